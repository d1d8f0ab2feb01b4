/**
 * The screen that a view is written for: its width, its colours, and the line that opens every one of them.
 * @module
 */
import { plain } from '../base/escape.ts';
import { type Frame, type Paint, widthOf, wrap } from './layout.ts';

export interface TextOptions {
  /** Width of the screen; narrower than 60 is treated as 60, wider than 140 as 140. */
  readonly columns: number;
  /** Colours a few words; without it the text is plain. */
  readonly paint?: Paint;
}

const COLUMNS_MIN = 60;
const COLUMNS_MAX = 140;
const SIMULATED = 'simulated data, not a real election';
const ROOM_MIN = 3;

/** In the data of a report made from files that say that they are simulated; absent of others. */
export const simulatedMark = (isSimulated: boolean): { readonly simulated?: 'Simulated data, not a real election' } =>
  isSimulated ? { simulated: 'Simulated data, not a real election' } : {};

/** What stands beside the title of a report made from files. */
export const computedFrom = (files: readonly string[], isSimulated: boolean): string =>
  `${isSimulated ? 'simulated data, ' : ''}computed from ${files.join(', ')}`;

export function frameOf({ columns, paint = (_, text) => text }: TextOptions): Frame {
  return { columns: Math.min(COLUMNS_MAX, Math.max(COLUMNS_MIN, columns)), paint };
}

/** Title on the left, and what the figures are, where nobody can miss it: no real election, unless `mark` says else. */
export function titleLines(title: string, { columns, paint }: Frame, mark = SIMULATED): string[] {
  const [name, marked] = [plain(title), plain(mark)];
  const room = columns - widthOf(name) - widthOf(marked);
  if (room >= ROOM_MIN) return [paint('strong', name) + ' '.repeat(room) + paint('warn', marked)];
  const below = wrap(mark, columns).map((line) => paint('warn', line));
  return [...wrap(title, columns).map((line) => paint('strong', line)), ...below];
}
