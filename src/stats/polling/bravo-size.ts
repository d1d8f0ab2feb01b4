/**
 * How many ballots one round of BRAVO needs to confirm with a given chance, and the chance that a given number does, if
 * the reported shares are right and the test is made once, at the end of the round.
 *
 * Leaves out stopping inside a round, which only helps. The chance is not monotone in the size: it falls by a little
 * with each ballot until one more winner is not needed, so many sizes are defensible; the one here is Lindeman's.
 * Source: Lindeman's method as the test figures of Arlo (test_bravo.py) show it: the normal approximation, rounded
 * down, then up one by one until the exact binomial chance is there.
 * @module
 */
import { assert } from '../../base/assert.ts';
import { logBinomialTail } from '../binomial.ts';
import type { Contest } from '../pairs.ts';
import { normalQuantile, normalTail } from '../tails.ts';
import { bravoSteps, type ExpectedPair } from './bravo.ts';
import { assertRiskLimit, largestSize, winnerShare } from './contest.ts';

interface Walk {
  /** Share of the winner in the pair. */
  readonly share: number;
  readonly up: number;
  readonly down: number;
  /** What is still missing in `ln T`; 0 or less is confirmed. */
  readonly missing: number;
  /** Mean and variance of one vote's step. */
  readonly drift: number;
  readonly variance: number;
}

function walkOf({ winner, loser, logRatio = 0 }: ExpectedPair, alpha: number): Walk {
  assertRiskLimit(alpha);
  const share = winnerShare({ winner, loser });
  const { up, down } = bravoSteps(share);
  // Without a vote for the loser no step goes down.
  const [drift, spread] = share === 1 ? [up, 0] : [share * up + (1 - share) * down, up - down];
  return {
    share,
    up,
    down,
    missing: -Math.log(alpha) - logRatio,
    drift,
    variance: share * (1 - share) * spread * spread,
  };
}

/** The least number of votes for the winner, of `votes` for the pair, that brings what is missing. */
function winnersNeeded({ up, down, missing }: Walk, votes: number): number {
  if (down === Number.NEGATIVE_INFINITY) return votes * up >= missing ? votes : votes + 1;
  return Math.ceil((missing - votes * down) / (up - down));
}

function exactChance(walk: Walk, votes: number): number {
  return Math.exp(logBinomialTail(winnersNeeded(walk, votes), votes, walk.share));
}

/**
 * The chance that a round of `votes` for the pair confirms it; exact.
 *
 * @param pair - shares as reported, and `ln T` so far.
 * @param votes - ballots for either side of the pair in this round, whole.
 * @returns `0..1`; 0 for a tie.
 * @throws InvariantError if an argument is out of its range.
 */
export function bravoChance(pair: ExpectedPair, alpha: number, votes: number): number {
  assert(Number.isInteger(votes) && votes >= 0, `${votes} votes`);
  const walk = walkOf(pair, alpha);
  if (walk.missing <= 0) return 1;
  return walk.up === 0 ? 0 : exactChance(walk, votes);
}

/**
 * The same chance by the normal approximation, for a round of `ballots`, of which as many are for the pair as its
 * shares say.
 *
 * @param ballots - above 0, need not be whole.
 * @throws InvariantError if an argument is out of its range.
 */
export function bravoChanceNormal(pair: ExpectedPair, alpha: number, ballots: number): number {
  assert(ballots > 0, `${ballots} ballots`);
  const { missing, drift, variance } = walkOf(pair, alpha);
  if (missing <= 0) return 1;
  const votes = ballots * (pair.winner + pair.loser);
  if (variance === 0) return votes * drift >= missing ? 1 : 0;
  return normalTail((missing - votes * drift) / Math.sqrt(votes * variance));
}

/**
 * Votes for the pair that confirm it with the chance, Lindeman's way.
 *
 * @param chance - between 0 and 1, neither of them.
 * @returns whole; 0 if it is confirmed already; `Infinity` for a tie.
 * @throws InvariantError if an argument is out of its range.
 */
export function bravoPairSize(pair: ExpectedPair, alpha: number, chance: number): number {
  const walk = walkOf(pair, alpha);
  const { missing, drift, variance } = walk;
  if (missing <= 0) return 0;
  if (drift === 0) return Number.POSITIVE_INFINITY;
  // votes * drift - quantile * sqrt(votes * variance) = missing, solved for the root of the votes.
  const spread = normalQuantile(chance) * Math.sqrt(variance);
  const root = (spread + Math.sqrt(spread * spread + 4 * drift * missing)) / (2 * drift);
  let votes = Math.floor(root * root);
  while (exactChance(walk, votes) < chance) votes += 1;
  return votes;
}

/** The same in ballots, as many as its votes need on average. */
export function bravoSize(pair: ExpectedPair, alpha: number, chance: number): number {
  return Math.ceil(bravoPairSize(pair, alpha, chance) / (pair.winner + pair.loser));
}

/** The first round of a contest: the largest size over all pairs; `Infinity` for a tie. */
export function bravoContestSize(contest: Contest, alpha: number, chance: number): number {
  return largestSize(contest, (reported) => bravoPairSize(reported, alpha, chance));
}
