/**
 * Comparison audits: how far the record of a card overstates an assertion, and the assorter of that.
 *
 * `omega = A(cvr) - A(mvr)`, `B = (1 - omega/u) / (2 - v/u)`: a card that was read as recorded has `1 / (2 - v/u)`,
 * and the mean of `B` exceeds 1/2 if and only if that of `A` over the paper does. A card without a record counts 1/2, a
 * card that was not found 0: each the worst it may be.
 *
 * Card style: where the records say which cards hold the contest, only such cards are drawn, and paper that turns out
 * not to hold it counts as not found. Without style it is a card without a vote.
 *
 * Source: Stark 2020, section 3.2; Banuelos and Stark 2012 for phantoms.
 * @module
 */
import { assert } from '../../base/assert.ts';
import type { Choice } from '../../domain/election.ts';
import { type Assorter, assort } from './linear.ts';

/** The card is there, and the contest is not on it. */
export const NOT_ON_CARD = 'notOnCard';
/** No record for a card that the manifest has, or no paper for a card that was drawn. */
export const PHANTOM = 'phantom';

/** What a record, or a person, says of one card. A special choice below 0 is a card without a valid vote. */
export type Reading = Choice | typeof NOT_ON_CARD | typeof PHANTOM;

/** What the record of a card counts. */
export function recordedValue(assorter: Assorter, cvr: Reading): number {
  return typeof cvr === 'number' ? assort(assorter, cvr) : 0.5;
}

/** What the paper counts. @param byStyle - records say which cards hold the contest. */
export function paperValue(assorter: Assorter, mvr: Reading, byStyle: boolean): number {
  if (typeof mvr === 'number') return assort(assorter, mvr);
  return mvr === NOT_ON_CARD && !byStyle ? 0.5 : 0;
}

/**
 * @returns `-u..u`, above 0 where the record is better for the assertion than the paper.
 * @throws InvariantError if a card was drawn by style whose record does not hold the contest.
 */
export function overstatement(assorter: Assorter, cvr: Reading, mvr: Reading, byStyle: boolean): number {
  assert(!(byStyle && cvr === NOT_ON_CARD), 'a card without the contest was drawn by style');
  return recordedValue(assorter, cvr) - paperValue(assorter, mvr, byStyle);
}

/**
 * @param margin - reported assorter margin, above 0 and below `2u`; with pools or strata that of what is compared.
 * @returns in `[0, 2 / (2 - v/u)]`.
 * @throws InvariantError if the margin is out of range: a tie or a loss has no comparison audit.
 */
export function overstatementValue(upper: number, margin: number, omega: number): number {
  assert(margin > 0 && margin < 2 * upper, `margin ${margin} with upper bound ${upper}`);
  // A record that is as wrong as can be counts 0, and not a rounding error less.
  return Math.max(0, 1 - omega / upper) / (2 - margin / upper);
}

/** What a card counts that was read as recorded. */
export const noErrorValue = (upper: number, margin: number): number => overstatementValue(upper, margin, 0);

/** The largest that `overstatementValue` can be. */
export const overstatementUpper = (upper: number, margin: number): number => overstatementValue(upper, margin, -upper);

/**
 * Mean of the overstatement assorter with given rates of error.
 *
 * @param oneVote - share of cards overstated by `u/2`.
 * @param twoVote - share overstated by `u`.
 */
export function overstatementMean(upper: number, margin: number, oneVote: number, twoVote: number): number {
  return overstatementValue(upper, margin, upper * (oneVote / 2 + twoVote));
}
