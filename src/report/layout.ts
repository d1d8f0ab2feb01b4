/**
 * Lines of plain text: wrapping, grids of cells, sections with a label in the margin. Everything that is shown passes
 * through here, so here is where it is escaped.
 *
 * Colour comes last and from outside: a tone is a hint for words that already say what they mean.
 * @module
 */
import { plain } from '../base/escape.ts';
import { widthOf } from './width.ts';

export { widthOf };

export type Tone = 'strong' | 'good' | 'bad' | 'warn' | 'dim';
export type Paint = (tone: Tone, text: string) => string;

/** What a section needs to know about the screen. */
export interface Frame {
  readonly columns: number;
  readonly paint: Paint;
}

export interface Cell {
  readonly text: string;
  readonly tone?: Tone;
}

export interface ColumnSpec {
  readonly align?: 'left' | 'right';
  /** Gives way when the line is too long; one column of a grid may. */
  readonly flex?: boolean;
  readonly min?: number;
  readonly max?: number;
}

/** Where the text of a section starts. */
export const GUTTER = 17;
const LABEL_INDENT = 2;
const FLEX_MIN = 8;

/** Width of a section's text. */
export function bodyWidth(frame: Frame): number {
  return frame.columns - GUTTER;
}

/** Cuts off as many characters as fit; at least one, so that cutting always ends. */
function head(word: string, width: number): string {
  let taken = '';
  for (const character of word) {
    if (taken !== '' && widthOf(taken + character) > width) break;
    taken += character;
  }
  return taken;
}

/**
 * Breaks at spaces, and inside words that are longer than a line. What fits on one line keeps its blanks.
 *
 * @param hang - spaces before the second line and those after it.
 */
export function wrap(text: string, width: number, hang = 0): string[] {
  const whole = plain(text).trimEnd();
  if (whole !== '' && widthOf(whole) <= width) return [whole];
  const lines: string[] = [];
  let line = '';
  for (let word of whole.split(' ')) {
    if (word === '') continue;
    const joined = line.trim() === '' ? line + word : `${line} ${word}`;
    if (widthOf(joined) <= width) {
      line = joined;
      continue;
    }
    if (line.trim() !== '') {
      lines.push(line);
      line = ' '.repeat(hang);
    }
    while (widthOf(line + word) > width) {
      const part = head(word, width - widthOf(line));
      if (part.length === word.length) break;
      lines.push(line + part);
      line = ' '.repeat(hang);
      word = word.slice(part.length);
    }
    line += word;
  }
  return line.trim() === '' ? lines : [...lines, line];
}

/** Wrapped, and cut after `linesMax` lines with an ellipsis. */
export function clip(text: string, width: number, linesMax: number): string[] {
  const lines = wrap(text, width);
  if (lines.length <= linesMax) return lines;
  const last = lines[linesMax - 1] ?? '';
  return [...lines.slice(0, linesMax - 1), `${head(last, width - 1)}…`];
}

function pad(text: string, width: number, align: 'left' | 'right'): string {
  const blanks = ' '.repeat(Math.max(0, width - widthOf(text)));
  return align === 'right' ? blanks + text : text + blanks;
}

/** Natural widths within `min` and `max`; the flexible column gets what is left over. */
function widthsOf(
  rows: readonly (readonly Cell[])[],
  specs: readonly ColumnSpec[],
  width: number,
  gap: number,
): number[] {
  const natural = specs.map(({ min = 0, max = width }, column) => {
    const widest = Math.max(0, ...rows.map((row) => widthOf(plain(row[column]?.text ?? ''))));
    return Math.min(max, Math.max(min, widest));
  });
  const excess = natural.reduce((sum, each) => sum + each, gap * (specs.length - 1)) - width;
  if (excess <= 0) return natural;
  return natural.map((each, column) => (specs[column]?.flex === true ? Math.max(FLEX_MIN, each - excess) : each));
}

/** Rows of cells under one another, the lines of each row together; a cell that is too long goes on below itself. */
export function gridRows(
  rows: readonly (readonly Cell[])[],
  specs: readonly ColumnSpec[],
  width: number,
  paint: Paint,
  gap = 2,
): string[][] {
  const widths = widthsOf(rows, specs, width, gap);
  return rows.map((row) => {
    const cells = row.map((cell, column) => wrap(cell.text, widths[column] ?? width));
    const height = Math.max(1, ...cells.map((lines) => lines.length));
    return Array.from({ length: height }, (_, index) => {
      const last = cells.findLastIndex((lines) => lines[index] !== undefined);
      return cells.slice(0, last + 1).reduce((line, lines, column) => {
        const { align = 'left' } = specs[column] ?? {};
        const text = lines[index] ?? '';
        const padded = column === last && align === 'left' ? text : pad(text, widths[column] ?? 0, align);
        const blanks = column === 0 ? '' : ' '.repeat(gap);
        const tone = row[column]?.tone;
        return line + blanks + (tone === undefined || text === '' ? padded : painted(padded, text, tone, paint));
      }, '');
    });
  });
}

/** The same as one list of lines. */
export function grid(...given: Parameters<typeof gridRows>): string[] {
  return gridRows(...given).flat();
}

/** Paints the word and not the blanks around it. */
function painted(padded: string, text: string, tone: Tone, paint: Paint): string {
  const at = padded.indexOf(text);
  return padded.slice(0, at) + paint(tone, text) + padded.slice(at + text.length);
}

export function indent(lines: readonly string[], by: number): string[] {
  return lines.map((line) => (line === '' ? line : ' '.repeat(by) + line));
}

/** Blocks of lines with a blank line between them; empty blocks leave none. */
export function apart(blocks: readonly (readonly string[])[]): string[] {
  return blocks.filter((lines) => lines.length > 0).flatMap((lines, index) => (index === 0 ? lines : ['', ...lines]));
}

/** A section: the label in the margin, on as many lines as it is given, and the text beside it. */
export function section(label: readonly string[], body: readonly string[], { paint }: Frame): string[] {
  const height = Math.max(label.length, body.length);
  return Array.from({ length: height }, (_, index) => {
    const name = label[index] ?? '';
    const text = body[index] ?? '';
    if (name === '') return text === '' ? '' : ' '.repeat(GUTTER) + text;
    const margin = ' '.repeat(LABEL_INDENT) + paint('strong', name);
    return text === '' ? margin : margin + ' '.repeat(Math.max(1, GUTTER - LABEL_INDENT - name.length)) + text;
  });
}

/** Three digits, or four where three would make a share look like all or nothing. */
export function share(value: number): string {
  const short = value.toFixed(3);
  const misleads = (short === '0.000' && value > 0) || (short === '1.000' && value < 1);
  return misleads ? value.toFixed(4) : short;
}

/** `boxRecords` and `box_records` as `box records`. */
export function words(name: string): string {
  return name
    .replace(/([a-z0-9])([A-Z])/g, '$1 $2')
    .replaceAll('_', ' ')
    .toLowerCase();
}

/** `code.mode = none` for a flag of the policy; anything else as it stands. */
export function flagText(policy: Readonly<Record<string, string | number | boolean>>, flag: string): string {
  return Object.hasOwn(policy, flag) ? `${flag} = ${String(policy[flag])}` : flag;
}
