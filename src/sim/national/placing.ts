/**
 * Which stations an attack is carried out in, and the scenario of one station of a country.
 * @module
 */
import type { Rng } from '../../base/rng.ts';
import {
  type AttackUse,
  type ElectionScenario,
  onPaper,
  type Placement,
  type Scenario,
  type StationSpec,
} from '../../domain/scenario.ts';
import type { CountryPlan, StationPlan } from './plan.ts';

/** For each attack on stations, the numbers of its stations. */
export function attackedStations(
  election: ElectionScenario,
  { stations, tree }: CountryPlan,
  rng: Rng,
): readonly ReadonlySet<number>[] {
  return election.stationAttacks.map(({ where }, index) => {
    const open = stations.filter((station) => fits(station, where, tree.regions)).map(({ station }) => station);
    const wanted = where.stations ?? Math.round((where.share ?? 1) * open.length);
    return new Set(drawn(open, wanted, rng.fork(`attack/${index}`)));
  });
}

export function fits(plan: StationPlan, { regions, kind }: Placement, names: readonly string[]): boolean {
  if (kind !== undefined && (kind === 'electronic') !== plan.electronic) return false;
  return regions === undefined || regions.includes(names[plan.region] ?? '');
}

/** So many of a list, drawn without replacement. */
export function drawn<T>(list: readonly T[], count: number, rng: Rng): readonly T[] {
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
  const { contest } = election.country;
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
