/**
 * Changes to the records beside the voter lists: times of signatures, people sent away, the trip to home voters, readings
 * of the log, answers of people who were asked.
 *
 * Source: `blindTo` of each control in `pace.ts` and `asked.ts`.
 * @module
 */
import { NEVER } from '../../src/domain/election.ts';
import { DESK_EVENTS, type Records } from '../../src/domain/records/records.ts';
import type { Tampering } from './tampering.ts';

const LAST_HOUR = 48_000;
const NOON = 21_600;

/** All signatures of both lists at other times; `also` are rows of the paper list that are signed besides. */
function signedAt({ paperList, electronicList }: Records, second: number, also: readonly number[] = []) {
  const moved = (signed: ArrayLike<number>, more: readonly number[]): number[] =>
    Array.from(signed, (own, row) => (own !== NEVER || more.includes(row) ? second : NEVER));
  return {
    paperList: { ...paperList, signed: moved(paperList.signed, also) },
    electronicList: { ...electronicList, signed: moved(electronicList.signed, []) },
  };
}

function logWith({ deskLog }: Records, events: readonly (typeof DESK_EVENTS)[number][]): Partial<Records> {
  return {
    deskLog: {
      second: [...deskLog.second, ...events.map(() => 50_400)],
      event: [...deskLog.event, ...events.map((event) => DESK_EVENTS.indexOf(event))],
      subject: [...deskLog.subject, ...events.map(() => -1)],
    },
  };
}

const ROWS_OF_THE_ABSENT = Array.from({ length: 40 }, (_, index) => 16 + index);

export const LIST_TAMPERINGS: readonly Tampering[] = [
  {
    tamper: 'every signature set in the last hour',
    change: (honest) => signedAt(honest, LAST_HOUR),
    caught: ['last-hour: last_hour_crowded'],
    missed: { 'check-in-rate': 'eighteen voters in ten minutes are what two places can serve' },
  },
  {
    tamper: 'every signature set at noon',
    change: (honest) => signedAt(honest, NOON),
    caught: [],
    missed: { 'last-hour': 'nothing was signed at the end', 'check-in-rate': 'two places can serve them' },
  },
  {
    tamper: 'forty absent voters signed for within a minute at noon',
    change: (honest) => signedAt(honest, NOON, ROWS_OF_THE_ABSENT),
    caught: ['equation-2: equation_2_broken', 'check-in-rate: check_ins_too_fast'],
    missed: { 'last-hour': 'it was done at noon' },
  },
  {
    tamper: 'seven people sent away',
    change: () => ({ turnAways: { people: 7 } }),
    caught: ['turned-away: many_sent_away'],
    missed: {},
  },
  {
    tamper: 'three people sent away',
    change: () => ({ turnAways: { people: 3 } }),
    caught: [],
    missed: { 'turned-away': 'three of twenty are within what chance allows around the few expected' },
  },
  {
    tamper: 'a trip that was over at once',
    change: ({ portableTrip: { left } }) => ({ portableTrip: { left, back: left + 60 } }),
    caught: ['trip-time: trip_too_short'],
    missed: {},
  },
  {
    tamper: 'a trip that was over in five minutes, with one home on it',
    change: ({ portableTrip: { left } }) => ({ portableTrip: { left, back: left + 300 } }),
    caught: [],
    missed: { 'trip-time': 'one home takes no longer' },
  },
  {
    tamper: 'another portable device than the one that left',
    change: () => ({ portableUnit: { left: 701, back: 702 } }),
    caught: ['portable-serial: other_portable_device'],
    missed: { 'trip-time': 'the trip took as long as it takes', 'recorder-serial': 'the recorder is the own one' },
  },
  {
    tamper: 'a portable device that did not come back',
    change: () => ({ portableUnit: { left: 701, back: NEVER } }),
    caught: [],
    missed: { 'portable-serial': 'no other one came in its place' },
  },
  {
    tamper: 'three readings more in the log than devices were handed out',
    change: (honest) => logWith(honest, ['read', 'read', 'read']),
    caught: [
      'log-issues: readings_without_issue',
      'log-reads: log_differs_from_votes',
      'log-chain: log_chain_broken',
      'card-serials: card_read_again',
    ],
    missed: {},
  },
  {
    tamper: 'two readings more in the log',
    change: (honest) => logWith(honest, ['read', 'read']),
    caught: ['log-reads: log_differs_from_votes', 'log-chain: log_chain_broken', 'card-serials: card_read_again'],
    missed: {
      'log-heads': 'they stand behind all that a head covers',
      'log-issues': 'two devices had brought no vote, so two more readings have a device',
    },
  },
  {
    tamper: 'a sampled voter who says that she was not there',
    change: ({ listAudit }) => ({ listAudit: { ...listAudit, marked: { asked: 10, deny: 1, gone: 0 } } }),
    caught: ['list-audit: marked_without_voting'],
    missed: { 'home-call-back': 'other people were asked about other things' },
  },
  {
    tamper: 'a home voter who had asked for nothing',
    change: ({ listAudit }) => ({ listAudit: { ...listAudit, applicants: { asked: 1, deny: 1 } } }),
    caught: ['home-call-back: visit_not_asked_for'],
    missed: { 'list-audit': 'she voted, as her mark says', 'addition-call-back': 'she was not added' },
  },
  {
    tamper: 'somebody added on a call who does not exist',
    change: ({ listAudit }) => ({ listAudit: { ...listAudit, phoned: { asked: 1, deny: 1 } } }),
    caught: ['addition-call-back: addition_not_confirmed'],
    missed: { 'list-audit': 'she is not in the sample of marked voters' },
  },
];
