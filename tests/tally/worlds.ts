/**
 * Small worlds for tests of seats and margins, and an official result as counts.
 * @module
 */

import { present } from '../../src/base/assert.ts';
import type { Result } from '../../src/base/result.ts';
import type { ListResult } from '../../src/domain/published/types.ts';
import type { Alteration, Place } from '../../src/tally/alter.ts';
import type { Counts, TallyFault } from '../../src/tally/counts.ts';
import type { ListRule } from '../../src/tally/list-rule.ts';

const ANY_SHARE = { numerator: 0, denominator: 1 };

/** No threshold and no law beside the method: the plain arithmetic. */
export const PLAIN: ListRule = {
  seats: 10,
  threshold: ANY_SHARE,
  base: 'valid',
  loneWinner: { kind: 'takesAll' },
  method: 'hare',
  ties: 'order',
};

export const allValid = (votes: readonly number[], more = 0): Counts => {
  const valid = votes.reduce((sum, value) => sum + value, 0);
  return { votes, valid, cast: valid + more };
};

export function countsOf({ rows, valid, cast }: ListResult): Counts {
  return {
    votes: rows.map(({ name, votes }) => present(votes, name)),
    valid: valid.value,
    cast: cast.value,
  };
}

export function good<T>(result: Result<T, TallyFault>): T {
  if (result.ok) return result.value;
  throw new Error(`${result.error.at}: ${result.error.says}`);
}

/** Every row of `length` whole numbers from 0 to `max`. */
export function rowsOf(length: number, max: number): number[][] {
  if (length === 0) return [[]];
  return rowsOf(length - 1, max).flatMap((row) => Array.from({ length: max + 1 }, (_, value) => [...row, value]));
}

/** Every way a ballot can go among so many choices. */
export function waysOf(choices: number): Alteration[] {
  const places: Place[] = [...Array(choices).keys(), 'invalid', 'nobody'];
  return places.flatMap((from) => places.flatMap((to) => (from === to ? [] : [{ from, to }])));
}
