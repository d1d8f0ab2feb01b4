/**
 * Sample sizes: against exact chances, against the closed form, and what the next round costs.
 * @module
 */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { rngOf } from '../../../src/base/rng.ts';
import { alphaFixed } from '../../../src/stats/risk/alpha.ts';
import { bettingFixed } from '../../../src/stats/risk/betting.ts';
import { historyOf } from '../../../src/stats/risk/history.ts';
import { kellyBet } from '../../../src/stats/risk/kelly.ts';
import { reaches, startTest, stepTest } from '../../../src/stats/risk/risk-test.ts';
import { cleanSize, cleanSizeWithoutReplacement } from '../../../src/stats/sizes/clean-comparison.ts';
import { comparisonList, listAfter } from '../../../src/stats/sizes/lists.ts';
import { chanceToFinish, moreDraws } from '../../../src/stats/sizes/next-round.ts';
import { simulateStops } from '../../../src/stats/sizes/simulate.ts';
import { quantile, summaryOf } from '../../../src/stats/sizes/summary.ts';
import { UNFINISHED } from '../../../src/stats/sizes/urn.ts';

const POLLING = [
  { value: 1, cards: 8 },
  { value: 0, cards: 2 },
];
const FINITE = { cards: 10, mean: 0.5, upper: 1 };
const QUESTION = { riskLimit: 0.2, replicates: 20_000 };

/** Chance that the test ends after exactly each number of draws, over every order of the list. */
function exactStops(): number[] {
  const run = alphaFixed(FINITE, 0.8);
  const chances = Array<number>(11).fill(0);
  const visit = (drawn: readonly number[], ones: number, zeros: number, chance: number): void => {
    const state = startTest(run);
    for (const value of drawn) stepTest(run, state, value);
    if (reaches(state, QUESTION.riskLimit)) {
      chances[drawn.length] = (chances[drawn.length] ?? 0) + chance;
      return;
    }
    const left = ones + zeros;
    if (ones > 0) visit([...drawn, 1], ones - 1, zeros, (chance * ones) / left);
    if (zeros > 0) visit([...drawn, 0], ones, zeros - 1, (chance * zeros) / left);
  };
  visit([], 8, 2, 1);
  return chances;
}

describe('simulated sizes', () => {
  const stops = simulateStops(alphaFixed(FINITE, 0.8), POLLING, QUESTION, rngOf('sizes'));

  // Goal: drawing from counts is drawing cards. Method: the exact distribution of the size, within 5 deviations.
  test('have the distribution of all orders', () => {
    const exact = exactStops();
    expect(exact.reduce((sum, each) => sum + each, 0)).toBeCloseTo(1, 12);
    for (const [draws, chance] of exact.entries()) {
      const seen = stops.filter((stop) => stop === draws).length;
      const deviation = Math.sqrt(QUESTION.replicates * chance * (1 - chance));
      expect(Math.abs(seen - QUESTION.replicates * chance)).toBeLessThanOrEqual(5 * deviation);
    }
  });

  test('are the same for the same seed, and in order', () => {
    expect(simulateStops(alphaFixed(FINITE, 0.8), POLLING, QUESTION, rngOf('sizes'))).toEqual(stops);
    expect([...stops]).toEqual([...stops].sort((a, b) => a - b));
  });

  test('say that a wrong outcome is not confirmed', () => {
    const lost = [
      { value: 1, cards: 2 },
      { value: 0, cards: 8 },
    ];
    const none = simulateStops(alphaFixed(FINITE, 0.8), lost, { riskLimit: 0.01, replicates: 50 }, rngOf('lost'));
    expect(summaryOf(none)).toMatchObject({ finished: 0, mean: UNFINISHED, p70: UNFINISHED });
  });

  test('give up at the limit that they are given', () => {
    const endless = { ...FINITE, cards: Number.POSITIVE_INFINITY };
    const cut = simulateStops(bettingFixed(endless, 0), POLLING, { ...QUESTION, drawsMax: 30 }, rngOf('cut'));
    expect(cut[0]).toBe(UNFINISHED);
    expect(() => simulateStops(bettingFixed(endless, 0), POLLING, QUESTION, rngOf('cut'))).toThrow();
  });

  test('refuse a list that is not what is left', () => {
    expect(() => simulateStops(alphaFixed({ ...FINITE, cards: 11 }, 0.8), POLLING, QUESTION, rngOf('x'))).toThrow();
  });

  test('have quantiles that are the least number that is enough', () => {
    const ten = Float64Array.from([1, 2, 3, 4, 5, 6, 7, 8, 9, 10]);
    expect([0.05, 0.1, 0.7, 0.8, 0.81, 1].map((share) => quantile(ten, share))).toEqual([1, 1, 7, 8, 9, 10]);
    expect(() => quantile(ten, 0)).toThrow();
  });
});

