/**
 * What a trace is told of attacks: the acts that were put in the place of others, the orders that voters were given,
 * and whose vote each of them was about.
 * @module
 */

import type { Orders } from '../domain/ports.ts';
import type { PowerId } from '../domain/powers.ts';
import type { Act } from '../domain/records/acts.ts';
import { choiceName, ordersText, visitAtBooth, visitOfCarrier } from './telling.ts';
import { register, type World } from './world.ts';

/** Whose doing it is, and what it takes. */
export interface Doing {
  readonly attack: string;
  readonly power?: PowerId;
}

/** An act of an attack, in the place of `act` or of its own accord: one line for each voter whose vote it is about. */
export function tellAttack(world: World, doing: Doing, act: Act | undefined, instead: readonly Act[]): void {
  const said = change(world, act, instead);
  for (const visit of visitsOf(world, act ?? instead[0])) tellDoing(world, visit, doing, said);
}

export function tellOrders(world: World, visit: number, doing: Doing, orders: Orders): void {
  tellDoing(world, visit, doing, ordersText(world, orders));
}

function tellDoing(world: World, visit: number, doing: Doing, note: string): void {
  const person = world.truth.person[visit] ?? visit;
  const who = ACTORS[doing.power ?? ''] ?? doing.power?.split('.')[0] ?? 'intruder';
  const at = { second: register(world, 'second'), machine: 'intruder', instance: -1, letter: -1, from: -1, to: -1 };
  world.trace?.({ ...at, visit, person, who, note, ...doing });
}

/** Where the first word of a power is not the one who acts or the place at which it is done. */
const ACTORS: Readonly<Record<string, string>> = { 'voters.own': 'voter', 'voters.pressed': 'coercer' };

/** `code.assign: code 9164 -> 9264` where one act takes the place of another of its kind, else both in full. */
function change(world: World, act: Act | undefined, instead: readonly Act[]): string {
  const [other] = instead;
  if (act === undefined) return instead.map((each) => spelled(world, each)).join(', ');
  if (other === undefined) return `${spelled(world, act)}: left out`;
  if (instead.length > 1 || other.type !== act.type) {
    return `${spelled(world, act)} -> ${instead.map((each) => spelled(world, each)).join(', ')}`;
  }
  const before = fieldsOf(world, act);
  const changed = fieldsOf(world, other).filter(([key, value]) => before.some(([k, v]) => k === key && v !== value));
  const texts = changed.map(([key, value]) => `${key} ${before.find(([k]) => k === key)?.[1]} -> ${value}`);
  return `${act.type}: ${texts.length === 0 ? 'other content' : texts.join(', ')}`;
}

function spelled(world: World, act: Act): string {
  return `${act.type}(${fieldsOf(world, act)
    .map(([key, value]) => `${key} ${value}`)
    .join(', ')})`;
}

/** Plain fields of an act as people read them: choices by name. */
function fieldsOf(world: World, act: Act): readonly (readonly [string, string])[] {
  return Object.entries(act)
    .filter(([key, value]) => key !== 'type' && typeof value !== 'object')
    .map(([key, value]) => [
      key,
      key === 'choice' || key === 'encoded' ? choiceName(world, Number(value)) : String(value),
    ]);
}

/** Whose journeys an act belongs to; nobody's where it is about totals or about paper, which has no name on it. */
function visitsOf(world: World, act: Act | undefined): readonly number[] {
  if (act === undefined) return [];
  const owners = world.truth.recordOwner;
  // A record that is changed in the box is still somebody's, and so are those that a backup does not have.
  if (act.type === 'box.rewrite') return [owners.at(act.row)];
  if (act.type === 'box.rollback') {
    const kept = world.ledgers.backupRecords.at(act.backup);
    return Array.from({ length: Math.max(0, owners.length - kept) }, (_, row) => owners.at(kept + row));
  }
  // Whoever voted on the trip: her vote is on the device, or it is not.
  if (act.type === 'portable.bring') return Array.from(world.ledgers.portableVisit.view());
  if ('person' in act) return [act.person];
  if ('carrier' in act) return [visitOfCarrier(world, act.carrier)];
  return 'booth' in act ? [visitAtBooth(world, act.booth)] : [];
}
