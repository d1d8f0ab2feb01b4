/**
 * Every cell of a table against a live actor, and the states of a chart against a second explorer.
 * @module
 */
import { expect } from 'vitest';
import { adjacencyMapToArray, getAdjacencyMap } from 'xstate/graph';
import { present } from '../../src/base/assert.ts';
import { labelOf } from '../../src/machines/compile.ts';
import type { ChartName } from '../../src/machines/index.ts';
import type { Table } from '../../src/machines/table.ts';
import { startLive } from './live.ts';
import { type Case, lettersOf, machineOf, outcomeOf, shortestPaths } from './tables.ts';

/** Policies of a chart that everyday tests go through; charts with more flags have hundreds. */
const CASES_MAX = 8;

/** So many cases, evenly from first to last, or all. */
export function sampled(cases: readonly Case[]): readonly Case[] {
  // A stride without a factor in common with flags of two and three values meets all their pairs.
  const stride = Math.ceil(cases.length / CASES_MAX);
  const odd = stride === 1 ? 1 : ([5, 7, 11, 13, 17, 19, 23, 29, 31, 37].find((prime) => prime >= stride) ?? stride);
  return cases.filter((_, at) => at % odd === 0);
}

export function sorted(names: readonly string[]): string[] {
  return [...names].sort((a, b) => (a < b ? -1 : 1));
}

/** Sends one letter to both; the state after it, or a failed expectation. */
export function step(live: ReturnType<typeof startLive>, table: Table, state: number, letter: number): number {
  const byTable = outcomeOf(table, state, letter);
  const after = byTable?.to ?? state;
  expect({ ...live.send(present(table.letters[letter], 'letter')), label: live.label() }).toEqual({
    taken: byTable !== undefined,
    effects: byTable?.effects ?? [],
    label: table.labels[after],
  });
  return after;
}

function atState(name: ChartName, { table, policy }: Case, path: readonly number[]): ReturnType<typeof startLive> {
  const live = startLive(name, policy);
  for (const letter of path) live.send(present(table.letters[letter], 'letter'));
  return live;
}

/** Asks an actor for every letter in every state. @returns how many cells agreed. */
export function agreeingCells(name: ChartName, cases: readonly Case[]): number {
  let cells = 0;
  for (const each of cases) {
    for (const [state, path] of shortestPaths(each.table).entries()) {
      const asked = atState(name, each, path);
      for (const letter of each.table.letters.keys()) {
        const refused = outcomeOf(each.table, state, letter) === undefined;
        step(refused ? asked : atState(name, each, path), each.table, state, letter);
        cells += 1;
      }
    }
  }
  return cells;
}

/** Finds states and edges by XState's own explorer, and expects those of the table. */
export function exploredAlike(name: ChartName, cases: readonly Case[]): void {
  for (const { table, policy, text } of cases) {
    const map = getAdjacencyMap(machineOf(name), {
      input: policy,
      events: lettersOf(name).map((type) => ({ type })),
      // Not `labelOf`: what that forgot, this one would still tell apart.
      serializeState: ({ value, context }) => JSON.stringify([value, { ...context, policy: null }]),
    });
    const found = adjacencyMapToArray(map).map((edge) => [
      labelOf(edge.state),
      edge.event.type,
      labelOf(edge.nextState),
    ]);
    const tabled = table.labels.flatMap((label, state) =>
      table.letters.map((event, letter) => [label, event, table.labels[outcomeOf(table, state, letter)?.to ?? state]]),
    );
    expect(Object.keys(map).length, text).toBe(table.labels.length);
    expect(sorted(found.map(String)), text).toEqual(sorted(tabled.map(String)));
  }
}
