/**
 * Upper tails: closed forms, a recurrence, table values, and every outcome of a few unlike trials.
 * @module
 */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { InvariantError } from '../../src/base/assert.ts';
import { atLeastTail, chiSquareTail, logGamma, normalQuantile, normalTail } from '../../src/stats/tails.ts';

describe('logGamma', () => {
  test('is the logarithm of factorials and of the half-integer values', () => {
    let factorial = 1;
    for (let n = 1; n <= 20; n += 1) {
      factorial *= n;
      expect(logGamma(n + 1)).toBeCloseTo(Math.log(factorial), 10);
    }
    expect(logGamma(0.5)).toBeCloseTo(Math.log(Math.sqrt(Math.PI)), 12);
    expect(() => logGamma(0.4)).toThrow(InvariantError);
  });
});

describe('chiSquareTail', () => {
  // An even df has a closed form: the first df/2 terms of a Poisson sum.
  test.each([2, 4, 6, 10, 40])('is a Poisson sum for df %d', (df) => {
    for (const x of [0.01, 0.5, 1, 3, 8, 20, 60, 150]) {
      let term = Math.exp(-x / 2);
      let sum = 0;
      for (let k = 0; k < df / 2; k += 1) {
        sum += term;
        term *= x / 2 / (k + 1);
      }
      expect(Math.abs(chiSquareTail(x, df) - sum)).toBeLessThan(1e-12);
    }
  });

  test('grows with df as the recurrence says, on both branches', () => {
    fc.assert(
      fc.property(fc.double({ min: 0.01, max: 80, noNaN: true }), fc.integer({ min: 1, max: 30 }), (x, df) => {
        const step = Math.exp((df / 2) * Math.log(x / 2) - x / 2 - logGamma(df / 2 + 1));
        expect(Math.abs(chiSquareTail(x, df + 2) - chiSquareTail(x, df) - step)).toBeLessThan(1e-11);
      }),
    );
  });

  test.each([
    [3.841_458_820_694_124, 1, 0.05],
    [5.991_464_547_107_979, 2, 0.05],
    [16.918_977_604_620_448, 9, 0.05],
    [6.634_896_601_021_214, 1, 0.01],
    [0, 3, 1],
    [Number.POSITIVE_INFINITY, 3, 0],
  ])('of %d with df %d is %d', (x, df, p) => {
    expect(chiSquareTail(x, df)).toBeCloseTo(p, 12);
  });

  test('refuses what is no chi-square value', () => {
    expect(() => chiSquareTail(-1, 1)).toThrow(InvariantError);
    expect(() => chiSquareTail(1, 0)).toThrow(InvariantError);
    expect(() => chiSquareTail(Number.NaN, 1)).toThrow(InvariantError);
  });
});

describe('normalTail', () => {
  test.each([
    [0, 0.5],
    [1, 0.158_655_253_931_457],
    [1.959_963_984_540_054, 0.025],
    [-1.959_963_984_540_054, 0.975],
    [6, 9.865_876_450_377e-10],
    [Number.POSITIVE_INFINITY, 0],
  ])('of %d is %d', (z, p) => {
    expect(Math.abs(normalTail(z) - p)).toBeLessThan(1e-14 + p * 1e-11);
  });
});

describe('atLeastTail', () => {
  // Goal: exact for unlike trials. Method: every one of the 2^n outcomes.
  test('is the sum over every outcome', () => {
    const chances = [0.1, 0.9, 0.5, 0, 1, 0.33, 0.07];
    for (let n = 0; n <= chances.length; n += 1) {
      const some = chances.slice(0, n);
      for (let least = -1; least <= n + 1; least += 1) {
        let sum = 0;
        for (let outcome = 0; outcome < 2 ** n; outcome += 1) {
          const hits = some.map((_, i) => (outcome >> i) & 1);
          if (hits.filter((hit) => hit === 1).length < least) continue;
          sum += some.reduce((product, chance, i) => product * (hits[i] === 1 ? chance : 1 - chance), 1);
        }
        expect(atLeastTail(some, least)).toBeCloseTo(sum, 12);
      }
    }
  });

  test('refuses a chance above 1', () => {
    expect(() => atLeastTail([1.1], 1)).toThrow(InvariantError);
  });
});

test('normalQuantile undoes the tail', () => {
  for (const chance of [1e-6, 0.025, 0.3, 0.5, 0.8, 0.9, 0.975]) {
    expect(1 - normalTail(normalQuantile(chance))).toBeCloseTo(chance, 12);
  }
  expect(normalQuantile(0.975)).toBeCloseTo(1.959_963_984_540_054, 10);
  expect(() => normalQuantile(1)).toThrow(InvariantError);
});
