/**
 * The p-value of batch comparison and the number of batches to draw: each draw, with replacement and with chance
 * proportional to the batch's error bound, multiplies p by `(1 - 1/U) / (1 - taint)`.
 *
 * MACRO takes a taint below 0 for 0; Kaplan-Markov credits it. If the outcome is wrong, the mean of the taints is at
 * least `1/U`, so the expected product of `(1 - taint) / (1 - 1/U)` is at most 1, and Markov's inequality gives the
 * limit.
 * Source: Stark, arXiv 0905.1422; Stark, "Risk-limiting postelection audits: conservative P-values from common
 * probability inequalities", IEEE TIFS 2009; Lindeman, "A Kaplan-Markov auditing example using 2008 California data",
 * 2010.
 * @module
 */
import { assert } from '../../base/assert.ts';

/** One batch's draws. */
export interface BatchDraw {
  /** At most 1. */
  readonly taint: number;
  /** How often it was drawn, whole, at least 1. */
  readonly times: number;
}

export type Understatements = 'credited' | 'ignored';

/**
 * `ln` of the factor of one draw; `Infinity` for a taint of 1, after which only a full count can confirm.
 *
 * @param total - sum of all error bounds; at 1 or below, errors within the bounds cannot change the outcome.
 * @throws InvariantError if an argument is out of its range.
 */
export function logDrawFactor(total: number, taint: number): number {
  assert(total >= 0 && taint <= 1, `a taint of ${taint} with a total bound of ${total}`);
  if (taint === 1) return Number.POSITIVE_INFINITY;
  return (total <= 1 ? Number.NEGATIVE_INFINITY : Math.log1p(-1 / total)) - Math.log1p(-taint);
}

/**
 * @param draws - every draw since the start; none gives 1.
 * @returns `0..1`.
 * @throws InvariantError if an argument is out of its range.
 */
export function batchPValue(total: number, draws: readonly BatchDraw[], understatements: Understatements): number {
  // One taint of 1 outweighs all the rest, also where no error can change the outcome.
  if (draws.some(({ taint }) => taint === 1)) return 1;
  const log = draws.reduce((sum, { taint, times }) => {
    assert(Number.isInteger(times) && times >= 1, `drawn ${times} times`);
    return sum + times * logDrawFactor(total, understatements === 'ignored' ? Math.max(0, taint) : taint);
  }, 0);
  return Math.exp(Math.min(0, log));
}

/**
 * Draws that confirm if none of them has an error, plus one, so that a little error does not cost a round.
 *
 * @param total - sum of all error bounds.
 * @param pValue - of the draws so far, above 0; 1 before the first.
 * @returns whole; 0 if it is confirmed; 1 if errors cannot change the outcome; `Infinity` if the total is infinite.
 * @throws InvariantError if an argument is out of its range.
 */
export function batchSize(total: number, alpha: number, pValue = 1): number {
  assert(alpha > 0 && alpha < 1, `risk limit ${alpha}`);
  assert(total >= 0 && pValue > 0 && pValue <= 1, `p ${pValue}, total bound ${total}`);
  if (pValue <= alpha) return 0;
  if (total <= 1) return 1;
  if (total === Number.POSITIVE_INFINITY) return Number.POSITIVE_INFINITY;
  return Math.ceil(Math.log(alpha / pValue) / Math.log1p(-1 / total)) + 1;
}

export type BatchResult =
  /** Every batch is counted by hand: the count replaces the outcome, and no p-value is to be shown beside it. */
  { readonly kind: 'every-batch-counted' } | { readonly kind: 'sample'; readonly pValue: number };

/**
 * The p-value of an audit, unless there is nothing left to draw.
 *
 * @param batches - all there are; `draws` has one entry for each distinct batch drawn.
 * @throws InvariantError if an argument is out of its range.
 */
export function batchResult(batches: number, total: number, draws: readonly BatchDraw[]): BatchResult {
  assert(draws.length <= batches, `${draws.length} of ${batches} batches drawn`);
  if (draws.length === batches) return { kind: 'every-batch-counted' };
  return { kind: 'sample', pValue: batchPValue(total, draws, 'ignored') };
}
