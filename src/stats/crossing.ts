/**
 * A size at which something begins to hold, found by doubling and halving.
 * @module
 */
import { assert } from '../base/assert.ts';

/**
 * @param holds - at some size from 1 on; need not be monotone.
 * @param most - the largest size to try, at least 1.
 * @returns a size at which it holds while it does not at the size before, or 1; `Infinity` if no doubling finds any.
 * @throws InvariantError if `most` is below 1.
 */
export function crossing(holds: (size: number) => boolean, most: number): number {
  assert(most >= 1, `at most ${most}`);
  let low = 0;
  let high = 1;
  while (!holds(high)) {
    if (high >= most) return Number.POSITIVE_INFINITY;
    low = high;
    high = Math.min(most, 2 * high);
  }
  while (high - low > 1) {
    const middle = Math.floor((low + high) / 2);
    if (holds(middle)) high = middle;
    else low = middle;
  }
  return high;
}
