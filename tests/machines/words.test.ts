/**
 * Charts as live actors and as tables, on random words of events.
 *
 * The cells of agreement.test.ts were reached by shortest ways only; a word comes by any way, so that a chart that
 * remembers more than its label says would be caught here.
 * @module
 */
import fc from 'fast-check';
import { test } from 'vitest';
import { present } from '../../src/base/assert.ts';
import type { Table } from '../../src/machines/table.ts';
import { runs } from '../runs.ts';
import { step } from './cells.ts';
import { startLive } from './live.ts';
import { casesOf, MACHINE_NAMES, outcomeOf } from './tables.ts';

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

test.each(MACHINE_NAMES)('the chart %s has a live actor that agrees with its table', (name) => {
  const property = fc.property(fc.constantFrom(...casesOf(name)), aWord, ({ table, policy }, word) => {
    const live = startLive(name, policy);
    let state = 0;
    for (const draw of word) state = step(live, table, state, letterFor(table, state, draw));
  });
  fc.assert(property, { numRuns: runs(40, 300) });
});
