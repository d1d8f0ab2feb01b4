/**
 * Orders of rows by several whole-number columns.
 * @module
 */
import { assert } from './assert.ts';

/**
 * Numbers of the rows, sorted by the first column, then the next, and among equals by row.
 *
 * One number holds all keys of a row, because typed arrays sort numbers several times faster than a comparison sorts
 * rows.
 *
 * @param columns - of one length, whole numbers; what their ranges multiply to must be exact, below 2^53.
 * @throws InvariantError if there are too many different keys to tell them apart.
 */
export function orderBy(...columns: readonly Int32Array[]): Int32Array {
  const rows = columns[0]?.length ?? 0;
  const keys = new Float64Array(rows);
  let width = 1;
  for (const column of columns) {
    let least = 0;
    let most = 0;
    for (let row = 0; row < rows; row += 1) {
      const value = column[row] ?? 0;
      if (value < least) least = value;
      if (value > most) most = value;
    }
    const range = most - least + 1;
    width *= range;
    for (let row = 0; row < rows; row += 1) keys[row] = (keys[row] ?? 0) * range + (column[row] ?? 0) - least;
  }
  assert(width * rows < Number.MAX_SAFE_INTEGER, `${width} keys of ${rows} rows`);
  for (let row = 0; row < rows; row += 1) keys[row] = (keys[row] ?? 0) * rows + row;
  keys.sort();
  const order = new Int32Array(rows);
  for (let place = 0; place < rows; place += 1) order[place] = (keys[place] ?? 0) % rows;
  return order;
}

/** The values of a column in another order of its rows. */
export function reorder(column: Int32Array, order: Int32Array): Int32Array {
  const moved = new Int32Array(order.length);
  for (let place = 0; place < order.length; place += 1) moved[place] = column[order[place] ?? 0] ?? 0;
  return moved;
}
