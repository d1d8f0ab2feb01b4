/**
 * How much the answer of a count can tell: the logarithm of the number of answers it could have given.
 *
 * Hands that sort `n` pieces into `k` piles may come to any of `C(n + k - 1, k - 1)` results. What a count adds to
 * records that were known before is the mutual information of both; it is at most `log2` of that number, and reaches it
 * where every result is as likely as another. An answer that is computed from those records has one possible result,
 * whoever computes it and however often: 0 bits.
 *
 * Source: property P16 and attack AU-01 of the catalogue (information given memory); stars and bars.
 * @module
 */
import { assert } from '../base/assert.ts';

/**
 * @param pieces - whole, `>= 0`, known beforehand from accounting.
 * @param piles - whole, `>= 1`: choices, and one for pieces that count for nobody.
 * @returns bits, `>= 0`.
 * @throws InvariantError if an argument is out of its range.
 */
export function countBits(pieces: number, piles: number): number {
  assert(Number.isInteger(pieces) && pieces >= 0, `countBits of ${pieces} pieces`);
  assert(Number.isInteger(piles) && piles >= 1, `countBits of ${piles} piles`);
  let bits = 0;
  for (let pile = 1; pile < piles; pile += 1) bits += Math.log2((pieces + pile) / pile);
  return bits;
}
