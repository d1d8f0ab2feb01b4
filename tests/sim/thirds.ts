/**
 * A small election of three regions that are alike, so that whatever comes of where an attack is carried out is its own
 * doing.
 * @module
 */
import { present } from '../../src/base/assert.ts';
import { rngOf } from '../../src/base/rng.ts';
import type { PlacedAttack } from '../../src/domain/scenario.ts';
import { planOf, runBlock } from '../../src/sim/national/stations.ts';
import { runTree, type TreeRun } from '../../src/sim/national/tree-run.ts';
import { LITTLE, wayUpOf } from '../adversary/tree/country.ts';

/** A third of them electronic. */
export const REGION_STATIONS = 36;

/** @param attacks - on stations. */
export function thirds(attacks: readonly PlacedAttack[], seed: string): TreeRun {
  const like = present(LITTLE.regions[0], 'a region');
  const regions = ['Akmola', 'Astana', 'elsewhere'].map((name) => {
    const [stations, voters] = [REGION_STATIONS, 100 * REGION_STATIONS];
    return { ...like, name, stations, voters, electronic: stations / 3, came: 60 * stations, tecs: 6, middles: 1 };
  });
  const came = regions.reduce((sum, region) => sum + region.came, 0);
  const country = { ...LITTLE, regions, votes: [came / 2, came / 4, came / 4], notValid: 0 };
  const election = { ...wayUpOf({ country, seed }).election, stationAttacks: attacks };
  const plan = planOf(election, seed);
  const { summaries } = runBlock(election, plan, seed, 0, plan.stations.length);
  return runTree(election, plan, summaries, rngOf(seed).fork('up'));
}
