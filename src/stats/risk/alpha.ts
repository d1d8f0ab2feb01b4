/**
 * ALPHA with estimates that do not learn: of the mean of the whole list, and of the mean of every draw.
 *
 * The second is Wald's sequential probability ratio test: each draw contributes its factor once.
 * Source: Stark 2023 (ALPHA) sections 2.1 and 2.2; Wald 1945.
 * @module
 */
import { assert } from '../../base/assert.ts';
import { type NullHypothesis, nextNullMean } from './null-hypothesis.ts';
import type { Past, RiskTest } from './risk-test.ts';

/**
 * ALPHA with any estimator.
 * @param estimate - of the mean of what is left; moved into `[m, u]`.
 * @throws InvariantError if the null mean is 0 or the upper bound: there is nothing between to estimate.
 */
export function alpha(hypothesis: NullHypothesis, estimate: (past: Past) => number): RiskTest {
  const { mean, upper } = hypothesis;
  assert(mean > 0 && mean < upper, `null mean ${mean}, upper bound ${upper}`);
  return { hypothesis, form: 'estimate', rule: estimate };
}

/**
 * The list has the mean `eta`, so what is left has a mean that moves with the draws, as the null mean does.
 * @throws InvariantError if `eta` is not above the null mean, or above the upper bound.
 */
export function alphaFixed(hypothesis: NullHypothesis, eta: number): RiskTest {
  checkAlternative(hypothesis, eta);
  return alpha(hypothesis, ({ draws, sum }) => nextNullMean(hypothesis.cards, eta, draws, sum));
}

/**
 * Wald's test: every draw has the mean `eta`, whatever the draws before it were.
 * @throws InvariantError if `eta` is not above the null mean, or above the upper bound.
 */
export function sprt(hypothesis: NullHypothesis, eta: number): RiskTest {
  checkAlternative(hypothesis, eta);
  return alpha(hypothesis, () => eta);
}

function checkAlternative({ mean, upper }: NullHypothesis, eta: number): void {
  assert(eta > mean && eta <= upper, `alternative mean ${eta}, null mean ${mean}, upper bound ${upper}`);
}
