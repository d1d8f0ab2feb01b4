/**
 * Two strata: the risk limit over small worlds, and a maximum that is never missed.
 * @module
 */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { concaveBound } from '../../../src/stats/comparison/concave.ts';
import { type Errors, NO_ERRORS } from '../../../src/stats/comparison/kaplan-markov.ts';
import { comparedLog, polledLog, suitePValue, suiteSize } from '../../../src/stats/comparison/suite.ts';
import { multisets, product } from './worlds.ts';

describe('the bound of a concave function', () => {
  test('is never below its maximum, and within the tolerance above, for lines under lines', () => {
    const line = fc.tuple(fc.double({ min: -5, max: 5, noNaN: true }), fc.double({ min: -5, max: 5, noNaN: true }));
    fc.assert(
      fc.property(fc.array(line, { minLength: 1, maxLength: 6 }), (lines) => {
        const f = (x: number): number => Math.min(...lines.map(([slope, height]) => slope * x + height));
        // The maximum is at an end or where two lines meet.
        const meetings = product([lines, lines]).flatMap(([a, b]) =>
          a === undefined || b === undefined || a[0] === b[0] ? [] : [(b[1] - a[1]) / (a[0] - b[0])],
        );
        const best = Math.max(...[-2, 3, ...meetings.filter((x) => x >= -2 && x <= 3)].map(f));
        const bound = concaveBound(f, -2, 3, 1e-7);
        expect(bound).toBeGreaterThanOrEqual(best - 1e-12);
        expect(bound).toBeLessThanOrEqual(best + 1e-6);
      }),
      { numRuns: 500 },
    );
  });

  test.each([
    ['a parabola', (x: number) => -((x - 0.3) ** 2), 0],
    ['a logarithm', (x: number) => Math.log(x + 2.01) - x, Math.log(1) + 1.01],
    ['a slope', (x: number) => 2 * x, 6],
    ['nothing', () => -4, -4],
  ])('of %s is its maximum', (_, f, best) => {
    expect(concaveBound(f, -2, 3, 1e-9)).toBeCloseTo(best, 8);
  });

  test('is not left while a top too narrow to have been met may be below it', () => {
    const f = (x: number): number => Math.min(0.0083 * x, 0.0000543 - 0.4447 * x, 0);
    expect(concaveBound(f, -2, 3, 1e-9)).toBeLessThan(1e-9);
  });

  test('of one point is its value', () => {
    expect(concaveBound((x) => x, 2, 2, 1e-9)).toBe(2);
    expect(() => concaveBound((x) => x, 2, 1, 1e-9)).toThrow();
  });
});

