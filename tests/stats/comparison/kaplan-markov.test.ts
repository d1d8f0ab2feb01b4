/**
 * Card-level comparison by Kaplan-Markov: its risk limit over every small world, and published sizes.
 *
 * Source: published results R03.
 * @module
 */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  type Errors,
  expectedSize,
  expectedSizeRounded,
  kaplanMarkovLog,
  kaplanMarkovPValue,
  kaplanMarkovSize,
  NO_ERRORS,
  rho,
} from '../../../src/stats/comparison/kaplan-markov.ts';
import { kaplanWaldSize } from '../../../src/stats/comparison/kaplan-wald.ts';
import { superSimpleNextSize, superSimplePValue, superSimpleSize } from '../../../src/stats/comparison/super-simple.ts';
import type { Contest } from '../../../src/stats/pairs.ts';
import { multisets } from './worlds.ts';

const STARK = 1.03905;

/** Overstatement of a card in votes to the errors of a sample that has it once more. */
function withCard(errors: Errors, overstatement: number): Errors {
  return {
    over1: errors.over1 + (overstatement === 1 ? 1 : 0),
    over2: errors.over2 + (overstatement === 2 ? 1 : 0),
    under1: errors.under1 + (overstatement === -1 ? 1 : 0),
    under2: errors.under2 + (overstatement === -2 ? 1 : 0),
  };
}

describe('Kaplan-Markov', () => {
  // Goal: where the errors undo the lead, the chance that p ever comes to alpha is at most alpha.
  // Method: every multiset of overstatements of six cards that adds up to the lead or more, drawn with replacement up
  // to
  // ten times; equal counts of errors are one state, so all orders are covered.
  // Why a limit of 0.6: six cards with a lead of two need that much for a clean sample to confirm at all.
  test('keeps its limit in every world of six cards whose lead is not true', () => {
    let most = 0;
    for (const lead of [1, 2, 4, 6]) {
      const comparison = { margin: lead / 6, inflator: STARK };
      const wrong = multisets([-2, -1, 0, 1, 2], 6).filter((cards) => cards.reduce((a, b) => a + b, 0) >= lead);
      for (const cards of wrong) {
        for (const alpha of [0.2, 0.6]) {
          const chance = chanceToConfirm(
            cards,
            (drawn, errors) => kaplanMarkovPValue(comparison, drawn, errors) <= alpha,
          );
          expect(chance).toBeLessThanOrEqual(alpha);
          most = Math.max(most, chance / alpha);
        }
      }
    }
    expect(most).toBeGreaterThan(0.5);
  });

  function chanceToConfirm(cards: readonly number[], confirms: (drawn: number, errors: Errors) => boolean): number {
    let open = new Map<string, { errors: Errors; chance: number }>([['', { errors: NO_ERRORS, chance: 1 }]]);
    let stopped = 0;
    for (let drawn = 1; drawn <= 10; drawn += 1) {
      const next = new Map<string, { errors: Errors; chance: number }>();
      for (const { errors, chance } of open.values()) {
        for (const card of cards) {
          const now = withCard(errors, card);
          const key = JSON.stringify(now);
          next.set(key, { errors: now, chance: (next.get(key)?.chance ?? 0) + chance / cards.length });
        }
      }
      for (const [key, { errors, chance }] of next) {
        if (!confirms(drawn, errors)) continue;
        stopped += chance;
        next.delete(key);
      }
      open = next;
    }
    return stopped;
  }

  // Lindeman and Stark 2012; Stark's auditTools; the documentation of rlacalc.
  test.each([
    [0.2, 0, 0, 0.1, 24],
    [0.1, 0, 0, 0.1, 48],
    [0.05, 0, 0, 0.1, 96],
    [0.002, 0, 0, 0.1, 2393],
    [0.05, 1, 0, 0.1, 123],
    [0.005, 1, 1, 0.1, 1067],
    [0.05, 0, 0, 0.2, 67],
  ])(
    'with a margin of %d, %i over and %i under, at a limit of %d, needs %i cards',
    (margin, over1, under1, alpha, cards) => {
      expect(kaplanMarkovSize({ margin, inflator: STARK }, alpha, { ...NO_ERRORS, over1, under1 })).toBe(cards);
    },
  );

  const ERRORS = fc.record({
    over1: fc.nat(5),
    over2: fc.nat(2),
    under1: fc.nat(5),
    under2: fc.nat(5),
  });
  const MARGIN = fc.double({ min: 0.001, max: 1, noNaN: true });

  test('is confirmed by a sample of its size, and by no sample without enough cards', () => {
    fc.assert(
      fc.property(MARGIN, ERRORS, (margin, errors) => {
        const comparison = { margin, inflator: STARK };
        const cards = kaplanMarkovSize(comparison, 0.05, errors);
        expect(kaplanMarkovPValue(comparison, cards, errors)).toBeLessThanOrEqual(0.05);
      }),
    );
  });

  test('rises with an overstatement, falls with an understatement and with a card', () => {
    fc.assert(
      fc.property(MARGIN, ERRORS, fc.nat(1000), (margin, errors, cards) => {
        const comparison = { margin, inflator: STARK };
        const log = (more: Partial<Errors>, read = cards): number =>
          kaplanMarkovLog(comparison, read, { ...errors, ...more });
        expect(log({ over2: errors.over2 + 1 })).toBeGreaterThan(log({ over1: errors.over1 + 1 }));
        expect(log({ over1: errors.over1 + 1 })).toBeGreaterThan(log({}));
        expect(log({ under1: errors.under1 + 1 })).toBeLessThan(log({}));
        expect(log({ under2: errors.under2 + 1 })).toBeLessThan(log({ under1: errors.under1 + 1 }));
        expect(log({}, cards + 1)).toBeLessThan(log({}));
      }),
    );
  });

  test('keeps its digits where p is below every double', () => {
    expect(kaplanMarkovLog({ margin: 0.5, inflator: STARK }, 1e6, NO_ERRORS)).toBeCloseTo(
      1e6 * Math.log1p(-0.25 / STARK),
      6,
    );
    expect(kaplanMarkovPValue({ margin: 0.5, inflator: STARK }, 1e6, NO_ERRORS)).toBe(0);
  });

  test('never confirms a tie, nor with an inflator of 1 after two votes overstated on a card', () => {
    expect(kaplanMarkovSize({ margin: 0, inflator: STARK }, 0.1, NO_ERRORS)).toBe(Number.POSITIVE_INFINITY);
    expect(kaplanMarkovPValue({ margin: 0, inflator: STARK }, 1e9, NO_ERRORS)).toBe(1);
    const found = { ...NO_ERRORS, over2: 1 };
    expect(kaplanMarkovPValue({ margin: 0.9, inflator: 1 }, 1e9, found)).toBe(1);
    expect(kaplanMarkovSize({ margin: 0.9, inflator: 1 }, 0.1, found)).toBe(Number.POSITIVE_INFINITY);
  });

  test('expects no end where errors are too many', () => {
    const comparison = { margin: 0.05, inflator: STARK };
    const rates = { ...NO_ERRORS, over1: 0.05 };
    expect(expectedSize(comparison, 0.05, rates)).toBeUndefined();
    expect(expectedSizeRounded(comparison, 0.05, rates, { up1: true, up2: true })).toBeUndefined();
    expect(rho(0.1, 1.1, 0.9)).toBe(Number.POSITIVE_INFINITY);
  });

  test('expects what its own errors ask for, if rounding does not go to and fro', () => {
    fc.assert(
      fc.property(MARGIN, fc.double({ min: 0, max: 0.002, noNaN: true }), (margin, over1) => {
        const comparison = { margin, inflator: STARK };
        const cards = expectedSizeRounded(comparison, 0.05, { ...NO_ERRORS, over1 }, { up1: true, up2: false });
        if (cards === undefined) return;
        const errors = { ...NO_ERRORS, over1: Math.ceil(over1 * cards) };
        expect(cards).toBe(kaplanMarkovSize(comparison, 0.05, errors));
      }),
    );
  });

  test.each([
    [{ margin: -0.1, inflator: STARK }, 0.1],
    [{ margin: 1.1, inflator: STARK }, 0.1],
    [{ margin: 0.1, inflator: 0.9 }, 0.1],
    [{ margin: 0.1, inflator: STARK }, 0],
    [{ margin: 0.1, inflator: STARK }, 1],
  ])('refuses %j at a limit of %d', (comparison, alpha) => {
    expect(() => kaplanMarkovSize(comparison, alpha, NO_ERRORS)).toThrow();
  });
});

