/**
 * Whether a table has anything below its header. What its columns are called does not matter.
 *
 * Source: docs/tabulate.md.
 * @module
 */
import { readTable } from './table.ts';

/** @returns false for a header alone; true also where there is no table, so that whoever reads it says why. */
export function holdsRows(bytes: Uint8Array): boolean {
  const table = readTable(bytes, { headerScore: (cells) => cells.length });
  if (!table.ok) return true;
  return table.value.rows.some(
    ({ cells, quoteFault }) => quoteFault !== undefined || cells.some((cell) => cell.trim() !== ''),
  );
}
