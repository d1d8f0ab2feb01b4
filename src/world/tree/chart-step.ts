/**
 * One step of a chart of the way up, by its table.
 *
 * Source: docs/adr/0003-charts-compiled-to-tables.md.
 * @module
 */
import { letterOf, REFUSED, type Table } from '../../machines/table.ts';

/** @returns the names of the effects; `undefined`: refused, and nothing has changed. */
export function chartStep(table: Table, states: Int32Array, at: number, event: string): readonly string[] | undefined {
  const pair = (states[at] ?? 0) * table.letters.length + letterOf(table, event);
  const next = table.next[pair] ?? REFUSED;
  if (next === REFUSED) return undefined;
  states[at] = next;
  return Array.from(table.effectLists[table.emits[pair] ?? 0] ?? [], (effect) => table.effects[effect] ?? '');
}

/** The name of the chart's state, without context. */
export function chartValue(table: Table, states: Int32Array, at: number): string | undefined {
  return table.values[table.valueOf[states[at] ?? 0] ?? 0];
}
