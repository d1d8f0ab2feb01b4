/**
 * What each attack breaks by itself, who notices it, and under which recommendation, alone, somebody outside the
 * commissions does.
 *
 * Each attack, inside stations or on the way up, is carried up alone, beside the same way up without any attack.
 * Recommendations that change no station need no station run again: only those are tried.
 *
 * Source: design sections 2 and 8; docs/adr/0004-honest-twin.md.
 * @module
 */
import { attackById } from '../../adversary/index.ts';
import { treeAttackById } from '../../adversary/tree/index.ts';
import { present } from '../../base/assert.ts';
import type { Rng } from '../../base/rng.ts';
import { examineTree } from '../../controls/tree/index.ts';
import { AUDIENCES, type Audience } from '../../domain/election.ts';
import { COMPLAINT_FLAGS } from '../../domain/policy/flags/complaints.ts';
import { WAY_UP_FLAGS } from '../../domain/policy/flags.ts';
import { changedFlags } from '../../domain/policy/policy.ts';
import { RECOMMENDATIONS } from '../../domain/policy/recommendations.ts';
import type { FlagId, Policy, Recommendation } from '../../domain/policy/types.ts';
import type { Attack } from '../../domain/ports.ts';
import type { AttackExposure, ElectionReport } from '../../domain/report/election-report.ts';
import type { ElectionScenario } from '../../domain/scenario.ts';
import { TREE_EQUALITIES } from '../../domain/tree/equalities.ts';
import type { TreeNotice } from '../../domain/tree/ports.ts';
import type { StationSummary } from '../../domain/tree/summary.ts';
import { type Climb, publishedUnder, treeEvidenceFor } from '../../world/tree/index.ts';
import { causedBy } from '../caused.ts';
import { tellsOn } from '../noticed.ts';
import { type Broken, brokenIn, newlyBroken } from './equalities.ts';
import { honestDay, loneDay } from './lone-days.ts';
import type { CountryPlan } from './plan.ts';
import { againstTruth, causedInStations, equationsBroken } from './station-equalities.ts';
import { runTree, type TreeRun } from './tree-run.ts';

/** An election whose stations have been run, on its way up as often as is asked for. */
export interface WayUp {
  readonly election: ElectionScenario;
  readonly plan: CountryPlan;
  readonly summaries: readonly StationSummary[];
  readonly rng: Rng;
}

const OUTSIDE: readonly Audience[] = ['public', 'observer'];

/** One attack of the scenario, by itself. */
interface Lone {
  readonly id: string;
  /** Every station as it was with this attack at most. */
  readonly summaries: readonly StationSummary[];
  /** Its place among the attacks on the way up; `none`: it is carried out inside stations. */
  readonly above: number | 'none';
  readonly prevented: boolean;
}

/** An attack that has been carried up by itself. */
export interface Carried extends Lone, AttackExposure {
  readonly run: TreeRun;
}

type Climbed = Pick<Carried, 'summaries' | 'above' | 'run'>;

/** In the order of the scenario; those inside stations come first. */
function lonesOf({ election, summaries }: WayUp): readonly Lone[] {
  const { policy, stationAttacks, treeAttacks } = election;
  const forbids = ({ guards }: Pick<Attack, 'guards'>): boolean =>
    guards.some(({ flag, oneOf }) => !oneOf.includes(policy[flag]));
  const honest = summaries.map(honestDay);
  return [
    ...stationAttacks.map(({ attack: { use: id } }, place): Lone => {
      const prevented = forbids(present(attackById(id), `attack ${id}`));
      return { id, summaries: summaries.map((each) => loneDay(each, place)), above: 'none', prevented };
    }),
    ...treeAttacks.map(({ attack: { use: id } }, above): Lone => {
      return { id, summaries: honest, above, prevented: forbids(present(treeAttackById(id), `attack ${id}`)) };
    }),
  ];
}

function exposureOf({ id, summaries }: Lone, run: TreeRun, honest: TreeRun, before: Broken): AttackExposure {
  const inStations = causedInStations(summaries);
  const telling = [...inStations, ...causedBy(run.notices, honest.notices)].filter(tellsOn([id]));
  return {
    breaks: [
      ...againstTruth(summaries),
      ...equationsBroken(inStations),
      ...newlyBroken(run.climb, before).map(({ equality, places }) => {
        return { equality, says: TREE_EQUALITIES[equality], places };
      }),
    ],
    noticedBy: AUDIENCES.filter((audience) => telling.some(({ who }) => who === audience)),
  };
}

