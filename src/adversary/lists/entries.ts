/**
 * Attacks on entries and records beside the desk: names struck or exchanged before the day, marks set for somebody
 * else, cards for tests, requests to vote at home that nobody made.
 *
 * Source: attack catalogue 2.2; dossier 7.2 (VL01, VL10, VL19) and EV32.
 * @module
 */

import { counted } from '../../base/words.ts';
import type { Attack } from '../../domain/ports.ts';
import type { Act, AddedVisit } from '../../domain/records/acts.ts';
import { amount, number, rate, TO } from '../params.ts';
import { anyOf, drawn, underNames, unsigned } from './names.ts';

const CATEGORY = 'Eligibility and voter lists';

/**
 * Names of a group are struck off both lists before they reach the station, or exchanged for names of people who live
 * at another one: then the lists are as long as they were, hers is there, and nobody comes for those that are here.
 *
 * Left out: voters who are told where their names stand and travel there.
 * Caught by: voters who complain, and the number of those sent away. Missed by: the lists, which agree with each other,
 * and questions to people who are marked: a name whose owner lives elsewhere is not.
 */
export const listDeletion: Attack = {
  id: 'EL-09',
  name: 'List deletion / misassignment',
  category: CATEGORY,
  summary: 'Takes the names of a group off the lists or to another station, so that its voters are sent away.',
  powers: ['list.operator'],
  guards: [],
  params: {
    count: amount(30, 10_000, 'names', 'taken off'),
    how: {
      kind: 'option',
      options: ['struck', 'exchanged'],
      default: 'struck',
      says: 'whether the names stand nowhere, or at another station, whose names stand here instead',
    },
  },
  breaks: ['P09', 'P20'],
  caughtBy: ['complaints', 'turned-away'],
  missedBy: ['list-comparison', 'list-audit', 'equation-1', 'equation-2'],
  source: 'attacks.md EL-09; S04',
  votersTakePart: false,
  mount: (given) => {
    const struck = drawn(given, number(given.params, 'count'));
    const exchanged = given.params.how === 'exchanged';
    return {
      strangers: () => (exchanged ? struck.length : 0),
      at: {
        eve: () => [
          ...struck.map((person): Act => ({ type: 'list.strike', person })),
          ...(exchanged ? struck.map((): Act => ({ type: 'list.enter' })) : []),
        ],
      },
      did: () =>
        `${counted(struck.length, 'name')} ` +
        `${exchanged ? 'exchanged for names of another station' : 'struck off the lists'} before the day`,
    };
  },
};

/**
 * A member marks the line of somebody else than the voter in front of her.
 *
 * Caught by: victims who come and complain, auditors who ask the others. Missed by: every count of signatures.
 */
export const burnedVoter: Attack = {
  id: 'EL-10',
  name: 'Burned voter (mis-scan)',
  category: CATEGORY,
  summary: 'Marks the line of a voter who has not come instead of that of the one who is there.',
  powers: ['desk.hands'],
  guards: [{ flag: 'list.echo', oneOf: [false] }],
  params: { rate: rate(0.03, 'chance for each voter who signs') },
  breaks: ['P10', 'P20'],
  caughtBy: ['complaints', 'list-audit', 'turned-away', 'cross-list-join'],
  missedBy: ['equation-1', 'equation-2', 'list-comparison'],
  caughtAbove: ['national-list-join'],
  source: 'attacks.md EL-10',
  votersTakePart: false,
  mount: (given) => {
    let burned = 0;
    return {
      acts: {
        'list.sign': (act, sight) => {
          if (given.rng.unit() >= number(given.params, 'rate')) return [act];
          const rows = sight(act.list === 'paper' ? 'paperList' : 'electronicList');
          const here = new Set(rows?.person ?? []);
          const victim = anyOf(
            given,
            unsigned(sight).filter((person) => person !== act.person && here.has(person)),
          );
          if (victim === undefined) return [act];
          burned += 1;
          return [{ ...act, person: victim }];
        },
      },
      did: () => `${burned} lines marked for somebody else than who was there`,
    };
  },
};

