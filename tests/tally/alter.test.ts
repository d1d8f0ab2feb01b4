/**
 * Altered ballots: which totals change, and that they stay totals.
 * @module
 */
import { describe, expect, test } from 'vitest';
import { altered, ballotsMax, type Place } from '../../src/tally/alter.ts';
import { type Counts, checkCounts } from '../../src/tally/counts.ts';
import { waysOf } from './worlds.ts';

describe('altered ballots', () => {
  test('change two totals when moved, and keep the sums of the others right', () => {
    const counts: Counts = { votes: [5, 3], valid: 9, cast: 12 };
    const going = (from: Place, to: Place) => altered(counts, { from, to }, 2);
    expect(going(0, 1)).toEqual({ votes: [3, 5], valid: 9, cast: 12 });
    expect(going(0, 'invalid')).toEqual({ votes: [3, 3], valid: 7, cast: 12 });
    expect(going('invalid', 1)).toEqual({ votes: [5, 5], valid: 11, cast: 12 });
    expect(going(0, 'nobody')).toEqual({ votes: [3, 3], valid: 7, cast: 10 });
    expect(going('nobody', 1)).toEqual({ votes: [5, 5], valid: 11, cast: 14 });
    expect(going('nobody', 'invalid')).toEqual({ votes: [5, 3], valid: 9, cast: 14 });
    expect(going('invalid', 'nobody')).toEqual({ votes: [5, 3], valid: 9, cast: 10 });
  });

  test('are possible counts up to the most there are', () => {
    const counts: Counts = { votes: [5, 3], valid: 9, cast: 12 };
    for (const way of waysOf(2)) expect(checkCounts(altered(counts, way, ballotsMax(way, counts))).ok).toBe(true);
  });
});
