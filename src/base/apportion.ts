/**
 * Shares a whole number among many by weight, so that the parts are whole and add up to it exactly.
 *
 * Largest remainder; where parts have caps, what does not fit is shared again among those with room.
 * @module
 */
import { assert } from './assert.ts';

/**
 * @param total - what is shared, a whole number `>= 0`.
 * @param weights - one each, finite and `>= 0`; at least one positive among those with room.
 * @param caps - the most each can take; none means no limit.
 * @returns parts in the order of the weights. Equal remainders go to the earlier one.
 * @throws InvariantError if the caps leave no room for the total.
 */
export function apportion(total: number, weights: ArrayLike<number>, caps?: ArrayLike<number>): Int32Array {
  assert(Number.isInteger(total) && total >= 0, `apportion(${total})`);
  const parts = new Int32Array(weights.length);
  let left = total;
  while (left > 0) {
    const open = openTo(parts, weights, caps);
    assert(open.length > 0, `${left} of ${total} do not fit`);
    left -= shareOnce(left, open, parts, weights, caps);
  }
  return parts;
}

const roomOf = (part: number, cap: number | undefined): number => (cap === undefined ? Infinity : cap - part);

/** Who still has room; if only those of no weight have, they. */
function openTo(parts: Int32Array, weights: ArrayLike<number>, caps?: ArrayLike<number>): readonly number[] {
  const roomy: number[] = [];
  for (let index = 0; index < parts.length; index += 1) {
    if (roomOf(parts[index] ?? 0, caps?.[index]) > 0) roomy.push(index);
  }
  const weighty = roomy.filter((index) => (weights[index] ?? 0) > 0);
  return weighty.length > 0 ? weighty : roomy;
}

function shareOnce(
  left: number,
  open: readonly number[],
  parts: Int32Array,
  weights: ArrayLike<number>,
  caps?: ArrayLike<number>,
): number {
  const sum = open.reduce((all, index) => all + (weights[index] ?? 0), 0);
  let given = 0;
  const give = (index: number, wanted: number): void => {
    const taken = Math.min(wanted, roomOf(parts[index] ?? 0, caps?.[index]), left - given);
    parts[index] = (parts[index] ?? 0) + taken;
    given += taken;
  };
  const remainders = open.map((index) => {
    const quota = sum > 0 ? (left * (weights[index] ?? 0)) / sum : left / open.length;
    const whole = Math.floor(quota);
    return { index, whole, rest: quota - whole };
  });
  for (const { index, whole } of remainders) give(index, whole);
  remainders.sort((a, b) => b.rest - a.rest || a.index - b.index);
  for (const { index } of remainders) if (given < left) give(index, 1);
  return given;
}