/**
 * One entry for each attack, in the order of the scenario; those inside stations come first.
 *
 * @param run - with all attacks. @param honest - without any.
 */
export function exposures(way: WayUp, run: TreeRun, honest: TreeRun): readonly Carried[] {
  const { election, plan, rng } = way;
  const lones = lonesOf(way);
  const before = lones.length === 0 ? new Map() : brokenIn(honest.climb);
  return lones.map((lone) => {
    if (lone.prevented) return { ...lone, run: honest, breaks: [], noticedBy: [] };
    const own = lones.length === 1 ? run : runTree(election, plan, lone.summaries, rng, lone.above);
    return { ...lone, run: own, ...exposureOf(lone, own, honest, before) };
  });
}

/** Rules that say who may read what, and when, or what becomes of a complaint: no act on the way up depends on them. */
const READING_FLAGS: readonly FlagId[] = ['tec.tables', 'publish.days', ...COMPLAINT_FLAGS.map(({ id }) => id)];

/**
 * The way up under other rules, of which the ones for reading are left to whoever reads. Where only the publication
 * depends on the others, and nobody reaches into it, the rest is there already.
 */
function climbUnder(way: WayUp, { summaries, above, run }: Climbed, policy: Policy): Climb {
  const { climb } = run;
  const flags = changedFlags(climb.policy, policy).filter((flag) => !READING_FLAGS.includes(flag));
  if (flags.length === 0) return climb;
  if (climb.intruders.length === 0 && flags.every((flag) => flag === 'publish.level')) {
    return publishedUnder(climb, policy);
  }
  return runTree({ ...way.election, policy }, way.plan, summaries, way.rng, above).climb;
}

/** What people outside the commissions find under other rules. */
export function foundOutside(way: WayUp, climbed: Climbed, policy: Policy): readonly TreeNotice[] {
  const climb = climbUnder(way, climbed, policy);
  return examineTree((audience) => treeEvidenceFor({ ...climb, policy }, audience), OUTSIDE);
}

interface Reform {
  readonly policy: Policy;
  readonly reforms: readonly Recommendation[];
}

/** Recommendations that open something here and change no station, together where they come to the same rules. */
function reformsOf(policy: Policy): readonly Reform[] {
  const groups = new Map<string, { policy: Policy; reforms: Recommendation[] }>();
  for (const reform of RECOMMENDATIONS) {
    const changed: Policy = { ...policy, ...reform.flags };
    const flags = changedFlags(policy, changed);
    if (flags.some((flag) => !WAY_UP_FLAGS.includes(flag))) continue;
    // When something is published, and what becomes of a complaint, opens nobody's eyes.
    const opening = flags.filter((flag) => flag === 'tec.tables' || !READING_FLAGS.includes(flag));
    if (opening.length === 0) continue;
    const key = opening.map((flag) => `${flag}=${changed[flag]}`).join();
    const group = groups.get(key) ?? { policy: changed, reforms: [] };
    groups.set(key, group);
    group.reforms.push(reform);
  }
  return [...groups.values()];
}

/**
 * For each attack that nobody outside the commissions notices: the recommendations under which, each alone, somebody
 * does. Attacks that are prevented, or seen from outside already, have none.
 *
 * @param honest - without any attack.
 */
export function openers(way: WayUp, honest: TreeRun, today: readonly Carried[]): ElectionReport['openedBy'] {
  const hidden = today.filter(({ prevented, noticedBy }) => {
    return !(prevented || noticedBy.some((each) => OUTSIDE.includes(each)));
  });
  if (hidden.length === 0) return [];
  const nobody: Climbed = { summaries: way.summaries.map(honestDay), above: 'none', run: honest };
  return reformsOf(way.election.policy).flatMap(({ policy, reforms }) => {
    const innocent = foundOutside(way, nobody, policy);
    return hidden.flatMap((lone) => {
      const caused = causedBy(foundOutside(way, lone, policy), innocent);
      const who = OUTSIDE.filter((audience) => caused.some((notice) => notice.who === audience));
      if (who.length === 0) return [];
      return reforms.map((reform) => ({ attack: lone.id, recommendation: reform.id, title: reform.title, who }));
    });
  });
}
