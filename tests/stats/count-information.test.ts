/**
 * What a count can tell at most, held against every result it could have had.
 * @module
 */
import { describe, expect, test } from 'vitest';
import { countBits } from '../../src/stats/count-information.ts';
import { splits } from './assertions/worlds.ts';

describe('the bits of a count', () => {
  // Goal: the number of results. Method: all of them, listed, for up to 9 pieces on up to 4 piles.
  test('are the logarithm of the number of results', () => {
    for (let pieces = 0; pieces <= 9; pieces += 1) {
      for (let piles = 1; piles <= 4; piles += 1) {
        const results = [...splits(pieces, piles)].length;
        expect(countBits(pieces, piles)).toBeCloseTo(Math.log2(results), 10);
      }
    }
  });

  test('are none where there is nothing to count, or one pile for everything', () => {
    expect([countBits(0, 5), countBits(900, 1)]).toEqual([0, 0]);
  });

  test.each([
    [-1, 2],
    [1.5, 2],
    [3, 0],
  ])('refuse %s pieces on %s piles', (pieces, piles) => {
    expect(() => countBits(pieces, piles)).toThrow(/countBits/);
  });
});
