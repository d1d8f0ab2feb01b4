/**
 * Shapley values: published games, the four axioms, all orders of small groups, and sampled orders beside exact values.
 * @module
 */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { rngOf } from '../../src/base/rng.ts';
import { exactShapley, groupsOf, sampledOrders, shapleyOf } from '../../src/stats/shapley.ts';
import { runs } from '../runs.ts';

function orders(members: readonly number[]): readonly (readonly number[])[] {
  if (members.length === 0) return [[]];
  return members.flatMap((first) => orders(members.filter((each) => each !== first)).map((rest) => [first, ...rest]));
}

const values = (of: readonly { readonly value: number }[]): number[] => of.map(({ value }) => value);
const close = (a: readonly number[], b: readonly number[]): void => {
  expect(a.length).toBe(b.length);
  for (const [at, each] of a.entries()) expect(each).toBeCloseTo(b[at] ?? Number.NaN, 9);
};

describe('Shapley values', () => {
  test('of the glove game: the one left glove is worth four times a right one', () => {
    // Members 0 and 1 have right gloves, 2 a left one; a pair is worth 1.
    const worth = (group: number): number => (group >= 4 && group % 4 !== 0 ? 1 : 0);
    close(values(exactShapley(3, worth)), [1 / 6, 1 / 6, 2 / 3]);
  });

  test('of the Security Council before 1965: 0.1974 for each permanent member', () => {
    // Five with a veto and six without; seven votes of eleven, all five among them. Shapley and Shubik 1954: 76/385.
    const votes = (group: number): number => [...group.toString(2)].filter((bit) => bit === '1').length;
    const worth = (group: number): number => (group % 32 === 31 && votes(group) >= 7 ? 1 : 0);
    const [veto, , , , , other] = values(exactShapley(11, worth));
    expect([veto, other].map((each) => Math.round((each ?? 0) * 10_000))).toEqual([1974, 22]);
  });

  const games = fc.integer({ min: 1, max: 4 }).chain((members) =>
    fc.record({
      members: fc.constant(members),
      worths: fc.array(fc.integer({ min: -5, max: 5 }), { minLength: 2 ** members, maxLength: 2 ** members }),
    }),
  );

  test('are the mean over all orders, and share out exactly what all are worth more than nobody', () => {
    fc.assert(
      fc.property(games, ({ members, worths }) => {
        const worth = (group: number): number => worths[group] ?? 0;
        const exact = values(exactShapley(members, worth));
        const all = orders(Array.from({ length: members }, (_, at) => at));
        if (all.length >= 2) close(values(shapleyOf(members, all, worth)), exact);
        const whole = worth(2 ** members - 1) - worth(0);
        expect(exact.reduce((sum, each) => sum + each, 0)).toBeCloseTo(whole, 9);
      }),
      { numRuns: runs(100, 2000) },
    );
  });

  test('give nothing to a member who adds nothing, and the same to two who add the same', () => {
    const worth = (group: number): number => ((group & 1) + ((group >> 1) & 1)) ** 2;
    close(values(exactShapley(3, worth)), [2, 2, 0]);
  });

  test('of sampled orders lie within their interval nearly always, and the orders are the same for a seed', () => {
    const worth = (group: number): number => (group % 4 === 3 ? 1 : 0) + (group >= 8 ? 0.25 : 0);
    const exact = values(exactShapley(4, worth));
    const seeds = runs(100, 1000);
    let outside = 0;
    for (let seed = 0; seed < seeds; seed += 1) {
      const drawn = sampledOrders(4, 60, rngOf(`orders ${seed}`));
      const [first] = shapleyOf(4, drawn, worth);
      if (Math.abs((first?.value ?? 0) - (exact[0] ?? 0)) > (first?.half ?? 0)) outside += 1;
    }
    // 5 % on average; 16 of a hundred would be seen less than once in ten thousand.
    expect(outside / seeds).toBeLessThan(0.16);
    expect(sampledOrders(5, 3, rngOf('a'))).toEqual(sampledOrders(5, 3, rngOf('a')));
    expect(groupsOf([2, 0, 1])).toEqual([0, 4, 5, 7]);
  });
});
