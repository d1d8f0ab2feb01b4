/**
 * Honest worlds for the tests of forensic tests: counts drawn voter by voter, with nobody cheating.
 * @module
 */
import type { Rng } from '../../src/base/rng.ts';
import type { StationCounts } from '../../src/stats/integer-percentages.ts';

export function binomial(rng: Rng, n: number, chance: number): number {
  let count = 0;
  for (let i = 0; i < n; i += 1) if (rng.chance(chance)) count += 1;
  return count;
}

/** Near standard normal: twelve uniforms. */
export function normal(rng: Rng): number {
  let sum = -6;
  for (let i = 0; i < 12; i += 1) sum += rng.unit();
  return sum;
}

/** Stations that differ in size, turnout and taste, the last two without a link. */
export function honestStations(rng: Rng, stations: number): StationCounts[] {
  return Array.from({ length: stations }, () => {
    const listed = 200 + rng.below(800);
    const came = binomial(rng, listed, 0.5 + 0.4 * rng.unit());
    return { listed, came, votes: came, winner: binomial(rng, came, 0.4 + 0.5 * rng.unit()) };
  });
}

/** A chance of 5 % gives 20 of 400 on average; 33 is three standard deviations above. */
export const DRAWS = 400;
export const FALSE_ALARMS_MAX = 33;

/** How often, over DRAWS honest worlds, the test says `p <= 0.05`. */
export function falseAlarms(rng: Rng, pOf: (rng: Rng) => number): number {
  return Array.from({ length: DRAWS }, (_, draw) => pOf(rng.fork(`draw/${draw}`))).filter((p) => p <= 0.05).length;
}
