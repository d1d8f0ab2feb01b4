/**
 * Attacks on the service of a station: nothing is changed, but people who come cannot vote, or not as they wish.
 *
 * What they share: no vote is touched and no record is wrong. What they leave behind are minutes, empty places and
 * people who went home. Source: attack catalogue 2.9; property P20; dossier 2.2 (F11, F12, F17), 4.1 (P4e, P6f).
 * @module
 */
import { counted } from '../base/words.ts';
import { CLOSING, DAY_STARTS_HOUR, OPENING } from '../domain/election.ts';
import type { Attack, Mount, Orders, ParamSpec } from '../domain/ports.ts';
import { amount, number } from './params.ts';

const CATEGORY = 'Availability';
const MINUTE = 60;

export const hour = (value: number, says: string): ParamSpec => ({
  kind: 'number',
  unit: 'hour of the day',
  min: 7,
  max: 19.9,
  default: value,
  says,
});

const minutes = (value: number, says: string): ParamSpec => ({
  kind: 'number',
  unit: 'minutes',
  min: 1,
  max: 780,
  integer: true,
  default: value,
  says,
});

/** The second of the day that the parameter `at` names, while the doors are open. */
export function secondOf({ params }: Mount): number {
  return Math.min(CLOSING, Math.max(OPENING, Math.round((number(params, 'at') - DAY_STARTS_HOUR) * 3600)));
}

const secondsOf = ({ params }: Mount): number => number(params, 'minutes') * MINUTE;

/**
 * Somebody outside floods or cuts the register. With two lists, paper goes on; with one, nobody can be looked up.
 *
 * Caught by: the outage in the desk log; with one list, by the line. Missed by: every equation, which still holds.
 */
export const registerDenied: Attack = {
  id: 'AV-01',
  name: 'Register denial of service',
  category: CATEGORY,
  summary: 'The register does not answer: nobody gets a card, and with one list nobody is looked up.',
  powers: ['line'],
  needsMachines: true,
  guards: [{ flag: 'register.offline', oneOf: ['none'] }],
  params: { at: hour(10, 'when it begins'), minutes: minutes(120, 'how long') },
  breaks: ['P20'],
  caughtBy: ['desk-outage'],
  missedBy: ['equation-2', 'equation-7b', 'electronic-share', 'complaints'],
  source: 'EVE07; attacks.md AV-01',
  votersTakePart: false,
  mount: (given) => ({
    timetable: [{ second: secondOf(given), acts: [{ type: 'desk.stop', seconds: secondsOf(given) }] }],
    did: () => `register out of reach for ${number(given.params, 'minutes')} minutes`,
  }),
};

/**
 * The program of the booth devices crashes where and when it is told to.
 *
 * Caught by: the devices that the log shows out of service; above stations, where one area is aimed at, failures laid
 * over the map. Missed by: every equation; whoever was sent to paper voted.
 */
export const terminalFailure: Attack = {
  id: 'AV-02',
  name: 'Targeted terminal failure',
  category: CATEGORY,
  summary: 'Booth devices crash in stations where they are meant to.',
  powers: ['terminal.software'],
  needsMachines: true,
  guards: [],
  params: {
    count: amount(3, 50, 'devices', 'how many crash, of those there are'),
    at: hour(9, 'when they crash'),
    minutes: minutes(240, 'how long they are out of service'),
  },
  breaks: ['P20'],
  caughtBy: ['device-failures'],
  missedBy: ['equation-2', 'equation-7b', 'log-reads', 'complaints'],
  source: 'B06; attacks.md AV-02',
  votersTakePart: false,
  mount: (given) => {
    const devices = number(given.params, 'count');
    const stop = { type: 'device.stop', devices, seconds: secondsOf(given) } as const;
    return {
      timetable: devices === 0 ? [] : [{ second: secondOf(given), acts: [stop] }],
      did: () => `up to ${devices} devices made to crash`,
    };
  },
};

/** So many members of the group, drawn by the attack's own stream. */
function drawn({ group, rng }: Mount, count: number): readonly number[] {
  const keyed = group.members.map((voter) => ({ voter, key: rng.unit() }));
  return keyed
    .sort((a, b) => a.key - b.key || a.voter - b.voter)
    .slice(0, count)
    .map(({ voter }) => voter);
}

/**
 * Voters leave with their cards until there are none left; whoever comes then votes on paper.
 *
 * Caught by: the cards that are missing, and a channel that is used less than usual. Missed by: the equations, which
 * count lost cards.
 */
