/**
 * A chart running as a live actor, watched from outside: whether it took an event, and what it asked for.
 * @module
 */
import { createActor } from 'xstate';
import type { Policy } from '../../src/domain/policy/types.ts';
import { labelOf } from '../../src/machines/compile.ts';
import type { ChartName } from '../../src/machines/index.ts';
import { machineOf } from './tables.ts';

export interface Live {
  label(): string;
  send(event: string): { readonly taken: boolean; readonly effects: readonly string[] };
}

export function startLive(name: ChartName, policy: Policy): Live {
  let transitions = 0;
  let effects: string[] = [];
  const actor = createActor(machineOf(name), {
    input: policy,
    inspect(seen) {
      if (seen.type === '@xstate.microstep') transitions += seen._transitions.length;
    },
  });
  actor.on('*', ({ type }: { readonly type: string }) => effects.push(type));
  actor.start();
  return {
    label: () => labelOf(actor.getSnapshot()),
    send(type) {
      transitions = 0;
      effects = [];
      actor.send({ type });
      return { taken: transitions > 0, effects };
    },
  };
}
