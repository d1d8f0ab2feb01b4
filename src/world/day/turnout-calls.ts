/**
 * The calls on which a station reports its turnout, and what its modem counts of them.
 *
 * Leaves out: what the report says. Source: dossier 4.3; attack TX-09.
 * @module
 */
import { CONFIRMATION_BYTES, REPORT_BYTES } from '../../domain/transmission/turnout-call.ts';
import { perform } from '../step.ts';
import { register, type World } from '../world.ts';

/** A desk computer that was given up, or does not answer, calls nobody. */
export function reportTurnout(world: World): void {
  if (register(world, 'fellBack') === 1 || register(world, 'stoppedUntil') > register(world, 'second')) return;
  const received = world.policy['tx.oneWay'] ? 0 : CONFIRMATION_BYTES;
  perform(world, { type: 'line.session', sent: REPORT_BYTES, received });
}
