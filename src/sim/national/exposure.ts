/**
 * What each attack on the way up breaks by itself, who notices it, and under which recommendation, alone, somebody
 * outside the commissions does.
 *
 * Each attack is carried up alone, beside the same way up without any attack above stations. Recommendations that
 * change no station need no station run again: only those are tried.
 *
 * Source: design sections 2 and 8; docs/adr/0004-honest-twin.md.
 * @module
 */
import type { Rng } from '../../base/rng.ts';
import { AUDIENCES, type Audience } from '../../domain/election.ts';
import { COMPLAINT_FLAGS } from '../../domain/policy/flags/complaints.ts';
import { WAY_UP_FLAGS } from '../../domain/policy/flags.ts';
import { changedFlags } from '../../domain/policy/policy.ts';
import { RECOMMENDATIONS } from '../../domain/policy/recommendations.ts';
import type { Policy, Recommendation } from '../../domain/policy/types.ts';
import type { AttackExposure, ElectionReport } from '../../domain/report/election-report.ts';
import type { ElectionScenario } from '../../domain/scenario.ts';
import { TREE_EQUALITIES } from '../../domain/tree/equalities.ts';
import type { StationSummary } from '../../domain/tree/summary.ts';
import { causedBy } from '../caused.ts';
import { type Broken, brokenIn, newlyBroken } from './equalities.ts';
import type { CountryPlan } from './plan.ts';
import { runTree, type TreeRun } from './tree-run.ts';

/** An election whose stations have been run, on its way up as often as is asked for. */
export interface WayUp {
  readonly election: ElectionScenario;
  readonly plan: CountryPlan;
  readonly summaries: readonly StationSummary[];
  readonly rng: Rng;
}

const OUTSIDE: readonly Audience[] = ['public', 'observer'];

/** The way up without any attack above stations: what each attack is held against. */
interface Base {
  readonly notices: TreeRun['notices'];
  readonly broken: Broken;
}

function climbOf({ election, plan, summaries, rng }: WayUp, only: number | 'none'): TreeRun {
  return runTree(election, plan, summaries, rng, only);
}

function baseOf(run: TreeRun): Base {
  return { notices: run.notices, broken: brokenIn(run.climb) };
}

function noticedBy(run: TreeRun, { notices }: Base): readonly Audience[] {
  const caused = causedBy(run.notices, notices);
  return AUDIENCES.filter((audience) => caused.some(({ who }) => who === audience));
}

function exposureOf(run: TreeRun, base: Base): AttackExposure {
  return {
    breaks: newlyBroken(run.climb, base.broken).map(({ equality, places }) => {
      return { equality, says: TREE_EQUALITIES[equality], places };
    }),
    noticedBy: noticedBy(run, base),
  };
}

/**
 * One entry for each attack on the way up, in the order of the scenario.
 *
 * @param run - with all attacks. @param honest - without any, if no station was attacked either.
 */
export function exposures(way: WayUp, run: TreeRun, honest: TreeRun | undefined): readonly AttackExposure[] {
  const { treeAttacks } = way.election;
  if (treeAttacks.length === 0) return [];
  const base = baseOf(honest ?? climbOf(way, 'none'));
  return treeAttacks.map((_, index) => exposureOf(treeAttacks.length === 1 ? run : climbOf(way, index), base));
}

/** Recommendations that change something here and no station, together where they come to the same rules. */
function reformsOf(
  policy: Policy,
): readonly { readonly policy: Policy; readonly reforms: readonly Recommendation[] }[] {
  const groups = new Map<string, { policy: Policy; reforms: Recommendation[] }>();
  for (const reform of RECOMMENDATIONS) {
    const changed: Policy = { ...policy, ...reform.flags };
    const flags = changedFlags(policy, changed);
    if (flags.some((flag) => !WAY_UP_FLAGS.includes(flag))) continue;
    // What becomes of a complaint opens nobody's eyes.
    if (flags.every((flag) => COMPLAINT_FLAGS.some(({ id }) => id === flag))) continue;
    const key = flags.map((flag) => `${flag}=${changed[flag]}`).join();
    const group = groups.get(key) ?? { policy: changed, reforms: [] };
    groups.set(key, group);
    group.reforms.push(reform);
  }
  return [...groups.values()];
}

/**
 * For each attack that nobody outside the commissions notices: the recommendations under which, each alone, somebody
 * does. Attacks that are prevented, or seen from outside already, have none.
 */
export function openers(way: WayUp, today: readonly AttackExposure[]): ElectionReport['openedBy'] {
  const hidden = way.election.treeAttacks.flatMap(({ attack }, index) => {
    const { breaks = [], noticedBy: who = [] } = today[index] ?? {};
    return breaks.length === 0 || who.some((each) => OUTSIDE.includes(each)) ? [] : [{ id: attack.use, index }];
  });
  if (hidden.length === 0) return [];
  return reformsOf(way.election.policy).flatMap(({ policy, reforms }) => {
    const changed: WayUp = { ...way, election: { ...way.election, policy } };
    const base = baseOf(climbOf(changed, 'none'));
    return hidden.flatMap(({ id, index }) => {
      const who = noticedBy(climbOf(changed, index), base).filter((each) => OUTSIDE.includes(each));
      if (who.length === 0) return [];
      return reforms.map((reform) => ({ attack: id, recommendation: reform.id, title: reform.title, who }));
    });
  });
}
