/**
 * The clock of the desk computer, by which its program dates what it stores and knows when voting ends.
 *
 * Leaves out: a clock that runs slow or fast by itself, and one that was wrong before the doors opened.
 * Source: attack RC-16; dossier section 1.4.
 * @module
 */
import { CLOSING } from '../domain/election.ts';
import { DESK_EVENTS, type DeskEvent } from '../domain/records/records.ts';
import { R } from './layout.ts';
import { count, register, type World } from './world.ts';

/** What its clock shows, in seconds since 06:00. */
export function deskSecond(world: World): number {
  return register(world, 'second') + register(world, 'clockShift');
}

/** Whether its program takes the day for over before it is: it then hands out nothing more. */
export function closedByClock(world: World): boolean {
  return register(world, 'clockShift') > 0 && deskSecond(world) >= CLOSING;
}

/** The program notes that its clock was set, at the new time: it knows no other. */
export function setClock(world: World, seconds: number): void {
  // A desk computer that was given up is switched off.
  if (register(world, 'fellBack') === 1) return;
  count(world, 'clockShift', seconds);
  world.memory[R.clockShift] = Math.max(register(world, 'clockShift'), -register(world, 'second'));
  logDesk(world, 'clockSet', -1);
}

export function logDesk(world: World, event: DeskEvent, subject: number): void {
  world.ledgers.logSecond.push(deskSecond(world));
  world.ledgers.logEvent.push(DESK_EVENTS.indexOf(event));
  world.ledgers.logSubject.push(subject);
}
