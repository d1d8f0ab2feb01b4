/**
 * Attacks in which one person votes twice: in both channels, at two stations, or while the line between tables is dead.
 *
 * Source: attack catalogue 2.2; dossier 7.2 (VL06) and EV14.
 * @module
 */

import { counted } from '../../base/words.ts';
import type { Attack } from '../../domain/ports.ts';
import type { AddedVisit } from '../../domain/records/acts.ts';
import { amount, number, TO } from '../params.ts';
import { between, CHANNEL, drawn, underNames } from './names.ts';

/**
 * Voters take a card and, with a member's help, a paper ballot as well.
 *
 * Caught by: signatures against votes (no second signature) or the join of the lists (a second signature).
 * Missed by: the comparison of the lists, which looks at who is listed.
 */
export const twoChannels: Attack = {
  id: 'EL-11',
  name: 'Two-channel double voting',
  category: 'Eligibility and voter lists',
  summary: 'Voters vote electronically and are given a paper ballot as well.',
  powers: ['desk.hands', 'voters.own'],
  needsMachines: true,
  guards: [{ flag: 'register.mode', oneOf: ['dual'] }],
  params: {
    count: amount(20, 5_000, 'voters', 'voters who vote in both channels'),
    to: TO,
    signs: {
      kind: 'option',
      options: ['once', 'twice'],
      default: 'once',
      says: 'whether the second list is signed as well',
    },
  },
  breaks: ['P10', 'P11'],
  caughtBy: ['equation-2', 'equation-4e', 'cross-list-join'],
  missedBy: ['list-comparison', 'equation-3', 'equation-11b'],
  source: 'EKZ; attacks.md EL-11',
  votersTakePart: true,
  mount: (given) => {
    const members = drawn(given, number(given.params, 'count'));
    const taking = new Set(members);
    const onMachine = new Set<number>();
    const withBallot = new Set<number>();
    return {
      // Watches only: what the list and the ballots say of those who were sent.
      acts: {
        'list.sign': (act) => {
          if (act.list === 'electronic' && taking.has(act.person)) onMachine.add(act.person);
          return [act];
        },
        'ballot.issue': (act) => {
          if (taking.has(act.person)) withBallot.add(act.person);
          return [act];
        },
      },
      orders: (voter) => (taking.has(voter) ? { channel: 'electronic' } : undefined),
      visits: () =>
        members.map(
          (voter): AddedVisit => ({
            second: between(given, 13),
            channel: 'paper',
            choice: number(given.params, 'to'),
            basis: 'initial',
            person: { kind: 'again', voter, signed: given.params.signs === 'twice' },
          }),
        ),
      did: () => {
        // In either order: a member may serve the paper before the voter comes for her card.
        const both = members.filter((voter) => onMachine.has(voter) && withBallot.has(voter)).length;
        const others = members.length - both;
        const rest = others === 0 ? '' : `; ${others} more did not get both`;
        return `${counted(both, 'voter')} who signed for the machine got a ballot as well${rest}`;
      },
    };
  },
};

/**
 * People who moved and stand on two lists vote where they live, and come here as well, in their own names.
 *
 * Caught by: nobody in this station; a join over stations shows the same key marked twice.
 * Missed by: everything that looks at one station.
 */
export const dualEntry: Attack = {
  id: 'EL-02',
  name: 'Dual-list double voting',
  category: 'Eligibility and voter lists',
  summary: "People who stand on two stations' lists and have voted at the other one vote here as well.",
  powers: ['voters.own'],
  guards: [{ flag: 'register.sync', oneOf: ['none'] }],
  params: {
    count: amount(10, 5_000, 'people', 'who come after they have voted at the other station'),
    to: TO,
    channel: CHANNEL,
  },
  breaks: ['P10'],
  caughtBy: [],
  missedBy: ['cross-list-join', 'list-comparison', 'equation-2', 'list-audit', 'certificate-stubs'],
  caughtAbove: ['national-list-join'],
  source: 'S04; S16; attacks.md EL-02',
  votersTakePart: true,
  mount: (given) => {
    const count = number(given.params, 'count');
    const named: number[] = [];
    return {
      visits: () =>
        underNames(
          given,
          Array.from({ length: count }, () => between(given, 9)),
          true,
        ),
      name: (_, sight) => {
        // Each of them knows of her two entries; there are no more of them than the lists have.
        const { person: people = [], resident = [] } = sight('personKeys') ?? {};
        const next = Array.from(people).find((person, row) => {
          return resident[row] === 0 && given.group.has(person) && !named.includes(person);
        });
        if (next !== undefined) named.push(next);
        return next;
      },
      did: () =>
        `${counted(named.length, 'person', 'people')} with an entry at two stations voted here after voting there`,
    };
  },
};

/**
 * The line between the two tables is cut: each goes on with its own copy, and voters are served at both.
 *
 * Caught by: signatures against votes where copies are put together without a look, a join where they are kept.
 * Missed by: the comparison of the lists.
 */
export const registerPartition: Attack = {
  id: 'EL-12',
  name: 'Register partition',
  category: 'Eligibility and voter lists',
  summary: 'The line between two tables of one list is cut; voters who voted since then vote at the other table too.',
  powers: ['desk.service', 'voters.own'],
  needsMachines: true,
  guards: [
    { flag: 'register.mode', oneOf: ['unified'] },
    { flag: 'register.split', oneOf: ['accept'] },
  ],
  params: { count: amount(20, 5_000, 'voters', 'who try both tables'), to: TO },
  breaks: ['P10'],
  caughtBy: ['cross-list-join', 'equation-2', 'equation-4e', 'turned-away'],
  missedBy: ['list-comparison', 'additions', 'list-audit'],
  source: 'attacks.md EL-12',
  votersTakePart: true,
  mount: (given) => {
    const members = drawn(given, number(given.params, 'count'));
    const taking = new Set(members);
    return {
      orders: (voter) => (taking.has(voter) ? { channel: 'electronic' } : undefined),
      visits: () =>
        members.map(
          (voter): AddedVisit => ({
            second: between(given, 15),
            channel: 'paper',
            choice: number(given.params, 'to'),
            basis: 'initial',
            person: { kind: 'again', voter, signed: true, openly: true },
          }),
        ),
      at: { quietHour: () => (members.length === 0 ? [] : [{ type: 'register.cut' }]) },
      did: () => `the line between the tables cut; ${counted(members.length, 'voter')} tried both`,
    };
  },
};
