/**
 * The minutes of a restart: when it was, who signed, and how many votes there were before and after.
 *
 * Source: dossier 4.1, P6f (EKZ); assumption A13.
 * @module
 */
import { register, type World } from '../world.ts';

/** @param before - votes in the box before the restart; those after it are there now. */
export function minuteRestart(world: World, signatures: number, before: number): void {
  const { ledgers } = world;
  ledgers.minuteSecond.push(register(world, 'second'));
  ledgers.minuteSignatures.push(signatures);
  ledgers.minuteBefore.push(before);
  ledgers.minuteAfter.push(ledgers.boxChoice.length);
}
