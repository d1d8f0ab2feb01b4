/**
 * The replay of a log: agrees on honest tables, and tells where a table or an actor was changed.
 * @module
 */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { present } from '../../src/base/assert.ts';
import type { ChartName } from '../../src/machines/index.ts';
import { letterOf, type Table } from '../../src/machines/table.ts';
import { type LoggedEvent, type Replay, replay } from './replay.ts';
import { type AllTables, BASELINE_IDS, baselinePolicy, compileEvery, lettersOf, MACHINE_NAMES } from './tables.ts';

const policy = baselinePolicy('sailau-2005');
const tables = compileEvery(policy);
const inputs = Object.fromEntries(MACHINE_NAMES.map((name) => [name, policy])) as unknown as Replay['inputs'];

function logOf(machine: ChartName, instance: number, events: readonly string[]): LoggedEvent[] {
  return events.map((event) => ({ machine, instance, letter: letterOf(tables[machine], event) }));
}

const BOOTH = logOf('terminal', 3, ['desk.start', 'voter.touch', 'voter.confirm', 'voter.setCode']);
const CARD = logOf('carrier', 9, ['desk.authorise', 'terminal.write', 'voter.handBack', 'desk.read']);
const LOG = BOOTH.flatMap((entry, at) => [entry, present(CARD[at], 'card event')]);

describe('replay', () => {
  test('ends where the tables end, with every instance on its own', () => {
    const { disagreements, refused, ends } = replay({ tables, inputs, log: LOG });
    expect({ disagreements, refused }).toEqual({ disagreements: [], refused: [] });
    expect([...ends]).toEqual([
      ['terminal 3', 'idle {voids:0}'],
      ['carrier 9', 'read'],
    ]);
  });

  test('agrees on any log of any machines, refused letters and all', () => {
    const anEntry = fc.constantFrom(...MACHINE_NAMES).chain((machine) =>
      fc.record({
        machine: fc.constant(machine),
        instance: fc.nat(2),
        letter: fc.nat(lettersOf(machine).length - 1),
      }),
    );
    const property = fc.property(fc.constantFrom(...BASELINE_IDS), fc.array(anEntry, { maxLength: 300 }), (id, log) => {
      const under = baselinePolicy(id);
      const all = Object.fromEntries(MACHINE_NAMES.map((name) => [name, under])) as unknown as Replay['inputs'];
      expect(replay({ tables: compileEvery(under), inputs: all, log }).disagreements).toEqual([]);
    });
    fc.assert(property, { numRuns: 25 });
  });

  test('names the entry that the table refuses', () => {
    const early = logOf('terminal', 3, ['voter.confirm']);
    expect(replay({ tables, inputs, log: early })).toMatchObject({ disagreements: [], refused: early });
  });

  test('tells the first step at which a changed table parts from the chart', () => {
    const next = Int16Array.from(tables.carrier.next);
    const read = tables.carrier.labels.indexOf('atDesk') * tables.carrier.letters.length;
    next[read + letterOf(tables.carrier, 'desk.read')] = tables.carrier.labels.indexOf('blank');
    const changed: AllTables = { ...tables, carrier: { ...tables.carrier, next } satisfies Table };
    expect(replay({ tables: changed, inputs, log: LOG }).disagreements).toEqual([
      'carrier 9, desk.read: table takes [vote.store] blank; actor takes [vote.store] read',
    ]);
  });

  test('tells a missing effect even where the state is right', () => {
    const changed: AllTables = { ...tables, carrier: { ...tables.carrier, emits: tables.carrier.emits.map(() => 0) } };
    expect(replay({ tables: changed, inputs, log: CARD }).disagreements).toEqual([
      'carrier 9, desk.authorise: table takes [] authorised; actor takes [carrier.authorised] authorised',
    ]);
  });

  test('tells when actors run under another policy than the tables', () => {
    const console = { ...inputs, terminal: baselinePolicy('sailau-2004') };
    expect(replay({ tables, inputs: console, log: LOG }).disagreements).toEqual([
      'terminal 3, voter.touch: table takes [screen.review] reviewing {voids:0}; actor refuses [] choosing {voids:0}',
    ]);
  });
});
