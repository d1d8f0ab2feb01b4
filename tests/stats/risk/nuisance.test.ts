/**
 * The minimum over the nuisance of strata: against a fine grid, against corners, and where a walk downhill goes wrong.
 * @module
 */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type StratumBet, stratumTest } from '../../../src/stats/risk/intersection.ts';
import { largestPValue } from '../../../src/stats/risk/nuisance.ts';
import { logFortune, startTest, stepTest } from '../../../src/stats/risk/risk-test.ts';
import { logFortuneAt, possibleMeans, type StratumSample } from '../../../src/stats/risk/stratum-fortune.ts';

const FIXED: StratumBet = { kind: 'fixed', bet: 0.75 };
const INVERSE: StratumBet = { kind: 'inverse', share: 0.6 };

const stratum = (weight: number, cards: number, values: readonly number[], bet: StratumBet): StratumSample => ({
  ...{ weight, cards, upper: 1, bet, values },
});

const samples = fc.array(fc.constantFrom(0, 0.5, 1), { minLength: 0, maxLength: 12 });
const bets = fc.constantFrom(FIXED, INVERSE);

/** p-value of one vector of means, straight from the definition. */
const logP = (strata: readonly StratumSample[], means: readonly number[]): number =>
  Math.min(0, -strata.reduce((sum, each, at) => sum + logFortuneAt(each, means[at] ?? 0), 0));

test('a hypothesis that one vector alone fulfils is not false by rounding', () => {
  // What was drawn fits the mean if all that is left is 0: 3.5 of 5 in both strata together.
  const bet = { kind: 'inverse', share: 0.5 } as const;
  const strata = [
    { cards: 3, weight: 3 / 5, upper: 2, bet, values: [1, 2] },
    { cards: 2, weight: 2 / 5, upper: 2, bet, values: [0.5] },
  ];
  expect(largestPValue(strata, 0.5 + 1 - 4 / 5, { combine: 'product' }).p).toBeGreaterThan(0.1);
});

describe('a fortune of a stratum', () => {
  test('is that of the stream, where the stream does not settle', () => {
    fc.assert(
      fc.property(samples, bets, fc.double({ min: 0.35, max: 0.65, noNaN: true }), (values, bet, theta) => {
        const sample = stratum(1, 1000, values, bet);
        const run = stratumTest({ cards: 1000, mean: theta, upper: 1 }, bet);
        const state = startTest(run);
        for (const value of values) stepTest(run, state, value);
        expect(logFortuneAt(sample, theta)).toBeCloseTo(logFortune(state), 9);
      }),
    );
  });

  // Goal: the bound of a box. Method: any sample, both kinds of bet, means in order, down to the least possible one.
  test('never rises with the mean', () => {
    fc.assert(
      fc.property(samples, bets, fc.constantFrom(12, 20, Number.POSITIVE_INFINITY), (values, bet, cards) => {
        const sample = stratum(1, cards, values, bet);
        const [low, high] = possibleMeans(sample);
        let before = Number.POSITIVE_INFINITY;
        for (let i = 0; i <= 50; i += 1) {
          const log = logFortuneAt(sample, low + ((high - low) * i) / 50);
          expect(log).toBeLessThanOrEqual(before + 1e-9);
          before = log;
        }
      }),
    );
  });
});

