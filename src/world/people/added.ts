/**
 * Visits that attacks add to the day, entered behind those of honest people: who comes under another name.
 *
 * Source: design section 8; attacks EL-01 to EL-14 of the catalogue.
 * @module
 */

import { BASES } from '../../domain/election.ts';
import type { AddedVisit } from '../../domain/records/acts.ts';
import type { Truth } from '../truth.ts';
import type { People } from './columns.ts';

/** Enters the visits that attacks add. Returns the number of persons there are with them. */
export function enterAdded(people: People, truth: Truth, honest: number, added: readonly AddedVisit[]): number {
  let persons = honest;
  added.forEach((extra, index) => {
    const visit = honest + index;
    people.arrival[visit] = extra.second;
    people.wantsElectronic[visit] = extra.channel === 'electronic' ? 1 : 0;
    people.ground[visit] = BASES.indexOf(extra.basis);
    truth.intent[visit] = extra.choice;
    if (extra.person.kind === 'again') {
      truth.person[visit] = extra.person.voter;
      people.signs[visit] = extra.person.signed ? 1 : 0;
      return;
    }
    people.poses[visit] =
      extra.person.kind === 'invented' || (extra.person.kind === 'named' && !extra.person.own) ? 1 : 0;
    // A name that is picked later takes the place of this number.
    truth.person[visit] = persons;
    persons += 1;
    if (extra.person.kind === 'votedElsewhere') people.certificate[visit] = extra.person.certificate;
  });
  return persons;
}
