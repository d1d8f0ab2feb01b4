/**
 * Checks of logs against the heads that left the machine: on paper when voting ended, or in a message.
 *
 * Blind to what was never written, or written wrongly from the start, and to rows after the last head.
 *
 * Source: docs/bundle-format.md; Haber and Stornetta 1991, section 5.1.
 * @module
 */
import { walkLog } from '../../crypto/log-walk.ts';
import { given, type Looked, type LookedBy, looking } from '../looked.ts';
import type { Bundle, LogColumns } from '../read.ts';

type Checks = LookedBy<'heads' | 'message-heads'>;

export function logChecks(bundle: Bundle): Checks {
  const { logs, messages } = bundle;
  const named = namedIn(bundle);
  const walked = logs.records.map((log) => walk(log, named.get(log.station) ?? NOTHING));
  return {
    heads: given([logs], () => heads(bundle, walked)),
    'message-heads': given([messages, logs], () => messageHeads(bundle, walked)),
  };
}

const NOTHING: ReadonlySet<string> = new Set();

/** Heads that messages of a station name. */
function namedIn({ messages }: Bundle): ReadonlyMap<number, ReadonlySet<string>> {
  const named = new Map<number, Set<string>>();
  for (const { message } of messages.records) {
    if (message.head !== '') named.set(message.station, (named.get(message.station) ?? new Set()).add(message.head));
  }
  return named;
}

/** What one walk over a log shows. */
interface Walked {
  /** The head after so many rows, for each that is asked of. */
  readonly headAt: ReadonlyMap<number, string>;
  /** Named heads that the log has after some row. */
  readonly found: ReadonlySet<string>;
}

/** 0 of nothing. A file may ask of more rows than arguments fit into a call. */
function greatest(numbers: Iterable<number>): number {
  let most = 0;
  for (const each of numbers) most = Math.max(most, each);
  return most;
}

/** A chain is walked once, whoever asks of it. */
function walk({ heads, cells }: LogColumns, named: ReadonlySet<string>): Walked {
  const asked = new Set(heads.map(({ rows }) => rows));
  const headAt = new Map<number, string>();
  const found = new Set<string>();
  const rows = cells.length / 3;
  // Nobody asks of rows after the last head, unless a message may.
  const last = named.size > 0 ? rows : Math.min(rows, greatest(asked));
  const chain = walkLog();
  for (let row = 0; ; row += 1) {
    if (asked.has(row)) headAt.set(row, chain.head());
    if (named.size > 0 && named.has(chain.head())) found.add(chain.head());
    if (row >= last) return { headAt, found };
    chain.add(cells[row * 3] ?? 0, cells[row * 3 + 1] ?? 0, cells[row * 3 + 2] ?? 0);
  }
}

/** @param walked - one for each log, in order. */
function heads({ logs, manifest }: Bundle, walked: readonly Walked[]): Looked {
  const { expect, done } = looking();
  const isDue = manifest.policy['log.hashchain'];
  for (const [index, { station, heads: printed, cells }] of logs.records.entries()) {
    const at = { file: logs.file, line: index + 1 };
    const rows = cells.length / 3;
    if (printed.length === 0 && isDue) expect(false, () => ({ ...at, text: `station ${station} printed no head` }));
    let last = -1;
    for (const each of printed) {
      const own = walked[index]?.headAt.get(each.rows);
      const isNext = each.rows > last;
      expect(isNext && own === each.head, () => {
        if (!isNext) return { ...at, text: `station ${station}: heads are out of order` };
        if (own === undefined) return { ...at, text: `station ${station}: a head after ${each.rows} of ${rows} rows` };
        return { ...at, text: `station ${station}: after ${each.rows} rows the head is ${own}, printed ${each.head}` };
      });
      last = each.rows;
    }
  }
  return done('no head left the machines');
}

function messageHeads({ logs, messages }: Bundle, walked: readonly Walked[]): Looked {
  const byStation = new Map(logs.records.map(({ station }, index) => [station, walked[index]]));
  const { expect, done } = looking();
  for (const [index, { message }] of messages.records.entries()) {
    const log = byStation.get(message.station);
    if (message.head === '' || log === undefined) continue;
    expect(log.found.has(message.head), () => {
      const text = `station ${message.station}, ${message.counter}: its log in ${logs.file} never had this head`;
      return { file: messages.file, line: index + 1, text };
    });
  }
  return done('no message has the head of a log');
}
