/**
 * Groups of recommendations, and what each member adds to the share of attacks that are not missed.
 *
 * Groups under which every rule is the same are run once: two recommendations may say the same.
 *
 * Source: src/stats/shapley.ts.
 * @module
 */
import { present } from '../../base/assert.ts';
import { rngOf } from '../../base/rng.ts';
import type { Comparison } from '../../domain/comparison.ts';
import { policyOf } from '../../domain/policy/policy.ts';
import type { Baseline, Policy, Recommendation } from '../../domain/policy/types.ts';
import { EXACT_MAX, exactShapley, type Group, groupsOf, sampledOrders, shapleyOf } from '../../stats/shapley.ts';
import type { RulesSpec } from './plan.ts';

/** Members of a group are numbers of bits. */
export const MEMBERS_MAX = 30;

export interface Groups {
  readonly members: readonly Recommendation[];
  /** Orders in which they come together; absent where every group is looked at. */
  readonly orders?: readonly (readonly number[])[];
  readonly rules: readonly RulesSpec[];
  /** By group, the number of its rules. */
  readonly ruleOf: ReadonlyMap<Group, number>;
}

/** @param orders - how many are drawn where there are more than `EXACT_MAX` members. */
export function groupsFor(
  baseline: Baseline,
  members: readonly Recommendation[],
  set: Partial<Policy>,
  orders: number,
  seed: string,
): Groups {
  const drawn =
    members.length <= EXACT_MAX ? undefined : sampledOrders(members.length, orders, rngOf(seed).fork('orders'));
  const groups = drawn?.flatMap(groupsOf) ?? Array.from({ length: 2 ** members.length }, (_, group) => group);
  const rules: RulesSpec[] = [];
  const ruleOf = new Map<Group, number>();
  const known = new Map<string, number>();
  for (const group of groups) {
    if (ruleOf.has(group)) continue;
    const chosen = members.filter((_, member) => (group >> member) % 2 === 1);
    const same = JSON.stringify(policyOf(baseline, chosen, set));
    const at = known.get(same) ?? rules.length;
    if (at === rules.length) rules.push({ name: nameOf(baseline, chosen), with: chosen, set });
    known.set(same, at);
    ruleOf.set(group, at);
  }
  return { members, rules, ruleOf, ...(drawn === undefined ? {} : { orders: drawn }) };
}

const nameOf = ({ id }: Baseline, chosen: readonly Recommendation[]): string =>
  chosen.length === 0 ? id : `+ ${chosen.map((each) => each.id).join(' ')}`;

export interface MemberValue {
  readonly recommendation: string;
  /** Share of attacks not missed that it adds, on average over the orders; it may be below 0. */
  readonly value: number;
  readonly half: number;
}

export interface GroupValues {
  readonly exact: boolean;
  readonly orders: number;
  /** Share of attacks not missed: of no member, and of all. */
  readonly nobody: number;
  readonly all: number;
  readonly members: readonly MemberValue[];
}

export function valuesOf({ members, orders, ruleOf }: Groups, { cells }: Comparison): GroupValues {
  const worths = cells.map((column) => {
    const shares = column.map(({ runs, verdicts }) => (runs === 0 ? 0 : 1 - verdicts.missed / runs));
    return shares.reduce((sum, share) => sum + share, 0) / Math.max(1, shares.length);
  });
  const worth = (group: Group): number => present(worths[present(ruleOf.get(group), `group ${group}`)], 'rules');
  const values = orders === undefined ? exactShapley(members.length, worth) : shapleyOf(members.length, orders, worth);
  return {
    exact: orders === undefined,
    orders: orders?.length ?? 0,
    nobody: worth(0),
    all: worth(2 ** members.length - 1),
    members: members
      .map(({ id }, member) => ({ recommendation: id, ...present(values[member], id) }))
      .toSorted((a, b) => b.value - a.value || (a.recommendation < b.recommendation ? -1 : 1)),
  };
}
