/**
 * Logarithms of falling factorials `x (x-1) ... (x-n+1)`, for whole and for real `x`, without the loss of digits that
 * the difference of two large `logGamma` has.
 *
 * Source: Stirling's series, Abramowitz and Stegun 6.1.41; for small numbers its recurrence in `x`.
 * @module
 */
import { assert } from '../base/assert.ts';

/** From here on five terms of the series give every digit of a double. */
const SERIES_FROM = 16;
const HALF_LOG_TWO_PI = 0.5 * Math.log(2 * Math.PI);

/**
 * What Stirling's formula leaves out: `ln x! - (x + 1/2) ln x + x - ln(2 pi)/2`.
 *
 * @param x - above 0, need not be whole.
 * @throws InvariantError if `x` is not above 0.
 */
export function stirlingError(x: number): number {
  assert(x > 0, `stirlingError(${x})`);
  let y = x;
  let steps = 0;
  for (; y < SERIES_FROM; y += 1) steps += (y + 0.5) * Math.log1p(1 / y) - 1;
  const square = y * y;
  return steps + (1 / 12 - (1 / 360 - (1 / 1260 - (1 / 1680 - 1 / 1188 / square) / square) / square) / square) / y;
}

/**
 * `ln( x (x-1) ... (x-n+1) )`: how many ways there are, in logarithms, to draw `n` of `x` in order.
 *
 * @param x - `>= count`; real where a population is relaxed to real numbers.
 * @param count - whole, `>= 0`.
 * @throws InvariantError if an argument is out of its range.
 */
export function logFalling(x: number, count: number): number {
  assert(Number.isInteger(count) && count >= 0 && x >= count, `logFalling(${x}, ${count})`);
  if (count === 0) return 0;
  const rest = x - count;
  if (rest === 0) return stirlingError(x) + (x + 0.5) * Math.log(x) - x + HALF_LOG_TWO_PI;
  const growth = Math.log1p(count / rest);
  return count * Math.log(rest) + (x + 0.5) * growth - count + stirlingError(x) - stirlingError(rest);
}
