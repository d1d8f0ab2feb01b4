/**
 * The hash chain over a desk computer's log, carried on as rows are written, and how much of it its heads leave open.
 *
 * Leaves out where a head is kept: whoever holds the log makes any chain anew, so only a head that has left the machine
 * proves anything.
 * Source: attack catalogue C38, RC-13; chain.ts.
 * @module
 */
import { assert } from '../base/assert.ts';
import type { LogRows } from '../domain/records/records.ts';
import { chainStart } from './chain.ts';
import { type LogWalk, walkLog } from './log-walk.ts';

/** How far the chain of a log goes: so many rows, and the head over them in hexadecimal. */
export interface LogChain {
  readonly rows: number;
  readonly head: string;
}

/** The chain of an empty log. */
export const LOG_START: LogChain = { rows: 0, head: chainStart('log') };

/**
 * Carries a chain on to the end of the log: each row is hashed once, however many heads are taken on the way.
 *
 * @throws InvariantError if the log has fewer rows than the chain.
 */
export function carryOn(chain: LogChain, log: LogRows): LogChain {
  const rows = log.event.length;
  assert(chain.rows <= rows, `a chain over ${chain.rows} rows of ${rows}`);
  const walk = walkLog(chain.head);
  for (let row = chain.rows; row < rows; row += 1) addRow(walk, log, row);
  return { rows, head: walk.head() };
}

/** @returns the head in hexadecimal; of an empty log, the start of its chain. */
export function headOfLog(log: LogRows): string {
  return carryOn(LOG_START, log).head;
}

/** @returns the head over the first `n` rows at place `n`: one more than the log has rows. */
export function headsOfLog(log: LogRows): readonly string[] {
  const walk = walkLog();
  const heads = [walk.head()];
  for (let row = 0; row < log.event.length; row += 1) {
    addRow(walk, log, row);
    heads.push(walk.head());
  }
  return heads;
}

/** Rows of a log that no head covers. */
export interface Unsealed {
  /** After the last head, at the end of the day. */
  readonly last: number;
  /** At the worst moment of the day: just before a head, or at the end. */
  readonly most: number;
}

/**
 * How many rows could be cut without a contradiction to any head.
 *
 * @param rows - rows of the log at the end; whole, 0 or more.
 * @param entries - rows that the log had when each head left the machine, in that order; none: nothing is sealed. One
 * that is below an earlier one seals nothing more.
 */
export function unsealedRows(rows: number, entries: ArrayLike<number>): Unsealed {
  let sealed = 0;
  let most = 0;
  for (let index = 0; index < entries.length; index += 1) {
    const upTo = entries[index] ?? 0;
    most = Math.max(most, upTo - sealed);
    sealed = Math.max(sealed, upTo);
  }
  const last = Math.max(0, rows - sealed);
  return { last, most: Math.max(most, last) };
}

function addRow(walk: LogWalk, { second, event, subject }: LogRows, row: number): void {
  walk.add(second[row] ?? 0, event[row] ?? 0, subject[row] ?? 0);
}
