/**
 * What a scenario of one station sets that acts only above the station, or only on the audit of its paper: without a
 * word about it, a rule that is not even asked would look like one that changes nothing.
 *
 * Source: design section 7.
 * @module
 */
import { AUDIT_RULES, WAY_UP_FLAGS } from '../domain/policy/flags.ts';
import { recommendationById } from '../domain/policy/policy.ts';
import type { FlagId } from '../domain/policy/types.ts';
import type { Scenario } from '../domain/scenario.ts';

const isAbove = (flag: string): boolean => WAY_UP_FLAGS.includes(flag as FlagId);
const isOfAudit = (flag: string): boolean => AUDIT_RULES.includes(flag as FlagId);

/** Recommendations and flags, of the scenario and of its variants, in the order in which they stand. */
export function aboveStation(scenario: Scenario): readonly string[] {
  return settersOf(scenario, isAbove);
}

/** The same of rules that only an audit reads; attacks on the audit after them. */
export function onTheAudit(scenario: Scenario): readonly string[] {
  const uses = [scenario, ...scenario.variants].flatMap(({ auditAttacks = [] }) => auditAttacks.map(({ use }) => use));
  return [...new Set([...settersOf(scenario, isOfAudit), ...uses])];
}

function settersOf({ with: withIds, variants }: Scenario, holds: (flag: string) => boolean): readonly string[] {
  const ids = [...withIds, ...variants.flatMap((variant) => variant.with)].filter((id) => {
    const set = Object.keys(recommendationById(id)?.flags ?? {});
    return set.length > 0 && set.every(holds);
  });
  return [...new Set([...ids, ...variants.flatMap(({ set }) => Object.keys(set).filter(holds))])];
}
