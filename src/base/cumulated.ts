/**
 * Places by their cumulated sizes: which of several piles holds the n-th thing, counted through all of them.
 * @module
 */
import { assert } from './assert.ts';

/** The number of the last thing of each pile, counted from 1 through all of them. */
export function endsOf(sizes: readonly number[]): readonly number[] {
  let sum = 0;
  return sizes.map((size) => {
    sum += size;
    return sum;
  });
}

/**
 * @param ends - of the piles, as `endsOf` gives them.
 * @param number - of a thing, from 1 to the last end.
 * @returns the place of the pile that holds it; never an empty one.
 * @throws InvariantError if there is no such thing.
 */
export function placeAmong(ends: readonly number[], number: number): number {
  assert(number >= 1 && number <= (ends.at(-1) ?? 0), `number ${number} of ${ends.at(-1) ?? 0}`);
  let [low, high] = [0, ends.length - 1];
  while (low < high) {
    const middle = Math.floor((low + high) / 2);
    if ((ends[middle] ?? 0) >= number) high = middle;
    else low = middle + 1;
  }
  return low;
}
