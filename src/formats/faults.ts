/**
 * A fault of a table that somebody else made, and why a row of it was left out.
 * @module
 */

/** Why a row is not in the sums. */
export const LEFT_OUT = {
  quotes: 'a quote that does not close as it should',
  encoding: 'another encoding than the rest',
  cells: 'not as many cells as the header',
  value: 'a cell that is no whole number',
  totals: 'a totals row',
  duplicate: 'a station that was there already',
} as const;
export type LeftOut = keyof typeof LEFT_OUT;

export interface TableFault {
  /** From 1; lines inside a quoted cell count. */
  readonly line: number;
  /** Name of the column as the file writes it; empty where the fault is in no one column. */
  readonly field: string;
  readonly message: string;
}
