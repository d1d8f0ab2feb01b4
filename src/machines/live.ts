/**
 * Runs words through a live actor: the slow way that the tables are held against, in tests and in the benchmark.
 * @module
 */
import { createActor } from 'xstate';
import type { Policy } from '../domain/policy/types.ts';
import { MACHINES, type MachineName } from './index.ts';

/** Starts a fresh actor, sends it the events, and returns how many effects it asked for. */
export function runLive(name: MachineName, policy: Policy, events: readonly string[]): number {
  let effects = 0;
  const actor = createActor(MACHINES[name].machine as never, { input: policy } as never);
  actor.on('*', () => {
    effects += 1;
  });
  actor.start();
  for (const type of events) actor.send({ type } as never);
  return effects;
}
