/**
 * What the lists of single stations have to do with each other: people who moved and stand on two of them, and voters
 * who were struck from one because they took a certificate and were added to another.
 *
 * Keys and certificates are dealt before any station is run, so that a block of stations still needs nothing of others.
 * Source: dossier 4.2 (equation 1: struck, added), 6 (issue is noted in the home list), 7.2 (VL06 to VL08).
 * @module
 */
import { apportion } from '../../base/apportion.ts';
import type { Rng } from '../../base/rng.ts';
import type { Behaviour, Policy } from '../../domain/policy/types.ts';
import { certificateHolders } from '../../world/index.ts';
import type { StationLists, StationPlan } from './plan.ts';

/** Entries that do not come: stale ones and those struck take at most so much of them each. */
const ABSENT_SHARE = 0.4;

/**
 * Every certificate that somebody brings to a station was issued at one, and every entry of somebody who moved has a
 * list on which she stands where she lives. Which station that is, is drawn by the number of voters: assumptions, as is
 * that everybody who took a certificate uses it.
 *
 * @param rng - stream of the lists; one seed gives the same lists in every block.
 */
export function listsOf(
  stations: readonly StationPlan[],
  behaviour: Behaviour,
  policy: Policy,
  rng: Rng,
): readonly StationLists[] {
  const voters = stations.map((station) => station.voters);
  const room = stations.map((station) => Math.floor(ABSENT_SHARE * (station.voters - station.came)));
  const total = (counts: ArrayLike<number>): number => Array.from(counts).reduce((sum, count) => sum + count, 0);
  const brought = total(voters.map((count) => certificateHolders(count, behaviour)));
  const most = total(room);
  const issued = apportion(policy['avc.enabled'] ? Math.min(brought, most) : 0, voters, room);
  const stale = voters.map((count, index) => Math.min(Math.round(count * behaviour.otherListShare), room[index] ?? 0));
  const homes = homesOf(stations, stale, rng);
  let next = 0;
  const sharedKeys = stale.map((count) => Array.from({ length: count }, () => next++));
  return stations.map((_, index) => ({
    issued: issued[index] ?? 0,
    sharedKeys: sharedKeys[index] ?? [],
    ownKeys: homes[index] ?? [],
  }));
}

/** Deals each key, in their order, to another station than the one it is stale in. */
function homesOf(stations: readonly StationPlan[], stale: readonly number[], rng: Rng): readonly (readonly number[])[] {
  const homes = stations.map((): number[] => []);
  const upTo = new Float64Array(stations.length);
  let sum = 0;
  stations.forEach(({ came }, index) => {
    sum += came;
    upTo[index] = sum;
  });
  let key = 0;
  stale.forEach((count, index) => {
    for (let entry = 0; entry < count; entry += 1, key += 1) {
      const drawn = placeOf(upTo, rng.unit() * sum);
      // Whoever is drawn to the station itself lives next door.
      const home = drawn === index ? (index + 1) % stations.length : drawn;
      // A station holds no more of them than people who come to it; a country of one station has no other list.
      if (home !== index && (homes[home]?.length ?? 0) < (stations[home]?.came ?? 0) / 2) homes[home]?.push(key);
    }
  });
  return homes;
}

/** The first place whose sum is above the value. */
function placeOf(upTo: Float64Array, value: number): number {
  let low = 0;
  let high = upTo.length - 1;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((upTo[middle] ?? 0) > value) high = middle;
    else low = middle + 1;
  }
  return low;
}
