/**
 * Attacks through the lists: people who do not exist, who have voted already, or who vote twice.
 *
 * Source: attack catalogue 2.2; dossier 7.2 (VL03 to VL07) and EV14.
 * @module
 */
import type { AddedVisit } from '../domain/acts.ts';
import { type Basis, type Channel, CLOSING, DAY_STARTS_HOUR, OPENING } from '../domain/election.ts';
import type { Attack, Mount } from '../domain/ports.ts';
import { amount, number, TO } from './params.ts';

function between(given: Mount, fromHour: number): number {
  const start = Math.max(OPENING, Math.round((fromHour - DAY_STARTS_HOUR) * 3600));
  return start + given.rng.below(Math.max(1, CLOSING - start - 60));
}

/**
 * Enters invented people on the day and votes in their names.
 *
 * Caught by: the cap and the files of additions. Missed by: every equation, because each invented voter signs and
 * votes once.
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
    channel: { kind: 'option', options: ['paper', 'electronic'], default: 'paper', says: 'how they vote' },
    basis: {
      kind: 'option',
      options: ['none', 'phone'],
      default: 'none',
      says: 'the ground noted; a call only where it is one',
    },
  },
  breaks: ['P09', 'P10', 'P11'],
  caughtBy: ['additions'],
  missedBy: ['equation-1', 'equation-2', 'list-comparison', 'cross-list-join'],
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
  guards: [{ flag: 'avc.enabled', oneOf: [true] }],
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

/** So many members of the group, drawn by the attack's own stream. */
function drawn({ group, rng }: Mount, count: number): readonly number[] {
  const pool = [...group.members];
  for (let index = 0; index < Math.min(count, pool.length); index += 1) {
    const other = index + rng.below(pool.length - index);
    const held = pool[index] as number;
    pool[index] = pool[other] as number;
    pool[other] = held;
  }
  return pool.slice(0, count);
}

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
  caughtBy: ['equation-2', 'cross-list-join'],
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
        return `${both} voters who signed for the machine got a ballot as well${rest}`;
      },
    };
  },
};
