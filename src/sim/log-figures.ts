/**
 * How much of the desk computer's log its heads hold: what a report says of it.
 *
 * Read from records alone. The printed head has no number of rows beside it: it is taken to cover the whole log, which
 * the check of the chain holds it to.
 * Source: attack catalogue C38, RC-13.
 * @module
 */
import { unsealedRows } from '../crypto/logchain.ts';
import type { LogFigures } from '../domain/report/report.ts';
import { evidenceOf, type World } from '../world/index.ts';

/** @returns `undefined` where the station has no desk computer. */
export function logFigures(world: World): LogFigures | undefined {
  const { deskLog, logSeal, logHeads } = evidenceOf(world, ['deskLog', 'logSeal', 'logHeads']);
  if (deskLog === undefined) return undefined;
  const rows = deskLog.event.length;
  const entries = [...(logHeads?.entries ?? []), ...(logSeal === undefined ? [] : [rows])];
  const { last, most } = unsealedRows(rows, entries);
  const heads = logHeads?.head.length ?? 0;
  return { rows, heads: Math.max(heads, logSeal === undefined ? 0 : 1), unsealed: last, unsealedMost: most };
}
