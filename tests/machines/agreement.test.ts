/**
 * Chart, table and live actor are one thing: pinned states, every cell against an actor, random words against an actor,
 * and a second explorer. Driven by CHARTS, so a new chart brings nothing but its pins.
 * @module
 */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { present } from '../../src/base/assert.ts';
import type { FlagId, Policy } from '../../src/domain/policy/types.ts';
import { CHARTS, type ChartName, MACHINES, TREE_MACHINES } from '../../src/machines/index.ts';
import type { Table } from '../../src/machines/table.ts';
import { agreeingCells, exploredAlike, sampled, sorted, step } from './cells.ts';
import { startLive } from './live.ts';
import { PINS } from './pins.ts';
import {
  BASELINE_IDS,
  baselinePolicy,
  casesOf,
  compileEvery,
  edges,
  lettersOf,
  MACHINE_NAMES,
  machineOf,
  outcomeOf,
  tableFor,
} from './tables.ts';

/** A letter of a random word: any letter, or one that the table accepts in the state reached so far. */
interface Draw {
  readonly pick: number;
  readonly accepted: boolean;
}

const aWord = fc.array(fc.record({ pick: fc.nat(999), accepted: fc.boolean() }), { minLength: 1, maxLength: 80 });

function letterFor(table: Table, state: number, { pick, accepted }: Draw): number {
  const all = table.letters.map((_, letter) => letter);
  const takers = accepted ? all.filter((letter) => outcomeOf(table, state, letter) !== undefined) : all;
  const from = takers.length === 0 ? all : takers;
  return present(from[pick % from.length], 'letter');
}

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

  // compileAll and compileTree remember tables by the flags that were read; each must still be the one that its policy asks for.
  test('has the same remembered table, in whatever order policies are asked for', () => {
    for (const { policy, table, text } of [...casesOf(name), ...[...casesOf(name)].reverse()]) {
      expect(compileEvery(policy)[name], text).toEqual(table);
    }
  });

  // Exhaustive: every letter in every state under every policy. A refused letter must leave the actor where it is, so
  // one actor can be asked for all of them.
  // A part of the policies here; tests/deep has them all.
  test('has a live actor that agrees with every cell of the table', () => {
    const some = sampled(casesOf(name));
    expect(agreeingCells(name, some)).toBe(some.reduce((sum, { table }) => sum + table.next.length, 0));
  });

  // The cells were reached by shortest ways only; a word comes by any way, so that a chart that remembers more than its
  // label says would be caught here.
  test('has a live actor that agrees with the table on random words', () => {
    const property = fc.property(fc.constantFrom(...casesOf(name)), aWord, ({ table, policy }, word) => {
      const live = startLive(name, policy);
      let state = 0;
      for (const draw of word) state = step(live, table, state, letterFor(table, state, draw));
    });
    fc.assert(property, { numRuns: 60 });
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
