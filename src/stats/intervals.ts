/**
 * Intervals for a share of runs: Wilson's score interval, 95 %.
 *
 * Source: Wilson 1927; `(p + z^2/2n -+ z sqrt(p(1-p)/n + z^2/4n^2)) / (1 + z^2/n)` with `z = 1.959964`.
 * @module
 */
import { assert } from '../base/assert.ts';

const Z = 1.959964;

/**
 * @param hits - runs in which it happened, `0..runs`.
 * @returns the bounds, `0..1`; `[0, 1]` where there is no run.
 * @throws InvariantError if `hits` is not between 0 and `runs`.
 */
export function wilson(hits: number, runs: number): readonly [number, number] {
  assert(hits >= 0 && hits <= runs, `wilson(${hits}, ${runs})`);
  if (runs === 0) return [0, 1];
  const share = hits / runs;
  const middle = share + (Z * Z) / (2 * runs);
  const width = Z * Math.sqrt((share * (1 - share)) / runs + (Z * Z) / (4 * runs * runs));
  const scale = 1 + (Z * Z) / runs;
  // At the ends the formula gives 0 and 1 up to rounding; say so exactly.
  return [hits === 0 ? 0 : (middle - width) / scale, hits === runs ? 1 : (middle + width) / scale];
}
