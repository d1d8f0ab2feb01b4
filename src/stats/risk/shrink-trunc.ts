/**
 * ALPHA's estimate that starts at the reported mean and shrinks to the mean of the sample, kept above the null mean.
 *
 *     eta_j = min(u (1 - e) - w_j, max(((d eta + S) / (d + j - 1) + u f / sd) / (1 + f / sd), m (1 + e) + w_j))
 *     w_j = c / sqrt(d + j - 1)
 *
 * `sd` is the standard deviation of the draws before (1 for the first two), `e` the smallest float step at 1: with
 * `f > 0` draws that hardly vary, as in a comparison, pull the estimate to the upper bound.
 * Source: Stark 2023 (ALPHA) section 2.5.2; the term in `f` is SHANGRLA's.
 * @module
 */
import { assert } from '../../base/assert.ts';
import { alpha } from './alpha.ts';
import type { NullHypothesis } from './null-hypothesis.ts';
import { type Past, type RiskTest, varianceOf } from './risk-test.ts';

export interface ShrinkTrunc {
  /** Reported mean, above the null mean. */
  readonly eta: number;
  /** Keeps the estimate away from the null mean, `c >= 0`; half the distance of `eta` from it is usual. */
  readonly c: number;
  /** Draws that the reported mean is worth, `d > 0`. */
  readonly d: number;
  /** Pull to the upper bound, `f >= 0`; 0 for polling. */
  readonly f?: number;
  /** Least standard deviation, above 0. */
  readonly minSd?: number;
}

/** @throws InvariantError if a parameter is out of range. */
export function shrinkTrunc(upper: number, { eta, c, d, f = 0, minSd = 1e-6 }: ShrinkTrunc): (past: Past) => number {
  assert(eta > 0 && eta <= upper && c >= 0 && d > 0 && f >= 0 && minSd > 0, `eta ${eta}, c ${c}, d ${d}, f ${f}`);
  const above = 1 + Number.EPSILON;
  const top = upper * (1 - Number.EPSILON);
  return (past) => {
    const weight = d + past.draws;
    let estimate = (d * eta + past.sum) / weight;
    if (f > 0) {
      const pull = f / (past.draws < 2 ? 1 : Math.max(minSd, Math.sqrt(varianceOf(past))));
      estimate = (estimate + upper * pull) / (1 + pull);
    }
    // Far from both bounds in most draws: then no root is taken.
    const low = past.nullMean * above;
    const below = estimate - low;
    const under = top - estimate;
    if (below > 0 && under > 0 && below * below * weight >= c * c && under * under * weight >= c * c) return estimate;
    const away = c / Math.sqrt(weight);
    return Math.min(top - away, Math.max(estimate, low + away));
  };
}

/** ALPHA with this estimate. @throws InvariantError if a parameter is out of range. */
export function alphaShrinkTrunc(hypothesis: NullHypothesis, parameters: ShrinkTrunc): RiskTest {
  const test = alpha(hypothesis, shrinkTrunc(hypothesis.upper, parameters));
  const { eta, c, d, f = 0 } = parameters;
  // With a pull to the upper bound the rule needs the variance too.
  return f > 0 ? test : { ...test, plain: { kind: 'shrinkTrunc', eta, c, d } };
}
