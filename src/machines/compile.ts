/**
 * Compiles a chart into a finite table by visiting all of it with XState's own pure transition functions.
 *
 * Refuses what would make the table a lie: timers, actors, raised events, inline functions, logging, and any context
 * that is not bounded. Source: design section 5.
 * @module
 */
import type { AnyMachineSnapshot, AnyStateMachine } from 'xstate';
import { initialTransition, transition } from 'xstate';
import { assert } from '../base/assert.ts';
import { canonicalText } from '../base/canonical.ts';
import { REFUSED, type Table } from './table.ts';

/** More states than this means that some context is not bounded. */
const STATES_MAX = 2000;
const ALLOWED_ACTIONS = new Set(['xstate.assign', 'xstate.emit']);

/** Compiles `machine` under `input`. @throws InvariantError naming the part of the chart that cannot be compiled. */
export function compile(machine: AnyStateMachine, input: unknown, letters: readonly string[]): Table {
  refuseUncompilable(machine);
  const states: AnyMachineSnapshot[] = [];
  const numbers = new Map<string, number>();
  const effects: string[] = [];
  const effectLists: number[][] = [[]];
  const next: number[] = [];
  const emits: number[] = [];

  const numberOf = (snapshot: AnyMachineSnapshot): number => {
    assert(Object.keys(snapshot.children).length === 0, `${machine.id}: actors do not compile`);
    const label = labelOf(snapshot);
    const known = numbers.get(label);
    if (known !== undefined) return known;
    assert(states.length < STATES_MAX, `${machine.id}: more than ${STATES_MAX} states; is a context unbounded?`);
    numbers.set(label, states.length);
    states.push(snapshot);
    return states.length - 1;
  };

  const [initial, initialActions] = initialTransition(machine, input);
  assert(emittedBy(initialActions).length === 0, `${machine.id}: the initial state must not have effects`);
  numberOf(initial as AnyMachineSnapshot);
  for (let state = 0; state < states.length; state += 1) {
    const snapshot = states[state] as AnyMachineSnapshot;
    for (const letter of letters) {
      const event = { type: letter };
      if (!snapshot.can(event)) {
        next.push(REFUSED);
        emits.push(0);
        continue;
      }
      const [after, actions] = transition(machine, snapshot, event);
      next.push(numberOf(after as AnyMachineSnapshot));
      emits.push(
        listNumber(
          effectLists,
          emittedBy(actions).map((name) => indexIn(effects, name)),
        ),
      );
    }
  }
  assert(effectLists.length < 256, `${machine.id}: too many effect lists for a byte`);
  const values: string[] = [];
  const valueNumbers = states.map((snapshot) => indexIn(values, valueName(snapshot)));
  return {
    id: machine.id,
    letters: [...letters],
    labels: states.map(labelOf),
    valueOf: Uint8Array.from(valueNumbers),
    values,
    effects,
    next: Int16Array.from(next),
    emits: Uint8Array.from(emits),
    effectLists: effectLists.map((list) => Uint8Array.from(list)),
  };
}

/** State and the context that varies, e.g. `stopped {reissues:1}`; policy is constant and left out. */
export function labelOf(snapshot: AnyMachineSnapshot): string {
  const { policy: _policy, ...varying } = snapshot.context as Record<string, unknown>;
  const context = Object.keys(varying).length === 0 ? '' : ` ${canonicalText(varying).replaceAll('"', '')}`;
  return `${valueName(snapshot)}${context}`;
}

function valueName(snapshot: AnyMachineSnapshot): string {
  return typeof snapshot.value === 'string' ? snapshot.value : canonicalText(snapshot.value);
}

function emittedBy(actions: readonly { readonly type: string; readonly params?: unknown }[]): string[] {
  return actions
    .filter(({ type }) => type === 'xstate.emit')
    .map(({ params }) => (params as { readonly event: { readonly type: string } }).event.type);
}

function indexIn(names: string[], name: string): number {
  const known = names.indexOf(name);
  if (known >= 0) return known;
  names.push(name);
  return names.length - 1;
}

function listNumber(lists: number[][], list: number[]): number {
  const key = list.join();
  const known = lists.findIndex((other) => other.join() === key);
  if (known >= 0) return known;
  lists.push(list);
  return lists.length - 1;
}

function refuseUncompilable(machine: AnyStateMachine): void {
  for (const [name, action] of Object.entries(machine.implementations.actions)) {
    const type = (action as { readonly type?: string }).type ?? 'a plain function';
    assert(ALLOWED_ACTIONS.has(type), `${machine.id}: action ${name} is ${type}; only assign and emit compile`);
  }
  assert(Object.keys(machine.implementations.actors).length === 0, `${machine.id}: actors do not compile`);
  assert(Object.keys(machine.implementations.delays).length === 0, `${machine.id}: delays do not compile`);
  refuseInConfig(machine.id, { ...machine.config });
}

/** Walks the chart as it was written. The context factory at the top is the one function that may stand there. */
function refuseInConfig(path: string, node: Record<string, unknown>): void {
  for (const [key, value] of Object.entries(node)) {
    if (key === 'context' && !path.includes('.')) continue;
    const here = `${path}.${key}`;
    for (const word of ['after', 'invoke', 'always', 'activities']) {
      assert(key !== word, `${here}: ${word} does not compile; time and answers are events`);
    }
    assert(typeof value !== 'function', `${here}: inline functions do not compile; name it in setup()`);
    if (value !== null && typeof value === 'object') refuseInConfig(here, value as Record<string, unknown>);
  }
}
