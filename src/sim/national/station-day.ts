/**
 * The day of one station of a country as a scenario of its own: its attacks and where all its chance comes from.
 * @module
 */
import { present } from '../../base/assert.ts';
import { type Rng, rngOf } from '../../base/rng.ts';
import type { ElectionScenario, Scenario } from '../../domain/scenario.ts';
import { attackStreams } from '../attack-streams.ts';
import { inWords, scenarioOf } from './placing.ts';
import type { StationPlan } from './plan.ts';

export interface StationDay {
  readonly scenario: Scenario;
  readonly rng: Rng;
  /** Of each of its attacks. */
  readonly streams: readonly string[];
  /** Of each of its attacks among those of the election, from 0. */
  readonly places: readonly number[];
}

/** @param attacked - for each attack of the election, the numbers of its stations. */
export function stationDay(
  election: ElectionScenario,
  plan: StationPlan,
  seed: string,
  attacked: readonly ReadonlySet<number>[],
): StationDay {
  const places = [...election.stationAttacks.keys()].filter((place) => attacked[place]?.has(plan.station));
  const uses = places.map((place) => present(election.stationAttacks[place], `attack ${place}`));
  const { again } = plan;
  const rng = rngOf(seed).fork(again === undefined ? `station/${plan.station}` : `again/${again.station}`);
  const scenario = scenarioOf(
    election,
    plan,
    uses.map(({ attack }) => (again === undefined ? attack : inWords(attack, election.country.contest))),
  );
  const all = attackStreams(election.stationAttacks.map(({ attack }) => attack));
  return { scenario, rng, places, streams: places.map((place) => present(all[place], `stream ${place}`)) };
}
