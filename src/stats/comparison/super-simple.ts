/**
 * Super-simple comparison of a whole contest: the diluted margin of its closest pair stands for all, errors are counted
 * by their worst pair, and understatements are not credited, which errs on the safe side.
 *
 * Source: Stark 2010 (see kaplan-markov.ts); sizes as the test figures of Arlo (test_supersimple.py) show them:
 * expected errors of one vote rounded up, of two to the nearest.
 * @module
 */
import { assert } from '../../base/assert.ts';
import { type Contest, smallestLead } from '../pairs.ts';
import { type Comparison, type Errors, expectedSizeRounded, kaplanMarkovPValue, NO_ERRORS } from './kaplan-markov.ts';

/** Overstatements found in a sample: cards, not votes. */
export type Overstatements = Pick<Errors, 'over1' | 'over2'>;

/** @throws InvariantError if the smallest lead exceeds the ballots. */
function comparisonOf(contest: Contest, inflator: number): Comparison {
  return { margin: smallestLead(contest) / contest.ballots, inflator };
}

/** @param cards - read, those with errors among them. @throws InvariantError if an argument is out of its range. */
export function superSimplePValue(contest: Contest, inflator: number, cards: number, found: Overstatements): number {
  return kaplanMarkovPValue(comparisonOf(contest, inflator), cards, { ...NO_ERRORS, ...found });
}

/**
 * Cards for the whole audit if errors occur at these rates.
 *
 * @returns whole, at most the ballots, which is a full count.
 * @throws InvariantError if an argument is out of its range.
 */
export function superSimpleSize(contest: Contest, alpha: number, inflator: number, rates: Errors): number {
  const comparison = comparisonOf(contest, inflator);
  const size = expectedSizeRounded(comparison, alpha, rates, { up1: true, up2: false });
  return Math.min(contest.ballots, size ?? Number.POSITIVE_INFINITY);
}

/**
 * Cards for one more round, if errors go on at the rates of the cards read so far.
 *
 * @param cards - read so far, at least 1.
 * @returns whole; all the rest for a full count; 0 if the cards read are enough already.
 * @throws InvariantError if an argument is out of its range.
 */
export function superSimpleNextSize(
  contest: Contest,
  alpha: number,
  inflator: number,
  cards: number,
  found: Overstatements,
): number {
  assert(Number.isInteger(cards) && cards >= 1, `${cards} cards`);
  const rates = { ...NO_ERRORS, over1: found.over1 / cards, over2: found.over2 / cards };
  return Math.max(0, superSimpleSize(contest, alpha, inflator, rates) - cards);
}
