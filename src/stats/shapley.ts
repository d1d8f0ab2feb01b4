/**
 * Shapley values: what each member of a group adds, averaged over all orders in which the group can come together.
 *
 * Source: Shapley 1953; sampled orders with a normal interval, Castro, Gomez and Tejada 2009.
 * @module
 */
import { assert } from '../base/assert.ts';
import type { Rng } from '../base/rng.ts';

const Z = 1.959964;
/** Members up to which every group is looked at: 4,096 of them. */
export const EXACT_MAX = 12;

export interface ShapleyValue {
  readonly value: number;
  /** Half the width of the 95 % interval; 0 where every group was looked at. */
  readonly half: number;
}

/** A group as bits: member n is in it where bit n is 1. */
export type Group = number;

/**
 * @param members - how many, `0..EXACT_MAX`.
 * @param worth - of a group; asked for each group.
 */
export function exactShapley(members: number, worth: (group: Group) => number): readonly ShapleyValue[] {
  assert(members >= 0 && members <= EXACT_MAX, `${members} members`);
  return Array.from({ length: members }, (_, member) => {
    let value = 0;
    for (let group = 0; group < 2 ** members; group += 1) {
      if ((group >> member) % 2 === 1) continue;
      value += orderShare(members, sizeOf(group)) * (worth(group + 2 ** member) - worth(group));
    }
    return { value, half: 0 };
  });
}

/** Share of all orders in which exactly the members of one group of this size come before a given one. */
function orderShare(members: number, size: number): number {
  let ways = members;
  for (let k = 1; k <= size; k += 1) ways *= (members - k) / k;
  return 1 / ways;
}

const sizeOf = (group: Group): number => [...group.toString(2)].filter((bit) => bit === '1').length;

/** So many orders at random. @param members - 30 at most, so that a group is a number. */
export function sampledOrders(members: number, orders: number, rng: Rng): readonly (readonly number[])[] {
  assert(members <= 30, `${members} members`);
  return Array.from({ length: orders }, (_, order) => {
    const draws = rng.fork(`order/${order}`);
    const row = Array.from({ length: members }, (_member, at) => at);
    for (let at = members - 1; at > 0; at -= 1) {
      const other = draws.below(at + 1);
      [row[at], row[other]] = [row[other] ?? 0, row[at] ?? 0];
    }
    return row;
  });
}

/** Groups that an order passes through, from nobody to all. */
export function groupsOf(order: readonly number[]): readonly Group[] {
  let group = 0;
  return [0, ...order.map((member) => (group += 2 ** member))];
}

/** @param orders - two or more. @param worth - of each group that they pass through. */
export function shapleyOf(
  members: number,
  orders: readonly (readonly number[])[],
  worth: (group: Group) => number,
): readonly ShapleyValue[] {
  assert(orders.length >= 2, `${orders.length} orders`);
  const sums = Array.from({ length: members }, () => ({ sum: 0, squares: 0 }));
  for (const order of orders) {
    const groups = groupsOf(order);
    order.forEach((member, at) => {
      const adds = worth(groups[at + 1] ?? 0) - worth(groups[at] ?? 0);
      const own = sums[member];
      if (own === undefined) return;
      own.sum += adds;
      own.squares += adds * adds;
    });
  }
  return sums.map(({ sum, squares }) => {
    const value = sum / orders.length;
    const variance = Math.max(0, squares - orders.length * value * value) / (orders.length - 1);
    return { value, half: Z * Math.sqrt(variance / orders.length) };
  });
}
