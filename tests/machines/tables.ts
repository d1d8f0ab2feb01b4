/**
 * Tables of every chart under every policy that differs in what the chart reads, and questions to ask of a table.
 * @module
 */
import type { AnyStateMachine } from 'xstate';
import { assert, present } from '../../src/base/assert.ts';
import { baselineById, policyOf } from '../../src/domain/policy/policy.ts';
import type { FlagId, Policy } from '../../src/domain/policy/types.ts';
import { compile } from '../../src/machines/compile.ts';
import { flagsReadBy, policiesOver } from '../../src/machines/flags.ts';
import {
  CHARTS,
  type ChartName,
  compileAll,
  compileTree,
  type Tables,
  type TreeTables,
} from '../../src/machines/index.ts';
import { REFUSED, type Table } from '../../src/machines/table.ts';

export const MACHINE_NAMES = Object.keys(CHARTS) as readonly ChartName[];
export type AllTables = Tables & TreeTables;
export const BASELINE_IDS = ['sailau-2004', 'sailau-2005'] as const;

/** One chart under one policy. */
export interface Case {
  readonly policy: Policy;
  readonly table: Table;
  /** The flags that the chart reads, e.g. `card.crypto=mac card.erasedBy=member`. */
  readonly text: string;
}

export function baselinePolicy(id: string): Policy {
  return policyOf(present(baselineById(id), id), [], {});
}

export function compileEvery(policy: Policy): AllTables {
  return { ...compileAll(policy), ...compileTree(policy) };
}

export function machineOf(name: ChartName): AnyStateMachine {
  return CHARTS[name].machine;
}

export function lettersOf(name: ChartName): readonly string[] {
  return CHARTS[name].letters;
}

export function tableFor(name: ChartName, policy: Policy): Table {
  return compile(machineOf(name), policy, lettersOf(name));
}

const caseLists = new Map<ChartName, readonly Case[]>();

/** The chart under every combination of the flags that it reads. */
export function casesOf(name: ChartName): readonly Case[] {
  const known = caseLists.get(name);
  if (known !== undefined) return known;
  const flags = flagsReadBy(machineOf(name), lettersOf(name));
  const cases = policiesOver(flags).map((policy) => ({
    policy,
    table: tableFor(name, policy),
    text: textOf(policy, flags),
  }));
  caseLists.set(name, cases);
  return cases;
}

function textOf(policy: Policy, flags: readonly FlagId[]): string {
  return flags.map((flag) => `${flag}=${policy[flag]}`).join(' ');
}

/** One accepted letter in one state. */
export interface Edge {
  readonly from: number;
  readonly event: string;
  readonly to: number;
  readonly effects: readonly string[];
}

export function outcomeOf(table: Table, state: number, letter: number): Edge | undefined {
  const cell = state * table.letters.length + letter;
  const to = present(table.next[cell], `${table.id}: cell ${cell}`);
  if (to === REFUSED) return undefined;
  const list = present(
    table.effectLists[present(table.emits[cell], `${table.id}: effects of cell ${cell}`)],
    'effect list',
  );
  const effects = [...list].map((effect) => present(table.effects[effect], `effect ${effect}`));
  return { from: state, event: present(table.letters[letter], `letter ${letter}`), to, effects };
}

const edgeLists = new WeakMap<Table, readonly (readonly Edge[])[]>();

function leaving(table: Table, state: number): readonly Edge[] {
  const lists =
    edgeLists.get(table) ??
    table.labels.map((_, from) => table.letters.flatMap((_event, letter) => outcomeOf(table, from, letter) ?? []));
  edgeLists.set(table, lists);
  return present(lists[state], `${table.id}: state ${state}`);
}

export function edges(table: Table): Edge[] {
  return table.labels.flatMap((_, state) => [...leaving(table, state)]);
}

/** Every edge that a run can take from `start` as long as it takes none that is `barred`. */
export function edgesFrom(table: Table, start: number, barred: (edge: Edge) => boolean = () => false): Edge[] {
  const seen = new Set([start]);
  const taken: Edge[] = [];
  for (const state of seen) {
    for (const edge of leaving(table, state)) {
      if (barred(edge)) continue;
      taken.push(edge);
      seen.add(edge.to);
    }
  }
  return taken;
}

/** `effect` without any of `earlier` before it, from the start: empty if `effect` always has one of them before it. */
export function withoutBefore(table: Table, effect: string, ...earlier: readonly string[]): Edge[] {
  return edgesFrom(table, 0, does(...earlier)).filter(does(effect));
}

/** Edges that ask again for what an earlier edge of the same run asked for: empty if it happens at most once a run. */
export function repeats(table: Table, ...effects: readonly string[]): Edge[] {
  return edges(table)
    .filter(does(...effects))
    .flatMap(({ to }) => edgesFrom(table, to).filter(does(...effects)));
}

export function ends(table: Table): number[] {
  return table.labels.map((_, state) => state).filter((state) => leaving(table, state).length === 0);
}

/** Matches an edge by its event or by one of its effects; no name is both. */
export function does(...names: readonly string[]): (edge: Edge) => boolean {
  return ({ event, effects }) => names.some((name) => name === event || effects.includes(name));
}

export function chartState(table: Table, state: number): string {
  return present(table.values[present(table.valueOf[state], `state ${state}`)], `chart state of ${state}`);
}

/** States whose label names `part`, e.g. `portable:out` or a chart state. */
export function statesWith(table: Table, part: string): number[] {
  return table.labels.flatMap((label, state) => (label.split(/[ {},]/).includes(part) ? [state] : []));
}

/** A shortest way from the start to every state, as letters. */
export function shortestPaths(table: Table): readonly (readonly number[])[] {
  const paths: (readonly number[] | undefined)[] = table.labels.map((_, state) => (state === 0 ? [] : undefined));
  const queue = [0];
  for (const state of queue) {
    const path = present(paths[state], `a path to ${state}`);
    for (const { to, event } of leaving(table, state)) {
      if (paths[to] !== undefined) continue;
      paths[to] = [...path, table.letters.indexOf(event)];
      queue.push(to);
    }
  }
  assert(queue.length === table.labels.length, `${table.id}: a state cannot be reached`);
  return paths.map((path) => present(path, 'path'));
}

/** What `find` finds under any policy, readable; a law that holds gives an empty list. */
export function foundUnder(name: ChartName, find: (table: Table, policy: Policy) => readonly Edge[]): string[] {
  return casesOf(name).flatMap(({ table, policy, text }) =>
    find(table, policy).map(
      ({ from, event, to }) => `${table.labels[from]} - ${event} -> ${table.labels[to]} with ${text}`,
    ),
  );
}

/** The same for states. */
export function statesUnder(name: ChartName, find: (table: Table, policy: Policy) => readonly number[]): string[] {
  return casesOf(name).flatMap(({ table, policy, text }) =>
    find(table, policy).map((state) => `${table.labels[state]} with ${text}`),
  );
}

/** States from which no run comes to one of `goals`. */
export function stuckBefore(table: Table, goals: readonly number[]): number[] {
  return table.labels
    .map((_, state) => state)
    .filter((state) => !goals.includes(state) && !edgesFrom(table, state).some(({ to }) => goals.includes(to)));
}
