/**
 * The plan of a second round: the same stations of the districts that vote again, two choices in each, and a commission
 * tree with nobody else in it.
 *
 * Who comes and whom the supporters of the eliminated take follows from the first round's plan, so from what voters
 * want, and not from what was published of it. All of it is an assumption: see SecondVote.
 *
 * Source: dossier 9.4 and design section 10 (second round between two).
 * @module
 */
import { apportion } from '../../base/apportion.ts';
import { present } from '../../base/assert.ts';
import type { Rng } from '../../base/rng.ts';
import type { ElectionScenario, SecondRoundOf } from '../../domain/scenario.ts';
import { type Country, type Pair, type RegionSpec, SECOND_VOTE } from '../../domain/tree/country.ts';
import type { CommissionTree } from '../../domain/tree/results.ts';
import { districtNames } from './commissions.ts';
import type { CountryPlan, StationPlan } from './plan.ts';

export type Pairs = SecondRoundOf['pairs'];

/** What has one winner: each district where districts elect, else the country. */
export function unitsOf({ seatRule, title }: Country, tree: CommissionTree): readonly string[] {
  return seatRule.kind === 'districts' ? districtNames(tree) : [title];
}

/** The unit of a territorial commission. */
export function unitOfTec({ seatRule }: Country, { middleOfTec }: CommissionTree, tec: number): number {
  return seatRule.kind === 'districts' ? present(middleOfTec[tec], `commission ${tec}`) : 0;
}

/** The election of the second round: the same rules, habits and attacks. @param plan - that of the first. */
export function secondRoundOf(
  election: ElectionScenario,
  plan: CountryPlan,
  pairs: Pairs,
  rng: Rng,
): { readonly election: ElectionScenario; readonly plan: CountryPlan } {
  const { behaviour, country } = election;
  const { electronic } = country.secondVote ?? SECOND_VOTE;
  const again = planSecondRound(plan, pairs, rng);
  return {
    plan: again,
    election: {
      ...election,
      country: again.country,
      behaviour: { ...behaviour, chooseElectronic: behaviour.chooseElectronic * electronic },
      variants: [],
      expect: [],
      secondRound: { country, pairs },
    },
  };
}

/** @param rng - stream of second rounds; a district's draw does not depend on which others vote again. */
export function planSecondRound(first: CountryPlan, pairs: Pairs, rng: Rng): CountryPlan {
  const { country, tree } = first;
  const pairOf = (tec: number): Pair | null => pairs[unitOfTec(country, tree, tec)] ?? null;
  const tecs = [...tree.middleOfTec.keys()].filter((tec) => pairOf(tec) !== null);
  const middles = [...new Set(tecs.map((tec) => present(tree.middleOfTec[tec], `commission ${tec}`)))];
  const regions = [...new Set(middles.map((middle) => present(tree.regionOfMiddle[middle], `middle ${middle}`)))];
  const stations = pairs.flatMap((pair, unit) => {
    const own = first.stations.filter(({ tec }) => unitOfTec(country, tree, tec) === unit);
    return pair === null ? [] : unitStations(country, own, pair, rng.fork(`${unit}/${[...pair].sort().join('/')}`));
  });
  const placed = stations
    .sort((a, b) => a.station - b.station)
    .map((plan, station) => ({
      ...plan,
      station,
      region: regions.indexOf(plan.region),
      tec: tecs.indexOf(plan.tec),
    }));
  const again: CommissionTree = {
    regions: regions.map((region) => tree.regions[region] ?? ''),
    middleOfTec: tecs.map((tec) => middles.indexOf(tree.middleOfTec[tec] ?? -1)),
    regionOfMiddle: middles.map((middle) => regions.indexOf(tree.regionOfMiddle[middle] ?? -1)),
    middle: tree.middle,
  };
  return { country: countryOf(country, again, regions, placed), tree: again, stations: placed, first };
}

/** The stations of one unit, still with the numbers of the first round. */
function unitStations(country: Country, own: readonly StationPlan[], pair: Pair, rng: Rng): readonly StationPlan[] {
  const { turnout, toLeader, toLeaderSpread } = country.secondVote ?? SECOND_VOTE;
  const wanted = pair.map((choice) => sumOf(own, ({ byChoice }) => byChoice[choice] ?? 0));
  const drawn = Math.min(1, Math.max(0, toLeader + toLeaderSpread * (2 * rng.unit() - 1)));
  const toFirst = (wanted[0] ?? 0) >= (wanted[1] ?? 0) ? drawn : 1 - drawn;
  const before = own.map(({ came }) => came);
  const came = apportion(Math.round(turnout * sumOf(own, (each) => each.came)), before, before);
  const votes = own.map(({ byChoice, notValid }, index) => {
    const [one = 0, other = 0] = pair.map((choice) => byChoice[choice] ?? 0);
    const eliminated = byChoice.reduce((sum, each) => sum + each, 0) - one - other;
    const weights = [one + toFirst * eliminated, other + (1 - toFirst) * eliminated, notValid];
    return apportion(came[index] ?? 0, weights);
  });
  const [ones, others] = [0, 1].map((place) => votes.reduce((sum, each) => sum + (each[place] ?? 0), 0));
  const share = (ones ?? 0) / Math.max(1, (ones ?? 0) + (others ?? 0));
  const { kind, choices } = country.contest;
  const contest = { kind, choices: pair.map((choice) => choices[choice] ?? ''), shares: [share, 1 - share] };
  return own.map((plan, index) => {
    const [one = 0, other = 0, notValid = 0] = votes[index] ?? [];
    const again = { station: plan.station, pair, contest };
    return { ...plan, came: came[index] ?? 0, byChoice: [one, other], notValid, again };
  });
}

/** What of the country votes again. */
function countryOf(
  country: Country,
  { middleOfTec, regionOfMiddle }: CommissionTree,
  regions: readonly number[],
  stations: readonly StationPlan[],
): Country {
  const specs = regions.map((region, index): RegionSpec => {
    const own = stations.filter((station) => station.region === index);
    return {
      ...present(country.regions[region], `region ${region}`),
      voters: sumOf(own, ({ voters }) => voters),
      stations: own.length,
      electronic: own.filter(({ electronic }) => electronic).length,
      tecs: middleOfTec.filter((middle) => regionOfMiddle[middle] === index).length,
      middles: regionOfMiddle.filter((each) => each === index).length,
      came: sumOf(own, ({ came }) => came),
    };
  });
  const votes = country.contest.choices.map((_, choice) =>
    sumOf(stations, ({ byChoice, again }) => byChoice[again?.pair.indexOf(choice) ?? -1] ?? 0),
  );
  return { ...country, regions: specs, votes, notValid: sumOf(stations, ({ notValid }) => notValid) };
}

function sumOf(stations: readonly StationPlan[], of: (station: StationPlan) => number): number {
  return stations.reduce((sum, each) => sum + of(each), 0);
}
