/**
 * Wilson's interval against published values and against what it promises: to hold the truth about 95 times in 100.
 * @module
 */
import { describe, expect, test } from 'vitest';
import { InvariantError } from '../../src/base/assert.ts';
import { wilson } from '../../src/stats/intervals.ts';

describe('wilson', () => {
  // Newcombe, Statistics in Medicine 17 (1998), table I, method 3.
  test.each([
    { hits: 81, runs: 263, low: 0.2553, high: 0.3662 },
    { hits: 15, runs: 148, low: 0.0624, high: 0.1605 },
    { hits: 0, runs: 20, low: 0, high: 0.1611 },
    { hits: 1, runs: 29, low: 0.0061, high: 0.1718 },
  ])('gives the published bounds for $hits of $runs', ({ hits, runs, low, high }) => {
    expect(wilson(hits, runs).map((bound) => bound.toFixed(4))).toEqual([low.toFixed(4), high.toFixed(4)]);
  });

  test('knows nothing without runs, and is exact at the ends', () => {
    expect(wilson(0, 0)).toEqual([0, 1]);
    expect(wilson(0, 7)[0]).toBe(0);
    expect(wilson(7, 7)[1]).toBe(1);
  });

  test.each([
    [-1, 10],
    [11, 10],
    [Number.NaN, 10],
  ])('refuses %d of %d', (hits, runs) => {
    expect(() => wilson(hits, runs)).toThrow(InvariantError);
  });

  test('holds the share, lies between 0 and 1, mirrors, and rises with the hits', () => {
    for (let runs = 1; runs <= 60; runs += 1) {
      for (let hits = 0; hits <= runs; hits += 1) {
        const [low, high] = wilson(hits, runs);
        expect(low).toBeGreaterThanOrEqual(0);
        expect(high).toBeLessThanOrEqual(1);
        expect(low).toBeLessThanOrEqual(hits / runs);
        expect(high).toBeGreaterThanOrEqual(hits / runs);
        const [mirroredLow, mirroredHigh] = wilson(runs - hits, runs);
        expect(low).toBeCloseTo(1 - mirroredHigh, 12);
        expect(high).toBeCloseTo(1 - mirroredLow, 12);
        if (hits === 0) continue;
        const [lowBefore, highBefore] = wilson(hits - 1, runs);
        expect(low).toBeGreaterThan(lowBefore);
        expect(high).toBeGreaterThan(highBefore);
      }
    }
  });

  test('narrows with more runs at the same share', () => {
    const widths = [1, 2, 4, 8, 16, 32].map((times) => {
      const [low, high] = wilson(3 * times, 10 * times);
      return high - low;
    });
    expect(widths).toEqual([...widths].sort((one, other) => other - one));
  });

  // Goal: the interval holds the true share in 95 of 100 experiments, on average over shares.
  // Method: no sampling. For every number of runs from 20 to 40 and 199 shares, add up the binomial probabilities of the
  // hits whose interval holds the share. It dips near 0 and 1, as is known of this interval; the mean must not.
  test('covers the true share in about 95 of 100 experiments', () => {
    const shares = Array.from({ length: 199 }, (_, index) => (index + 1) / 200);
    const coverage = Array.from({ length: 21 }, (_, index) => index + 20).map((runs) => {
      const bounds = Array.from({ length: runs + 1 }, (_, hits) => wilson(hits, runs));
      const each = shares.map((share) => {
        let probability = (1 - share) ** runs;
        let covered = 0;
        for (let hits = 0; hits <= runs; hits += 1) {
          const [low, high] = bounds[hits] ?? [0, 0];
          if (low <= share && share <= high) covered += probability;
          probability *= ((runs - hits) / (hits + 1)) * (share / (1 - share));
        }
        return covered;
      });
      return { runs, mean: each.reduce((sum, value) => sum + value, 0) / each.length, least: Math.min(...each) };
    });
    expect(coverage.filter(({ mean }) => mean < 0.94 || mean > 0.97)).toEqual([]);
    expect(coverage.filter(({ least }) => least < 0.83)).toEqual([]);
  });
});
