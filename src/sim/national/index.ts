/**
 * Runs a whole election: its stations, the way up, its variants. Stations may have been run elsewhere, in blocks.
 * @module
 */
import { rngOf } from '../../base/rng.ts';
import { WAY_UP_HABITS } from '../../domain/policy/behaviour.ts';
import { WAY_UP_FLAGS } from '../../domain/policy/flags.ts';
import { changedFlags, recommendationById } from '../../domain/policy/policy.ts';
import type { Policy } from '../../domain/policy/types.ts';
import type { ElectionOutcome } from '../../domain/report/election-report.ts';
import type { ElectionScenario, ElectionVariant } from '../../domain/scenario.ts';
import type { StationSummary } from '../../domain/tree/summary.ts';
import { changedHabits } from '../changes.ts';
import { type Complaints, complain } from './complaints.ts';
import { type Carried, exposures, type WayUp } from './exposure.ts';
import { honestDay } from './lone-days.ts';
import { electionOutcome } from './outcome.ts';
import type { CountryPlan } from './plan.ts';
import { runTree, type TreeRun } from './tree-run.ts';

export { COUNTRIES, scaled } from './countries.ts';
export type { CountryPlan } from './plan.ts';
export { planOf, runBlock, type StationBlock } from './stations.ts';

/** Whether a variant's stations differ from those of the election itself. */
export function needsStations(election: ElectionScenario, variant: ElectionScenario): boolean {
  const flags = changedFlags(election.policy, variant.policy).filter((flag) => !WAY_UP_FLAGS.includes(flag));
  const habits = changedHabits(election.behaviour, variant.behaviour).filter(
    ({ field }) => !WAY_UP_HABITS.some((id) => field === `behaviour.${id}`),
  );
  return (
    flags.length + habits.length > 0 ||
    JSON.stringify(election.stationAttacks) !== JSON.stringify(variant.stationAttacks)
  );
}

/** The election as a variant has it. */
export function electionVariant(election: ElectionScenario, variant: ElectionVariant): ElectionScenario {
  const flags = variant.with.flatMap((id) => recommendationById(id)?.flags ?? []);
  const policy: Policy = Object.assign({ ...election.policy }, ...flags, variant.set);
  return {
    ...election,
    policy,
    behaviour: { ...election.behaviour, ...variant.behaviour },
    stationAttacks: variant.attacks?.station ?? election.stationAttacks,
    treeAttacks: variant.attacks?.tree ?? election.treeAttacks,
  };
}

/** An election's outcome, and its way up for further questions. */
export interface ElectionRun {
  readonly outcome: ElectionOutcome;
  readonly way: WayUp;
  readonly run: TreeRun;
  /** About what its way up shows. */
  readonly complaints: Complaints;
  /** The same way up without any attack. */
  readonly honest: TreeRun;
  /** Each attack by itself; none of a second round. */
  readonly exposed: readonly Carried[];
}

/** @param summaries - of every station of the plan, in order. */
export function runElection(
  election: ElectionScenario,
  plan: CountryPlan,
  seed: string,
  summaries: readonly StationSummary[],
): ElectionRun {
  const rng = rngOf(seed).fork('way up');
  const way = { election, plan, summaries, rng };
  const run = runTree(election, plan, summaries, rng);
  const attacked = election.stationAttacks.length + election.treeAttacks.length > 0;
  const honest = attacked ? runTree(election, plan, summaries.map(honestDay), rng, 'none') : run;
  const exposed = plan.first === undefined ? exposures(way, run, honest) : [];
  const complaints = complain(run.climb, run.notices);
  const outcome = electionOutcome(way, run, complaints, honest.notices, exposed);
  return { outcome, way, run, complaints, honest, exposed };
}
