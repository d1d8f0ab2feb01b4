/**
 * Chart, table and live actor are one thing: pinned states, every cell against an actor, and a second explorer.
 * Driven by CHARTS, so a new chart brings nothing but its pins.
 * @module
 */
import { describe, expect, test } from 'vitest';
import { present } from '../../src/base/assert.ts';
import type { FlagId, Policy } from '../../src/domain/policy/types.ts';
import { CHARTS, type ChartName, MACHINES, TREE_MACHINES } from '../../src/machines/index.ts';
import type { Table } from '../../src/machines/table.ts';
import { agreeingCells, exploredAlike, sampled, sorted } from './cells.ts';
import { PINS } from './pins.ts';
import {
  BASELINE_IDS,
  baselinePolicy,
  casesOf,
  edges,
  lettersOf,
  MACHINE_NAMES,
  machineOf,
  tableFor,
} from './tables.ts';

function byContext(table: Table): Record<string, string> {
  const groups = new Map<string, string[]>();
  for (const label of table.labels) {
    const [value, context = ''] = label.split(' ');
    groups.set(context, [...(groups.get(context) ?? []), present(value, label)]);
  }
  return Object.fromEntries([...groups].map(([context, values]) => [context, sorted(values).join(' ')]));
}

function matches(policy: Policy, when: Partial<Policy>): boolean {
  return (Object.keys(when) as FlagId[]).every((flag) => policy[flag] === when[flag]);
}

describe.each(MACHINE_NAMES)('the chart %s', (name) => {
  test.each(BASELINE_IDS)('has exactly the pinned states under %s', (baseline) => {
    const pinned = Object.entries(PINS[name].labels[baseline]).map(([context, values]) => [
      context,
      sorted(values.split(' ')).join(' '),
    ]);
    const table = tableFor(name, baselinePolicy(baseline));
    expect(byContext(table)).toEqual(Object.fromEntries(pinned));
    expect(new Set(table.labels).size).toBe(table.labels.length);
  });

  test('has the pinned number of states under every policy', () => {
    const rows = casesOf(name).map(({ policy, table, text }) => ({
      text,
      states: table.labels.length,
      pinned: PINS[name].counts.filter(({ when }) => matches(policy, when)).map(({ states }) => states),
    }));
    expect(rows).toEqual(rows.map((row) => ({ ...row, pinned: [row.states] })));
  });

  // Exhaustive: every letter in every state under every policy. A refused letter must leave the actor where it is, so
  // one actor can be asked for all of them.
  // A part of the policies here; tests/deep has them all.
  test('has a live actor that agrees with every cell of the table', () => {
    const some = sampled(casesOf(name));
    expect(agreeingCells(name, some)).toBe(some.reduce((sum, { table }) => sum + table.next.length, 0));
  });

  test('has the same states and edges for another explorer', () => {
    exploredAlike(name, sampled(casesOf(name)));
  });

  test('has no idle part: every letter is taken, every effect asked for, every name used under some policy', () => {
    const all = casesOf(name).flatMap(({ table }) => edges(table));
    expect(sorted([...new Set(all.map(({ event }) => event))])).toEqual(sorted(lettersOf(name)));
    expect(sorted([...new Set(all.flatMap(({ effects }) => effects))])).toEqual(sorted(namedEffects(name)));
    expect(new Set(lettersOf(name)).size).toBe(lettersOf(name).length);
    const { actions, guards } = machineOf(name).implementations;
    const written = JSON.stringify(machineOf(name).config);
    expect(Object.keys({ ...actions, ...guards }).filter((part) => !written.includes(`"${part}"`))).toEqual([]);
  });
});

// The world numbers the machines of a station by their place; a name in both lists would take the place of one of them.
test('a chart is of a station or of the way up, never of both', () => {
  expect(Object.keys(CHARTS)).toEqual([...Object.keys(MACHINES), ...Object.keys(TREE_MACHINES)]);
});

function namedEffects(name: ChartName): string[] {
  return Object.values(machineOf(name).implementations.actions).flatMap((action) => {
    const { type, event } = action as unknown as { readonly type: string; readonly event?: { readonly type: string } };
    return type === 'xstate.emit' && event !== undefined ? [event.type] : [];
  });
}