describe('the largest p-value over the nuisance', () => {
  const two = fc.record({ a: samples, b: samples, betA: bets, betB: bets, finite: fc.boolean() });

  test('is no smaller than on a fine grid, and no larger than the tolerance allows: two strata', () => {
    fc.assert(
      fc.property(two, ({ a, b, betA, betB, finite }) => {
        const strata = [
          stratum(0.6, finite ? 18 : Number.POSITIVE_INFINITY, a, betA),
          stratum(0.4, finite ? 12 : Number.POSITIVE_INFINITY, b, betB),
        ];
        const { p, found, means } = largestPValue(strata, 0.5, { combine: 'product' });
        expect(found).toBeLessThanOrEqual(p);
        const [one, other] = strata.map(possibleMeans);
        let grid = Number.NEGATIVE_INFINITY;
        for (let i = 0; i <= 400; i += 1) {
          const first = (one?.[0] ?? 0) + (((one?.[1] ?? 1) - (one?.[0] ?? 0)) * i) / 400;
          const second = (0.5 - 0.6 * first) / 0.4;
          if (second < (other?.[0] ?? 0) || second > (other?.[1] ?? 1)) continue;
          grid = Math.max(grid, logP(strata, [first, second]));
        }
        expect(Math.log(p)).toBeGreaterThanOrEqual(grid - 1e-9);
        if (means !== undefined) expect(Math.log(p) - Math.log(found)).toBeLessThanOrEqual(1.001e-3);
      }),
      { numRuns: 150 },
    );
  });

  test('is at a corner of three strata where bets are fixed, and found there', () => {
    const strata = [
      stratum(0.5, 60, [1, 1, 0.5, 1, 0, 1, 1, 1, 1, 1], FIXED),
      stratum(0.3, 36, [1, 1, 1, 0.5, 1, 1], FIXED),
      stratum(0.2, 24, [0, 1, 1, 1, 1], FIXED),
    ];
    const ranges = strata.map(possibleMeans);
    let corner = Number.NEGATIVE_INFINITY;
    for (let free = 0; free < 3; free += 1) {
      for (let sides = 0; sides < 4; sides += 1) {
        const others = [0, 1, 2].filter((at) => at !== free);
        const means = [0, 0, 0];
        for (const [bit, at] of others.entries()) means[at] = ranges[at]?.[(sides >> bit) & 1] ?? 0;
        const used = means.reduce((sum, each, at) => sum + each * (strata[at]?.weight ?? 0), 0);
        means[free] = (0.5 - used) / (strata[free]?.weight ?? 1);
        const [low, high] = ranges[free] ?? [0, 1];
        if ((means[free] ?? 0) >= low && (means[free] ?? 0) <= high) corner = Math.max(corner, logP(strata, means));
      }
    }
    const { p } = largestPValue(strata, 0.5, { combine: 'product' });
    expect(Math.log(p)).toBeGreaterThanOrEqual(corner - 1e-9);
    expect(Math.log(p)).toBeLessThanOrEqual(corner + 1.001e-3);
  });

  // With fixed bets the fortune is highest near the middle: whoever walks downhill from there picks one of two ends.
  test('is at the worse of the two ends, far above the middle', () => {
    const strata = [stratum(0.5, 100, Array(20).fill(1), FIXED), stratum(0.5, 100, Array(20).fill(0.5), FIXED)];
    const { p, means } = largestPValue(strata, 0.5, { combine: 'product' });
    expect(p / Math.exp(logP(strata, [0.5, 0.5]))).toBeGreaterThan(5);
    expect(means?.[0]).toBeCloseTo(0.2, 2);
    expect(Math.log(p)).toBeCloseTo(logP(strata, [0.2, 0.8]), 2);
    expect(p).toBeGreaterThan(Math.exp(logP(strata, [0.9, 0.1])));
  });

  test('is certain where no vector is left, and 1 where every vector is below', () => {
    const all = (value: number): StratumSample[] => [
      stratum(0.5, 4, [value, value, value], FIXED),
      stratum(0.5, 4, [value, value, value], FIXED),
    ];
    expect(largestPValue(all(1), 0.5, { combine: 'product' }).p).toBe(0);
    expect(largestPValue(all(0), 0.5, { combine: 'product' }).p).toBe(1);
  });

  test('bounds Fisher as well, and stays above when the search is cut short', () => {
    const strata = [
      stratum(0.6, 60, [1, 1, 0.5, 1, 1, 1, 1, 1, 1, 1], FIXED),
      stratum(0.4, 40, [1, 1, 1, 1, 0.5, 1, 1, 1], INVERSE),
    ];
    const full = largestPValue(strata, 0.5, { combine: 'fisher' });
    const short = largestPValue(strata, 0.5, { combine: 'fisher', boxesMax: 5 });
    expect(full.p).toBeLessThan(1);
    expect(short.p).toBeGreaterThanOrEqual(full.p);
    expect(full.p).toBeGreaterThanOrEqual(full.found);
  });
});
