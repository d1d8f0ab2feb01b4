/**
 * BRAVO: Wald's sequential test of "the reported winner has at most half of the votes of the pair" against the reported
 * share `s`. Each ballot for the winner multiplies `T` by `2s`, each for the loser by `2(1 - s)`; the pair is confirmed
 * when `T >= 1/alpha`, at any number of ballots. Ballots are drawn with replacement, or without, where it is
 * conservative.
 *
 * Leaves out what comes after a failure: whoever stops, counts everything.
 * Source: Lindeman, Stark, Yates, "BRAVO: ballot-polling risk-limiting audits", EVT/WOTE 2012.
 * @module
 */
import { assert } from '../../base/assert.ts';
import type { Contest, PairVotes } from '../pairs.ts';
import { votesOfPair, winnersAndLosers } from '../pairs.ts';
import { assertRiskLimit, type PairMethod, together, winnerShare } from './contest.ts';

/**
 * `ln 2s` for a ballot of the winner and `ln 2(1-s)` for one of the loser; the latter `-Infinity` without a loser's
 * vote.
 */
export function bravoSteps(share: number): { readonly up: number; readonly down: number } {
  return { up: Math.log(2 * share), down: Math.log(2 * (1 - share)) };
}

/**
 * `ln T` of a sample.
 *
 * @param reported - votes of the pair as reported; the winner has at least as many.
 * @param sample - votes of the pair among the ballots read; one not found counts for the loser.
 * @throws InvariantError if the reported loser has more votes.
 */
export function bravoLogRatio(reported: PairVotes, sample: PairVotes): number {
  const { up, down } = bravoSteps(winnerShare(reported));
  // A loser without a reported vote makes `down` infinite: one ballot for him refutes, none says nothing.
  return sample.winner * up + (sample.loser === 0 ? 0 : sample.loser * down);
}

/** `min(1, 1/T)`, all rounds taken as one sample. */
export const bravoRisk: PairMethod = (reported, rounds) =>
  Math.min(1, Math.exp(-bravoLogRatio(reported, together(rounds))));

/**
 * The least number of ballots for the winner that confirms a pair, if one looks only at the end of a round.
 *
 * @param pairVotes - ballots so far for either side of the pair; whole.
 * @returns `undefined` if not even all of them would do, or for a tie.
 * @throws InvariantError if an argument is out of its range.
 */
export function bravoThreshold(reported: PairVotes, alpha: number, pairVotes: number): number | undefined {
  assertRiskLimit(alpha);
  assert(Number.isInteger(pairVotes) && pairVotes >= 0, `${pairVotes} votes`);
  const { up, down } = bravoSteps(winnerShare(reported));
  if (up === 0) return undefined;
  const enough = (winner: number): boolean =>
    bravoLogRatio(reported, { winner, loser: pairVotes - winner }) >= -Math.log(alpha);
  const exact = (-Math.log(alpha) - pairVotes * down) / (up - down);
  // Without a reported vote for the loser every ballot must be the winner's. Else rounding may be one off: ask the
  // test.
  let least = Number.isFinite(exact) ? Math.max(0, Math.ceil(exact) - 1) : pairVotes;
  while (least <= pairVotes && !enough(least)) least += 1;
  return least <= pairVotes ? least : undefined;
}

/** What the average sample number of a pair depends on. */
export interface ExpectedPair {
  /** Shares of all ballots, `0..1`, the winner's not below the loser's. */
  readonly winner: number;
  readonly loser: number;
  /** `ln T` of the ballots read so far; 0 before the first. */
  readonly logRatio?: number;
}

/**
 * Wald's approximation to the mean number of ballots until a pair is confirmed, if the reported shares are right:
 * `(ln(1/alpha) + z_w/2 - ln T) / (p_w z_w + p_l z_l)`, rounded up.
 *
 * @returns whole ballots, drawn with replacement, beyond those read; 0 if it is confirmed; `Infinity` for a tie.
 * @throws InvariantError if an argument is out of its range.
 */
export function averageSampleNumber({ winner, loser, logRatio = 0 }: ExpectedPair, alpha: number): number {
  assertRiskLimit(alpha);
  const { up, down } = bravoSteps(winnerShare({ winner, loser }));
  if (up === 0) return Number.POSITIVE_INFINITY;
  if (logRatio >= -Math.log(alpha)) return 0;
  const drift = winner * up + (loser === 0 ? 0 : loser * down);
  return Math.ceil((-Math.log(alpha) + up / 2 - logRatio) / drift);
}

/** The largest average sample number over all pairs; `Infinity` for a tie. @throws InvariantError as above. */
export function contestSampleNumber(contest: Contest, alpha: number): number {
  const numbers = winnersAndLosers(contest.votes, contest.winners).map((pair) => {
    const { winner, loser } = votesOfPair(contest.votes, pair);
    return averageSampleNumber({ winner: winner / contest.ballots, loser: loser / contest.ballots }, alpha);
  });
  return Math.max(...numbers);
}
