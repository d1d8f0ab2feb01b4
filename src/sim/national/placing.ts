/**
 * Which stations an attack is carried out in, and the scenario of one station of a country.
 * @module
 */
import { attackById, resolveParams } from '../../adversary/index.ts';
import { present } from '../../base/assert.ts';
import type { Rng } from '../../base/rng.ts';
import type { Choice, Contest } from '../../domain/election.ts';
import { namesChoice, type ParamSpec, type Params } from '../../domain/ports.ts';
import {
  type AttackUse,
  type ElectionScenario,
  onPaper,
  type Placement,
  type Scenario,
  type StationSpec,
} from '../../domain/scenario.ts';
import type { CommissionTree } from '../../domain/tree/results.ts';
import { attackStreams } from '../attack-streams.ts';
import { districtNames, type StationPlace } from './commissions.ts';
import type { CountryPlan, StationPlan } from './plan.ts';

/** For each attack on stations, the numbers of its stations. */
export function attackedStations(
  election: ElectionScenario,
  plan: CountryPlan,
  rng: Rng,
): readonly ReadonlySet<number>[] {
  const { contest } = election.country;
  const streams = attackStreams(election.stationAttacks.map(({ attack }) => attack));
  return election.stationAttacks.map(({ attack: { use, params }, where }, index) => {
    const attack = present(attackById(use), `attack ${use}`);
    const named = namedChoices(attack.params, resolveParams(attack, params, contest));
    // What needs machines is tried where there are some: a number or a share is one of those stations.
    const within: Placement = attack.needsMachines === true ? { kind: 'electronic', ...where } : where;
    return new Set(stationsWithin(within, plan, named, rng.fork(present(streams[index], `stream ${index}`))));
  });
}

/** Choices that an attack names, also where it names the first or the last. */
export function namedChoices(specs: Readonly<Record<string, ParamSpec>>, params: Params): readonly Choice[] {
  return Object.entries(specs).flatMap(([name, spec]) => {
    const choice = params[name];
    const named = namesChoice(spec, (other) => params[other]);
    return named && typeof choice === 'number' && choice >= 0 ? [choice] : [];
  });
}

/**
 * Numbers of the stations within a placement. In a second round they are those of the first that vote again, and where
 * everybody whom the attack names stands: it takes no votes of somebody, and gives none to anybody, who does not.
 *
 * @param rng - draws among stations that fit; the stream of the first round in both.
 */
export function stationsWithin(
  where: Placement,
  { stations, tree, first }: CountryPlan,
  named: readonly Choice[],
  rng: Rng,
): readonly number[] {
  if (first !== undefined) {
    const before = new Set(stationsWithin(where, first, named, rng));
    const acts = stations.filter(({ again }) => {
      return again !== undefined && before.has(again.station) && named.every((choice) => again.pair.includes(choice));
    });
    return acts.map(({ station }) => station);
  }
  const open = stations.filter(fitting(where, tree)).map(({ station }) => station);
  const wanted = where.stations ?? Math.round((where.share ?? 1) * open.length);
  return drawn(open, wanted, rng);
}

/** The same use with its choices by name, because the two of a second round have other places in their contest. */
export function inWords({ use, params, ...rest }: AttackUse, { choices }: Contest): AttackUse {
  const { params: specs } = present(attackById(use), `attack ${use}`);
  const words: Readonly<Record<string, string | undefined>> = { first: choices[0], last: choices.at(-1) };
  const setting = (name: string): number | string => params[name] ?? present(specs[name], name).default;
  const settings = Object.entries(specs).flatMap(([name, spec]): (readonly [string, number | string])[] => {
    const value = setting(name);
    if (spec.kind !== 'choice') return [[name, value]];
    // Whoever is named for nothing may not stand a second time.
    if (!namesChoice(spec, setting)) return [];
    return [[name, choices.includes(String(value)) ? value : (words[value] ?? value)]];
  });
  return { ...rest, use, params: Object.fromEntries(settings) };
}

/** Whether a station lies where a placement says, before any of them is drawn. */
export function fitting(
  { regions, districts, kind }: Placement,
  tree: CommissionTree,
): (place: StationPlace) => boolean {
  const names = districts === undefined ? [] : districtNames(tree);
  return ({ region, tec, electronic }) => {
    if (kind !== undefined && (kind === 'electronic') !== electronic) return false;
    if (regions !== undefined && !regions.includes(tree.regions[region] ?? '')) return false;
    return districts === undefined || districts.includes(names[tree.middleOfTec[tec] ?? -1] ?? '');
  };
}

/** So many of a list, drawn without replacement. */
function drawn<T>(list: readonly T[], count: number, rng: Rng): readonly T[] {
  const pool = [...list];
  const size = Math.min(count, pool.length);
  for (let index = 0; index < size; index += 1) {
    const other = index + rng.below(pool.length - index);
    const held = pool[index] as T;
    pool[index] = pool[other] as T;
    pool[other] = held;
  }
  return pool.slice(0, size);
}

/** One station's scenario: the country's rules and habits, its own size and people. */
export function scenarioOf(election: ElectionScenario, plan: StationPlan, attacks: readonly AttackUse[]): Scenario {
  const contest = plan.again?.contest ?? election.country.contest;
  const paper = !plan.electronic;
  return {
    title: election.title,
    story: '',
    source: election.source,
    teaches: '',
    baseline: election.baseline,
    with: election.with,
    policy: election.policy,
    behaviour: paper ? { ...election.behaviour, chooseElectronic: 0 } : election.behaviour,
    station: (paper ? onPaper : (station: StationSpec) => station)({
      voters: plan.voters,
      contest,
      booths: election.booths,
      carriers: election.carriers,
      electronicOnly: 0,
      paperOnly: 0,
      arrivingUnlisted: 0,
      arrivingBasis: 'application',
      ...(plan.arrivals === undefined ? {} : { arrivals: plan.arrivals }),
      issued: plan.lists?.issued ?? 0,
      ...(plan.lists === undefined ? {} : { sharedKeys: plan.lists.sharedKeys, ownKeys: plan.lists.ownKeys }),
      exact: { came: plan.came, byChoice: plan.byChoice, notValid: plan.notValid },
    }),
    groups: [],
    attacks,
    coalitions: {},
    namedVoter: 0,
    recountAsked: false,
    variants: [],
    expect: [],
  };
}
