/**
 * How commands write to a terminal: plain aligned columns, never wider than a hundred.
 * @module
 */
import { type Cell, grid, indent } from '../report/layout.ts';
import type { Io } from './io.ts';

const COLUMNS_MAX = 100;
const COLUMNS_MIN = 40;

export const widthOf = ({ columns }: Pick<Io, 'columns'>): number =>
  Math.min(COLUMNS_MAX, Math.max(COLUMNS_MIN, columns));

/** Rows of a name and a text; the text wraps, and everything is escaped. */
export function twoColumns(
  rows: readonly (readonly [string, string])[],
  width: number,
  margin: number,
): readonly string[] {
  const cells = rows.map(([name, text]): Cell[] => [{ text: name }, { text }]);
  return indent(
    grid(cells, [{}, { flex: true }], width - margin, (_, text) => text),
    margin,
  );
}
