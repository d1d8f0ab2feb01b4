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

export function frameOf({ columns, paint = (_, text) => text }: TextOptions): Frame {
  return { columns: Math.min(COLUMNS_MAX, Math.max(COLUMNS_MIN, columns)), paint };
}

/** Title on the left, and that it is no real election, where nobody can miss it. */
export function titleLines(title: string, { columns, paint }: Frame): string[] {
  const name = plain(title);
  const room = columns - widthOf(name) - SIMULATED.length;
  const marked = paint('warn', SIMULATED);
  if (room >= ROOM_MIN) return [paint('strong', name) + ' '.repeat(room) + marked];
  return [...wrap(title, columns).map((line) => paint('strong', line)), marked];
}
