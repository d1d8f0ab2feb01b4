/**
 * Attacks in the names of people who are not there: the dead, those who have not come, relatives, and names for a bus.
 *
 * Source: attack catalogue 2.2; dossier 7.2 (VL11, VL12, VL14, VL17) and 7.3 (PB10, PB11).
 * @module
 */
import { counted } from '../../base/words.ts';
import { CLOSING, OPENING } from '../../domain/election.ts';
import type { Attack, Mount, ParamSpec, Tap } from '../../domain/ports.ts';
import { amount, number, TO } from '../params.ts';
import { anyOf, between, CHANNEL, underNames, unsigned } from './names.ts';

const CATEGORY = 'Eligibility and voter lists';
const LAST_HALF_HOUR = 19.5;

/** Votes under names that are picked one by one; `did` counts those for which there was a name. */
function impersonating(
  given: Mount,
  seconds: readonly number[],
  pick: NonNullable<Tap['name']>,
  did: (named: number) => string,
): Tap {
  let named = 0;
  return {
    visits: () => underNames(given, seconds),
    name: (key, sight) => {
      const name = pick(key, sight);
      if (name !== undefined) named += 1;
      return name;
    },
    did: () => did(named),
  };
}

const WHEN: ParamSpec = {
  kind: 'option',
  options: ['quiet', 'close'],
  default: 'close',
  says: 'spread over the day, or in the last half hour',
};

/**
 * Signs for people who are dead or gone and votes in their names.
 *
 * Caught by: auditors who look for the people, the last hour if it is left until then. Missed by: every equation.
 */
export const ghostVoters: Attack = {
  id: 'EL-01',
  name: 'Ghost voters / dead souls',
  category: CATEGORY,
  summary: 'Signs for people on the list who are dead or gone and casts their votes.',
  powers: ['desk.hands'],
  guards: [
    { flag: 'register.sync', oneOf: ['none'] },
    { flag: 'desk.issue', oneOf: ['one'] },
  ],
  params: { count: amount(10, 10_000, 'names', 'dead or gone'), to: TO, when: WHEN, channel: CHANNEL },
  breaks: ['P09', 'P11'],
  caughtBy: ['list-audit', 'last-hour'],
  missedBy: ['equation-1', 'equation-2', 'list-comparison', 'cross-list-join', 'additions'],
  source: 'S16; attacks.md EL-01',
  votersTakePart: false,
  mount: (given) => {
    const count = number(given.params, 'count');
    const from = given.params.when === 'close' ? LAST_HALF_HOUR : 7;
    return impersonating(
      given,
      Array.from({ length: count }, () => between(given, from)),
      (_, sight) => {
        const free = new Set(unsigned(sight));
        return Array.from(sight('goneEntries')?.person ?? []).find(
          (person) => free.has(person) && given.group.has(person),
        );
      },
      (named) => `${counted(named, 'entry', 'entries')} of people dead or gone signed and voted for`,
    );
  },
};

/**
 * A bus brings people who are let in under the names of voters who have not come.
 *
 * Caught by: observers who see the group, a line that moves faster than the tables can, voters who come later and find
 * their line signed, auditors who ask. Missed by: every equation.
 */
export const carousel: Attack = {
  id: 'EL-06',
  name: 'Carousel / cruise voting',
  category: CATEGORY,
  summary: 'Groups that go from station to station are checked in under the names of voters who have not come.',
  powers: ['desk.hands', 'voters.own'],
  guards: [],
  params: {
    count: amount(40, 10_000, 'people', 'riders in all'),
    bus: { kind: 'number', unit: 'people', min: 1, max: 200, integer: true, default: 40, says: 'riders of one bus' },
    minutes: { kind: 'number', unit: 'minutes', min: 1, max: 120, default: 8, says: 'in which a bus is served' },
    to: TO,
    channel: CHANNEL,
  },
  breaks: ['P09', 'P10'],
  caughtBy: ['observers', 'check-in-rate', 'last-hour', 'complaints', 'turned-away', 'list-audit', 'cross-list-join'],
  missedBy: ['equation-1', 'equation-2', 'list-comparison', 'additions'],
  caughtAbove: ['national-list-join'],
  source: 'S04; attacks.md EL-06',
  votersTakePart: true,
  mount: (given) => {
    const count = number(given.params, 'count');
    const bus = number(given.params, 'bus');
    const span = Math.round(number(given.params, 'minutes') * 60);
    const stops = Array.from(
      { length: Math.ceil(count / bus) },
      () => OPENING + given.rng.below(CLOSING - OPENING - span),
    );
    const seconds = Array.from({ length: count }, (_, rider) => {
      const place = rider % bus;
      return (stops[Math.floor(rider / bus)] ?? OPENING) + Math.floor((place * span) / bus);
    });
    const tap = impersonating(
      given,
      seconds,
      (_, sight) => anyOf(given, unsigned(sight)),
      (named) => `${stops.length} groups; ${named} riders checked in under the names of others`,
    );
    return {
      ...tap,
      // The group is seen once, when it comes in.
      visits: () =>
        underNames(given, seconds).map((visit, rider) =>
          rider % bus === 0 ? { ...visit, seen: 'groupArrival' } : visit,
        ),
    };
  },
};

