/**
 * Times of the desk computer's log: against each other, and against the hour that everybody in the room knows.
 *
 * Source: attack RC-16; control C38.
 * @module
 */
import { NEVER } from '../domain/election.ts';
import type { Control } from '../domain/ports.ts';
import { DESK_EVENTS, type LogRows } from '../domain/records/records.ts';
import { control, type FindingOf, openFinding } from './control.ts';
import { countOf } from './counting.ts';

/** A log may keep whole minutes only, and so may a watch. */
const APART_SECONDS_MAX = 120;

type Kind = 'clock_was_set' | 'log_goes_back' | 'log_ends_at_other_hour';

/**
 * The log was written by a clock that nobody set. Blind to a clock that is set forward and back again by a program that
 * does not note it, and where the log keeps no times to all but the entry.
 */
export const logTimes: Control = control({
  id: 'log-times',
  name: 'Times of the log',
  claim: 'the clock was not set, times never go back, and the log ends at the hour at which voting ended',
  needs: ['deskLog', 'closingHour'],
  when: 'closed',
  catalogue: ['C38'],
  kinds: ['clock_was_set', 'log_goes_back', 'log_ends_at_other_hour'],
  blindTo: 'a clock set forward and back again between two entries by a program that does not note it',
  source: 'attacks.md RC-16, C38',
  examine: ({ deskLog, closingHour }) => {
    if (deskLog === undefined || closingHour === undefined)
      return [openFinding(['deskLog', 'closingHour'], 'log or hour of closing')];
    const findings: FindingOf<Kind>[] = [];
    const times = countOf(deskLog.event, DESK_EVENTS.indexOf('clockSet'));
    if (times > 0) {
      findings.push({
        kind: 'clock_was_set',
        level: 'irregularity',
        data: { times },
        from: ['deskLog'],
        innocent: 'a clock that went wrong and was put right',
      });
    }
    const back = stepsBack(deskLog);
    if (back.steps > 0) {
      findings.push({
        kind: 'log_goes_back',
        level: 'contradiction',
        data: back,
        from: ['deskLog'],
        innocent: 'a clock that was fast and was put right',
      });
    }
    const ended = endOf(deskLog);
    if (ended !== NEVER && Math.abs(ended - closingHour.second) > APART_SECONDS_MAX) {
      findings.push({
        kind: 'log_ends_at_other_hour',
        level: 'contradiction',
        data: { minutesLate: Math.trunc((ended - closingHour.second) / 60) },
        from: ['deskLog', 'closingHour'],
        innocent: 'a clock that was wrong from the morning on',
      });
    }
    return findings;
  },
});

/** Entries that bear an earlier time than the one before, and the largest such step. */
function stepsBack({ second }: LogRows): { readonly steps: number; readonly seconds: number } {
  let last = NEVER;
  let steps = 0;
  let seconds = 0;
  for (let row = 0; row < second.length; row += 1) {
    const now = second[row] ?? NEVER;
    if (now === NEVER) continue;
    if (last !== NEVER && now < last) {
      steps += 1;
      seconds = Math.max(seconds, last - now);
    }
    last = now;
  }
  return { steps, seconds };
}

/** When the log says that voting ended; `NEVER` where it keeps no times, or the computer was given up before. */
function endOf({ event, second }: LogRows): number {
  const close = Array.from(event).lastIndexOf(DESK_EVENTS.indexOf('close'));
  return close < 0 ? NEVER : (second[close] ?? NEVER);
}
