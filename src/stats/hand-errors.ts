/**
 * How far apart honest hands can leave a whole count, where each pile is miscounted by itself: the size of an error is
 * even from none to twice the mean, a fraction of a ballot is one with that chance, and its sign is a coin.
 *
 * Ballots missing are the sum over piles of what is positive, ballots too many the sum of what is negative. The chance
 * of either is found by adding piles up one by one, and both together are at most twice that: a bound, and nearly exact
 * where it is small. Hands that hold their piles against the sum and count the largest again err in the others only, so
 * the bound holds for them as well. Source: published result R30 gives the mean; its spread is an assumption.
 * @module
 */
import { assert } from '../base/assert.ts';

/**
 * @param piles - ballots on each, whole numbers.
 * @param rate - mean error as a share of the pile, `0..1`.
 * @param votes - ballots missing or too many, whichever is more.
 * @returns bound on the chance of `votes` or more, `0..1`.
 * @throws InvariantError if an argument is out of its range.
 */
export function handErrorTail(piles: readonly number[], rate: number, votes: number): number {
  assert(rate >= 0 && rate <= 1, `rate ${rate}`);
  assert(
    piles.every((ballots) => Number.isInteger(ballots) && ballots >= 0),
    `piles ${piles.join(', ')}`,
  );
  if (votes <= 0) return 1;
  let missing = Float64Array.of(1);
  for (const ballots of piles) missing = sumOf(missing, missingOf(2 * rate * ballots));
  let tail = 0;
  for (let at = missing.length - 1; at >= votes; at -= 1) tail += missing[at] ?? 0;
  return Math.min(1, 2 * tail);
}

/** Chance of 0, 1, 2, ... ballots missing from one pile whose error is at most `most` ballots, before it is rounded. */
function missingOf(most: number): readonly number[] {
  if (most === 0) return [1];
  return Array.from({ length: Math.ceil(most) + 1 }, (_, ballots) => {
    const size = (tent(most - ballots) - tent(-ballots)) / most;
    // With the other sign nothing is missing.
    return ballots === 0 ? (1 + size) / 2 : size / 2;
  });
}

/** Area below `x` of the tent over -1..1: an error of `x` becomes the next whole number with a chance in proportion. */
function tent(x: number): number {
  if (x <= -1) return 0;
  if (x >= 1) return 1;
  return x <= 0 ? (x + 1) ** 2 / 2 : 1 - (1 - x) ** 2 / 2;
}

/** A typed column, read once a row: a whole count of large piles takes millions of these steps. */
function sumOf(one: Float64Array, other: readonly number[]): Float64Array<ArrayBuffer> {
  const sum = new Float64Array(one.length + other.length - 1);
  for (const [i, chance] of one.entries()) {
    for (let j = 0; j < other.length; j += 1) sum[i + j] = (sum[i + j] ?? 0) + chance * (other[j] ?? 0);
  }
  return sum;
}
