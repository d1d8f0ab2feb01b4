/**
 * Where observers are while ballots are counted: told by the commission, written down by themselves.
 *
 * They are let in again when the protocols are signed. Leaves out that a count without witnesses may be made otherwise
 * of its own accord, and observers who leave because they are tired.
 * Source: attack AU-12 and control C44 of the attack catalogue; dossier CT07.
 * @module
 */
import type { KeptFromCount } from '../domain/records/declarations.ts';
import type { Records } from '../domain/records/records.ts';
import { R } from './layout.ts';
import { register, type World } from './world.ts';

/** Observers are told where to be until the protocols are signed. */
export function keepFromCount(world: World, kept: KeptFromCount): void {
  world.disclosed.keptFromCount = kept;
  world.memory[R.observersLeft] = kept === 'outside' ? register(world, 'second') : 0;
}

/** The protocols are signed: whoever was sent out may come in again. */
export function letIn(world: World): void {
  if (register(world, 'observersLeft') > 0) world.memory[R.observersBack] = register(world, 'second');
}

/** Whether somebody who is no member sees which pile is which. Who may only stand at the wall cannot tell. */
export function seesTable({ disclosed, policy }: World): boolean {
  return policy['obs.access'] === 'full' && disclosed.keptFromCount === 'no';
}

export function countPresence(world: World): Records['countPresence'] {
  const seconds = register(world, 'observersBack') - register(world, 'observersLeft');
  return { minutesOut: Math.floor(seconds / 60), nearTable: seesTable(world) };
}
