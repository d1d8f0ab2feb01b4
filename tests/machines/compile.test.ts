/**
 * What `compile` refuses, one row each: whatever would make a table say something else than the chart does.
 * @module
 */
import { describe, expect, test } from 'vitest';
import {
  type AnyStateMachine,
  assign,
  createMachine,
  emit,
  enqueueActions,
  fromPromise,
  log,
  raise,
  setup,
  spawnChild,
} from 'xstate';
import { InvariantError } from '../../src/base/assert.ts';
import { compile } from '../../src/machines/compile.ts';
import { letterOf, REFUSED, valueNumber } from '../../src/machines/table.ts';

const LETTERS = ['voter.knock', 'voter.leave'];
const effects = { ring: emit({ type: 'bell.ring' }) };

const doorChart = setup({ actions: effects, guards: { fromOutside: () => true } });

const honest = doorChart.createMachine({
  id: 'door',
  initial: 'shut',
  states: {
    shut: { on: { 'voter.knock': { guard: 'fromOutside', target: 'open', actions: 'ring' } } },
    open: { on: { 'voter.leave': 'shut' } },
  },
});

const counting = setup({
  types: { context: {} as { knocks: number } },
  actions: { count: assign({ knocks: ({ context }) => context.knocks + 1 }) },
}).createMachine({
  id: 'door',
  context: { knocks: 0 },
  initial: 'shut',
  states: { shut: { on: { 'voter.knock': { actions: 'count' } } } },
});

/** A chart whose only step does `action`; the cast lets a row name what `setup()` would not take beside others. */
function doing(action: unknown): AnyStateMachine {
  return setup({ actions: { act: action as () => void } }).createMachine({
    id: 'door',
    initial: 'shut',
    states: { shut: { on: { 'voter.knock': { actions: 'act' } } } },
  });
}

describe('compile', () => {
  test('turns an honest chart into a table', () => {
    const table = compile(honest, undefined, LETTERS);
    expect(table).toMatchObject({
      id: 'door',
      letters: LETTERS,
      labels: ['shut', 'open'],
      values: ['shut', 'open'],
      effects: ['bell.ring'],
      next: Int16Array.of(1, REFUSED, REFUSED, 0),
      emits: Uint8Array.of(1, 0, 0, 0),
      effectLists: [Uint8Array.of(), Uint8Array.of(0)],
    });
  });

  test.each<{ refuses: string; machine: AnyStateMachine; message: string }>([
    {
      refuses: 'after',
      machine: createMachine({ id: 'door', initial: 'shut', states: { shut: { after: { 1000: 'open' } }, open: {} } }),
      message: 'door.states.shut.after: after does not compile',
    },
    {
      refuses: 'a named delay',
      machine: setup({ delays: { patience: 1000 } }).createMachine({ id: 'door' }),
      message: 'door: delays do not compile',
    },
    {
      refuses: 'invoke',
      machine: createMachine({ id: 'door', invoke: { src: 'bell' } }),
      message: 'door.invoke: invoke does not compile',
    },
    {
      refuses: 'a named actor',
      machine: setup({ actors: { bell: fromPromise(async () => 'rung') } }).createMachine({ id: 'door' }),
      message: 'door: actors do not compile',
    },
    {
      refuses: 'always',
      machine: createMachine({ id: 'door', initial: 'shut', states: { shut: { always: 'open' }, open: {} } }),
      message: 'door.states.shut.always: always does not compile',
    },
    {
      refuses: 'raise',
      machine: doing(raise({ type: 'voter.leave' })),
      message: 'door: action act is xstate.raise; only assign and emit compile',
    },
    {
      refuses: 'spawn',
      machine: doing(spawnChild(fromPromise(async () => 'guest'))),
      message: 'door: action act is xstate.spawnChild; only assign and emit compile',
    },
    {
      refuses: 'enqueueActions',
      machine: doing(enqueueActions(({ enqueue }) => enqueue.emit({ type: 'bell.ring' }))),
      message: 'door: action act is xstate.enqueueActions; only assign and emit compile',
    },
    {
      refuses: 'log',
      machine: doing(log('knock')),
      message: 'door: action act is xstate.log; only assign and emit compile',
    },
    {
      refuses: 'a plain function as a named action',
      machine: doing(() => undefined),
      message: 'door: action act is a plain function; only assign and emit compile',
    },
    {
      refuses: 'an inline guard',
      machine: createMachine({ id: 'door', on: { 'voter.knock': { guard: () => true, actions: 'ring' } } }),
      message: 'door.on.voter.knock.guard: inline functions do not compile; name it in setup()',
    },
    {
      refuses: 'an inline action',
      machine: createMachine({ id: 'door', on: { 'voter.knock': { actions: () => undefined } } }),
      message: 'door.on.voter.knock.actions: inline functions do not compile; name it in setup()',
    },
    {
      refuses: 'an inline action in a list',
      machine: doorChart.createMachine({ id: 'door', on: { 'voter.knock': { actions: ['ring', effects.ring] } } }),
      message: 'door.on.voter.knock.actions.1: inline functions do not compile; name it in setup()',
    },
    {
      refuses: 'an unbounded context',
      machine: counting,
      message: 'door: more than 2000 states; is a context unbounded?',
    },
    {
      refuses: 'initial effects',
      machine: doorChart.createMachine({ id: 'door', initial: 'shut', states: { shut: { entry: 'ring' } } }),
      message: 'door: the initial state must not have effects',
    },
  ])('refuses $refuses', ({ machine, message }) => {
    const compiling = (): unknown => compile(machine, undefined, LETTERS);
    expect(compiling).toThrow(InvariantError);
    expect(compiling).toThrow(message);
  });
});

describe('a table', () => {
  const table = compile(honest, undefined, LETTERS);

  test('gives the number of an event and of a chart state', () => {
    expect([letterOf(table, 'voter.leave'), valueNumber(table, 'open')]).toEqual([1, 1]);
  });

  test('does not know foreign names', () => {
    expect(() => letterOf(table, 'voter.sing')).toThrow(new RangeError('door has no event voter.sing'));
    expect(() => valueNumber(table, 'ajar')).toThrow(new RangeError('door has no state ajar'));
  });
});
