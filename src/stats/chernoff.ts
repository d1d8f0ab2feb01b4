/**
 * An upper bound on the tail of a binomial count, for thresholds that must hold for any numbers somebody wrote down.
 *
 * `P(X >= k) <= exp(-n D(k/n || p))` with `D(a || p) = a ln(a/p) + (1 - a) ln((1 - a)/(1 - p))`. It is never below the
 * exact tail, so a threshold set with it raises no more false alarms than asked for. Source: Chernoff 1952; Hoeffding
 * 1963, theorem 1. Trials with chances of their own, none above `p`, are bounded as well.
 * @module
 */
import { assert } from '../base/assert.ts';

/**
 * @param count - successes seen, any number; above `trials` it cannot be.
 * @param trials - at least 0.
 * @param rate - chance of each trial, `0..1`.
 * @returns bound on the chance of `count` or more, `0..1`; 1 where the count is no larger than expected.
 */
export function upperTailBound(count: number, trials: number, rate: number): number {
  assert(rate >= 0 && rate <= 1, `rate ${rate}`);
  if (trials <= 0 || count <= trials * rate) return 1;
  if (count > trials || rate === 0) return 0;
  const share = count / trials;
  const rest = share === 1 ? 0 : (1 - share) * Math.log((1 - share) / (1 - rate));
  return Math.exp(-trials * (share * Math.log(share / rate) + rest));
}
