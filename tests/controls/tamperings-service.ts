/**
 * Changes to the records of the service: hours, outages, devices, cards, the line before the table, the receipt.
 * @module
 */
import { NEVER } from '../../src/domain/election.ts';
import { DESK_EVENTS, type DeskEvent, type Evidence, type Records } from '../../src/domain/records/records.ts';
import { sealed } from './fixture.ts';
import type { Tampering } from './tampering.ts';

/** The log with more rows before its last, sealed anew, so that only what the rows say is wrong. */
function logWith(
  { deskLog: { second, event, subject } }: Records,
  rows: readonly (readonly [DeskEvent, number])[],
): Partial<Evidence> {
  const grown = (column: ArrayLike<number>, more: readonly number[]): number[] => {
    const held = Array.from(column);
    return [...held.slice(0, -1), ...more, ...held.slice(-1)];
  };
  const deskLog = {
    second: grown(
      second,
      rows.map(([, at]) => at),
    ),
    event: grown(
      event,
      rows.map(([name]) => DESK_EVENTS.indexOf(name)),
    ),
    subject: grown(
      subject,
      rows.map(() => -1),
    ),
  };
  return { deskLog, ...sealed(deskLog) };
}

const CLOSES = 12_000;

export const SERVICE: readonly Tampering[] = [
  {
    tamper: 'a call on which more came in than a confirmation',
    change: ({ lineLog }) => ({ lineLog: { ...lineLog, received: [900] } }),
    caught: ['inbound-line: bytes_came_in'],
    missed: { receipt: 'it is about the call of the result' },
  },
  {
    tamper: 'a call on which more went out than a report',
    change: ({ lineLog }) => ({ lineLog: { ...lineLog, sent: [9000] } }),
    caught: [],
    missed: { 'inbound-line': 'nothing came in' },
  },
  {
    tamper: 'a clock that was set, and everything after it in order',
    change: (honest) => logWith(honest, [['clockSet', CLOSES]]),
    caught: ['log-times: clock_was_set'],
    missed: { 'log-chain': 'the program wrote it and sealed it', 'desk-outage': 'the computer served on' },
  },
  {
    tamper: 'entries of a clock put back by half an hour in silence',
    change: (honest) =>
      logWith(honest, [
        ['checkInPaper', CLOSES + 1800],
        ['checkInPaper', CLOSES],
      ]),
    caught: ['log-times: log_goes_back'],
    missed: { 'log-chain': 'the program wrote it and sealed it' },
  },
  {
    tamper: 'a log that ends an hour after the doors were closed',
    change: ({ closingHour }) => ({ closingHour: { second: closingHour.second - 3600 } }),
    caught: ['log-times: log_ends_at_other_hour'],
    missed: { 'log-reads': 'it counts readings', 'opening-time': 'the doors opened in time' },
  },
  {
    tamper: 'a clock put forward and back again in silence between two entries',
    change: (honest) => logWith(honest, [['checkInPaper', CLOSES + 3600]]),
    caught: [],
    missed: { 'log-times': 'one entry bears a wrong hour, and none an earlier one than the one before' },
  },
  {
    tamper: 'doors that opened two hours late',
    change: () => ({ openingHour: { second: 10_800 } }),
    caught: ['opening-time: opened_late'],
    missed: { queue: 'whoever found the doors shut did not stand in line' },
  },
  {
    tamper: 'a line in which somebody waits an hour from the first minute on',
    change: () => ({ queueLog: { second: [7200], waiting: [40], minutes: [60], left: [0] } }),
    caught: ['queue: long_waits'],
    missed: { 'opening-time': 'the doors are open, and nobody is served' },
  },
  {
    tamper: 'people who leave a line that moves',
    change: () => ({ queueLog: { second: [7200], waiting: [9], minutes: [10], left: [2] } }),
    caught: ['queue: people_left_the_line'],
    missed: { 'desk-outage': 'the computer works; the members are slow' },
  },
  {
    tamper: 'a line that nobody looked at',
    change: () => ({ queueLog: { second: [], waiting: [], minutes: [], left: [] } }),
    caught: [],
    missed: { queue: 'what is not written down was not there' },
  },
  {
    tamper: 'twenty minutes without the desk computer',
    change: (honest) =>
      logWith(honest, [
        ['outage', CLOSES - 1800],
        ['restored', CLOSES - 600],
      ]),
    caught: ['desk-outage: desk_outage'],
    missed: { 'device-failures': 'the booth devices work', queue: 'paper goes on' },
  },
  {
    tamper: 'an outage in a log without times',
    change: (honest) => logWith(honest, [['outage', NEVER]]),
    caught: ['desk-outage: desk_outage'],
    missed: { 'device-failures': 'the booth devices work' },
  },
  {
    tamper: 'two devices that go out of service',
    change: (honest) =>
      logWith(honest, [
        ['deviceDown', CLOSES - 600],
        ['deviceDown', CLOSES - 300],
      ]),
    caught: ['device-failures: many_devices_failed'],
    missed: { 'desk-outage': 'the desk computer works' },
  },
  {
    tamper: 'one device that goes out of service',
    change: (honest) => logWith(honest, [['deviceDown', CLOSES - 600]]),
    caught: [],
    missed: { 'device-failures': 'one failure is not unusual', 'desk-outage': 'the desk computer works' },
  },
  {
    tamper: 'six cards of seven kept, and noted as kept',
    change: () => ({ carrierStock: { before: 20, after: 14 } }),
    caught: [
      'equation-2: equation_2_broken',
      'equation-7c: equation_7c_broken',
      'unreturned-cards: many_cards_missing',
    ],
    missed: { receipt: 'no file says how many cards there are' },
  },
  {
    tamper: 'a card exchanged for one of another pool',
    change: () => ({ carrierStock: { before: 21, after: 20 } }),
    caught: [],
    missed: { 'unreturned-cards': 'as many are missing as before' },
  },
  {
    tamper: 'a device issued after the change to paper',
    change: (honest) =>
      logWith(honest, [
        ['fallback', CLOSES - 600],
        ['issue', CLOSES - 300],
      ]),
    caught: ['channel-switch: devices_issued_after_switch'],
    missed: { 'device-failures': 'no device is said to have failed' },
  },
  {
    tamper: 'a change to paper that nothing called for',
    change: (honest) => logWith(honest, [['fallback', CLOSES - 600]]),
    caught: [],
    missed: { 'channel-switch': 'a fault that is declared looks like one' },
  },
  {
    tamper: 'a file that never arrived',
    change: () => ({ receipt: { calls: 3, confirmed: false } }),
    caught: ['receipt: file_not_received'],
    missed: { 'desk-outage': 'the line is not the desk computer' },
  },
  {
    tamper: 'a file that arrived at the third call',
    change: () => ({ receipt: { calls: 3, confirmed: true } }),
    caught: [],
    missed: { receipt: 'it arrived' },
  },
];
