/**
 * One station's day under a scenario: groups drawn, attacks mounted, the day run, evidence read.
 *
 * Streams are forked by name from the seed, so the same day without its attacks has the same people.
 *
 * Source: design section 13; docs/adr/0004-honest-twin.md.
 * @module
 */
import { attackById, resolveParams } from '../adversary/index.ts';
import { present } from '../base/assert.ts';
import type { Rng } from '../base/rng.ts';
import { examineAll } from '../controls/index.ts';
import type { Phase } from '../domain/election.ts';
import { behaviourUnder } from '../domain/policy/enforced.ts';
import type { FlagId } from '../domain/policy/types.ts';
import type { Attack, Group, Notice } from '../domain/ports.ts';
import type { AttackUse, GroupSpec, Scenario } from '../domain/scenario.ts';
import { compileAll } from '../machines/index.ts';
import {
  bindHandlers,
  createWorld,
  evidenceByAudience,
  type Happening,
  type Intruder,
  runDay,
  type World,
} from '../world/index.ts';
import { attackStreams } from './attack-streams.ts';

export interface StationRun {
  readonly world: World;
  readonly notices: readonly Notice[];
  /** In the order of the scenario's attacks; those that the policy forbids were not mounted. */
  readonly uses: readonly {
    readonly use: AttackUse;
    readonly attack: Attack;
    readonly preventedBy: readonly FlagId[];
    readonly intruder?: Intruder;
  }[];
}

export interface StationRunOptions {
  readonly until?: Phase;
  readonly trace?: (happening: Happening) => void;
  /** Of each attack: those of a whole election's where the day is one of its stations. */
  readonly streams?: readonly string[];
}

/** Runs one day. `rng` is the stream of this day; nothing else is random. */
export function runStation(scenario: Scenario, rng: Rng, options: StationRunOptions = {}): StationRun {
  const groups = new Map(
    scenario.groups.map((spec) => [spec.name, drawGroup(spec, scenario, rng.fork(`group/${spec.name}`))]),
  );
  const streams = options.streams ?? attackStreams(scenario.attacks);
  const uses = scenario.attacks.map((use, index) => {
    const attack = present(attackById(use.use), `attack ${use.use}`);
    const preventedBy = attack.guards
      .filter(({ flag, oneOf }) => !oneOf.includes(scenario.policy[flag]))
      .map(({ flag }) => flag);
    if (preventedBy.length > 0) return { use, attack, preventedBy };
    const group = (use.group === undefined ? undefined : groups.get(use.group)) ?? everybody(scenario);
    const tap = attack.mount({
      params: resolveParams(attack, use.params, scenario.station.contest),
      rng: rng.fork(present(streams[index], `stream ${index}`)),
      policy: scenario.policy,
      contest: scenario.station.contest,
      group,
    });
    const intruder: Intruder = { attack, tap, group, interventions: 0, used: new Set(), people: new Set() };
    return { use, attack, preventedBy, intruder };
  });
  const tables = compileAll(scenario.policy);
  const world = createWorld({
    scenario: { ...scenario, behaviour: behaviourUnder(scenario.policy, scenario.behaviour) },
    tables,
    handlers: bindHandlers(tables),
    rng,
    intruders: uses.flatMap(({ intruder }) => (intruder === undefined ? [] : [intruder])),
    ...(options.trace === undefined ? {} : { trace: options.trace }),
  });
  runDay(world, options.until);
  return { world, notices: examineAll(evidenceByAudience(world)), uses };
}

/** Named people: drawn among those on the lists without looking at what they want. */
function drawGroup(spec: GroupSpec, scenario: Scenario, rng: Rng): Group {
  const people = peopleOf(scenario);
  const size = Math.min(people, spec.count ?? Math.round((spec.share ?? 1) * people));
  const pool = Int32Array.from({ length: people }, (_, voter) => voter);
  for (let drawn = 0; drawn < size; drawn += 1) {
    const other = drawn + rng.below(people - drawn);
    const held = pool[drawn] ?? 0;
    pool[drawn] = pool[other] ?? 0;
    pool[other] = held;
  }
  const members = Array.from(pool.slice(0, size)).sort((a, b) => a - b);
  const inside = new Set(members);
  return { name: spec.name, members, has: (voter) => inside.has(voter) };
}

function everybody(scenario: Scenario): Group {
  const people = peopleOf(scenario);
  return {
    name: 'everybody',
    members: Array.from({ length: people }, (_, voter) => voter),
    has: (voter) => voter >= 0 && voter < people,
  };
}

function peopleOf(scenario: Scenario): number {
  return scenario.station.voters;
}
