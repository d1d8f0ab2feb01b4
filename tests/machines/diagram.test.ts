/**
 * The picture of a chart, line by line, and what a chart reads.
 * @module
 */
import { describe, expect, test } from 'vitest';
import { assign, emit, setup } from 'xstate';
import type { Policy } from '../../src/domain/policy/types.ts';
import { diagramOf, endNames, stepsOf } from '../../src/machines/diagram.ts';
import { flagsReadBy, policiesOver } from '../../src/machines/flags.ts';

const doorChart = setup({
  types: { context: {} as { policy: Policy; knocks: 0 | 1 }, input: {} as Policy },
  guards: {
    // The second flag is looked at only where the first one lets it.
    known: ({ context }) => !context.policy['mobile.enabled'] || context.policy['mobile.merge'] === 'atClose',
    alone: () => true,
  },
  actions: { ring: emit({ type: 'bell.ring' }), slam: emit({ type: 'door.slam' }), count: assign({ knocks: 1 }) },
});

const door = doorChart.createMachine({
  id: 'door',
  context: ({ input }) => ({ policy: input, knocks: 0 }),
  initial: 'shut',
  states: {
    shut: {
      on: {
        'voter.knock': [
          { guard: 'known', target: 'open', actions: ['count', 'ring'] },
          { guard: 'alone', target: 'ajar' },
          { target: 'locked', actions: 'ring' },
        ],
        'voter.push': { guard: 'alone', target: 'open', actions: ['count', 'ring'] },
        'chair.open': 'open',
        'voter.wait': { actions: 'ring' },
      },
    },
    open: { on: { 'voter.leave': { target: 'shut', actions: { type: 'slam' } } } },
    ajar: { on: { 'voter.leave': { target: 'ajar' } } },
    locked: {},
  },
});

describe('a diagram', () => {
  test('draws each pair of states once, with guards, effects, choices and ends', () => {
    expect(diagramOf(door, { direction: 'LR' }).split('\n')).toEqual([
      'stateDiagram-v2',
      '  direction LR',
      '  [*] --> shut',
      '  shut --> open: voter.knock<br/>[known],<br/>voter.push<br/>[alone]<br/>/ count, bell.ring<br/>or<br/>chair.open',
      '  shut --> ajar: voter.knock<br/>[else alone]',
      '  shut --> locked: voter.knock<br/>[else]<br/>/ bell.ring',
      '  state "shut" as shut',
      '  shut: voter.wait / bell.ring',
      '  open --> shut: voter.leave<br/>/ door.slam',
      '  state "ajar" as ajar',
      '  ajar: voter.leave',
      '  classDef over fill:#555,color:#fff',
      '  class locked over',
      '',
    ]);
  });

  test('tells effects from other actions', () => {
    expect(stepsOf(door)[0]).toEqual({
      from: 'shut',
      to: 'open',
      event: 'voter.knock',
      guard: 'known',
      actions: ['count', 'bell.ring'],
      effects: ['bell.ring'],
    });
    expect(endNames(door)).toEqual(['locked']);
  });

  test('draws no final states where there are none', () => {
    const endless = doorChart.createMachine({
      id: 'door',
      context: ({ input }) => ({ policy: input, knocks: 0 }),
      initial: 'shut',
      states: { shut: { on: { 'voter.knock': 'shut' } } },
    });
    expect(diagramOf(endless, { direction: 'TB' })).not.toContain('class');
  });

  test('refuses what it cannot draw', () => {
    const nested = setup({}).createMachine({
      id: 'door',
      initial: 'shut',
      states: { shut: { initial: 'locked', states: { locked: {} } } },
    });
    expect(() => diagramOf(nested, { direction: 'TB' })).toThrow('door.shut: states within states are not drawn');
    const loud = setup({ actions: { ring: emit({ type: 'bell.ring' }) } }).createMachine({
      id: 'door',
      initial: 'shut',
      states: { shut: { entry: 'ring' } },
    });
    expect(() => diagramOf(loud, { direction: 'TB' })).toThrow('door.shut: effects on entry are not drawn');
    expect(() => diagramOf(setup({}).createMachine({ id: 'door' }), { direction: 'TB' })).toThrow(
      'door: no initial state to draw',
    );
  });
});

describe('the flags that a chart reads', () => {
  test('are found even behind other flags', () => {
    expect(flagsReadBy(door, ['voter.knock'])).toEqual(['mobile.enabled', 'mobile.merge']);
  });

  test('are none where it reads none', () => {
    expect(flagsReadBy(door, ['voter.wait'])).toEqual([]);
  });

  test('give every combination of their values', () => {
    const pairs = policiesOver(['mobile.enabled', 'mobile.merge']).map((policy) => [
      policy['mobile.enabled'],
      policy['mobile.merge'],
    ]);
    expect(pairs).toEqual([
      [false, 'onReturn'],
      [false, 'atClose'],
      [true, 'onReturn'],
      [true, 'atClose'],
    ]);
  });
});
