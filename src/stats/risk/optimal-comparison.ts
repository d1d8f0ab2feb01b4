/**
 * The best constant estimate for a card-level comparison in which the only errors are overstatements by two votes.
 *
 *     eta = (1 - u (1 - p)) / (2 - 2 u) + u (1 - p) - 1/2
 *
 * `p` is their share and `u = 2 / (2 - v)` the upper bound of the comparison assorter: draws are `u/2`, or 0 with
 * chance `p`. It is the bet `(2 - 2 u (1 - p)) / (1 - u)` against one half.
 * Source: Spertus 2023 (COBRA, arXiv 2304.01010) section 2.2, `lambda = (2 - 4 a (1 - p)) / (1 - 2 a)` with `a = u/2`.
 * @module
 */
import { assert } from '../../base/assert.ts';
import { alpha } from './alpha.ts';
import type { NullHypothesis } from './null-hypothesis.ts';
import type { RiskTest } from './risk-test.ts';

/**
 * @param upper - of the comparison assorter, above 1.
 * @param errorRate - share of cards overstated by two votes, `0..1`.
 * @throws InvariantError if an argument is out of range.
 */
export function optimalComparison(upper: number, errorRate: number): number {
  assert(upper > 1 && errorRate >= 0 && errorRate <= 1, `upper bound ${upper}, error rate ${errorRate}`);
  const clean = upper * (1 - errorRate);
  return (1 - clean) / (2 - 2 * upper) + clean - 0.5;
}

/** ALPHA with this estimate. @throws InvariantError if an argument is out of range. */
export function alphaOptimalComparison(hypothesis: NullHypothesis, errorRate: number): RiskTest {
  const eta = optimalComparison(hypothesis.upper, errorRate);
  return alpha(hypothesis, () => eta);
}
