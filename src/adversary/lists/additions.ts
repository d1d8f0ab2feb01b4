/**
 * Attacks through additions on the day: people who do not exist or come from elsewhere, and certificates used twice.
 *
 * Source: attack catalogue 2.2; dossier 7.2 (VL03 to VL07).
 * @module
 */

import { counted } from '../../base/words.ts';
import type { Basis, Channel } from '../../domain/election.ts';
import type { Attack } from '../../domain/ports.ts';
import type { AddedVisit } from '../../domain/records/acts.ts';
import { amount, number, TO } from '../params.ts';
import { between, CHANNEL } from './names.ts';

/**
 * Enters invented people on the day and votes in their names.
 *
 * Caught by: the cap and the files of additions, equation 1 where not even a call is noted, the last hour, auditors who
 * find nobody of that name. Missed by: the other equations, because each invented voter signs and votes once.
 */
export const supplementaryPadding: Attack = {
  id: 'EL-03',
  name: 'Supplementary-list padding',
  category: 'Eligibility and voter lists',
  summary: 'Adds invented people to the list on the day, signs for them and casts their votes.',
  powers: ['desk.hands'],
  guards: [
    { flag: 'list.supplement', oneOf: [true] },
    { flag: 'list.cap', oneOf: ['none'] },
    { flag: 'list.addition', oneOf: ['application', 'phone'] },
  ],
  params: {
    count: amount(30, 10_000, 'people', 'invented voters'),
    to: TO,
    after: { kind: 'number', unit: 'hour of the day', min: 7, max: 19, default: 18, says: 'when the additions begin' },
    channel: CHANNEL,
    basis: {
      kind: 'option',
      options: ['none', 'phone'],
      default: 'none',
      says: 'the ground noted; a call only where it is one',
    },
  },
  breaks: ['P09', 'P10', 'P11'],
  caughtBy: ['equation-1', 'additions', 'last-hour', 'list-audit'],
  missedBy: ['equation-2', 'list-comparison', 'cross-list-join'],
  source: 'S04; S05E; attacks.md EL-03',
  votersTakePart: false,
  mount: (given) => {
    const count = number(given.params, 'count');
    // Where a call is no ground, noting one would get nobody in: then nothing is noted.
    const basis: Basis = given.policy['list.addition'] === 'phone' && given.params.basis === 'phone' ? 'phone' : 'none';
    return {
      visits: () =>
        Array.from(
          { length: count },
          (): AddedVisit => ({
            second: between(given, number(given.params, 'after')),
            channel: given.params.channel as Channel,
            choice: number(given.params, 'to'),
            basis,
            person: { kind: 'invented' },
          }),
        ),
      did: () => `${count} invented voters added, signed for and voted for`,
    };
  },
};

/**
 * People come with certificates with which they have voted elsewhere; the member lets them keep them.
 *
 * Caught by: certificates against entries. Missed by: signatures against votes, which agree.
 */
export const certificateReuse: Attack = {
  id: 'EL-05',
  name: 'Absentee-certificate (AVC) reuse',
  category: 'Eligibility and voter lists',
  summary: 'People who have voted elsewhere vote again on a certificate that is never taken from them.',
  powers: ['desk.hands', 'voters.own'],
  guards: [
    { flag: 'avc.enabled', oneOf: [true] },
    { flag: 'avc.void', oneOf: [false] },
  ],
  params: {
    count: amount(20, 5_000, 'people', 'visitors with a used certificate'),
    reuse: {
      kind: 'number',
      unit: 'times',
      min: 1,
      max: 10,
      integer: true,
      default: 1,
      says: 'how often each is shown here',
    },
    to: TO,
  },
  breaks: ['P10', 'P11'],
  caughtBy: ['certificate-stubs', 'equation-10'],
  missedBy: ['equation-2', 'additions', 'cross-list-join'],
  caughtAbove: ['certificate-accounts'],
  source: 'S16; S05E; attacks.md EL-05',
  votersTakePart: true,
  mount: (given) => {
    const count = number(given.params, 'count');
    const reuse = number(given.params, 'reuse');
    const numberOf = (index: number): number => 2_000_000 + index;
    return {
      visits: () =>
        Array.from(
          { length: count * reuse },
          (_, index): AddedVisit => ({
            second: between(given, 9),
            channel: 'paper',
            choice: number(given.params, 'to'),
            basis: 'certificate',
            person: { kind: 'votedElsewhere', certificate: numberOf(index % count) },
          }),
        ),
      acts: {
        'certificate.take': (act) => (act.certificate >= numberOf(0) ? [{ ...act, retained: false }] : [act]),
      },
      did: () => `${count * reuse} votes on ${count} certificates that had been used before and were handed back`,
    };
  },
};

/**
 * Enters people on a telephone call that nobody can check, and votes in their names.
 *
 * Caught by: the cap where many are added, and a call back. Missed by: the files, in which a call leaves no paper.
 */
export const phoneAdditions: Attack = {
  id: 'EL-04',
  name: 'Telephone list addition',
  category: 'Eligibility and voter lists',
  summary: 'Adds invented people, or people of another district, on a telephone call without any paper.',
  powers: ['desk.hands'],
  guards: [
    { flag: 'list.supplement', oneOf: [true] },
    { flag: 'list.addition', oneOf: ['phone'] },
  ],
  params: {
    count: amount(20, 10_000, 'people', 'added on a call'),
    to: TO,
    who: {
      kind: 'option',
      options: ['invented', 'elsewhere'],
      default: 'invented',
      says: 'people who do not exist, or real ones of another district',
    },
    channel: CHANNEL,
  },
  breaks: ['P09', 'P10', 'P11'],
  caughtBy: ['additions', 'addition-call-back', 'list-audit'],
  missedBy: ['equation-1', 'equation-2', 'list-comparison', 'cross-list-join', 'certificate-stubs'],
  source: 'S04; attacks.md EL-04',
  votersTakePart: false,
  mount: (given) => {
    const count = number(given.params, 'count');
    let entered = 0;
    return {
      acts: {
        'list.add': (act) => {
          if (act.basis === 'phone') entered += 1;
          return [act];
        },
      },
      visits: () =>
        Array.from(
          { length: count },
          (_, index): AddedVisit => ({
            second: between(given, 9),
            channel: given.params.channel as Channel,
            choice: number(given.params, 'to'),
            basis: 'phone',
            person:
              given.params.who === 'invented'
                ? { kind: 'invented' }
                : { kind: 'votedElsewhere', certificate: 3_000_000 + index },
          }),
        ),
      did: () =>
        `${counted(count, 'person', 'people')} sent in on telephone calls; ` +
        `${counted(entered, 'name')} added on a call that day`,
    };
  },
};
