/**
 * The way of every act on the way up: through the gate, then into the records.
 *
 * Source: design section 6.
 * @module
 */
import type { TreeAct } from '../../domain/tree/acts.ts';
import { applyTreeAct } from './apply.ts';
import type { Climb } from './climb.ts';
import { interceptTree } from './gate.ts';

/** Passes an act through the gate and carries out what comes back. Returns whether anything did. */
export function performTree(climb: Climb, act: TreeAct): boolean {
  const acts = climb.intruders.length === 0 ? [act] : interceptTree(climb, act);
  for (const each of acts) applyTreeAct(climb, each);
  return acts.length > 0;
}
