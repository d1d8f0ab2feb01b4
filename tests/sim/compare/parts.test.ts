/**
 * Days of a comparison: parts in any order and of any size add up to the same, attacks that cannot be done are not run,
 * and an attack that does nothing changes nothing.
 * @module
 */
import { describe, expect, test } from 'vitest';
import { present } from '../../../src/base/assert.ts';
import { baselineById, recommendationById } from '../../../src/domain/policy/policy.ts';
import { RECOMMENDATIONS } from '../../../src/domain/policy/recommendations.ts';
import {
  type ComparePlan,
  comparePlan,
  comparisonOf,
  groupsFor,
  partsOf,
  runPart,
  smallestSets,
  valuesOf,
} from '../../../src/sim/compare/index.ts';

const CODE = present(recommendationById('R04-18'), 'R04-18');

function planOf(attacks: readonly string[], runs: number, seed = 'x'): ComparePlan {
  const rules = [
    { name: 'as it was', with: [], set: {} },
    { name: 'paper', with: [CODE], set: {} },
  ];
  return comparePlan({ baseline: present(baselineById('sailau-2004'), 'year'), rules, attacks, runs, seed });
}

const run = (plan: ComparePlan) =>
  comparisonOf(
    plan,
    partsOf(plan).map((range) => runPart(plan, range)),
    [],
  );

describe('a comparison', () => {
  const plan = planOf(['CI-01', 'RC-01', 'CS-01'], 12);
  const whole = run(plan);

  test('is the same from parts of one day each, in the opposite order', () => {
    const single = plan.rules.flatMap((_, rules) =>
      Array.from({ length: plan.runs }, (_day, first) => runPart(plan, { rules, first, to: first + 1 })),
    );
    expect(comparisonOf(plan, single.toReversed(), [])).toEqual(whole);
  });

  test('counts each day once, under one verdict', () => {
    for (const { runs, verdicts } of whole.cells.flat()) {
      expect([runs, Object.values(verdicts).reduce((sum, days) => sum + days, 0)]).toEqual([plan.runs, plan.runs]);
    }
    expect(whole.honest.map(({ runs }) => runs)).toEqual([plan.runs, plan.runs]);
  });

  test('misses a flip by the firmware without paper, and repairs it with', () => {
    const [was, paper] = whole.cells.map((cells) => present(cells[0], 'CI-01').verdicts);
    expect([was?.missed, paper?.repaired]).toEqual([plan.runs, plan.runs]);
  });

  test('prevents what needs codes where there are none, and asks nobody whom that exposes', () => {
    const [, paper] = whole.cells;
    expect(
      paper?.slice(1).map(({ verdicts, changed }) => [verdicts.prevented, changed.votes, changed.exposed]),
    ).toEqual([
      [plan.runs, 0, 0],
      [plan.runs, 0, 0],
    ]);
  });

  test('gives an attack the same cell whatever stands beside it', () => {
    const alone = run(planOf(['RC-01'], 12));
    expect(alone.cells.map(([cell]) => cell)).toEqual(whole.cells.map((cells) => cells[1]));
  });
});

describe('the smallest sets', () => {
  const attacks = ['CI-01', 'RC-01', 'EL-01'];
  const ids = ['R04-18.code', 'C18', 'C38', 'R04-18'];
  const specs = ids.map((id) => present(recommendationById(id), id));
  const year = present(baselineById('sailau-2004'), 'year');
  const rules = [
    { name: 'as it was', with: [], set: {} },
    ...specs.map((each) => ({ name: each.id, with: [each], set: {} })),
  ];
  const table = run(comparePlan({ baseline: year, rules, attacks, runs: 4, seed: 'x' }));

  test('list first what no recommendation closes, then the sets that close the rest, ties among them', () => {
    const { open, uncoverable, sets } = smallestSets(table);
    expect([open, uncoverable]).toEqual([attacks, ['EL-01']]);
    // Paper closes both; else one closes the flip and another the clash.
    expect(sets).toEqual([['R04-18']]);
    const without = { ...table, rules: table.rules.slice(0, 4), cells: table.cells.slice(0, 4) };
    expect(smallestSets(without).sets).toEqual([['R04-18.code', 'C18']]);
  });

  test('of groups, what each adds sums up to what all add, and one that changes nothing adds nothing', () => {
    const groups = groupsFor(year, specs, {}, 2, 'x');
    const measured = run(comparePlan({ baseline: year, rules: groups.rules, attacks, runs: 2, seed: 'x' }));
    const { exact, nobody, all, members } = valuesOf(groups, measured);
    expect([exact, nobody]).toEqual([true, 0]);
    expect(members.reduce((sum, { value }) => sum + value, 0)).toBeCloseTo(all - nobody, 9);
    expect(members.find(({ recommendation }) => recommendation === 'C38')?.value).toBe(0);
    // Two recommendations that set the same flags are one set of rules.
    expect(groups.rules.length).toBeLessThan(groups.ruleOf.size);
  });

  test('of drawn orders, ask for no group that no order passes', () => {
    const all = RECOMMENDATIONS.slice(0, 14);
    const { orders, ruleOf } = groupsFor(year, all, {}, 3, 'x');
    expect(orders).toHaveLength(3);
    expect(ruleOf.size).toBeLessThanOrEqual(3 * 13 + 2);
    expect([ruleOf.has(0), ruleOf.has(2 ** 14 - 1)]).toEqual([true, true]);
  });
});
