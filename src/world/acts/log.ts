/**
 * The desk computer's log: a row for what it does, the chain over the rows, the heads that leave the station, and rows
 * that somebody takes out.
 *
 * Source: dossier 1.4, EV28; control C38 and attacks RC-13 and TR-04 of the catalogue.
 * @module
 */
import { unreachable } from '../../base/assert.ts';
import type { GrowingColumn } from '../../base/columns.ts';
import { carryOn, LOG_START } from '../../crypto/logchain.ts';
import type { LogAct } from '../../domain/records/acts.ts';
import { deskLog } from '../log-records.ts';
import { register, type World } from '../world.ts';

/** The head over all rows there are now. It is what the machine says; a row that was taken out is not in it. */
export function headNow(world: World): string {
  world.logChain = carryOn(world.logChain, deskLog(world));
  return world.logChain.head;
}

export function applyLogAct(world: World, act: LogAct): void {
  switch (act.type) {
    case 'log.publish':
      if (act.part === 'log') world.disclosed.logPublished = true;
      else publishHead(world);
      return;
    case 'log.rewrite':
      takeOut(world, new Set(act.removed));
      return;
    default:
      unreachable(act);
  }
}

function publishHead(world: World): void {
  const head = headNow(world);
  const row = { second: register(world, 'second'), entries: world.logChain.rows, head };
  world.papers.logHeads = [...(world.papers.logHeads ?? []), row];
}

function takeOut(world: World, removed: ReadonlySet<number>): void {
  const { logSecond, logEvent, logSubject } = world.ledgers;
  for (const column of [logSecond, logEvent, logSubject]) keepOthers(column, removed);
  world.logChain = LOG_START;
}

function keepOthers(column: GrowingColumn, removed: ReadonlySet<number>): void {
  const kept = column.view().filter((_, row) => !removed.has(row));
  column.truncate(0);
  for (const value of kept) column.push(value);
}
