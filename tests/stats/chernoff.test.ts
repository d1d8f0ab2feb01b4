/**
 * The bound against the exact tail, over every small case: it is never below it, and not so far above that it is useless.
 *
 * Source: Chernoff 1952; Hoeffding 1963, theorem 1.
 * @module
 */
import { describe, expect, test } from 'vitest';
import { upperTailBound } from '../../src/stats/chernoff.ts';
import { atLeastTail } from '../../src/stats/tails.ts';

const RATES = [0, 0.0213, 0.04, 0.3, 0.5, 0.97, 1] as const;

describe('the bound on an upper tail', () => {
  // Exhaustive: every count up to 40 trials, at the rates that the controls use and at both ends.
  test('is never below the exact tail', () => {
    const below: string[] = [];
    for (const rate of RATES) {
      for (let trials = 0; trials <= 40; trials += 1) {
        const chances = Array.from({ length: trials }, () => rate);
        for (let count = 0; count <= trials + 1; count += 1) {
          const bound = upperTailBound(count, trials, rate);
          if (bound < atLeastTail(chances, count) - 1e-12 || bound > 1) below.push(`${count} of ${trials} at ${rate}`);
        }
      }
    }
    expect(below).toEqual([]);
  });

  test('falls with every further success', () => {
    const bounds = Array.from({ length: 41 }, (_, count) => upperTailBound(count, 40, 0.1));
    expect(bounds.filter((bound, count) => bound > (bounds[count - 1] ?? 1))).toEqual([]);
    expect(bounds[4]).toBe(1);
    expect(bounds[5]).toBeLessThan(1);
  });

  test('is the formula, at a number worked out by hand', () => {
    // D(1 || 1/2) = ln 2, so all of 10 trials at 1/2 have 2^-10, which here is exact.
    expect(upperTailBound(10, 10, 0.5)).toBeCloseTo(1 / 1024, 12);
    // D(0.2 || 0.1) = 0.2 ln 2 + 0.8 ln(8/9) = 0.044403; times 100.
    expect(upperTailBound(20, 100, 0.1)).toBeCloseTo(Math.exp(-4.4403), 4);
  });

  test('asks nothing of numbers that nobody can have counted', () => {
    expect(upperTailBound(5, 0, 0.1)).toBe(1);
    expect(upperTailBound(5, -3, 0.1)).toBe(1);
    expect(upperTailBound(-5, 10, 0.1)).toBe(1);
    expect(upperTailBound(2 ** 50, 2 ** 40, 0.1)).toBe(0);
    expect(() => upperTailBound(1, 2, 1.1)).toThrow();
  });
});
