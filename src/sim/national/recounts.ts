/**
 * What a recount of some stations gave, beside what one of all of them would have given: seen with every package
 * opened, which nobody in the election has.
 *
 * A row is that of the territorial commission; what was changed in publication only is left to its check.
 * Source: attack catalogue AU-05, `miss = C(N-b, n) / C(N, n)`.
 * @module
 */
import { choicesApart, countedAgain } from '../../controls/tree/recounts.ts';
import type { ElectionOutcome } from '../../domain/report/election-report.ts';
import { missChance } from '../../stats/detection.ts';
import type { Climb } from '../../world/tree/index.ts';
import { round4 } from '../rounding.ts';

/** @returns `undefined` where the rules have no recount of stations. */
export function recountOf({ records, arrivals, policy }: Climb): ElectionOutcome['recount'] {
  const chosenBy = policy['recount.selection'];
  if (chosenBy === 'none') return undefined;
  const rows = new Map(
    records.tecTables.flatMap((table) => table.rows.map(({ unit, line }) => [unit, line.byChoice] as const)),
  );
  const isFalse = (station: number, votes: readonly number[]): boolean =>
    choicesApart(votes, rows.get(station) ?? []) !== 0;
  const falseStations = arrivals.filter(({ station, ballotsByChoice: paper, electronicByChoice: printed = [] }) =>
    isFalse(station, countedAgain({ paper, printed })),
  ).length;
  const stations = records.recounts.length;
  return {
    chosenBy,
    stations,
    differ: records.recounts.filter((each) => isFalse(each.station, countedAgain(each))).length,
    falseStations,
    missChance: round4(missChance(arrivals.length, stations, falseStations)),
  };
}
