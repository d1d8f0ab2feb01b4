/**
 * Changes to the log of the desk computer and to what was published of it.
 * @module
 */
import { DESK_EVENTS, type Records } from '../../src/domain/records/records.ts';
import { sealed } from './fixture.ts';
import type { Tampering } from './tampering.ts';

/** The log without its first check-in, which no check counts. */
function withoutCheckIn({ deskLog }: Records): Records['deskLog'] {
  const gone = Array.from(deskLog.event).indexOf(DESK_EVENTS.indexOf('checkIn'));
  const others = (column: ArrayLike<number>): number[] => Array.from(column).filter((_, row) => row !== gone);
  return { second: others(deskLog.second), event: others(deskLog.event), subject: others(deskLog.subject) };
}

export const LOGS: readonly Tampering[] = [
  {
    tamper: 'a log that was cut between two heads, the later ones being made of what was left',
    change: (honest) => {
      const deskLog = withoutCheckIn(honest);
      return { deskLog, ...sealed(deskLog) };
    },
    caught: [],
    missed: {
      'log-chain': 'the printed head is that of the cut log',
      'log-heads': 'the row came after one head and went before the next',
      'log-published': 'each head was published in time',
    },
  },
  {
    tamper: 'a log that was cut after its heads were published, and before one was printed',
    change: (honest) => {
      const deskLog = withoutCheckIn(honest);
      return { deskLog, logSeal: sealed(deskLog).logSeal };
    },
    caught: ['log-heads: log_head_differs'],
    missed: { 'log-chain': 'the printed head is that of the cut log' },
  },
  {
    tamper: 'a head that was not published',
    change: ({ logHeads: { second, entries, head } }) => ({
      logHeads: { second: Array.from(second).slice(1), entries: Array.from(entries).slice(1), head: head.slice(1) },
      logPublication: { heads: 12, log: true },
    }),
    caught: ['log-published: heads_not_published'],
    missed: { 'log-heads': 'those that were published fit' },
  },
  {
    tamper: 'a log that was kept secret',
    change: () => ({ logPublication: { heads: 13, log: false } }),
    caught: ['log-published: log_not_published'],
    missed: { 'log-heads': 'its heads are known' },
  },
];
