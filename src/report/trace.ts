/**
 * One voter's journey, line by line: only what changes is printed; a mark and the attack's id stand where an attack
 * acted.
 * @module
 */

import { plain } from '../base/escape.ts';
import type { TraceLine } from '../sim/types.ts';
import { clockText } from './clock.ts';
import { type Cell, type ColumnSpec, type Frame, grid, indent, widthOf, wrap } from './layout.ts';
import { frameOf, type TextOptions, titleLines } from './screen.ts';

interface Row {
  readonly cells: readonly Cell[];
  readonly note: string;
}

/** Mark, time, who, machine, change. */
const SPECS = [
  { min: 1, max: 1 },
  { min: 8, max: 8 },
  { min: 1, max: 20 },
  { min: 1, max: 14 },
  { min: 1, max: 40 },
] as const;
const CHANGE = 4;
const GAP = 2;
/** Columns that a note needs beside the rest; with fewer it goes on a line of its own. */
const NOTE_MIN = 24;
const NOTE_INDENT = 13;

function change({ from, to }: TraceLine): string {
  if (from === '' || from === to) return to;
  return to === '' ? from : `${from} -> ${to}`;
}

function rowOf(line: TraceLine): Row {
  const { second, who, machine, note, attack, power } = line;
  const mark: Cell = attack === undefined ? { text: '' } : { text: '!', tone: 'bad' };
  const time: Cell = { text: clockText(second), tone: 'dim' };
  const cells = [mark, time, { text: who }, { text: machine }, { text: change(line) }];
  const by = power === undefined ? attack : `${attack}, power ${power}`;
  const parts = attack === undefined ? [note] : [note, `[${by}]`];
  return { cells, note: parts.filter((part) => part !== '').join('  ') };
}

/** The note beside the rest, in one grid. */
function wideLines(rows: readonly Row[], specs: readonly ColumnSpec[], { columns, paint }: Frame): string[] {
  const all = rows.map(({ cells, note }): Cell[] => [...cells, { text: note }]);
  return grid(all, [...specs, { flex: true }], columns, paint, GAP);
}

/** The note below the rest, whose columns stay aligned. */
function narrowLines(rows: readonly Row[], specs: readonly ColumnSpec[], { columns, paint }: Frame): string[] {
  const giving = specs.map((spec, column): ColumnSpec => ({ ...spec, flex: column === CHANGE }));
  return rows.flatMap(({ cells, note }) => [
    ...grid([cells], giving, columns, paint, GAP),
    ...indent(wrap(note, columns - NOTE_INDENT, 2), NOTE_INDENT),
  ]);
}

/** @param lines - `undefined` if she never comes near the station. */
export function traceText(voter: number, lines: readonly TraceLine[] | undefined, options: TextOptions): string {
  const frame = frameOf(options);
  const title = titleLines(`Voter ${voter}, state by state`, frame);
  const rows = (lines ?? []).map(rowOf);
  const widths = SPECS.map(({ min, max }, column) => {
    return Math.min(max, Math.max(min, ...rows.map(({ cells }) => widthOf(plain(cells[column]?.text ?? '')))));
  });
  const used = widths.reduce((sum, width) => sum + width + GAP, 0);
  const specs = widths.map((width): ColumnSpec => ({ min: width, max: width }));
  const body = (frame.columns - used >= NOTE_MIN ? wideLines : narrowLines)(rows, specs, frame);
  const nothing = [`  voter ${voter} never comes near the station`];
  return `${[...title, '', ...(rows.length === 0 ? nothing : body)].join('\n')}\n`;
}
