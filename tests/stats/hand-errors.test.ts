/**
 * The bound on errors of honest hands: against every combination of errors of small piles, against hands that count.
 *
 * Source: published result R30.
 * @module
 */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { rngOf } from '../../src/base/rng.ts';
import { handErrorTail } from '../../src/stats/hand-errors.ts';
import { handError } from '../../src/world/day/hands.ts';

/** Chances of each error of one pile, by cutting the even size into `CUTS` parts. */
function errorsOf(ballots: number, rate: number): Map<number, number> {
  const CUTS = 4000;
  const chances = new Map<number, number>();
  const add = (error: number, chance: number) => chances.set(error, (chances.get(error) ?? 0) + chance);
  for (let cut = 0; cut < CUTS; cut += 1) {
    const size = (2 * rate * ballots * (cut + 0.5)) / CUTS;
    const up = size - Math.floor(size);
    for (const sign of [-1, 1]) {
      add(sign * Math.floor(size), (1 - up) / (2 * CUTS));
      add(sign * Math.ceil(size), up / (2 * CUTS));
    }
  }
  return chances;
}

/** Chance of `votes` or more missing or too many, over every combination of errors. */
function exactTail(piles: readonly number[], rate: number, votes: number): number {
  let sums: readonly { missing: number; tooMany: number; chance: number }[] = [{ missing: 0, tooMany: 0, chance: 1 }];
  for (const ballots of piles) {
    const errors = [...errorsOf(ballots, rate)];
    sums = sums.flatMap((sum) =>
      errors.map(([error, chance]) => ({
        missing: sum.missing + Math.max(0, error),
        tooMany: sum.tooMany + Math.max(0, -error),
        chance: sum.chance * chance,
      })),
    );
  }
  return sums
    .filter(({ missing, tooMany }) => Math.max(missing, tooMany) >= votes)
    .reduce((all, { chance }) => all + chance, 0);
}

/** Fewest ballots apart that honest hands leave with less than `chance`. */
function firstAlarm(piles: readonly number[], rate: number, chance: number): number {
  let votes = 0;
  while (handErrorTail(piles, rate, votes) >= chance) votes += 1;
  return votes;
}

describe('the tail of honest errors', () => {
  test('is never below the chance over every combination of errors, and at most twice it', () => {
    for (const piles of [[3], [60], [9, 40], [60, 30, 10], [20, 10, 5, 2]]) {
      for (const rate of [0.0048, 0.0213, 0.1]) {
        for (let votes = 1; votes <= 14; votes += 1) {
          const exact = exactTail(piles, rate, votes);
          const bound = handErrorTail(piles, rate, votes);
          // Cutting a size into parts is exact to a few millionths.
          expect(bound).toBeGreaterThanOrEqual(Math.min(1, exact) - 1e-5);
          expect(bound).toBeLessThanOrEqual(2 * exact + 1e-5);
        }
      }
    }
  });

  test('holds for hands that count, also where they hold the piles against the sum', () => {
    const piles = [700, 400, 200, 100, 70, 30];
    const RUNS = 20_000;
    const hands = rngOf('hands that count');
    const most = { asCounted: 0, checked: 0 };
    const alarm = firstAlarm(piles, 0.0213, 0.05);
    for (let run = 0; run < RUNS; run += 1) {
      const errors = piles.map((ballots) => handError(ballots, 0.0213, hands));
      const apart = (each: readonly number[]) =>
        Math.max(...[1, -1].map((sign) => each.reduce((sum, error) => sum + Math.max(0, sign * error), 0)));
      const others = errors.slice(1);
      const largest = -others.reduce((sum, error) => sum + error, 0);
      most.asCounted += apart(errors) >= alarm ? 1 : 0;
      most.checked += apart([largest, ...others]) >= alarm ? 1 : 0;
    }
    // Five standard deviations above 5 %; and the threshold is used, not idle.
    expect(most.asCounted / RUNS).toBeLessThan(0.058);
    expect(most.asCounted / RUNS).toBeGreaterThan(0.03);
    expect(most.checked).toBeLessThanOrEqual(most.asCounted);
  });

  test('asks for more ballots the more there are, and the worse the hands', () => {
    const pile = fc.nat(400);
    fc.assert(
      fc.property(fc.array(pile, { maxLength: 6 }), pile, fc.nat(60), (piles, more, votes) => {
        const here = handErrorTail(piles, 0.014, votes);
        expect(here).toBeGreaterThanOrEqual(0);
        expect(here).toBeLessThanOrEqual(1);
        expect(handErrorTail([...piles, more], 0.014, votes)).toBeGreaterThanOrEqual(here - 1e-12);
        expect(handErrorTail(piles, 0.0213, votes)).toBeGreaterThanOrEqual(here - 1e-12);
        expect(handErrorTail(piles, 0.014, votes + 1)).toBeLessThanOrEqual(here);
      }),
    );
  });

  // By the worst procedure measured, once in a thousand counts; beside it the most that these hands can do at all.
  test.each([
    { piles: [700, 400, 200, 100, 70, 30], alarm: 55, most: 67 },
    { piles: [250, 200, 50], alarm: 21, most: 23 },
    { piles: [60, 30, 10], alarm: 6, most: 6 },
  ])('$piles: $alarm ballots apart are too many', ({ piles, alarm, most }) => {
    expect(firstAlarm(piles, 0.0213, 0.001)).toBe(alarm);
    expect(piles.reduce((sum, ballots) => sum + Math.ceil(2 * 0.0213 * ballots), 0)).toBe(most);
    expect(handErrorTail(piles, 0.0213, most + 1)).toBe(0);
  });

  test('is nothing without piles or errors, and refuses what no pile is', () => {
    expect(handErrorTail([], 0.02, 1)).toBe(0);
    expect(handErrorTail([5, 5], 0, 1)).toBe(0);
    expect(handErrorTail([5, 5], 0, 0)).toBe(1);
    for (const piles of [[-1], [0.5]]) expect(() => handErrorTail(piles, 0.02, 1)).toThrow('piles');
    expect(() => handErrorTail([1], 1.1, 1)).toThrow('rate');
  });
});
