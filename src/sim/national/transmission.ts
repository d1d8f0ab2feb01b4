/**
 * What came over the lines of a country, what is booked of it beside what stations signed, and what somebody made out
 * of it who could read nothing.
 *
 * Source: design section 12; attack catalogue 2.6.
 * @module
 */
import type { TransmissionOutcome } from '../../domain/report/transmission-outcome.ts';
import type { Guess } from '../../domain/tree/ports.ts';
import type { StationSummary } from '../../domain/tree/summary.ts';
import type { Climb } from '../../world/tree/index.ts';
import { round4 } from '../rounding.ts';
import type { TreeUse } from './tree-run.ts';

/** @returns `undefined` where no station sends anything. */
export function transmissionOf(
  climb: Climb,
  summaries: readonly StationSummary[],
  uses: readonly TreeUse[],
): TransmissionOutcome | undefined {
  const { received, files, carried, phoned, electronicProtocols } = climb.records;
  if (electronicProtocols.length === 0) return undefined;
  const booked = new Map(files.map(({ station, byChoice }) => [station, byChoice]));
  const onFoot = new Set(carried);
  const apart = electronicProtocols.map(({ station, byChoice }) => {
    const file = booked.get(station);
    return file === undefined ? 0 : votesBetween(byChoice, file);
  });
  return {
    messages: received.length,
    refused: received.filter(({ verdict }) => verdict === 'refused').length,
    aside: received.filter(({ verdict, message }) => verdict === 'aside' && message?.kind === 'results').length,
    booked: booked.size,
    carried: carried.length,
    phoned: phoned.length,
    missing: electronicProtocols.filter(({ station }) => !booked.has(station) && !onFoot.has(station)).length,
    differ: apart.filter((votes) => votes > 0).length,
    votes: apart.reduce((sum, votes) => sum + votes, 0),
    decides: climb.policy['tec.electronic'] === 'file',
    learned: learnedOf(
      uses.flatMap(({ intruder }) => intruder?.tap.learned?.() ?? []),
      climb,
      summaries,
    ),
  };
}

/** Votes that differ, one that is moved counted once: the larger of those gained and those lost. */
function votesBetween(a: readonly number[], b: readonly number[]): number {
  const [more, less] = a.reduce(
    ([gained, lost], votes, choice) => {
      const change = (b[choice] ?? 0) - votes;
      return change > 0 ? [gained + change, lost] : [gained, lost - change];
    },
    [0, 0],
  );
  return Math.max(more, less);
}

/**
 * A right guess is worth the logarithm of how many numbers it leaves of those that everybody knew it to be among: none
 * to all on the list.
 */
function learnedOf(
  guesses: readonly Guess[],
  { stations }: Climb,
  summaries: readonly StationSummary[],
): TransmissionOutcome['learned'] {
  const right = guesses.filter(({ station, what, hour = 0, low, high }) => {
    const summary = summaries[station];
    if (summary === undefined) return false;
    const is =
      what === 'came'
        ? (summary.byHour[hour] ?? 0)
        : summary.ballotsByChoice.reduce((sum, votes) => sum + votes, summary.line.invalid);
    return low <= is && is <= high;
  });
  const bits = right.map(({ station, low, high }) => {
    const voters = stations[station]?.voters ?? 0;
    const left = Math.min(high, voters) - Math.max(low, 0) + 1;
    return left < 1 ? 0 : Math.max(0, Math.log2((voters + 1) / left));
  });
  const mean = bits.reduce((sum, each) => sum + each, 0) / Math.max(1, bits.length);
  return { guesses: guesses.length, right: right.length, bits: round4(mean) };
}
