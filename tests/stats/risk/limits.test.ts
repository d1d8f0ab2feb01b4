/**
 * The risk limit of every risk function, on lists whose mean is exactly that of the null hypothesis.
 *
 * Goal: P(p ever <= a) <= a. Method: no sampling. Every order of drawing a small list, with its exact chance, stopping
 * at the best moment; for every `a` that occurs, not only for 5 %.
 * @module
 */
import { describe, expect, test } from 'vitest';
import { alphaFixed } from '../../../src/stats/risk/alpha.ts';
import type { NullHypothesis } from '../../../src/stats/risk/null-hypothesis.ts';
import { logFortune, type RiskState } from '../../../src/stats/risk/risk-test.ts';
import { runs } from '../../runs.ts';
import { COMPARISON_FUNCTIONS, RISK_FUNCTIONS } from './functions.ts';
import { largeLists, rejections } from './large-lists.ts';
import { listsOf, meanOf, type Own, type Reader, readerOf, worstExcess } from './orders.ts';

/** Upper bounds: of a plurality contest, of two thirds, of a threshold of 7 %. */
const POLLING = [1, 0.75, 1 / 0.14].map((upper) => ({ upper, values: [0, 0.5, upper] }));

const ROUNDING = 1e-9;

/** Lists of so many cards whose mean can be a null mean. */
const listsWithin = (values: readonly number[], cards: number, upper: number): Own[][] =>
  listsOf(values, cards).filter((list) => meanOf(list) > 0 && meanOf(list) < upper * (1 - 1e-9));

/** The largest excess of any list, whose own mean, or somewhat more, is the null mean. */
function worstOf(
  make: (hypothesis: NullHypothesis) => Parameters<typeof readerOf>[0],
  lists: readonly Own[][],
  upper: number,
  draws: number,
  replace: boolean,
): number {
  const excesses = lists.flatMap((list) => {
    const cards = replace ? Number.POSITIVE_INFINITY : list.reduce((sum, own) => sum + own.cards, 0);
    const mean = meanOf(list);
    return [mean, mean + (upper - mean) / 20].map((each) =>
      worstExcess(readerOf(make({ cards, mean: each, upper })), list, draws, replace),
    );
  });
  return Math.max(...excesses);
}

describe.each(Object.entries(RISK_FUNCTIONS))('%s', (_, make) => {
  test.each(POLLING)('keeps the risk limit without replacement, upper bound $upper', ({ upper, values }) => {
    for (const cards of [1, 2, 5, 6]) {
      expect(worstOf(make, listsWithin(values, cards, upper), upper, cards, false)).toBeLessThanOrEqual(ROUNDING);
    }
  });

  test.each(POLLING)('keeps the risk limit with replacement, upper bound $upper', ({ upper, values }) => {
    const lists = listsWithin(values, 5, upper);
    expect(worstOf(make, lists, upper, 6, true)).toBeLessThanOrEqual(ROUNDING);
  });

  // The sums of tenths depend on their order in the last digit, and a tie must not be ruled out by that digit.
  test('keeps the risk limit where sums are not exact', () => {
    const tenths = [0.1, 0.2, 0.3, 0.4, 0.6].map((value) => ({ value, cards: 1 }));
    expect(worstOf(make, [tenths], 1, 5, false)).toBeLessThanOrEqual(ROUNDING);
  });

  // A batch is drawn in proportion to its cards and gives its mean, so all values differ.
  test('keeps the risk limit on batches', () => {
    const batches = [
      { value: 0.31, cards: 120 },
      { value: 0.72, cards: 40 },
      { value: 0.05, cards: 75 },
      { value: 0.98, cards: 60 },
    ];
    expect(worstOf(make, [batches], 1, 6, true)).toBeLessThanOrEqual(ROUNDING);
  });
});

describe.each(Object.entries(COMPARISON_FUNCTIONS))('%s of a comparison', (_, make) => {
  // Overstatements and understatements of a margin of a quarter, so that a few errors make the mean one half.
  const clean = 1 / (2 - 0.25);
  const values = [0, clean / 2, clean, 2 * clean];

  test.each([false, true])('keeps the risk limit at a mean of one half or below, with replacement: %s', (replace) => {
    for (const cards of [4, 6]) {
      const lists = listsOf(values, cards).filter((list) => meanOf(list) <= 0.5);
      const excesses = lists.map((list) => {
        const population = replace ? Number.POSITIVE_INFINITY : cards;
        return worstExcess(
          readerOf(make({ cards: population, mean: 0.5, upper: 2 * clean })),
          list,
          replace ? 5 : cards,
          replace,
        );
      });
      expect(Math.max(...excesses)).toBeLessThanOrEqual(ROUNDING);
    }
  });
});

describe('the count of orders', () => {
  const hypothesis = { cards: Number.POSITIVE_INFINITY, mean: 0.5, upper: 1 };
  const even = [
    { value: 1, cards: 3 },
    { value: 0, cards: 3 },
  ];
  const honest = readerOf(alphaFixed(hypothesis, 0.7));

  // The defect of a published library: the factors are multiplied up twice.
  test('notices a test that counts each draw again with every later one', () => {
    const twice: Reader<{ state: RiskState; log: number; lowest: number }> = {
      start: () => ({ state: honest.start(), log: 0, lowest: 1 }),
      step: ({ state, log, lowest }, value) => {
        const next = honest.step(state, value);
        const sum = log + logFortune(next);
        return { state: next, log: sum, lowest: Math.min(lowest, Math.exp(-sum)) };
      },
      p: ({ lowest }) => lowest,
    };
    expect(worstExcess(honest, even, 10, true)).toBeLessThanOrEqual(ROUNDING);
    expect(worstExcess(twice, even, 10, true)).toBeGreaterThan(0.05);
  });

  test('notices a bet that knows the draw', () => {
    const knowing: Reader<number> = {
      start: () => 1,
      step: (fortune, value) => fortune * (value > 0.5 ? 1.5 : 1),
      p: (fortune) => 1 / fortune,
    };
    expect(worstExcess(knowing, even, 10, true)).toBeGreaterThan(0.5);
  });
});

describe('large lists at the null mean', () => {
  test.each(largeLists(10))('are rejected at most at the risk limit: $name', (list) => {
    for (const name of ['ALPHA shrink-trunc', 'AGRAPA', 'Kaplan-Markov'] as const) {
      const make = RISK_FUNCTIONS[name];
      for (const replace of [false, true]) {
        const [low] =
          make === undefined ? [1] : rejections(make, list, { replicates: runs(300, 1000), drawsMax: 500, replace });
        expect(low).toBeLessThanOrEqual(0.05);
      }
    }
  });
});