export const cardDrain: Attack = {
  id: 'AV-03',
  name: 'Card drain',
  category: CATEGORY,
  summary: 'A group of voters leaves with the cards until the pool is empty.',
  powers: ['voters.own'],
  needsMachines: true,
  guards: [],
  params: { count: amount(30, 1_000, 'voters', 'who ask for a card and leave with it') },
  breaks: ['P20', 'P11'],
  caughtBy: ['unreturned-cards', 'electronic-share'],
  missedBy: ['equation-7c', 'log-reads', 'code-rows', 'complaints'],
  source: 'WIK; KSRW; attacks.md AV-03',
  votersTakePart: true,
  mount: (given) => {
    const taking = new Set(drawn(given, number(given.params, 'count')));
    // A code would only make them look for a vote that was never read.
    const order: Orders = { channel: 'electronic', takeCode: false, keepCarrier: true };
    return {
      orders: (voter) => (taking.has(voter) ? order : undefined),
      did: () => `${counted(taking.size, 'voter')} sent to ask for a card and leave with it`,
    };
  },
};

/**
 * The line is dead when the station has its result to send.
 *
 * Caught by: the receipt that is missing. Missed by: everything inside the station.
 */
export const lineCut: Attack = {
  id: 'AV-04',
  name: 'Line cut at close',
  category: CATEGORY,
  summary: 'The line is cut when the result is to be transmitted; it has to be carried.',
  powers: ['line'],
  needsMachines: true,
  guards: [],
  params: { count: amount(3, 3, 'calls', 'how many calls are cut; the station gives up after three') },
  breaks: ['P20'],
  caughtBy: ['receipt'],
  missedBy: ['equation-11b', 'box-totals', 'recorder-totals', 'desk-outage'],
  caughtAbove: ['carried-files'],
  source: 'O07; attacks.md AV-04',
  votersTakePart: false,
  mount: ({ params }) => {
    let cut = 0;
    return {
      acts: {
        'file.send': (act) => {
          if (act.attempt > number(params, 'count')) return [act];
          cut += 1;
          return [];
        },
      },
      did: () => `${cut} calls cut`,
    };
  },
};

/**
 * No electricity: devices and the desk computer stand still, and sessions end unfinished.
 *
 * Caught by: the outage in the desk log. Missed by: every equation; devices come back without a vote, as on other days.
 */
export const powerCut: Attack = {
  id: 'AV-05',
  name: 'Power cut',
  category: CATEGORY,
  summary: 'The electricity is cut: no device and no computer works.',
  powers: ['line'],
  guards: [{ flag: 'power.backup', oneOf: [false] }],
  params: { at: hour(17, 'when it begins'), minutes: minutes(120, 'how long') },
  breaks: ['P20'],
  caughtBy: ['desk-outage'],
  missedBy: ['equation-2', 'equation-7b', 'device-failures', 'complaints'],
  source: 'B06; attacks.md AV-05',
  votersTakePart: false,
  mount: (given) => ({
    timetable: [{ second: secondOf(given), acts: [{ type: 'power.cut', seconds: secondsOf(given) }] }],
    did: () => `electricity cut for ${number(given.params, 'minutes')} minutes`,
  }),
};

/**
 * The technician declares that the equipment cannot serve, so that the rest of the day is voted on paper.
 *
 * Caught by: a share of electronic votes far below the usual; nothing tells it from a station that went over to paper
 * by the book. Missed by: every equation.
 */
export const forcedPaper: Attack = {
  id: 'AV-07',
  name: 'Forced fallback to paper',
  category: CATEGORY,
  summary: 'The equipment is declared dead, so that the rest of the day is voted on paper.',
  powers: ['desk.restart'],
  needsMachines: true,
  guards: [],
  params: { at: hour(12, 'when he declares it') },
  breaks: ['P20', 'P11'],
  caughtBy: ['electronic-share'],
  missedBy: ['channel-switch', 'equation-4b', 'equation-11b', 'desk-outage'],
  source: 'EKZ; L50; attacks.md AV-07',
  votersTakePart: false,
  mount: (given) => ({
    timetable: [{ second: secondOf(given), acts: [{ type: 'station.fallBack' }] }],
    did: () => `equipment declared dead at ${number(given.params, 'at')} o'clock`,
  }),
};

/**
 * The chair does not find the envelope with the password until late.
 *
 * Caught by: anybody before the doors, and the line behind them. Missed by: every record of votes.
 */
export const passwordWithheld: Attack = {
  id: 'AV-08',
  name: 'Start password withheld or lost',
  category: CATEGORY,
  summary: 'The start password is withheld or lost, and the station opens late.',
  powers: ['chair.password'],
  needsMachines: true,
  guards: [{ flag: 'start.password', oneOf: ['single'] }],
  params: { minutes: minutes(120, 'how late the doors open') },
  breaks: ['P20'],
  caughtBy: ['opening-time', 'queue'],
  missedBy: ['equation-2', 'zero-report', 'desk-outage', 'complaints'],
  source: 'L50; attacks.md AV-08',
  votersTakePart: false,
  mount: (given) => ({
    acts: { 'station.open': (act) => [{ ...act, second: act.second + secondsOf(given) }] },
    did: () => `doors opened ${number(given.params, 'minutes')} minutes late`,
  }),
};
