/**
 * Habits under rules that are enforced: no step that the rules ask for is left out. What people get wrong by hand or by
 * bad luck stays as it is.
 *
 * Source: S16 rec 10; the steps are those of the dossier, 7.3 to 7.5, whose recommendation is R16-10.
 * @module
 */
import type { Behaviour, BehaviourId, Policy } from './types.ts';

const ALL_STEPS = {
  skipOpeningCount: 0,
  pencilOpening: 0,
  unsignedStation: 0,
  skipBoxCount: 0,
  skipCancelling: 0,
  retainCertificates: 1,
  leaveRecorderUnsealed: 0,
  refuseCopies: 0,
  postProtocols: 1,
  drawnAtTec: 0,
  acceptUnreconciled: 0,
} as const satisfies Partial<Behaviour>;

/** What enforcement changes, in the order of the day. */
export const ENFORCED_STEPS = Object.keys(ALL_STEPS) as readonly BehaviourId[];

/** @returns the same object where nothing is enforced, so that it costs a station nothing. */
export function behaviourUnder(policy: Policy, behaviour: Behaviour): Behaviour {
  return policy['steps.enforced'] ? { ...behaviour, ...ALL_STEPS } : behaviour;
}
