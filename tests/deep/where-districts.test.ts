/**
 * Attacks placed in one district of the single mandates of 2004, with few stations: they act there and nowhere else, on
 * both days, and complaints give back what they took there.
 * @module
 */
import { describe, expect, test } from 'vitest';
import { present } from '../../src/base/assert.ts';
import { rngOf } from '../../src/base/rng.ts';
import type { Policy } from '../../src/domain/policy/types.ts';
import type { ElectionOutcome } from '../../src/domain/report/election-report.ts';
import type { ElectionScenario, PlacedAttack, Placement } from '../../src/domain/scenario.ts';
import { districtNames, stationPlaces, treeOf } from '../../src/sim/national/commissions.ts';
import { COUNTRIES, planOf, runBlock, scaled } from '../../src/sim/national/index.ts';
import { attackedStations, stationsWithin } from '../../src/sim/national/placing.ts';
import { planSecondRound } from '../../src/sim/national/second-round.ts';
import { runStationsHere, simulateElection } from '../../src/sim/national/simulate.ts';
import { electionOf } from '../sim/shipped-elections.ts';

const SEED = 'one';
const SHIPPED = electionOf('districts-2004.yaml');
/** Observers everywhere, each with a copy and with the table to hold it against. */
const WATCHED: ElectionScenario = {
  ...SHIPPED,
  country: scaled(present(COUNTRIES['kz-2004-districts'], 'country')(), 200),
  behaviour: { ...SHIPPED.behaviour, observerPresent: 1, refuseCopies: 0, drawnAtTec: 0 },
  stationAttacks: [],
  treeAttacks: [],
  variants: [],
};
const PLAN = planOf(WATCHED, SEED);
const NAMES = districtNames(PLAN.tree);
const stationsOf = (district: string): readonly number[] =>
  PLAN.stations.filter(({ tec }) => NAMES[PLAN.tree.middleOfTec[tec] ?? -1] === district).map(({ station }) => station);

describe('where an attack is placed', () => {
  test.each(Object.keys(COUNTRIES))('stations lie as a file is checked against: %s', (id) => {
    const country = scaled(present(COUNTRIES[id], id)(), 200);
    const plan = planOf({ ...WATCHED, country }, SEED);
    expect(stationPlaces(country)).toEqual(
      plan.stations.map(({ region, tec, electronic }) => ({ region, tec, electronic })),
    );
    expect(treeOf(country)).toEqual(plan.tree);
  });

  // Every district alone: together they are the country, each station once.
  test('every district has its own stations, and all of them are the country', () => {
    const within = (where: Placement) => stationsWithin(where, PLAN, [], rngOf(SEED));
    for (const district of NAMES) {
      expect([...within({ districts: [district] })].sort((a, b) => a - b)).toEqual(stationsOf(district));
      expect(within({ districts: [district], stations: 1 })).toHaveLength(1);
    }
    expect(NAMES.flatMap(stationsOf).sort((a, b) => a - b)).toEqual(PLAN.stations.map(({ station }) => station));
    const [first = '', other = ''] = NAMES.filter((name) => name.startsWith('South Kazakhstan'));
    expect(within({ districts: [first, other] })).toHaveLength(stationsOf(first).length + stationsOf(other).length);
    expect(within({ regions: ['Astana'], districts: [first] })).toEqual([]);
  });

  test('is the same on the second day, in those of its stations that vote again', () => {
    const pairs = NAMES.map((_, district) => (district % 3 === 0 ? null : ([0, 4] as const)));
    const again = planSecondRound(PLAN, pairs, rngOf(SEED));
    NAMES.forEach((district, index) => {
      const within = stationsWithin({ districts: [district] }, again, [0, 4], rngOf(SEED));
      const before = within.map((station) => again.stations[station]?.again?.station);
      expect(before).toEqual(index % 3 === 0 ? [] : stationsOf(district));
    });
  });

  test('holds inside stations', () => {
    const district = present(NAMES[40], 'a district');
    const use = { attack: { use: 'TB-06', params: { rate: 0.3 } }, where: { districts: [district], kind: 'paper' } };
    const attacked: ElectionScenario = { ...WATCHED, stationAttacks: [use as PlacedAttack] };
    const days = [WATCHED, attacked].map((election) => runBlock(election, PLAN, SEED, 0, 200).summaries);
    const [honest = [], robbed = []] = days;
    const paper = stationsOf(district).filter((station) => PLAN.stations[station]?.electronic === false);
    const changed = robbed.filter(({ line }, at) => JSON.stringify(line) !== JSON.stringify(honest[at]?.line));
    expect(changed.map(({ station }) => station)).toEqual(paper);
    expect([...(attackedStations(attacked, PLAN, rngOf(SEED))[0] ?? [])].sort((a, b) => a - b)).toEqual(paper);
  });
});

/** Whose seat each district is. */
type Seats = readonly string[];

describe('a seat stolen in one district', () => {
  const outcomeOf = async (policy: Partial<Policy>, treeAttacks: readonly PlacedAttack[]): Promise<ElectionOutcome> => {
    const election = {
      ...WATCHED,
      policy: { ...WATCHED.policy, 'tec.tables': 'given' as const, ...policy },
      treeAttacks,
    };
    return present(await simulateElection(election, SEED, runStationsHere), 'an election nobody stops').outcome;
  };
  const seats = ({ districts }: ElectionOutcome, which: 'published' | 'confirmed' | 'corrected'): Seats =>
    present(districts, 'districts').rows.map((row) => row[which]);
  const DISTRICT = 'South Kazakhstan 5';
  const STEAL: PlacedAttack = {
    attack: { use: 'TB-02', params: { from: 'Otan', to: 'Self-nominated', votes: 1_000_000 } },
    where: { districts: [DISTRICT] },
  };
  const stolen = (honest: Seats): Seats => honest.map((who, at) => (NAMES[at] === DISTRICT ? 'Self-nominated' : who));

  test('is none in an honest election', async () => {
    const honest = await outcomeOf({ 'complaint.duty': true }, []);
    expect(seats(honest, 'published')).toEqual(seats(honest, 'confirmed'));
    expect(seats(honest, 'corrected')).toEqual(seats(honest, 'confirmed'));
    expect(seats(honest, 'confirmed')[NAMES.indexOf(DISTRICT)]).toBe('Otan');
  });

  test.each<{ how: string; policy: Partial<Policy>; back: boolean }>([
    { how: 'goes back where a complaint has to be decided', policy: { 'complaint.duty': true }, back: true },
    {
      how: 'stays where nobody who sees it has standing',
      policy: { 'complaint.duty': true, 'complaint.standing': 'officials' },
      back: false,
    },
    {
      how: 'stays where tables come too late to complain',
      policy: { 'complaint.duty': true, 'tec.tables': 'refused', 'publish.level': 'station', 'publish.days': 30 },
      back: false,
    },
  ])('$how', async ({ policy, back }) => {
    const outcome = await outcomeOf(policy, [STEAL]);
    const confirmed = seats(outcome, 'confirmed');
    expect(seats(outcome, 'published')).toEqual(stolen(confirmed));
    expect(seats(outcome, 'corrected')).toEqual(back ? confirmed : stolen(confirmed));
    expect(outcome.seats?.moved).toBe(1);
    expect(outcome.complaints).toMatchObject({ seatsMoved: back ? 0 : 1, repaired: back });
    expect(outcome.attacks[0]?.stations).toBe(stationsOf(DISTRICT).length);
  });
});
