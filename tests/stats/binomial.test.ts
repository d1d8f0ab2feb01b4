/**
 * Chances in logarithms, against counting, against exact whole-number arithmetic, and against each other.
 * @module
 */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { binomialQuantile, logBinomial, logBinomialTail, logHypergeometric } from '../../src/stats/binomial.ts';
import { logFalling, stirlingError } from '../../src/stats/factorials.ts';

/** Exact: `ln` of a whole number of any size. */
function logOfBig(value: bigint): number {
  const digits = value.toString();
  return Math.log(Number(`0.${digits.slice(0, 17)}`)) + digits.length * Math.LN10;
}

function choose(n: number, k: number): bigint {
  let ways = 1n;
  for (let i = 1; i <= k; i += 1) ways = (ways * BigInt(n - k + i)) / BigInt(i);
  return ways;
}

describe('falling factorials', () => {
  test('are products, for whole numbers up to 60', () => {
    for (let x = 0; x <= 60; x += 1) {
      let product = 1n;
      for (let count = 0; count <= x; count += 1) {
        expect(Math.abs(logFalling(x, count) - logOfBig(product))).toBeLessThan(1e-12 * Math.max(1, x));
        product *= BigInt(x - count);
      }
    }
  });

  test('are sums of logarithms for real numbers', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 300 }), fc.double({ min: 0, max: 1e7, noNaN: true }), (count, rest) => {
        let sum = 0;
        for (let i = 1; i <= count; i += 1) sum += Math.log(rest + i);
        expect(Math.abs(logFalling(rest + count, count) - sum)).toBeLessThan(1e-11 * Math.max(1, sum));
      }),
    );
  });

  test('refuse what is not in their range', () => {
    expect(() => logFalling(3, 4)).toThrow();
    expect(() => logFalling(3, 0.5)).toThrow();
    expect(() => stirlingError(0)).toThrow();
  });
});

describe('binomial chances', () => {
  test('of a fair coin are counts of ways, up to 80 throws and far out in 2,000', () => {
    for (let draws = 0; draws <= 80; draws += 1) {
      for (let hits = 0; hits <= draws; hits += 1) {
        const exact = logOfBig(choose(draws, hits)) - draws * Math.LN2;
        expect(Math.abs(logBinomial(hits, draws, 0.5) - exact)).toBeLessThan(1e-12 * Math.max(1, draws));
      }
    }
    expect(logBinomial(1990, 2000, 0.5)).toBeCloseTo(logOfBig(choose(2000, 10)) - 2000 * Math.LN2, 9);
  });

  test('add up to 1, and their sums from above are the tail', () => {
    for (const [draws, chance] of [
      [1, 0.3],
      [30, 0.02],
      [400, 0.5],
      [1000, 0.97],
      [5, 0],
      [5, 1],
    ] as const) {
      let sum = 0;
      for (let hits = draws; hits >= 0; hits -= 1) {
        sum += Math.exp(logBinomial(hits, draws, chance));
        expect(Math.abs(Math.exp(logBinomialTail(hits, draws, chance)) - sum)).toBeLessThan(1e-12);
      }
      expect(sum).toBeCloseTo(1, 12);
    }
  });

  test('keep their digits where a double has none left', () => {
    // Geometric bounds: the tail is between its first term and that over 1 - r.
    const first = logBinomial(90_000, 100_000, 0.5);
    expect(first).toBeLessThan(-30_000);
    const tail = logBinomialTail(90_000, 100_000, 0.5);
    expect(tail).toBeGreaterThan(first);
    expect(tail).toBeLessThan(first - Math.log1p(-1 / 9));
  });

  test('cannot be outside 0 to the number of draws', () => {
    expect(logBinomial(-1, 3, 0.5)).toBe(Number.NEGATIVE_INFINITY);
    expect(logBinomial(4, 3, 0.5)).toBe(Number.NEGATIVE_INFINITY);
    expect([logBinomialTail(0, 3, 0.5), logBinomialTail(4, 3, 0.5)]).toEqual([0, Number.NEGATIVE_INFINITY]);
    expect(() => logBinomial(1, 2, 1.5)).toThrow();
  });
});

test('hypergeometric chances are counts of ways, for every population up to 12', () => {
  for (let population = 1; population <= 12; population += 1) {
    for (let marked = 0; marked <= population; marked += 1) {
      for (let draws = 0; draws <= population; draws += 1) {
        for (let hits = 0; hits <= draws; hits += 1) {
          const possible = hits <= marked && draws - hits <= population - marked;
          const ways = possible ? choose(marked, hits) * choose(population - marked, draws - hits) : 0n;
          const exact = Number(ways) / Number(choose(population, draws));
          expect(Math.abs(Math.exp(logHypergeometric(hits, draws, marked, population)) - exact)).toBeLessThan(1e-13);
        }
      }
    }
  }
});

describe('a count from one uniform number', () => {
  test('is the least that chance exceeds it up to, for all small numbers of draws', () => {
    for (const chance of [0, 0.01, 0.3, 0.5, 0.9, 1]) {
      for (let draws = 0; draws <= 12; draws += 1) {
        for (let part = 0; part < 97; part += 1) {
          const share = part / 97;
          let sum = 0;
          let least = -1;
          while (sum <= share + 1e-13 && least < draws) {
            least += 1;
            sum += Math.exp(logBinomial(least, draws, chance));
          }
          expect(binomialQuantile(draws, chance, share)).toBe(least);
        }
      }
    }
  });

  test('is as near the mean as its share says where draws are many', () => {
    const [draws, chance] = [400_000, 0.3];
    const spread = Math.sqrt(draws * chance * (1 - chance));
    for (const [share, deviations] of [
      [0.5, 0],
      [0.975, 1.96],
      [0.001, -3.09],
    ] as const) {
      expect(Math.abs((binomialQuantile(draws, chance, share) - draws * chance) / spread - deviations)).toBeLessThan(
        0.01,
      );
    }
    expect(() => binomialQuantile(5, 0.5, 1)).toThrow();
  });
});
