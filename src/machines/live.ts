/**
 * Runs words through a live actor: the slow way that the tables are held against, in tests and in the benchmark.
 *
 * Source: design section 5 (the four agreement tests).
 * @module
 */
import { type AnyStateMachine, createActor } from 'xstate';
import type { Policy } from '../domain/policy/types.ts';
import { MACHINES, type MachineName } from './index.ts';

/** Starts a fresh actor, sends it the events, and returns how many effects it asked for. */
export function runLive(name: MachineName, policy: Policy, events: readonly string[]): number {
  let effects = 0;
  const machine: AnyStateMachine = MACHINES[name].machine;
  const actor = createActor(machine, { input: policy });
  actor.on('*', () => {
    effects += 1;
  });
  actor.start();
  for (const type of events) actor.send({ type });
  return effects;
}
