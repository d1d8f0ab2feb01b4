/**
 * Findings as text, under the least privileged people who could have made them.
 * @module
 */

import { count } from '../../base/words.ts';
import { AUDIENCE_TITLES, AUDIENCES } from '../../domain/election.ts';
import type { Level } from '../../domain/ports.ts';
import { RECORDS } from '../../domain/records/custody.ts';
import type { FindingRow } from '../../domain/report/report.ts';
import { dataText } from '../data-words.ts';
import { apart, bodyWidth, type Frame, indent, type Tone, words, wrap } from '../layout.ts';

type Known = Exclude<Level, 'unknown'>;

const LEVEL_TONES: Readonly<Record<Known, Tone>> = { contradiction: 'bad', irregularity: 'warn' };
const BLOCK_INDENT = 2;
/** Of many findings that differ in their numbers only, so many are shown. */
const ALIKE_MAX = 3;

function alikeLines(alike: readonly FindingRow[], attacked: boolean, frame: Frame): string[] {
  const [row] = alike;
  if (row === undefined || row.level === 'unknown') return [];
  const width = bodyWidth(frame) - BLOCK_INDENT;
  const inner = width - BLOCK_INDENT;
  const records = row.from.map((type) => RECORDS[type].says).join('; ');
  const numbers = alike.slice(0, ALIKE_MAX).map(({ data }) => dataText(data));
  const more = alike.length > ALIKE_MAX ? [`and ${count(alike.length - ALIKE_MAX)} more like it`] : [];
  const cause = row.honestToo ? ', without the attacks too' : ', only with the attacks';
  const [head = '', ...rest] = wrap(
    `${row.level}${attacked ? cause : ''}: ${words(row.kind)} (${row.control})`,
    width,
    2,
  );
  const level = frame.paint(LEVEL_TONES[row.level], row.level);
  return [
    head.startsWith(row.level) ? level + head.slice(row.level.length) : head,
    ...rest,
    ...indent(
      [
        ...numbers.filter((text) => text !== ''),
        ...more,
        `when ${row.when}, from: ${records}`,
        `should hold: ${row.claim}`,
        `honest cause: ${row.innocent}`,
      ].flatMap((text) => wrap(text, inner, 2)),
      BLOCK_INDENT,
    ),
  ];
}

/** Findings that differ in their numbers only, together; those that the attacks caused come first. */
function alikeGroups(rows: readonly FindingRow[]): readonly (readonly FindingRow[])[] {
  const groups = new Map<string, FindingRow[]>();
  for (const row of rows) {
    const key = JSON.stringify([row.control, row.kind, row.level, row.when, row.from, row.honestToo, row.innocent]);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [row]);
    else group.push(row);
  }
  const caused = ([first]: readonly FindingRow[]): boolean => first?.honestToo === false;
  const all = [...groups.values()];
  return [...all.filter(caused), ...all.filter((group) => !caused(group))];
}

/** What could not be checked, one line each. */
function unknownLines(rows: readonly FindingRow[], frame: Frame): string[] {
  if (rows.length === 0) return [];
  const width = bodyWidth(frame);
  const lines = rows.map(({ control, claim, data }) => {
    const missing = dataText(data);
    return `${control}: ${claim}${missing === '' ? '' : ` (${missing})`}`;
  });
  return [
    ...wrap('not checked, the evidence is not there (that does not mean fine)', width).map((line) => {
      return frame.paint('strong', line);
    }),
    ...indent(
      lines.flatMap((line) => wrap(line, width - BLOCK_INDENT, 2)),
      BLOCK_INDENT,
    ),
  ];
}

/**
 * Blocks by audience, the widest first; then what nobody could check.
 *
 * @param attacked - whether there were attacks, so that it means something which findings come without them too.
 */
export function findingLines(rows: readonly FindingRow[], attacked: boolean, frame: Frame): string[] {
  const known = rows.filter(({ level }) => level !== 'unknown');
  const blocks = AUDIENCES.flatMap((who) => {
    const theirs = known.filter((row) => row.who === who);
    if (theirs.length === 0) return [];
    const title = wrap(AUDIENCE_TITLES[who], bodyWidth(frame)).map((line) => frame.paint('strong', line));
    const body = alikeGroups(theirs).flatMap((alike) => alikeLines(alike, attacked, frame));
    return [...title, ...indent(body, BLOCK_INDENT)];
  });
  const unknown = rows.filter(({ level }) => level === 'unknown');
  return apart([blocks, unknownLines(unknown, frame)]);
}
