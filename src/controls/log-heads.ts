/**
 * Checks of what left the station of its log: that the log is the one whose heads were published, and that what the
 * rules have published was.
 *
 * Leaves out rows after the last head, and what the program never wrote: no head speaks of them.
 * Source: attacks RC-13 and TR-04 and control C38 of the catalogue; Haber and Stornetta 1991.
 * @module
 */
import { headsOfLog } from '../crypto/logchain.ts';
import type { Control } from '../domain/ports.ts';
import { headSeconds, publishesHeads } from '../domain/records/custody-log.ts';
import type { Records } from '../domain/records/records.ts';
import { control, type FindingOf, openFinding } from './control.ts';

interface Break {
  /** Rows of the log up to which all is as published, and up to which it is not. */
  readonly rowsSound: number;
  readonly rowsBroken: number;
  /** Heads that do not fit. */
  readonly broken: number;
}

/** Where the log and its heads first part: after one head and before another. */
function firstBreak(log: Records['deskLog'], { entries, head }: Records['logHeads']): Break | undefined {
  const own = headsOfLog(log);
  const fits = head.map((kept, index) => own[entries[index] ?? -1] === kept);
  const first = fits.indexOf(false);
  if (first < 0) return undefined;
  return {
    rowsSound: first === 0 ? 0 : (entries[first - 1] ?? 0),
    rowsBroken: entries[first] ?? 0,
    broken: fits.filter((fit) => !fit).length,
  };
}

/** Blind to what was taken out before a head was published over the rest. */
const heads = control({
  id: 'log-heads',
  name: 'Published heads of the log',
  claim: 'the log is the one whose heads were published while voting went on and when it ended',
  needs: ['deskLog', 'logHeads'],
  when: 'closed',
  catalogue: ['C38'],
  kinds: ['log_head_differs'],
  blindTo: 'rows that came after one head and were taken out before the next; what the program never wrote',
  source: 'attacks.md C38, RC-13; Haber and Stornetta 1991',
  examine: ({ deskLog, logHeads, policy }) => {
    if (!publishesHeads(policy)) return [];
    if (deskLog === undefined || logHeads === undefined || logHeads.head.length === 0) {
      return [openFinding(['deskLog', 'logHeads'], 'log or its published heads')];
    }
    const found = firstBreak(deskLog, logHeads);
    if (found === undefined) return [];
    return [
      {
        kind: 'log_head_differs',
        level: 'contradiction',
        data: { ...found, heads: logHeads.head.length, rows: deskLog.event.length },
        from: ['deskLog', 'logHeads'],
        innocent: 'none: the heads are made of the log',
      },
    ];
  },
});

/** Blind to whether what was published is right, and to logs that no rule has published. */
const published = control({
  id: 'log-published',
  name: 'Publication of the log',
  claim: 'the heads and the log that the rules have published were published',
  needs: ['logPublication'],
  when: 'posted',
  catalogue: ['C38'],
  kinds: ['heads_not_published', 'log_not_published'],
  blindTo: 'whether what was published is right; a log that no rule has published',
  source: 'attacks.md TR-04',
  examine: ({ logPublication, policy, electronicStation }) => {
    const rules = publishesHeads(policy) || policy['log.published'];
    if (!rules || !electronicStation) return [];
    if (logPublication === undefined) return [openFinding(['logPublication'], 'what was published')];
    const findings: FindingOf<'heads_not_published' | 'log_not_published'>[] = [];
    // The last one is made when voting has ended.
    const due = publishesHeads(policy) ? headSeconds(policy['log.heads']).length + 1 : 0;
    if (logPublication.heads < due) {
      findings.push({
        kind: 'heads_not_published',
        level: 'irregularity',
        data: { due, published: logPublication.heads },
        from: ['logPublication'],
        innocent: 'a line that was down when a head was due',
      });
    }
    if (policy['log.published'] && !logPublication.log) {
      findings.push({
        kind: 'log_not_published',
        level: 'irregularity',
        data: { published: 0 },
        from: ['logPublication'],
        innocent: 'a log that was published late',
      });
    }
    return findings;
  },
});

export const LOG_HEAD_CHECKS: readonly Control[] = [heads, published];
