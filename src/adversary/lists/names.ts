/**
 * Names to vote under: how a member at the table picks them off the lists in front of her, and when the visits come.
 * @module
 */

import { BASES, type Channel, CLOSING, DAY_STARTS_HOUR, NEVER, OPENING } from '../../domain/election.ts';
import type { Mount, ParamSpec, Sight } from '../../domain/ports.ts';
import type { AddedVisit } from '../../domain/records/acts.ts';
import { number } from '../params.ts';

const INITIAL = BASES.indexOf('initial');

export const CHANNEL: ParamSpec = {
  kind: 'option',
  options: ['paper', 'electronic'],
  default: 'paper',
  says: 'how they vote',
};

/** A moment after `fromHour` and before the doors close, in seconds since 06:00. */
export function between(given: Mount, fromHour: number): number {
  const start = Math.max(OPENING, Math.round((fromHour - DAY_STARTS_HOUR) * 3600));
  return start + given.rng.below(Math.max(1, CLOSING - start - 60));
}

/** So many members of the group, drawn by the attack's own stream. */
export function drawn({ group, rng }: Mount, count: number): readonly number[] {
  const pool = [...group.members];
  for (let index = 0; index < Math.min(count, pool.length); index += 1) {
    const other = index + rng.below(pool.length - index);
    const held = pool[index] as number;
    pool[index] = pool[other] as number;
    pool[other] = held;
  }
  return pool.slice(0, count);
}

/** Names of the initial lists without a signature on either, by number. */
export function unsigned(sight: Sight): readonly number[] {
  const free: boolean[] = [];
  for (const list of [sight('paperList'), sight('electronicList')]) {
    const rows = list?.person.length ?? 0;
    for (let row = 0; row < rows; row += 1) {
      const person = list?.person[row] ?? 0;
      const open = list?.basis[row] === INITIAL && (list.signed[row] ?? NEVER) === NEVER;
      free[person] = open && free[person] !== false;
    }
  }
  return Array.from(free.keys()).filter((person) => free[person] === true);
}

/** Visits under names that are picked when they begin, one for each second. */
export function underNames(given: Mount, seconds: readonly number[], own = false): readonly AddedVisit[] {
  return seconds.map((second, key) => ({
    second,
    channel: (given.params.channel ?? 'paper') as Channel,
    choice: number(given.params, 'to'),
    basis: 'initial',
    person: { kind: 'named', key, own },
  }));
}

/** One of these names that the group has, by the attack's own stream. */
export function anyOf(given: Mount, names: readonly number[]): number | undefined {
  const known = names.filter((person) => given.group.has(person));
  return known.length === 0 ? undefined : known[given.rng.below(known.length)];
}
