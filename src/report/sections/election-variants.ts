/**
 * The election beside its variants, one row each.
 * @module
 */

import { count } from '../../base/words.ts';
import type { ElectionOutcome, ElectionReport } from '../../domain/report/election-report.ts';
import {
  type Cell,
  type ColumnSpec,
  clip,
  type Frame,
  flagText,
  GUTTER,
  gridRows,
  indent,
  share,
  wrap,
} from '../layout.ts';

const NAME_INDENT = 4;
const NAME_MIN = GUTTER - NAME_INDENT - 3;
const NAME_MAX = 26;
const NAME_LINES_MAX = 2;
const HEADINGS = ['changed', 'seats', 'copy found', 'noticed by'];
/** What the figures take, with the blanks between them; names get the rest. */
const FIGURES_WIDTH = 9 + 8 + 10 + 20 + 2 * HEADINGS.length;

function votesChanged({ changed }: ElectionOutcome): number {
  return changed.inStations + changed.inRows + changed.phantomVotes + changed.inTotals;
}

/** `7`, or `7 -> 0` where complaints changed it. */
function seatsText({ seats, complaints }: ElectionOutcome): string {
  if (seats === undefined) return '-';
  const { moved } = seats;
  const { seatsMoved = moved } = complaints;
  return seatsMoved === moved ? count(moved) : `${count(moved)} -> ${count(seatsMoved)}`;
}

function cellsOf(name: string, outcome: ElectionOutcome, nameWidth: number): Cell[] {
  const { copyChance, verdict, attacks } = outcome;
  const noticed = attacks.length === 0 ? 'no attack' : verdict.noticed ? verdict.noticedBy.join(', ') : 'nobody';
  return [
    { text: clip(name, nameWidth, NAME_LINES_MAX).join(' ') },
    { text: count(votesChanged(outcome)) },
    { text: seatsText(outcome) },
    { text: copyChance?.comparable === true ? share(copyChance.exact) : '-' },
    { text: noticed },
  ];
}

/** What each variant changes and what it gives, the election as written above them. */
export function electionVariantsSection({ outcome, variants }: ElectionReport, frame: Frame): string[] {
  const named = Object.entries(variants);
  if (named.length === 0) return [];
  const width = frame.columns - NAME_INDENT;
  const nameWidth = Math.min(NAME_MAX, Math.max(NAME_MIN, width - FIGURES_WIDTH));
  const head: Cell[] = [{ text: '' }, ...HEADINGS.map((text): Cell => ({ text, tone: 'dim' }))];
  const rows = [
    cellsOf('as written', outcome, nameWidth),
    ...named.map(([name, each]) => cellsOf(name, each, nameWidth)),
  ];
  const figures = HEADINGS.map((heading): ColumnSpec => {
    return heading === 'noticed by' ? { flex: true } : { align: 'right' };
  });
  const blocks = gridRows([head, ...rows], [{ min: nameWidth, max: nameWidth }, ...figures], width, frame.paint);
  const [[heading = ''] = [], asWritten = [], ...others] = blocks;
  const ids = outcome.attacks.map(({ id }) => id).join(', ');
  const body = others.flatMap((lines, index) => {
    const variant = named[index]?.[1];
    const flags = (variant?.changedFlags ?? []).map((flag) => flagText(variant?.policy ?? {}, flag));
    const attacks = (variant?.attacks ?? []).map(({ id }) => id).join(', ');
    const other = attacks === ids ? [] : [`attacks: ${attacks === '' ? 'none' : attacks}`];
    const habits = (variant?.changes ?? []).map(({ field, from, to }) => `${field} ${from} -> ${to}`);
    const text = [...flags, ...habits, ...other].join(', ') || 'nothing differs in name';
    return [...lines, ...indent(wrap(text, width - 2, 2), 2)];
  });
  const label = '  VARIANTS';
  const first = frame.paint('strong', label) + `${' '.repeat(NAME_INDENT)}${heading}`.slice(label.length);
  return [first, ...indent([...asWritten, ...body], NAME_INDENT)];
}
