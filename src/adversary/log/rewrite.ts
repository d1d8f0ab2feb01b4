/**
 * Rows taken out of the desk computer's log by whoever holds its program.
 *
 * The chain is made by the same program, which makes it anew from what is left; so only heads that were known outside
 * before the cut speak of rows that are gone. Leaves out rows that are written falsely from the start, and rows put in.
 * Source: attack catalogue RC-13; control C38.
 * @module
 */
import { counted } from '../../base/words.ts';
import { CLOSING, DAY_STARTS_HOUR } from '../../domain/election.ts';
import type { Attack, Sight, Tap } from '../../domain/ports.ts';
import type { Act } from '../../domain/records/acts.ts';
import { DESK_EVENTS, type DeskEvent, type Evidence } from '../../domain/records/records.ts';
import { number } from '../params.ts';

const HOUR = 3600;

type Log = NonNullable<Evidence['deskLog']>;

/** Rows of one kind of event, by number. */
function rowsOf({ event }: Log, name: DeskEvent): readonly number[] {
  return Array.from(event, (kind, row) => (kind === DESK_EVENTS.indexOf(name) ? row : -1)).filter((row) => row >= 0);
}

/** Readings, the last of them first to go, of which the box has no vote. */
function surplusReads(log: Log, votes: number): readonly number[] {
  const reads = rowsOf(log, 'read');
  const surplus = reads.length + rowsOf(log, 'portable').length - votes;
  return surplus <= 0 ? [] : reads.slice(-surplus);
}

function unwanted(what: unknown, sight: Sight, rows: number): readonly number[] {
  const log = sight('deskLog');
  if (log === undefined) return [];
  if (what === 'restarts') return [...rowsOf(log, 'restart'), ...rowsOf(log, 'launch').slice(1)];
  if (what === 'reads') return surplusReads(log, sight('boxRecords')?.choice.length ?? 0);
  const first = Math.max(0, log.event.length - rows);
  return Array.from({ length: log.event.length - first }, (_, index) => first + index);
}

/**
 * Restarts, readings without a vote or the last rows are taken out of the log, at an hour or at the close.
 *
 * Caught by: a head that was published or printed before the cut; votes and minutes that the log then lacks.
 * Missed by: every head that is made afterwards.
 */
export const logRewrite: Attack = {
  id: 'RC-13',
  name: 'Log truncation or rewrite',
  category: 'Recorded-as-cast',
  summary: 'Rows that tell of a restart, of extra readings or of the last hours are taken out of the log.',
  powers: ['desk.software'],
  needsMachines: true,
  guards: [],
  params: {
    what: {
      kind: 'option',
      options: ['restarts', 'reads', 'tail'],
      default: 'restarts',
      says: 'restarts; readings of which the box has no vote; or the last rows, whatever they say',
    },
    rows: {
      kind: 'number',
      unit: 'rows',
      min: 0,
      max: 100_000,
      integer: true,
      default: 20,
      says: 'of a tail, how many',
    },
    when: {
      kind: 'option',
      options: ['hour', 'beforeClose', 'afterClose'],
      default: 'beforeClose',
      says: 'at an hour, in the last moment of voting, or when the log is closed and its last head is out',
    },
    hour: { kind: 'number', unit: 'hour', min: 7, max: 20, default: 19.5, says: 'the hour, where it is at one' },
  },
  breaks: ['P12', 'P17'],
  caughtBy: ['log-chain', 'log-heads', 'log-reads', 'log-issues', 'backups'],
  missedBy: ['log-published', 'box-totals', 'equation-2'],
  source: 'attacks.md RC-13',
  votersTakePart: false,
  mount: ({ params }) => {
    let taken = 0;
    const cut = (sight: Sight): readonly Act[] => {
      const removed = unwanted(params.what, sight, number(params, 'rows'));
      taken += removed.length;
      return removed.length === 0 ? [] : [{ type: 'log.rewrite', removed }];
    };
    const hour = params.when === 'hour' ? (number(params, 'hour') - DAY_STARTS_HOUR) * HOUR : CLOSING;
    const moment: Partial<Tap> =
      params.when === 'afterClose' ? { at: { closed: cut } } : { timetable: [{ second: Math.round(hour), acts: cut }] };
    return { ...moment, did: () => `${counted(taken, 'row')} taken out of the log of the desk computer` };
  },
};
