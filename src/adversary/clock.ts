/**
 * The clock of the desk computer, set while people vote.
 *
 * Leaves out: a clock that is wrong from the morning on, which would open the channel at another hour, and setting it
 * back again; cutting the entry out of the log is another attack (RC-13).
 * Source: attack catalogue RC-16; control C38.
 * @module
 */
import { counted } from '../base/words.ts';
import type { Attack } from '../domain/ports.ts';
import { hour, secondOf } from './availability.ts';
import { number } from './params.ts';

/**
 * The technician sets the clock. Put forward, the program takes the day for over early and hands out nothing more, so
 * that whoever comes then votes on paper; put forward or back, nothing in the desk computer is dated as it happened.
 *
 * Caught by: the entry in the log, times that go back, the end of the log against the hour at which voting ended, and
 * marks in the list that all bear one hour. Missed by: every count; the chain of the log, which seals what the program
 * wrote.
 */
export const clockSet: Attack = {
  id: 'RC-16',
  name: 'Clock manipulation',
  category: 'Recorded-as-cast',
  summary: 'The clock of the desk computer is set, so that devices close early or nothing is dated as it happened.',
  powers: ['desk.service'],
  needsMachines: true,
  guards: [{ flag: 'clock.set', oneOf: ['free'] }],
  params: {
    at: hour(17, 'when the clock is set'),
    shift: {
      kind: 'number',
      unit: 'minutes',
      min: -60,
      max: 780,
      integer: true,
      default: 180,
      says: 'how far it is put forward, or back where it is negative',
    },
  },
  breaks: ['P17', 'P21'],
  caughtBy: ['log-times', 'last-hour'],
  missedBy: ['log-chain', 'log-reads', 'log-issues', 'equation-2', 'desk-outage', 'channel-switch', 'complaints'],
  source: 'B06; attacks.md RC-16',
  votersTakePart: false,
  mount: (given) => {
    const shift = number(given.params, 'shift');
    const set = { type: 'clock.set', seconds: shift * 60 } as const;
    return {
      timetable: shift === 0 ? [] : [{ second: secondOf(given), acts: [set] }],
      did: () =>
        `clock of the desk computer put ${shift < 0 ? 'back' : 'forward'} by ${counted(Math.abs(shift), 'minute')}`,
    };
  },
};
