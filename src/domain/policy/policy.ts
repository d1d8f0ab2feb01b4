/**
 * Composes a policy: defaults, then a year, then recommendations in order, then single flags; the last one wins.
 *
 * Source: `flags.ts` and `behaviour.ts`, whose entries cover every key (a test proves it).
 * @module
 */
import { BASELINES } from './baselines.ts';
import { BEHAVIOUR } from './behaviour.ts';
import { FLAGS } from './flags.ts';
import { RECOMMENDATIONS } from './recommendations.ts';
import type { Baseline, Behaviour, BehaviourEntry, FlagEntry, FlagId, Policy, Recommendation } from './types.ts';

/** The casts below are safe because FLAGS and BEHAVIOUR hold every key exactly once. */
function defaultsOf<T>(entries: readonly { readonly id: string; readonly default: unknown }[]): T {
  return Object.fromEntries(entries.map((entry) => [entry.id, entry.default])) as T;
}

const FLAG_DEFAULTS = defaultsOf<Policy>(FLAGS);
const BEHAVIOUR_DEFAULTS = defaultsOf<Behaviour>(BEHAVIOUR);

/** @param withIds - recommendations in order: where two set one flag, the later one holds. */
export function policyOf(baseline: Baseline, withIds: readonly Recommendation[], set: Partial<Policy>): Policy {
  let policy = FLAG_DEFAULTS;
  for (const flags of [baseline.flags, ...withIds.map((recommendation) => recommendation.flags), set]) {
    policy = { ...policy, ...flags };
  }
  return policy;
}

export function behaviourOf(baseline: Baseline, set: Partial<Behaviour>): Behaviour {
  return { ...BEHAVIOUR_DEFAULTS, ...baseline.behaviour, ...set };
}

/** Flags whose values differ, in the order of FLAGS. */
export function changedFlags(a: Policy, b: Policy): FlagId[] {
  return FLAGS.map(({ id }) => id).filter((id) => a[id] !== b[id]);
}

export function baselineById(id: string): Baseline | undefined {
  return BASELINES.find((baseline) => baseline.id === id);
}

export function recommendationById(id: string): Recommendation | undefined {
  return RECOMMENDATIONS.find((recommendation) => recommendation.id === id);
}

export function flagById(id: string): FlagEntry | undefined {
  return FLAGS.find((flag) => flag.id === id);
}

export function behaviourById(id: string): BehaviourEntry | undefined {
  return BEHAVIOUR.find((parameter) => parameter.id === id);
}