describe('SUITE', () => {
  const INFLATOR = 1.03905;

  // The polled stratum alone, a lead of 0 as the null: counted by hand in Arlo's test_suite.py.
  test.each([
    [{ winner: 5, loser: 4 }, { winner: 2, loser: 2 }, 1],
    [{ winner: 6, loser: 4 }, { winner: 3, loser: 1 }, 0.625],
    [{ winner: 6, loser: 4 }, { winner: 2, loser: 1 }, 5 / 6],
  ])('of ten polled ballots %j, sampled %j, has p = %d', (votes, sample, p) => {
    const stratum = { ballots: 10, votes, cards: sample.winner + sample.loser, sample };
    expect(Math.exp(polledLog(stratum, votes.winner - votes.loser))).toBeCloseTo(p, 8);
  });

  // Goal: where the true lead over both strata is 0 or less, the chance of p <= alpha is at most alpha.
  // Method: every error of every card of the compared stratum, every content of the polled one; all samples of both,
  // the
  // first with replacement, the second without.
  // Why 0.5 and 0.8: Fisher's method over the worst share is far from sharp with so few cards; the chance found is at
  // most
  // about a seventh of the limit.
  test('keeps its limit in every world of four compared and six polled cards whose lead is not true', () => {
    const compared = { ballots: 4, votes: { winner: 3, loser: 0 }, cards: 4, inflator: INFLATOR };
    const polled = { ballots: 6, votes: { winner: 5, loser: 0 }, cards: 4 };
    const known = new Map<string, number>();
    const pValue = (overstatements: readonly number[], sample: { winner: number; loser: number }): number => {
      const errors = countErrors(overstatements);
      const key = JSON.stringify([errors, sample]);
      const p = known.get(key) ?? suitePValue({ ...compared, errors }, { ...polled, sample });
      known.set(key, p);
      return p;
    };
    let most = 0;
    for (const [winner = 0, loser = 0] of product([
      [0, 1, 2, 3, 4, 5, 6],
      [0, 1, 2, 3, 4, 5, 6],
    ])) {
      if (winner + loser > 6) continue;
      for (const cards of multisets([0, 1, 2], 4)) {
        const lead = 3 - cards.reduce((a, b) => a + b, 0) + winner - loser;
        // The worst are those with a tie; a few beyond it are looked at too.
        if (lead > 0 || lead < -1) continue;
        const chances = chancesBelow(cards, { winner, loser }, pValue, [0.5, 0.8]);
        chances.forEach(([alpha, chance]) => {
          expect(chance).toBeLessThanOrEqual(alpha);
          most = Math.max(most, chance / alpha);
        });
      }
    }
    expect(most).toBeGreaterThan(0.1);
  });

  function countErrors(overstatements: readonly number[]): Errors {
    const count = (value: number): number => overstatements.filter((each) => each === value).length;
    return { over1: count(1), over2: count(2), under1: count(-1), under2: count(-2) };
  }

  type PValue = (overstatements: readonly number[], sample: { winner: number; loser: number }) => number;

  function chancesBelow(
    cards: readonly number[],
    { winner, loser }: { winner: number; loser: number },
    pValue: PValue,
    limits: readonly number[],
  ): [number, number][] {
    const ballots = [
      ...Array<number>(winner).fill(1),
      ...Array<number>(loser).fill(-1),
      ...Array<number>(6 - winner - loser).fill(0),
    ];
    const subsets = Array.from({ length: 64 }, (_, code) => ballots.filter((__, place) => (code >> place) & 1)).filter(
      ({ length }) => length === 4,
    );
    const polls = subsets.map((subset) => ({
      winner: subset.filter((vote) => vote === 1).length,
      loser: subset.filter((vote) => vote === -1).length,
    }));
    const draws = product([cards, cards, cards, cards]);
    const all = draws.flatMap((draw) => polls.map((poll) => pValue(draw, poll)));
    return limits.map((alpha) => [alpha, all.filter((p) => p <= alpha).length / all.length]);
  }

  const compared = {
    ballots: 1000,
    votes: { winner: 560, loser: 400 },
    cards: 200,
    errors: NO_ERRORS,
    inflator: INFLATOR,
  };
  const polled = { ballots: 500, votes: { winner: 230, loser: 220 }, cards: 100, sample: { winner: 46, loser: 44 } };

  test('is at least the combination at every way to share the lead', () => {
    const p = suitePValue(compared, polled);
    const lead = 170;
    const steps = Array.from({ length: 600 }, (_, step) => step - 300);
    const logs = steps.map(
      (overstatement) => comparedLog(compared, lead - overstatement) + polledLog(polled, overstatement),
    );
    const best = Math.max(...logs);
    expect(p).toBeGreaterThanOrEqual(Math.exp(best) * (1 - best) - 1e-12);
    expect(p).toBeLessThan(Math.exp(best) * (1 - best) * 1.001);
  });

  test('falls with votes for the winner and rises with overstatements', () => {
    let last = 1.000_001;
    for (let winner = 30; winner <= 60; winner += 5) {
      const p = suitePValue(compared, { ...polled, sample: { winner, loser: 90 - winner } });
      expect(p).toBeLessThanOrEqual(last);
      last = p;
    }
    const p = suitePValue(compared, polled);
    expect(suitePValue({ ...compared, errors: { ...NO_ERRORS, over1: 1 } }, polled)).toBeGreaterThan(p);
    expect(suitePValue({ ...compared, cards: 250 }, polled)).toBeLessThan(p);
  });

  test('of a sample that the report cannot produce does not speak for the report', () => {
    const impossible = { ballots: 10, votes: { winner: 9, loser: 0 }, cards: 3, sample: { winner: 2, loser: 1 } };
    expect(polledLog(impossible, 9)).toBe(0);
    // And a lead that the sample rules out has no chance.
    expect(polledLog({ ...impossible, votes: { winner: 6, loser: 4 } }, 13)).toBe(Number.NEGATIVE_INFINITY);
  });

  test('has a size that confirms, in proportion to the strata', () => {
    const size = suiteSize(compared, polled, INFLATOR, 0.05);
    expect(size.compared / (size.compared + size.polled)).toBeCloseTo(2 / 3, 1);
    expect(size.compared + size.polled).toBeLessThan(1500);
    const tie = { ballots: 500, votes: { winner: 100, loser: 260 } };
    expect(suiteSize(compared, tie, INFLATOR, 0.05)).toEqual({ compared: 1000, polled: 500 });
  });
});
