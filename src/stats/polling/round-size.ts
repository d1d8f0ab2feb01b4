/**
 * The size of a round that confirms with a wanted chance.
 *
 * The chance is not monotone in the size: it falls a little with each vote until one more for the winner is needed no
 * longer. What is returned is a crossing: this size has the chance and the one below has not; some smaller one may have
 * it too, some larger one may just miss it.
 * Source: the sample sizes of Arlo and of r2b2, which are crossings found by halving as well.
 * @module
 */
import { assert } from '../../base/assert.ts';
import { crossing } from '../crossing.ts';
import { type Contest, type PairVotes, smallestLead } from '../pairs.ts';
import { largestSize } from './contest.ts';
import { providenceRound } from './providence.ts';

/** No election has as many ballots. */
const SIZE_MAX = 2 ** 40;

/**
 * @param chanceOf - chance that a round of so many votes for the pair confirms it, `0..1`.
 * @param chance - the chance wanted, between 0 and 1, neither of them.
 * @returns whole, at least 1; `Infinity` if 2^40 are not enough.
 * @throws InvariantError if `chance` is out of its range.
 */
export function sizeForChance(chanceOf: (votes: number) => number, chance: number): number {
  assert(chance > 0 && chance < 1, `chance ${chance}`);
  return crossing((votes) => chanceOf(votes) >= chance, SIZE_MAX);
}

/**
 * Ballots in the first round of Providence, which is Minerva's too: the largest over all pairs.
 *
 * @returns whole; may exceed the ballots there are; `Infinity` for a tie, which no sample decides.
 * @throws InvariantError if an argument is out of its range.
 */
export function firstRoundSize(contest: Contest, alpha: number, chance: number): number {
  if (smallestLead(contest) === 0) return Number.POSITIVE_INFINITY;
  const votesFor = (reported: PairVotes): number =>
    sizeForChance((votes) => providenceRound(reported, alpha, votes).chance, chance);
  return largestSize(contest, votesFor);
}
