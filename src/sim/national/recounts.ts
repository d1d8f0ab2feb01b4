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
export function recountOf({ records, arrivals, policy, stations: announced, tree }: Climb): ElectionOutcome['recount'] {
  const chosenBy = policy['recount.selection'];
  if (chosenBy === 'none') return undefined;
  const rows = new Map(
    records.tecTables.flatMap((table) => table.rows.map(({ unit, line }) => [unit, line.byChoice] as const)),
  );
  const apart = (station: number, votes: readonly number[]): number => choicesApart(votes, rows.get(station) ?? []);
  const falseStations = arrivals.filter(
    ({ station, ballotsByChoice: paper, electronicByChoice: printed = [] }) =>
      apart(station, countedAgain({ paper, printed })) > 0,
  ).length;
  const stations = records.recounts.length;
  const list = records.recounts.map((each) => ({
    station: each.station,
    region: tree.regions[announced[each.station]?.region ?? -1] ?? '',
    votesApart: apart(each.station, countedAgain(each)),
  }));
  return {
    chosenBy,
    stations,
    differ: list.filter(({ votesApart }) => votesApart > 0).length,
    once: records.recounts.some(({ once }) => once === true),
    falseStations,
    missChance: round4(missChance(arrivals.length, stations, falseStations)),
    list,
  };
}
