/**
 * Runs a whole election: its stations, the way up, its variants. Stations may have been run elsewhere, in blocks.
 * @module
 */
import { rngOf } from '../../base/rng.ts';
import type { ElectionOutcome } from '../../domain/election-report.ts';
import { WAY_UP_FLAGS } from '../../domain/policy/flags.ts';
import { changedFlags, recommendationById } from '../../domain/policy/policy.ts';
import type { Policy } from '../../domain/policy/types.ts';
import type { ElectionScenario, ElectionVariant } from '../../domain/scenario.ts';
import type { StationSummary } from '../../domain/summary.ts';
import { electionOutcome } from './outcome.ts';
import type { CountryPlan } from './plan.ts';
import { runTree } from './tree-run.ts';

export { COUNTRIES, scaled } from './countries.ts';
export type { CountryPlan } from './plan.ts';
export { planOf, runBlock, type StationBlock } from './stations.ts';

/** Whether a variant's stations differ from those of the election itself. */
export function needsStations(election: ElectionScenario, variant: ElectionScenario): boolean {
  const flags = changedFlags(election.policy, variant.policy).filter((flag) => !WAY_UP_FLAGS.includes(flag));
  return flags.length > 0 || JSON.stringify(election.stationAttacks) !== JSON.stringify(variant.stationAttacks);
}

/** The election as a variant has it. */
export function electionVariant(election: ElectionScenario, variant: ElectionVariant): ElectionScenario {
  const flags = variant.with.flatMap((id) => recommendationById(id)?.flags ?? []);
  const policy: Policy = Object.assign({ ...election.policy }, ...flags, variant.set);
  return {
    ...election,
    policy,
    stationAttacks: variant.attacks?.station ?? election.stationAttacks,
    treeAttacks: variant.attacks?.tree ?? election.treeAttacks,
  };
}

/** @param summaries - of every station of the plan, in order. */
export function outcomeOfElection(
  election: ElectionScenario,
  plan: CountryPlan,
  seed: string,
  summaries: readonly StationSummary[],
): ElectionOutcome {
  const rng = rngOf(seed).fork('way up');
  const run = runTree(election, plan, summaries, rng);
  const attacked = election.stationAttacks.length + election.treeAttacks.length > 0;
  const honest = attacked ? runTree({ ...election, treeAttacks: [] }, plan, summaries.map(withoutAttacks), rng) : run;
  return electionOutcome(election, plan, summaries, run, honest.notices);
}

function withoutAttacks(summary: StationSummary): StationSummary {
  return summary.honest === undefined ? summary : { ...summary, ...summary.honest };
}
