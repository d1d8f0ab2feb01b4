/**
 * Every station of a country, drawn so that sizes, turnout and votes add up to the country's totals exactly.
 *
 * Two margins are kept at once: each station's voters who come, and each choice's votes. Small choices are dealt first,
 * by station weight within the room that is left; the largest takes what remains, which is then exactly its own total.
 *
 * Source: design section 13; dossier section 9.
 * @module
 */
import { apportion } from '../../base/apportion.ts';
import type { Rng } from '../../base/rng.ts';
import type { Contest } from '../../domain/election.ts';
import type { Country, Pair, RegionSpec } from '../../domain/tree/country.ts';
import type { CommissionTree } from '../../domain/tree/results.ts';
import { tecsOf, treeOf } from './commissions.ts';
import { leaningsOf } from './leanings.ts';

/** What joins the list of one station to others. */
export interface StationLists {
  /** Struck from this list, because they took a certificate. */
  readonly issued: number;
  /** National keys of entries of people who moved away, and of people who live here and stand elsewhere too. */
  readonly sharedKeys: readonly number[];
  readonly ownKeys: readonly number[];
}

export interface StationPlan {
  /** Number in the country, from 0. */
  readonly station: number;
  readonly region: number;
  readonly tec: number;
  readonly electronic: boolean;
  readonly voters: number;
  readonly came: number;
  readonly byChoice: readonly number[];
  readonly notValid: number;
  readonly arrivals?: readonly number[];
  /** What joins its list to others; absent where only sizes and votes are planned. */
  readonly lists?: StationLists;
  /** In a second round: its number in the first, who stands, and the contest of the two, which `byChoice` is of. */
  readonly again?: { readonly station: number; readonly pair: Pair; readonly contest: Contest };
}

export interface CountryPlan {
  readonly country: Country;
  readonly tree: CommissionTree;
  readonly stations: readonly StationPlan[];
  /** The plan of the first round, if this is one of a second. */
  readonly first?: CountryPlan;
  /** How its messages are signed and keys agreed; absent: really. */
  readonly crypto?: 'real' | 'labelled';
}

/** The smallest weight a station can have, so that none is empty. */
const WEIGHT_MIN = 0.1;
/** Stations with the electronic system hold at most this share of a region's voters, whatever their usual size. */
const ELECTRONIC_MAX = 0.7;

/** @param rng - stream of the country; one seed gives one plan on every machine. */
export function planCountry(country: Country, rng: Rng): CountryPlan {
  const normal = normals(rng.fork('plan'));
  const tree = treeOf(country);
  const drafts = country.regions.flatMap((region, index) => regionStations(country, region, index, normal));
  const came = drafts.map((draft) => draft.came);
  const notValid = apportion(country.notValid, came, came);
  const tecAt = tecsOf(country);
  const leanings = leaningsOf(country, tree, normals(rng.fork('leanings')));
  const votes = dealVotes(
    country,
    came.map((each, station) => each - (notValid[station] ?? 0)),
    normal,
    drafts.map(({ region, place }) => leanings(tecAt(region, place))),
  );
  const stations = drafts.map((draft, station): StationPlan => {
    return {
      ...draft,
      station,
      tec: tecAt(draft.region, draft.place),
      byChoice: votes.map((column) => column[station] ?? 0),
      notValid: notValid[station] ?? 0,
    };
  });
  return { country, tree, stations };
}

interface Draft {
  readonly region: number;
  /** Place within the region, from 0. */
  readonly place: number;
  readonly electronic: boolean;
  readonly voters: number;
  readonly came: number;
  readonly arrivals?: readonly number[];
}

type Normal = () => number;

function regionStations(country: Country, region: RegionSpec, index: number, normal: Normal): readonly Draft[] {
  const { spread } = country;
  const weight = (): number => Math.max(WEIGHT_MIN, Math.exp(spread.size * normal()));
  const kinds = Array.from({ length: region.stations }, (_, place) => place < region.electronic);
  const ordinary = region.stations - region.electronic;
  const usual = Math.min(region.electronic * spread.electronicSize, Math.round(region.voters * ELECTRONIC_MAX));
  const inElectronic = ordinary === 0 ? region.voters : usual;
  const electronic = apportion(
    region.electronic === 0 ? 0 : inElectronic,
    kinds.map((yes) => (yes ? weight() : 0)),
  );
  const paper = apportion(
    region.voters - (region.electronic === 0 ? 0 : inElectronic),
    kinds.map((yes) => (yes ? 0 : weight())),
  );
  const voters = kinds.map((yes, place) => (yes ? electronic[place] : paper[place]) ?? 0);
  const came = apportion(
    region.came,
    voters.map((each) => each * Math.exp(spread.turnout * normal())),
    voters,
  );
  return kinds.map((yes, place) => ({
    region: index,
    place,
    electronic: yes,
    voters: voters[place] ?? 0,
    came: came[place] ?? 0,
    ...(region.arrivals === undefined ? {} : { arrivals: region.arrivals }),
  }));
}

/**
 * @param leanings - of each station, by choice: factors of its support.
 * @returns by choice, its votes in each station.
 */
function dealVotes(
  country: Country,
  room: readonly number[],
  normal: Normal,
  leanings: readonly (readonly number[])[],
): readonly Int32Array[] {
  const left = Int32Array.from(room);
  const columns: Int32Array[] = country.votes.map(() => new Int32Array(room.length));
  const order = [...country.votes.keys()].sort((a, b) => (country.votes[a] ?? 0) - (country.votes[b] ?? 0));
  const largest = order.pop();
  for (const choice of order) {
    const weights = room.map((each, station) => {
      return each * Math.exp(country.spread.support * normal()) * (leanings[station]?.[choice] ?? 1);
    });
    const column = apportion(country.votes[choice] ?? 0, weights, left);
    columns[choice] = column;
    for (let station = 0; station < left.length; station += 1) {
      left[station] = (left[station] ?? 0) - (column[station] ?? 0);
    }
  }
  if (largest !== undefined) columns[largest] = left;
  return columns;
}

/** Standard normal numbers, by the method of Box and Muller. */
function normals(rng: Rng): Normal {
  return () => Math.sqrt(-2 * Math.log(1 - rng.unit())) * Math.cos(2 * Math.PI * rng.unit());
}
