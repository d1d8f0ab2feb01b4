/**
 * The sum of two counts whose chances are known in logarithms.
 *
 * Both must be log-concave, as a binomial is, a binomial cut off above, and every sum of such. Then the terms of each
 * sum rise to one top and fall, and the top moves up with the sum: only the terms near it are added, which takes the
 * root of the time, and each result has its digits however small it is.
 * Source: Stanley, "Log-concave and unimodal sequences", 1989: such sequences keep the property under convolution.
 * @module
 */
import { present } from '../../base/assert.ts';

const NEGLIGIBLE = 1e-18;

/**
 * @param a - `ln P(K = k)` for `k = 0, 1, ...`, finite and log-concave, at least one; `b` likewise.
 * @param wanted - the sums to compute, by their numbers, both ends included; absent: all.
 */
export function logConvolve(
  a: Float64Array,
  b: Float64Array,
  wanted: { readonly first: number; readonly last: number } = { first: 0, last: a.length + b.length - 2 },
): Float64Array {
  let top = 0;
  return Float64Array.from({ length: wanted.last - wanted.first + 1 }, (_, at) => {
    const k = wanted.first + at;
    const first = Math.max(0, k - b.length + 1);
    const last = Math.min(a.length - 1, k);
    const term = (j: number): number => present(a[j], 'term') + present(b[k - j], 'term');
    top = Math.max(top, first);
    while (top < last && term(top + 1) > term(top)) top += 1;
    return sumAround(term, top, first, last);
  });
}

/** `ln` of the sum of `exp(term)` over `first..last`, whose largest is at `top`. */
function sumAround(term: (j: number) => number, top: number, first: number, last: number): number {
  const largest = term(top);
  let sum = 1;
  for (const step of [-1, 1]) {
    for (let j = top + step; j >= first && j <= last; j += step) {
      const part = Math.exp(term(j) - largest);
      sum += part;
      if (part < sum * NEGLIGIBLE) break;
    }
  }
  return largest + Math.log(sum);
}

/** `ln(e^a + e^b)`. */
export function logAdd(a: number, b: number): number {
  if (a === Number.NEGATIVE_INFINITY) return b;
  if (b === Number.NEGATIVE_INFINITY) return a;
  return Math.max(a, b) + Math.log1p(Math.exp(-Math.abs(a - b)));
}
