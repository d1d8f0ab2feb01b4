/**
 * The fast loop of simulations, held against the steps that an audit takes.
 * @module
 */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { rngOf } from '../../../src/base/rng.ts';
import { bettingFixed } from '../../../src/stats/risk/betting.ts';
import { bettingKelly } from '../../../src/stats/risk/kelly.ts';
import type { RiskTest } from '../../../src/stats/risk/risk-test.ts';
import { alphaShrinkTrunc } from '../../../src/stats/risk/shrink-trunc.ts';
import { simulateStops, type ValueCount } from '../../../src/stats/sizes/simulate.ts';
import { runs } from '../../runs.ts';

/** Besides the list itself, so that something is expected of every list. */
const EXPECTED = { value: 0.6, weight: 5 };

/** The same test without its rule in numbers: every draw goes through the steps of an audit. */
const stepwise = ({ hypothesis, form, rule }: RiskTest): RiskTest => ({ hypothesis, form, rule });

const stopsOf = (run: RiskTest, list: readonly ValueCount[], riskLimit: number, seed: string): readonly number[] => [
  ...simulateStops(run, list, { riskLimit, replicates: 20, drawsMax: 400 }, rngOf(seed)),
];

describe('the fast loop', () => {
  // Upper bounds other than 1, lists above and below the null mean, draws with and without replacement, runs that use
  // every card up, rules at both ends of their range: whichever branch a run takes, it stops at the same draw.
  test('stops at the draw at which the steps of an audit stop', () => {
    const finishes = { early: 0, decided: 0, never: 0 };
    fc.assert(
      fc.property(
        fc.record({
          upper: fc.constantFrom(0.55, 1, 1.03, 7.142857),
          counts: fc.tuple(fc.nat({ max: 60 }), fc.nat({ max: 60 }), fc.integer({ min: 1, max: 20 })),
          middle: fc.double({ min: 0, max: 1, noNaN: true }),
          share: fc.double({ min: 0.01, max: 1, noNaN: true }),
          c: fc.constantFrom(0, 0.01, 0.3),
          d: fc.constantFrom(1, 100),
          finite: fc.boolean(),
          riskLimit: fc.constantFrom(0.001, 0.05, 0.5),
          rule: fc.constantFrom('shrinkTrunc', 'bet', 'kelly'),
          seed: fc.string({ maxLength: 4 }),
        }),
        ({ upper, counts, middle, share, c, d, finite, riskLimit, rule, seed }) => {
          const [most, least, between] = counts;
          const list = [
            { value: upper, cards: most },
            { value: 0, cards: least },
            { value: upper * middle, cards: between },
          ];
          const cards = finite ? most + least + between : Number.POSITIVE_INFINITY;
          const hypothesis = { cards, mean: 0.5, upper };
          // Bets above 2 are moved to the end of their range.
          const run =
            rule === 'bet'
              ? bettingFixed(hypothesis, 3 * share)
              : rule === 'kelly'
                ? bettingKelly(hypothesis, [...list.map(({ value, cards: weight }) => ({ value, weight })), EXPECTED])
                : alphaShrinkTrunc(hypothesis, { eta: share * upper, c, d });
          const fast = stopsOf(run, list, riskLimit, seed);
          for (const stop of fast) {
            if (stop === Number.POSITIVE_INFINITY) finishes.never += 1;
            else if (stop * 2 > cards) finishes.decided += 1;
            else finishes.early += 1;
          }
          expect(fast).toEqual(stopsOf(stepwise(run), list, riskLimit, seed));
        },
      ),
      { numRuns: runs(300, 1000) },
    );
    expect(Math.min(...Object.values(finishes))).toBeGreaterThan(runs(150, 500));
  });

  // Bets on far more than there is lose: the fortune leaves the range of a float, and only the last cards decide.
  test.each([0.2, 0.51])('keeps count of a fortune that falls out of range, with a winner share of %s', (share) => {
    const cards = 2000;
    const winners = Math.round(cards * share);
    const list = [
      { value: 1, cards: winners },
      { value: 0, cards: cards - winners },
    ];
    const run = alphaShrinkTrunc({ cards, mean: 0.5, upper: 1 }, { eta: 0.9, c: 0, d: 1e6 });
    const question = { riskLimit: 0.05, replicates: 20 };
    const fast = simulateStops(run, list, question, rngOf('down'));
    expect([...fast]).toEqual([...simulateStops(stepwise(run), list, question, rngOf('down'))]);
    expect(fast[0]).toBeGreaterThan(1000);
  });
});