describe('super-simple', () => {
  const contest: Contest = {
    votes: new Map([
      ['a', 60],
      ['b', 40],
      ['c', 30],
    ]),
    ballots: 200,
    winners: 2,
  };

  test('is that of its closest pair', () => {
    const comparison = { margin: 10 / 200, inflator: STARK };
    const errors = { ...NO_ERRORS, over1: 1 };
    expect(superSimplePValue(contest, STARK, 150, errors)).toBe(kaplanMarkovPValue(comparison, 150, errors));
  });

  test('asks for every ballot where no sample is enough, and for none more where the sample is', () => {
    const tie: Contest = {
      ...contest,
      votes: new Map([
        ['a', 60],
        ['b', 30],
        ['c', 30],
      ]),
    };
    expect(superSimpleSize(tie, 0.1, STARK, NO_ERRORS)).toBe(200);
    expect(superSimpleNextSize(contest, 0.1, STARK, 150, { over1: 0, over2: 30 })).toBe(50);
    expect(superSimpleNextSize(contest, 0.1, STARK, 150, { over1: 0, over2: 0 })).toBe(0);
  });
});

test('Kaplan-Wald needs as many cards as its product says', () => {
  for (const [ballots, bound, gamma, alpha] of [
    [2_332_217, 0.000_112_4, 0.95, 0.001],
    [50, 0.1, 0.5, 0.1],
  ] as const) {
    const cards = kaplanWaldSize(ballots, bound, gamma, alpha);
    const factor = gamma / (1 - 1 / (ballots * bound)) + 1 - gamma;
    expect(factor ** cards).toBeGreaterThanOrEqual(1 / alpha);
    expect(factor ** (cards - 1)).toBeLessThan(1 / alpha);
  }
  expect(() => kaplanWaldSize(10, 0.1, 0.9, 0.1)).toThrow();
});
