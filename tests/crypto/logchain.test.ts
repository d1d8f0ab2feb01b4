/**
 * The chain of a log, carried on from one head to the next, and how many rows no head holds.
 * @module
 */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { carryOn, headOfLog, headsOfLog, LOG_START, unsealedRows } from '../../src/crypto/logchain.ts';
import type { LogRows } from '../../src/domain/records/records.ts';

const rows = fc.array(fc.tuple(fc.nat(99), fc.nat(13), fc.integer({ min: -1, max: 9 })), { maxLength: 8 });
const logOf = (list: readonly (readonly [number, number, number])[]): LogRows => ({
  second: list.map(([second]) => second),
  event: list.map(([, event]) => event),
  subject: list.map(([, , subject]) => subject),
});

describe('the chain of a log', () => {
  test('is the same carried on from any row as made at once', () => {
    fc.assert(
      fc.property(rows, fc.nat(8), (list, at) => {
        const part = carryOn(LOG_START, logOf(list.slice(0, at)));
        expect(carryOn(part, logOf(list))).toEqual({ rows: list.length, head: headOfLog(logOf(list)) });
        expect(headsOfLog(logOf(list))[part.rows]).toBe(part.head);
      }),
    );
  });

  test('cannot be longer than its log', () => {
    expect(() => carryOn({ rows: 1, head: '' }, logOf([]))).toThrow('a chain over 1 rows of 0');
  });
});

describe('rows that no head holds', () => {
  test.each([
    { heads: 'no chain', entries: [], last: 10, most: 10 },
    { heads: 'one when voting ends', entries: [10], last: 0, most: 10 },
    { heads: 'one half way', entries: [5], last: 5, most: 5 },
    { heads: 'two and one when voting ends', entries: [2, 9, 10], last: 0, most: 7 },
    { heads: 'one in an hour without a row', entries: [4, 4, 10], last: 0, most: 6 },
    { heads: 'one over a log that was cut before it', entries: [8, 6, 10], last: 0, most: 8 },
    { heads: 'one over rows that are gone', entries: [12], last: 0, most: 12 },
  ])('with $heads: $last at the end, $most at the worst moment', ({ entries, last, most }) => {
    expect(unsealedRows(10, entries)).toEqual({ last, most });
  });
});
