/**
 * Chart, table and live actor under every policy there is: everyday tests go through a part of them.
 * @module
 */
import { describe, expect, test } from 'vitest';
import { agreeingCells, exploredAlike } from '../machines/cells.ts';
import { casesOf, compileEvery, MACHINE_NAMES } from '../machines/tables.ts';

describe.each(MACHINE_NAMES)('the chart %s', (name) => {
  test('has a live actor that agrees with every cell of the table', () => {
    expect(agreeingCells(name, casesOf(name))).toBe(
      casesOf(name).reduce((sum, { table }) => sum + table.next.length, 0),
    );
  });

  // compileAll and compileTree remember tables by the flags that were read; each must still be the one that its policy asks for.
  test('has the same remembered table, in whatever order policies are asked for', () => {
    for (const { policy, table, text } of [...casesOf(name), ...[...casesOf(name)].reverse()]) {
      expect(compileEvery(policy)[name], text).toEqual(table);
    }
  });

  test('has the same states and edges for another explorer', () => {
    exploredAlike(name, casesOf(name));
  });
});
