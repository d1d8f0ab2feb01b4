/**
 * Chart, table and live actor under every policy there is: everyday tests go through a part of them.
 * @module
 */
import { describe, expect, test } from 'vitest';
import { agreeingCells, exploredAlike } from '../machines/cells.ts';
import { casesOf, MACHINE_NAMES } from '../machines/tables.ts';

describe.each(MACHINE_NAMES)('the chart %s', (name) => {
  test('has a live actor that agrees with every cell of the table', () => {
    expect(agreeingCells(name, casesOf(name))).toBe(
      casesOf(name).reduce((sum, { table }) => sum + table.next.length, 0),
    );
  });

  test('has the same states and edges for another explorer', () => {
    exploredAlike(name, casesOf(name));
  });
});
