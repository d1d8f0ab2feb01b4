/**
 * An append-only column of integers that grows as needed: the form of every ledger.
 * @module
 */

export interface GrowingColumn {
  readonly length: number;
  push(value: number): void;
  at(row: number): number;
  /** Overwrites a row: only for what a declared custody allows to be altered. */
  set(row: number, value: number): void;
  /** Forgets every row from `length` on: a restored backup. */
  truncate(length: number): void;
  /** A copy of the rows as they stand. */
  view(): Int32Array;
}

/** A station has dozens of columns, and most days write into half of them. */
const NO_CELLS = new Int32Array(0);
const FIRST_CELLS = 16;

export function growingColumn(): GrowingColumn {
  let cells = NO_CELLS;
  let length = 0;
  return {
    get length() {
      return length;
    },
    push(value) {
      if (length === cells.length) {
        const larger = new Int32Array(Math.max(FIRST_CELLS, cells.length * 2));
        larger.set(cells);
        cells = larger;
      }
      cells[length] = value;
      length += 1;
    },
    at: (row) => cells[row] ?? 0,
    set(row, value) {
      if (row < 0 || row >= length) throw new RangeError(`row ${row} of ${length}`);
      cells[row] = value;
    },
    truncate(to) {
      if (to < length) length = to;
    },
    view: () => cells.slice(0, length),
  };
}
