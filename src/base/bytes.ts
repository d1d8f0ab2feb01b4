/**
 * Rows of bytes put together and held against each other; equality is that of any list of numbers.
 * @module
 */

/** One after the other. */
export function joinedBytes(first: Uint8Array, second: Uint8Array): Uint8Array {
  const both = new Uint8Array(first.length + second.length);
  both.set(first);
  both.set(second, first.length);
  return both;
}

/** As long, and the same number at each place. Not in constant time: nothing secret is compared with it. */
export function sameNumbers(a: ArrayLike<number>, b: ArrayLike<number>): boolean {
  if (a.length !== b.length) return false;
  for (let at = 0; at < a.length; at += 1) if (a[at] !== b[at]) return false;
  return true;
}
