/**
 * Draws a chart as a Mermaid `stateDiagram-v2`, from the chart itself, so that no picture can grow old.
 *
 * One arrow for all events that lead from one state to another, its label reading `event [guard] / effects` in several
 * lines; a comma joins events that do the same, `or` those that do not, `else` is the next choice of one event. What
 * leaves the state as it is stands inside its box, since arrows from a box to itself hide their neighbours; end states
 * are dark. Effects show by their names, other actions by those of the actions. Flat charts only: no chart is another.
 * Source: design section 5; Mermaid's documentation of state diagrams.
 * @module
 */
import type { AnyStateMachine } from 'xstate';
import { assert } from '../base/assert.ts';

export interface DiagramOptions {
  /** Long labels want `TB`; a chart that returns to its start from everywhere wants `LR`. */
  readonly direction: 'LR' | 'TB';
}

/** One event in one state, as the chart has it. */
export interface Step {
  readonly from: string;
  /** The same as `from` where the chart gives no target. */
  readonly to: string;
  readonly event: string;
  /** Begins with `else` where the chart tries other ways of the same event before. */
  readonly guard: string | undefined;
  /** Effects by their names; other actions by the names of the actions. In the order in which they happen. */
  readonly actions: readonly string[];
  /** Of these the effects. */
  readonly effects: readonly string[];
}

/** Text for a `mermaid` block. */
export function diagramOf(machine: AnyStateMachine, { direction }: DiagramOptions): string {
  const steps = stepsOf(machine);
  const initial = machine.config.initial;
  assert(typeof initial === 'string', `${machine.id}: no initial state to draw`);
  const groups = groupBy(steps, ({ from, to }) => `${from} ${to}`);
  const ends = endNames(machine);
  return [
    'stateDiagram-v2',
    `  direction ${direction}`,
    `  [*] --> ${initial}`,
    ...groups.flatMap(drawn).map((line) => `  ${line}`),
    ...(ends.length === 0 ? [] : ['  classDef over fill:#555,color:#fff', `  class ${ends.join(', ')} over`]),
    '',
  ].join('\n');
}

/** States that nothing leads out of, in the order of the chart. */
export function endNames(machine: AnyStateMachine): string[] {
  const left = new Set(stepsOf(machine).map(({ from }) => from));
  return stateNames(machine).filter((name) => !left.has(name));
}

export function stateNames(machine: AnyStateMachine): string[] {
  return Object.keys(fieldsOf(machine.config.states));
}

/** Every step of the chart in the order in which it is written. */
export function stepsOf(machine: AnyStateMachine): Step[] {
  return Object.entries(fieldsOf(machine.config.states)).flatMap(([from, state]) => {
    const { on, states, entry } = fieldsOf(state);
    assert(states === undefined, `${machine.id}.${from}: states within states are not drawn`);
    assert(effectNames(machine, entry).length === 0, `${machine.id}.${from}: effects on entry are not drawn`);
    return Object.entries(fieldsOf(on)).flatMap(([event, written]) =>
      listOf(written).map((transition, place) => stepOf(machine, { from, event, place }, transition)),
    );
  });
}

/** @param at - `place` counts the ways of one event, which are tried in their order. */
function stepOf(machine: AnyStateMachine, at: { from: string; event: string; place: number }, written: unknown): Step {
  const { target, guard, actions } = typeof written === 'string' ? { target: written } : fieldsOf(written);
  const words = [...(at.place === 0 ? [] : ['else']), ...(guard === undefined ? [] : [nameOf(guard)])];
  return {
    from: at.from,
    to: target === undefined ? at.from : nameOf(target),
    event: at.event,
    guard: words.length === 0 ? undefined : words.join(' '),
    actions: actionNames(machine, actions),
    effects: effectNames(machine, actions),
  };
}

function actionNames(machine: AnyStateMachine, written: unknown): string[] {
  return listOf(written).map((action) => effectOf(machine, action) ?? nameOf(action));
}

function effectNames(machine: AnyStateMachine, written: unknown): string[] {
  return listOf(written).flatMap((action) => effectOf(machine, action) ?? []);
}

/** What an action emits; `undefined` if it emits nothing. */
function effectOf(machine: AnyStateMachine, action: unknown): string | undefined {
  const { type, event } = fieldsOf(machine.implementations.actions[nameOf(action)]);
  return type === 'xstate.emit' ? nameOf(event) : undefined;
}

/** Lines for all steps between two states: one arrow, or the state's box where the two are the same. */
function drawn(together: readonly [Step, ...Step[]]): string[] {
  const [{ from, to }] = together;
  const choices = groupBy(together, ({ actions }) => actions.join()).map(linesOf);
  if (from !== to) return [`${from} --> ${to}: ${choices.map((lines) => lines.join('<br/>')).join('<br/>or<br/>')}`];
  return [`state "${from}" as ${from}`, ...choices.map((lines) => `${from}: ${lines.join(' ')}`)];
}

/** Mermaid breaks a label at 200 pixels wherever it likes; short lines of our own are easier to read. */
function linesOf(same: readonly [Step, ...Step[]]): string[] {
  const [{ actions }] = same;
  const lines = same.flatMap(({ event, guard }, place) => {
    const words = guard === undefined ? [event] : [event, `[${guard}]`];
    return place === same.length - 1 ? words : words.with(-1, `${words.at(-1)},`);
  });
  return actions.length === 0 ? lines : [...lines, `/ ${actions.join(', ')}`];
}

/** Groups in the order of their first members. */
function groupBy<T>(items: readonly T[], keyOf: (item: T) => string): [T, ...T[]][] {
  const groups = new Map<string, [T, ...T[]]>();
  for (const item of items) {
    const group = groups.get(keyOf(item));
    if (group === undefined) groups.set(keyOf(item), [item]);
    else group.push(item);
  }
  return [...groups.values()];
}

function listOf(written: unknown): readonly unknown[] {
  if (written === undefined) return [];
  return Array.isArray(written) ? written : [written];
}

/** Config holds names as text or as `{ type }`. */
function nameOf(written: unknown): string {
  const name = typeof written === 'string' ? written : fieldsOf(written).type;
  assert(typeof name === 'string', `a chart names its parts: ${String(written)}`);
  return name;
}

function fieldsOf(value: unknown): Readonly<Record<string, unknown>> {
  const holdsFields = (typeof value === 'object' && value !== null) || typeof value === 'function';
  return holdsFields ? (value as Readonly<Record<string, unknown>>) : {};
}