/**
 * The technician reads cards for tests while people vote.
 *
 * Caught by: signatures and cards against votes, readings against cards handed out, a count of slips.
 * Missed by: the log against the box, which agree.
 */
export const testCards: Attack = {
  id: 'EL-13',
  name: 'Test-mode cards cast live',
  category: CATEGORY,
  summary: 'Reads cards for tests as if they were those of voters.',
  powers: ['desk.service'],
  needsMachines: true,
  guards: [{ flag: 'card.test', oneOf: ['accepted'] }],
  params: { count: amount(10, 10_000, 'cards', 'read'), to: TO },
  breaks: ['P09', 'P11'],
  caughtBy: ['equation-2', 'equation-4e', 'equation-7b', 'log-issues', 'card-serials', 'slip-totals'],
  missedBy: ['log-reads', 'equation-11b', 'box-totals', 'recorder-totals', 'counter'],
  source: 'attacks.md EL-13',
  votersTakePart: false,
  mount: ({ params }) => {
    const count = number(params, 'count');
    return {
      at: {
        quietHour: () => Array.from({ length: count }, () => ({ type: 'box.test', choice: number(params, 'to') })),
      },
      did: () => `${counted(count, 'card')} for tests read as votes`,
    };
  },
};

/**
 * Requests to vote at home are filed for people who made none, and the members who travel vote for them.
 *
 * Caught by: a call back, a trip too short for its homes; where the lists are left open, marks against requests and
 * signatures against votes; where they are signed, voters who come and find it. Missed by: the comparison of the lists.
 */
export const homePadding: Attack = {
  id: 'EL-14',
  name: 'Home-voting list padding',
  category: CATEGORY,
  summary: 'Files requests to vote at home that nobody made and votes for these people on the trip.',
  powers: ['desk.hands'],
  guards: [
    { flag: 'mobile.enabled', oneOf: [true] },
    { flag: 'mobile.observers', oneOf: ['stay'] },
  ],
  params: {
    count: amount(15, 1_000, 'requests', 'that nobody made'),
    to: TO,
    lines: {
      kind: 'option',
      options: ['open', 'signed'],
      default: 'open',
      says: 'whether their lines are left open, so that they may vote in the room as well, or signed for them',
    },
  },
  breaks: ['P09', 'P10', 'P11'],
  caughtBy: [
    'home-call-back',
    'trip-time',
    'equation-2',
    'equation-4e',
    'equation-7b',
    'equation-9',
    'log-reads',
    'cross-list-join',
    'complaints',
    'turned-away',
    'list-audit',
  ],
  missedBy: ['list-comparison', 'equation-1', 'additions'],
  caughtAbove: ['channels-apart', 'turnout-final'],
  source: 'S05E; S16; attacks.md EL-14',
  votersTakePart: false,
  mount: (given) => {
    const open = given.params.lines === 'open';
    const used = new Set<number>();
    const pending = new Set<number>();
    return {
      visits: () =>
        underNames(
          given,
          Array.from({ length: number(given.params, 'count') }, () => 0),
        ).map((visit): AddedVisit => ({ ...visit, channel: 'electronic', home: true })),
      name: (_, sight) => {
        const name = anyOf(
          given,
          unsigned(sight).filter((person) => !used.has(person)),
        );
        if (name === undefined) return undefined;
        used.add(name);
        if (open) pending.add(name);
        return name;
      },
      acts: {
        'home.request': (act) => [pending.has(act.person) ? { ...act, marked: false } : act],
        // Only the line of the trip is left open; when she comes herself she signs.
        'list.sign': (act) => (pending.delete(act.person) ? [] : [act]),
      },
      did: () => `${counted(used.size, 'person', 'people')} who had asked for nothing visited on paper and voted for`,
    };
  },
};
