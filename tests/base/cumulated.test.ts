/**
 * Cumulated sizes: every number of every small list of piles is found where counting them one by one finds it.
 * @module
 */
import { describe, expect, test } from 'vitest';
import { endsOf, placeAmong } from '../../src/base/cumulated.ts';

const SIZES = [0, 1, 2, 3];
const lists = SIZES.flatMap((a) => SIZES.flatMap((b) => SIZES.flatMap((c) => SIZES.map((d) => [a, b, c, d]))));

describe('a place among cumulated sizes', () => {
  test('is that of the pile that holds the number, empty piles passed over', () => {
    for (const sizes of lists) {
      const places = sizes.flatMap((size, place) => Array<number>(size).fill(place));
      expect(places.map((_, at) => placeAmong(endsOf(sizes), at + 1))).toEqual(places);
    }
  });

  test('is asked for numbers that there are', () => {
    expect(() => placeAmong(endsOf([2, 3]), 0)).toThrow('number 0 of 5');
    expect(() => placeAmong(endsOf([2, 3]), 6)).toThrow('number 6 of 5');
    expect(() => placeAmong([], 1)).toThrow('number 1 of 0');
  });
});