/**
 * Near the close a member reads who has not come, signs and votes for them.
 *
 * Caught by: the share of the last hour, auditors who ask, voters who come in the last minutes.
 * Missed by: every equation.
 */
export const absentees: Attack = {
  id: 'EL-07',
  name: 'Voting in the name of absentees',
  category: CATEGORY,
  summary: 'Near the close a member reads off the list who has not come, signs for them and casts their votes.',
  powers: ['desk.hands'],
  guards: [{ flag: 'desk.issue', oneOf: ['one'] }],
  params: {
    count: amount(30, 10_000, 'names', 'of voters who have not come'),
    to: TO,
    after: {
      kind: 'number',
      unit: 'hour of the day',
      min: 7,
      max: 19.9,
      default: LAST_HALF_HOUR,
      says: 'when it begins',
    },
    channel: CHANNEL,
  },
  breaks: ['P09', 'P10', 'P11'],
  caughtBy: ['last-hour', 'list-audit', 'complaints', 'turned-away', 'cross-list-join'],
  missedBy: ['equation-1', 'equation-2', 'list-comparison', 'additions'],
  caughtAbove: ['national-list-join'],
  source: 'S12; S16; attacks.md EL-07',
  votersTakePart: false,
  mount: (given) =>
    impersonating(
      given,
      Array.from({ length: number(given.params, 'count') }, () => between(given, number(given.params, 'after'))),
      (_, sight) => anyOf(given, unsigned(sight)),
      (named) => `${counted(named, 'entry', 'entries')} of voters who had not come signed and voted for`,
    ),
};

/**
 * One person brings the papers of relatives and is given a ballot or card for each.
 *
 * Caught by: observers who see it, auditors who ask, relatives who come after all. Missed by: every equation.
 */
export const proxyVoting: Attack = {
  id: 'EL-08',
  name: 'Family or proxy voting',
  category: CATEGORY,
  summary: 'One person shows the papers of several and is given a ballot or card for each of them.',
  powers: ['desk.hands', 'voters.own'],
  guards: [],
  params: {
    count: amount(5, 5_000, 'people', 'who bring papers of others'),
    papers: { kind: 'number', unit: 'papers', min: 1, max: 10, integer: true, default: 2, says: 'of others, each' },
    to: TO,
    channel: CHANNEL,
  },
  breaks: ['P04', 'P09'],
  caughtBy: ['observers', 'list-audit', 'complaints', 'turned-away', 'cross-list-join'],
  missedBy: ['equation-1', 'equation-2', 'list-comparison', 'additions'],
  caughtAbove: ['national-list-join'],
  source: 'S04; S12; attacks.md EL-08',
  votersTakePart: true,
  mount: (given) => {
    const papers = number(given.params, 'papers');
    const times = Array.from({ length: number(given.params, 'count') }, () => between(given, 8));
    const seconds = times.flatMap((second) => Array.from({ length: papers }, (_, paper) => second + 20 * paper));
    const household = new Map<number, number>();
    const tap = impersonating(
      given,
      seconds,
      (key, sight) => {
        const free = unsigned(sight).filter((person) => given.group.has(person));
        // Relatives stand side by side on the list.
        const next = free.find(
          (person) => person > (household.get(Math.floor(key / papers)) ?? Number.POSITIVE_INFINITY),
        );
        const name = next ?? anyOf(given, free);
        if (name !== undefined) household.set(Math.floor(key / papers), name);
        return name;
      },
      (named) =>
        `${counted(times.length, 'person', 'people')}; ` +
        `${counted(named, 'ballot or card', 'ballots or cards')} given on papers of others`,
    );
    return {
      ...tap,
      visits: () =>
        underNames(given, seconds).map((visit, key) => (key % papers === 0 ? { ...visit, seen: 'proxyVote' } : visit)),
    };
  },
};
