/**
 * Results of all stations carried up the commissions under a scenario: attacks mounted where they are placed, evidence
 * read by every class.
 *
 * Source: design section 10.
 * @module
 */
import { resolveParams } from '../../adversary/index.ts';
import { treeAttackById } from '../../adversary/tree/index.ts';
import { present } from '../../base/assert.ts';
import type { Rng } from '../../base/rng.ts';
import { examineTree } from '../../controls/tree/index.ts';
import { behaviourUnder } from '../../domain/policy/enforced.ts';
import type { FlagId } from '../../domain/policy/types.ts';
import type { ElectionScenario, PlacedAttack } from '../../domain/scenario.ts';
import type { Reach, TreeAttack, TreeNotice } from '../../domain/tree/ports.ts';
import type { AnnouncedStation } from '../../domain/tree/records.ts';
import type { StationSummary } from '../../domain/tree/summary.ts';
import { compileTree } from '../../machines/index.ts';
import { type Climb, climbUp, createClimb, type TreeIntruder, treeEvidenceFor } from '../../world/tree/index.ts';
import { attackStreams } from '../attack-streams.ts';
import { keysOf, lineInHand } from './line-keys.ts';
import { namedChoices, stationsWithin } from './placing.ts';
import type { CountryPlan } from './plan.ts';

export interface TreeUse {
  readonly placed: PlacedAttack;
  readonly attack: TreeAttack;
  readonly preventedBy: readonly FlagId[];
  readonly intruder?: TreeIntruder;
}

export interface TreeRun {
  readonly climb: Climb;
  readonly notices: readonly TreeNotice[];
  readonly uses: readonly TreeUse[];
}

/**
 * @param rng - stream of the way up; nothing else is random.
 * @param only - the one attack that is mounted, by its place in the scenario; `none` for none of them. It does the same
 *   alone as beside others.
 */
export function runTree(
  election: ElectionScenario,
  plan: CountryPlan,
  summaries: readonly StationSummary[],
  rng: Rng,
  only?: number | 'none',
): TreeRun {
  const announced = announcedOf(election, plan);
  const day = plan.first === undefined ? rng : rng.fork('second round');
  const streams = attackStreams(election.treeAttacks.map(({ attack }) => attack));
  const keyring = keysOf(election, plan, day.fork('keys'));
  const mount = (placed: PlacedAttack, index: number): TreeUse => {
    const attack = present(treeAttackById(placed.attack.use), `attack ${placed.attack.use}`);
    const preventedBy = attack.guards
      .filter(({ flag, oneOf }) => !oneOf.includes(election.policy[flag]))
      .map(({ flag }) => flag);
    if (preventedBy.length > 0) return { placed, attack, preventedBy };
    const params = resolveParams(attack, placed.attack.params, election.country.contest);
    const stream = present(streams[index], `stream ${index}`);
    const within = stationsWithin(placed.where, plan, namedChoices(attack.params, params), rng.fork(`reach/${stream}`));
    const reach = reachOf(within, plan, announced);
    const used: TreeIntruder['used'] = new Map();
    const tap = attack.mount({
      params,
      rng: day.fork(stream),
      policy: election.policy,
      country: election.country,
      tree: plan.tree,
      reach,
      line: lineInHand(election, attack, plan, keyring, reach, used),
    });
    const intruder: TreeIntruder = { attack, tap, reach, interventions: 0, used, stations: new Set() };
    return { placed, attack, preventedBy, intruder };
  };
  const uses = election.treeAttacks.flatMap((placed, index) =>
    only === undefined || only === index ? [mount(placed, index)] : [],
  );
  const climb = createClimb({
    country: election.country,
    tree: plan.tree,
    policy: election.policy,
    behaviour: behaviourUnder(election.policy, election.behaviour),
    tables: compileTree(election.policy),
    stations: announced,
    arrivals: summaries.map(({ station, line, electronicByChoice, copyGiven, posted, cutCalls, byHour, ...rest }) => {
      const { certificates, failures, markedKeys, observed, ballotsByChoice, head, headsByHour, recorder } = rest;
      const stands = plan.stations[station]?.again?.pair;
      const own = { station, observed, line, electronicByChoice, ballotsByChoice };
      const sent = { head, headsByHour, recorder };
      const arrival = {
        ...own,
        ...sent,
        copyAsked: observed && election.policy['proto.copies'],
        copyGiven,
        posted,
        cutCalls,
        failures,
        byHour,
        certificates,
        markedKeys,
      };
      return stands === undefined ? arrival : { ...arrival, stands };
    }),
    intruders: uses.flatMap(({ intruder }) => (intruder === undefined ? [] : [intruder])),
    keyring,
    rng: day.fork('climb'),
  });
  climbUp(climb);
  return { climb, notices: examineTree((audience) => treeEvidenceFor(climb, audience)), uses };
}

/** The list of stations as it is announced before the day. */
function announcedOf({ behaviour }: ElectionScenario, plan: CountryPlan): readonly AnnouncedStation[] {
  const { desks, deskSeconds } = behaviour;
  const places = deskSeconds > 0 ? { desks } : {};
  return plan.stations.map(({ station, region, tec, voters, electronic }) => {
    return { station, region, tec, voters, electronic, ...places };
  });
}

/** Stations that an attack reaches, and what they belong to. */
function reachOf(within: readonly number[], plan: CountryPlan, announced: readonly AnnouncedStation[]): Reach {
  const stations = [...within]
    .sort((a, b) => a - b)
    .map((station) => present(announced[station], `station ${station}`));
  const numbers = new Set(stations.map(({ station }) => station));
  const tecs = new Set(stations.map(({ tec }) => tec));
  const middles = new Set([...tecs].map((tec) => plan.tree.middleOfTec[tec] ?? -1));
  const regions = new Set(stations.map(({ region }) => region));
  return {
    stations,
    hasStation: (station) => numbers.has(station),
    hasTec: (tec) => tecs.has(tec),
    hasMiddle: (middle) => middles.has(middle),
    hasRegion: (region) => regions.has(region),
  };
}
