/**
 * Dates of birth as codes: every date there is, and what is left when chance is taken out.
 *
 * Source: BPA12; attack CS-17 of the catalogue.
 * @module
 */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { InvariantError } from '../../src/base/assert.ts';
import { DAYS, dateCode, datesAmong, ownShare, YEARS } from '../../src/stats/birthdays.ts';

const days = Array.from({ length: DAYS }, (_, day) => day);

describe('a date of birth', () => {
  test('is a code of four digits, one for each day of the year', () => {
    const codes = days.map((day) => dateCode(day, 0, 4));
    expect(new Set(codes).size).toBe(365);
    expect([codes[0], codes[30], codes[31], codes[364]]).toEqual([101, 3101, 102, 3112]);
    expect(days.map((day) => dateCode(day, YEARS - 1, 4))).toEqual(codes);
  });

  test('has its year in six digits, and no month in three', () => {
    expect([dateCode(0, 0, 6), dateCode(364, 57, 6), dateCode(364, 57, 5)]).toEqual([10130, 311287, 31128]);
    expect([dateCode(31, 3, 3), dateCode(364, 0, 3)]).toEqual([10, 311]);
  });

  test.each([
    [-1, 0, 4],
    [365, 0, 4],
    [0, 58, 4],
    [0, 0, 7],
  ])('of day %i and year %i with %i digits: only days, years and codes that there are', (day, year, length) => {
    expect(() => dateCode(day, year, length)).toThrow(InvariantError);
  });
});

describe('dates on a list', () => {
  test('are all of them, half or none, as counting says', () => {
    const all = new Set(days.map((day) => dateCode(day, 0, 4)));
    expect([datesAmong(all, 4), datesAmong(new Set(), 4), datesAmong(new Set([101, 9999]), 4)]).toEqual([
      1,
      0,
      1 / 365,
    ]);
    expect(datesAmong(new Set([dateCode(7, 5, 6)]), 6)).toBeCloseTo(1 / (365 * 58), 12);
  });
});

describe('the share that is found because it is theirs', () => {
  test('is none where as many are found as by chance, and all where chance finds none', () => {
    expect([ownShare(10, 100, 0.1), ownShare(10, 100, 0), ownShare(0, 100, 0.1), ownShare(20, 100, 0.1)]).toEqual([
      0, 1, 0, 0.5,
    ]);
    expect(() => ownShare(11, 10, 0.1)).toThrow(InvariantError);
  });

  test('is never above the share of owners among those that were found', () => {
    // Exactly: `own` owners are found, of the others those whose date is on the list, a share of at most the density.
    const property = fc.property(fc.nat(50), fc.nat(50), fc.integer({ min: 0, max: 100 }), (own, others, percent) => {
      const density = percent / 100;
      const chance = others * density;
      const found = own + chance;
      if (found === 0) return;
      expect(ownShare(found, own + others, density)).toBeLessThanOrEqual(own / found + 1e-12);
    });
    fc.assert(property);
  });
});
