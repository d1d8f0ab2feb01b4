/**
 * Cards that cannot be matched to their records: each is compared with the mean of its pool (ONEAudit).
 *
 * The slips of a station that keeps the vote secret are in no order that leads to a record, but their sum is reported.
 * A card of a pool with the mean `a` that reads `x` has the overstatement `a - x`, and the comparison assorter
 * `B = (1 - (a - x)/u) / (2 - v/u)` has the mean that it would have with the records themselves, because overstatements
 * add up. What it costs is that a card which agrees with its record differs from the mean.
 * Source: Stark 2023 (ONEAudit, arXiv 2303.03335) section 2.
 * @module
 */
import { assert } from '../../base/assert.ts';

export interface Comparison {
  /** Upper bound of the assorter, `u`. */
  readonly upper: number;
  /** Reported assorter margin `2 * mean - 1`, in `(0, 2 u - 1]`. */
  readonly margin: number;
}

/** @throws InvariantError if there is no card, or the sum cannot be theirs. */
export function poolMean(cards: number, sum: number, upper: number): number {
  assert(cards > 0 && sum >= 0 && sum <= upper * cards, `${cards} cards with the sum ${sum}, upper bound ${upper}`);
  return sum / cards;
}

/**
 * @param reported - assorter value of the card's record, or the mean of its pool, in `[0, upper]`.
 * @param audited - assorter value of what auditors read, in `[0, upper]`.
 * @returns a value in `[0, 2 / (2 - v/u)]`.
 * @throws InvariantError if an argument is out of range: a tie or a loss has no comparison audit.
 */
export function comparisonValue({ upper, margin }: Comparison, reported: number, audited: number): number {
  assert(margin > 0 && margin <= 2 * upper - 1, `margin ${margin}, upper bound ${upper}`);
  for (const each of [reported, audited]) assert(each >= 0 && each <= upper, `assorter value ${each} above ${upper}`);
  return (1 - (reported - audited) / upper) / (2 - margin / upper);
}

/** The largest comparison value: a card reported as the worst that is the best. */
export function comparisonUpper({ upper, margin }: Comparison): number {
  return 2 / (2 - margin / upper);
}