describe('a comparison without errors', () => {
  // Tightest assertions of 2004 on the base `valid`, with a bet of 2/1.03905 and all cards behind them.
  test.each([
    { margin: 0.00915, upper: 7.142857, published: 4861 },
    { margin: 0.01964, upper: 0.667, published: 210 },
  ])('needs the published $published cards', ({ margin, upper, published }) => {
    const size = cleanSize(1 / (2 - margin / upper), 0.5, 2 / 1.03905, 0.05);
    // The margin is printed to three digits.
    expect(Math.abs(size / published - 1)).toBeLessThan(0.002);
  });

  test('needs no more without replacement, and as many as simulated', () => {
    const clean = 1 / (2 - 0.05);
    const hypothesis = { cards: 10_000, mean: 0.5, upper: 2 * clean };
    const run = bettingFixed(hypothesis, 1.9);
    const size = cleanSizeWithoutReplacement(run, clean, 0.05) ?? 0;
    expect(size).toBeLessThanOrEqual(cleanSize(clean, 0.5, 1.9, 0.05));
    const list = comparisonList(10_000, clean, { oneVote: 0, twoVote: 0 });
    const stops = simulateStops(run, list, { riskLimit: 0.05, replicates: 3 }, rngOf('clean'));
    expect([...stops]).toEqual([size, size, size]);
  });

  test('gets larger with errors', () => {
    const clean = 1 / (2 - 0.05);
    const run = bettingFixed({ cards: 10_000, mean: 0.5, upper: 2 * clean }, 1);
    const p80 = [0, 0.001, 0.003].map((oneVote) => {
      const list = comparisonList(10_000, clean, { oneVote, twoVote: 0 });
      return summaryOf(simulateStops(run, list, { riskLimit: 0.05, replicates: 500 }, rngOf('errors'))).p80;
    });
    expect(p80).toEqual([...p80].sort((a, b) => a - b));
    expect(new Set(p80).size).toBe(3);
  });
});

describe('one more round', () => {
  const hypothesis = { cards: 1000, mean: 0.5, upper: 1 };
  const reported = [
    { value: 1, cards: 600 },
    { value: 0, cards: 400 },
  ];
  const run = alphaFixed(hypothesis, 0.6);

  const sizeAfter = (ones: number, zeros: number): number => {
    const state = startTest(run);
    for (let i = 0; i < ones; i += 1) stepTest(run, state, 1);
    for (let i = 0; i < zeros; i += 1) stepTest(run, state, 0);
    const drawn = [
      { value: 1, cards: ones },
      { value: 0, cards: zeros },
    ];
    const stops = moreDraws(run, state, reported, drawn, { riskLimit: 0.05, replicates: 500 }, rngOf('round'));
    expect(chanceToFinish(stops, quantile(stops, 0.8))).toBeGreaterThanOrEqual(0.8);
    return quantile(stops, 0.8);
  };

  test('costs less after a better sample, and nothing after a sample that was enough', () => {
    const sizes = [sizeAfter(20, 30), sizeAfter(25, 25), sizeAfter(35, 15), sizeAfter(60, 10)];
    expect(sizes).toEqual([...sizes].sort((a, b) => b - a));
    expect(sizes.at(-1)).toBe(0);
  });

  test('starts from a list with the right number of cards, whatever was drawn', () => {
    const counts = fc.array(fc.nat(20), { minLength: 3, maxLength: 3 });
    fc.assert(
      fc.property(counts, counts, (own, taken) => {
        const list = own.map((cards, value) => ({ value, cards }));
        const drawn = taken.map((cards, value) => ({ value, cards }));
        const sum = (each: readonly { cards: number }[]): number => each.reduce((total, { cards }) => total + cards, 0);
        fc.pre(sum(drawn) <= sum(list));
        const left = listAfter(list, drawn);
        expect(sum(left)).toBe(sum(list) - sum(drawn));
        expect(left.every(({ cards }, at) => cards >= 0 && cards <= (own[at] ?? 0))).toBe(true);
      }),
    );
    expect(() => listAfter(reported, [{ value: 0.5, cards: 1 }])).toThrow();
    expect(() => listAfter(reported, [{ value: 1, cards: 1001 }])).toThrow();
  });
});

describe('a run of a test', () => {
  test('keeps its logarithm where a float would be 0 or infinite', () => {
    const run = bettingFixed({ cards: Number.POSITIVE_INFINITY, mean: 0.5, upper: 1 }, 1.9);
    const losses = historyOf(run, Array<number>(400).fill(0));
    expect(losses.logFortunes.at(-1)).toBeCloseTo(400 * Math.log(0.05), 8);
    const back = historyOf(run, [...Array<number>(400).fill(0), ...Array<number>(2000).fill(1)]);
    expect(back.logFortunes.at(-1)).toBeCloseTo(400 * Math.log(0.05) + 2000 * Math.log(1.95), 8);
    expect(back.p).toBeCloseTo(Math.exp(-(400 * Math.log(0.05) + 2000 * Math.log(1.95))), 60);
  });

  test('refuses a draw out of range, and more draws than cards', () => {
    const run = bettingFixed({ cards: 1, mean: 0.5, upper: 1 }, 1);
    expect(() => historyOf(run, [1.01])).toThrow('outside');
    expect(() => historyOf(run, [Number.NaN])).toThrow('outside');
    expect(() => historyOf(run, [1, 1])).toThrow('more draws');
  });

  test("bets Kelly's share: for 0 and 1 it is (2p - 1) * 2 against one half", () => {
    const even = (p: number): number =>
      kellyBet(
        [
          { value: 1, weight: p },
          { value: 0, weight: 1 - p },
        ],
        0.5,
      );
    expect(even(0.6)).toBeCloseTo(0.4, 12);
    expect(even(0.95)).toBeCloseTo(1.8, 12);
    expect(even(0.4)).toBe(0);
  });
});
