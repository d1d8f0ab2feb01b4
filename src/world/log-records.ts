/**
 * Reads the desk computer's log and what was published of it, as whoever holds them would read them.
 *
 * Source: dossier 1.4; flags `log.timestamp` and `log.heads`.
 * @module
 */
import type { GrowingColumn } from '../base/columns.ts';
import { NEVER } from '../domain/election.ts';
import type { Records } from '../domain/records/records.ts';
import type { World } from './world.ts';

export function deskLog({ ledgers, policy }: World): Records['deskLog'] {
  return {
    second: timed(ledgers.logSecond, policy['log.timestamp']),
    event: ledgers.logEvent.view(),
    subject: ledgers.logSubject.view(),
  };
}

export function logHeads({ papers: { logHeads: rows = [] } }: World): Records['logHeads'] {
  return {
    second: rows.map(({ second }) => second),
    entries: rows.map(({ entries }) => entries),
    head: rows.map(({ head }) => head),
  };
}

export function logPublication({ papers, disclosed }: World): Records['logPublication'] {
  return { heads: papers.logHeads?.length ?? 0, log: disclosed.logPublished };
}

/** Times as exactly as the rules have them noted. */
export function timed(column: GrowingColumn, grain: 'none' | 'minute' | 'second'): Int32Array {
  const seconds = column.view();
  if (grain === 'second') return seconds;
  if (grain === 'none') return seconds.fill(NEVER);
  for (let row = 0; row < seconds.length; row += 1) {
    const second = seconds[row] ?? NEVER;
    if (second !== NEVER) seconds[row] = second - (second % 60);
  }
  return seconds;
}
