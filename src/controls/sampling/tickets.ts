/**
 * Consistent sampling: each item has a ticket, a fraction that depends on its name and the seed alone, and the items
 * with the smallest tickets are the sample. A subset of items is sampled as it is within the whole.
 *
 * The ticket is `"0."` and the decimal digits of a SHA-256, backwards, filled with zeros to 64 digits before they are
 * turned around. With replacement an item drawn gets a next ticket above its last: the leading nines stay, what follows
 * is hashed from `ticket + ":" + i`, i from 1, until it is larger. Tickets are texts and compare as texts.
 *
 * Source: Rivest, Consistent sampling with replacement (arXiv 1808.10016), and ron-rivest/consistent_sampler.
 * @module
 */
import { assert } from '../../base/assert.ts';
import { sha256Hex } from '../../crypto/hash.ts';

/** Fewest digits after the point. */
const DIGITS_MIN = 64;

export interface Ticket {
  /** A decimal fraction, `0 < fraction < 1`. */
  readonly fraction: string;
  readonly id: string;
  /** How often the item was drawn, with this. */
  readonly generation: number;
}

/** Uniform fraction of a text. */
export function uniformFraction(text: string): string {
  const digits = BigInt(`0x${sha256Hex(text)}`)
    .toString()
    .padStart(DIGITS_MIN, '0');
  return `0.${[...digits].reverse().join('')}`;
}

export const firstFraction = (id: string, seed: string): string => uniformFraction(sha256Hex(seed) + id);

/** The next fraction of an item, above the one it has. */
export function nextFraction(fraction: string): string {
  const nines = '9'.repeat(leadingNines(fraction));
  for (let i = 1; ; i += 1) {
    const next = `0.${nines}${uniformFraction(`${fraction}:${i}`).slice(2)}`;
    if (next > fraction) return next;
  }
}

/** A fraction cut after so many digits, counted after its leading nines. */
export const shortFraction = (fraction: string, digits: number): string =>
  fraction.slice(0, 2 + leadingNines(fraction) + digits);

const leadingNines = (fraction: string): number => /^0\.(9*)/.exec(fraction)?.[1]?.length ?? 0;

/** All tickets of the first generation, smallest first. @param ids - all different. */
export function ticketsWithoutReplacement(ids: readonly string[], seed: string): readonly Ticket[] {
  return ids.map((id): Ticket => ({ fraction: firstFraction(id, seed), id, generation: 1 })).sort(byTicket);
}

/**
 * The first `take` tickets of endless ones, smallest first.
 *
 * @param ids - all different; at least one if any are to be taken.
 */
export function ticketsWithReplacement(ids: readonly string[], seed: string, take: number): readonly Ticket[] {
  assert(ids.length > 0 || take === 0, 'tickets of nothing');
  // Sorted is a heap, and what goes back into it has to sink from the top only.
  const heap = [...ticketsWithoutReplacement(ids, seed)];
  const drawn: Ticket[] = [];
  while (drawn.length < take) {
    const [top] = heap;
    assert(top !== undefined, 'a heap of tickets');
    drawn.push(top);
    sink(heap, { ...top, fraction: nextFraction(top.fraction), generation: top.generation + 1 });
  }
  return drawn;
}

/** Replaces the top of a heap. */
function sink(heap: Ticket[], ticket: Ticket): void {
  let place = 0;
  for (;;) {
    const [left, right] = [heap[2 * place + 1], heap[2 * place + 2]];
    const isRight = right !== undefined && left !== undefined && byTicket(right, left) < 0;
    const child = isRight ? right : left;
    if (child === undefined || byTicket(ticket, child) <= 0) break;
    heap[place] = child;
    place = 2 * place + (isRight ? 2 : 1);
  }
  heap[place] = ticket;
}

function byTicket(one: Ticket, other: Ticket): number {
  if (one.fraction !== other.fraction) return one.fraction < other.fraction ? -1 : 1;
  if (one.id !== other.id) return one.id < other.id ? -1 : 1;
  return one.generation - other.generation;
}
