/**
 * An attack that has been mounted in a station, and the visits that it adds to the day.
 *
 * Source: design section 8; attacks EL-01 to EL-14 of the catalogue.
 * @module
 */
import { assert } from '../../base/assert.ts';
import type { Attack, Group, Tap } from '../../domain/ports.ts';
import { POWERS, type Power, type PowerId } from '../../domain/powers.ts';
import type { AddedVisit } from '../../domain/records/acts.ts';

/** An attack that has been mounted, with a count of what it did. */
export interface Intruder {
  readonly attack: Attack;
  readonly tap: Tap;
  /** Whom it reaches. */
  readonly group: Group;
  /** Acts, orders and visits that came from it. */
  interventions: number;
  /** Whether it did or changed an act; what is only drawn up for later is none. */
  acted?: boolean;
  /** Powers it made use of: the coalition is computed from these. */
  readonly used: Set<PowerId>;
  /** Whom it gave orders or let in knowingly: voters by number, holders of certificates below zero. */
  readonly people: Set<number>;
}

/** One visit, and whose doing it is. */
export interface AddedBy {
  readonly visit: AddedVisit;
  readonly by: Intruder;
}

/**
 * A visit that is let in against the rules needs somebody at the registration table; whoever only comes, and is served
 * if the list in front of the table lets her, needs nobody but herself.
 */
export function visitsOf(intruder: Intruder): readonly AddedBy[] {
  const visits = intruder.tap.visits?.() ?? [];
  if (visits.length === 0) return [];
  const move = visits.every(({ person }) => comesAlone(person)) ? 'voter' : 'registrar';
  const needed = intruder.attack.powers.filter((id) => (POWERS[id] as Power).moves.includes(move));
  assert(needed.length > 0, `${intruder.attack.id} adds visits without a power over ${move}`);
  intruder.interventions += visits.length;
  for (const { person } of visits) {
    if (person.kind === 'again') intruder.people.add(person.voter);
    if (person.kind === 'votedElsewhere') intruder.people.add(-1 - person.certificate);
  }
  const voters = intruder.attack.powers.filter((id) => id === 'voters.own');
  for (const power of [...needed, ...voters]) intruder.used.add(power);
  return visits.map((visit) => ({ visit, by: intruder }));
}

function comesAlone(person: AddedVisit['person']): boolean {
  return (person.kind === 'again' && person.openly === true) || (person.kind === 'named' && person.own);
}
