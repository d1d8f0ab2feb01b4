/**
 * Districts that elect one each, in a country small enough to count by hand: seats against a direct count of its
 * stations, who votes again and who does not, and what an attack can do on the second day.
 * @module
 */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { present } from '../../src/base/assert.ts';
import { rngOf } from '../../src/base/rng.ts';
import type { ElectionOutcome } from '../../src/domain/report/election-report.ts';
import type { ElectionScenario, PlacedAttack } from '../../src/domain/scenario.ts';
import { type Country, SECOND_VOTE } from '../../src/domain/tree/country.ts';
import type { StationSummary } from '../../src/domain/tree/summary.ts';
import { COUNTRIES, planOf, scaled } from '../../src/sim/national/index.ts';
import { planSecondRound } from '../../src/sim/national/second-round.ts';
import { type RunStations, runStationsHere, simulateElection } from '../../src/sim/national/simulate.ts';
import { sumOf } from '../../src/tally/counts.ts';
import { LITTLE, wayUpOf } from '../adversary/tree/country.ts';

/** Four districts, unlike enough that some vote again in most seeds. */
const DISTRICTS: Country = {
  ...LITTLE,
  id: 'little districts',
  contest: { kind: 'singleMandate', choices: ['A', 'B', 'C'], shares: [0.5, 0.3, 0.2] },
  seatRule: { kind: 'districts' },
  spread: { ...LITTLE.spread, district: 0.6 },
};
const ELECTION: ElectionScenario = wayUpOf({ policy: {}, country: DISTRICTS }).election;

/** Remembers what each day's stations gave. */
function watching(): { readonly run: RunStations; readonly days: [ElectionScenario, readonly StationSummary[]][] } {
  const days: [ElectionScenario, readonly StationSummary[]][] = [];
  const run: RunStations = async (election, seed) => {
    const summaries = await runStationsHere(election, seed);
    days.push([election, summaries]);
    return summaries;
  };
  return { run, days };
}

async function outcomeOf(
  election: ElectionScenario,
  seed: string,
  run: RunStations = runStationsHere,
): Promise<ElectionOutcome> {
  return present(await simulateElection(election, seed, run), 'an election nobody stops').outcome;
}

/** Votes of each choice in each district of the first day, by adding up stations. */
function countByHand(
  seed: string,
  summaries: readonly StationSummary[],
  of: (each: StationSummary) => readonly number[],
) {
  const { tree, stations } = planOf(ELECTION, seed);
  return tree.regionOfMiddle.map((_, district) => {
    const own = summaries.filter(({ station }) => tree.middleOfTec[stations[station]?.tec ?? -1] === district);
    const votes = [0, 1, 2].map((choice) => own.reduce((sum, each) => sum + (of(each)[choice] ?? 0), 0));
    const cast = own.reduce((sum, { scored }) => sum + scored.confirmedNotValid, sumOf(votes));
    return { votes, cast };
  });
}

describe('districts', () => {
  // Every seed is another country of four districts; both days are counted by hand from their stations.
  test('elect whom a direct count of their stations elects', async () => {
    let again = 0;
    for (let number = 0; number < 12; number += 1) {
      const seed = `seed ${number}`;
      const { run, days } = watching();
      const { districts, secondRound } = await outcomeOf(ELECTION, seed, run);
      const [, first] = present(days[0], 'a first day');
      const rows = present(districts, 'districts').rows;
      const needed = countByHand(seed, first, ({ scored }) => scored.confirmed).map(({ votes, cast }, district) => {
        const winner = votes.findIndex((each) => 2 * each > cast);
        const row = present(rows[district], `district ${district}`);
        if (winner < 0) return true;
        expect(row).toMatchObject({ round: 1, published: 'ABC'[winner], confirmed: 'ABC'[winner], pair: [] });
        return false;
      });
      expect(rows.map(({ pair }) => pair.length > 0)).toEqual(needed);
      const voting = needed.filter((yes) => yes).length;
      expect([days.length - 1, secondRound?.districts ?? 0]).toEqual([voting > 0 ? 1 : 0, voting]);
      again += voting;
    }
    expect(again).toBeGreaterThan(5);
  });

  test('are as many as seats, and an honest election gives each to whom voters gave it', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.string({ maxLength: 8 }),
        fc.double({ min: 0, max: 1.5, noNaN: true }),
        async (seed, district) => {
          const country = { ...DISTRICTS, spread: { ...DISTRICTS.spread, district } };
          const { districts, rows, seats, verdict } = await outcomeOf({ ...ELECTION, country }, seed);
          const { count, atOnce, inSecondRound, undecided, nominees, owed } = present(districts, 'districts');
          expect([count, seats?.total, atOnce + inSecondRound + undecided]).toEqual([4, 4, 4]);
          expect(rows.reduce((sum, { seatsPublished = 0 }) => sum + seatsPublished, 0)).toBe(4 - undecided);
          expect(nominees.map(({ published }) => published)).toEqual(nominees.map(({ confirmed }) => confirmed));
          expect([seats?.moved, owed, verdict.wrongSeats, verdict.wrongWinner]).toEqual([0, 0, false, false]);
        },
      ),
      { numRuns: 12 },
    );
  });

  test('are reported with what is assumed of decisions about them', async () => {
    const said = async (election: ElectionScenario) =>
      present(await simulateElection(election, 'one', runStationsHere), 'an election').notTested;
    const LATE = 'until when a decision can move a seat: it does even when its round is over';
    expect(await said(ELECTION)).toContain(LATE);
    expect(await said({ ...ELECTION, country: LITTLE })).not.toContain(LATE);
  });

  test('keep their number when the country shrinks, while each has a station', () => {
    const country = present(COUNTRIES['kz-2004-districts'], 'country')();
    const districts = (stations: number): number => {
      const { tree } = planOf({ ...ELECTION, country: scaled(country, stations) }, 'x');
      expect(new Set(tree.middleOfTec).size).toBe(tree.regionOfMiddle.length);
      return tree.regionOfMiddle.length;
    };
    expect([9480, 1000, 340].map(districts)).toEqual([67, 67, 67]);
    expect(districts(51)).toBeLessThan(52);
  });

  test('have the stations, sizes and turnout of the party list of that day', () => {
    const plans = ['kz-2004', 'kz-2004-districts'].map((id) => {
      const country = present(COUNTRIES[id], id)();
      return planOf({ ...ELECTION, country }, 'x').stations.map(({ byChoice, notValid, ...same }) => same);
    });
    expect(plans[1]).toEqual(plans[0]);
  });
});

describe('the plan of a second round', () => {
  const plan = planOf(ELECTION, 'x');
  const rng = rngOf('x').fork('second round');

  test('has the stations of its districts, fewer voters and two choices', () => {
    const again = planSecondRound(plan, [[0, 2], null, [1, 0], null], rng);
    const own = plan.stations.filter(({ tec }) => [0, 2].includes(plan.tree.middleOfTec[tec] ?? -1));
    expect(again.stations.map((each) => each.again?.station)).toEqual(own.map(({ station }) => station));
    again.stations.forEach(({ station, voters, came, byChoice, notValid }, index) => {
      expect([station, voters]).toEqual([index, own[index]?.voters]);
      expect(came).toBeLessThanOrEqual(own[index]?.came ?? 0);
      expect(byChoice.reduce((sum, votes) => sum + votes, notValid)).toBe(came);
    });
    const came = own.reduce((sum, each) => sum + each.came, 0);
    expect(
      Math.abs(again.stations.reduce((sum, each) => sum + each.came, 0) - came * SECOND_VOTE.turnout),
    ).toBeLessThan(2);
    expect(again.country.regions.reduce((sum, { stations }) => sum + stations, 0)).toBe(own.length);
  });

  test('of one district does not depend on which others vote again', () => {
    const votes = (pairs: Parameters<typeof planSecondRound>[1]) =>
      planSecondRound(plan, pairs, rng)
        .stations.filter(({ again }) => plan.tree.middleOfTec[plan.stations[again?.station ?? -1]?.tec ?? -1] === 2)
        .map(({ byChoice, came }) => [came, ...byChoice]);
    expect(votes([[0, 1], null, [1, 0], [0, 2]])).toEqual(votes([null, null, [1, 0], null]));
  });

  // All of the eliminated go one way: then what they bring is exactly what the loser of the first round lacked.
  test('sends supporters of the eliminated where the parameter says', () => {
    for (const toLeader of [0, 1]) {
      const country = { ...DISTRICTS, secondVote: { turnout: 1, toLeader, toLeaderSpread: 0, electronic: 1 } };
      const first = planOf({ ...ELECTION, country }, 'x');
      for (const { byChoice, again } of planSecondRound(first, [[0, 1], null, null, null], rng).stations) {
        const [a = 0, b = 0, c = 0] = first.stations[again?.station ?? -1]?.byChoice ?? [];
        expect(byChoice).toEqual(toLeader === 1 ? [a + c, b] : [a, b + c]);
      }
    }
  });
});

describe('an attack on districts', () => {
  const tec = (from: string, to: string, votes: number): PlacedAttack => {
    return { attack: { use: 'TB-02', params: { from, to, votes, most: votes } }, where: {} };
  };

  test('takes and gives no votes of anybody who does not stand in the second round', async () => {
    let left = 0;
    for (let number = 0; number < 8; number += 1) {
      const attacked = { ...ELECTION, treeAttacks: [tec('C', 'B', 3)] };
      const { districts, secondRound } = await outcomeOf(attacked, `seed ${number}`);
      const pairs = present(districts, 'districts').rows.filter(({ pair }) => pair.length > 0);
      const both = pairs.filter(({ pair }) => pair.includes('B') && pair.includes('C')).length;
      if (secondRound === undefined) continue;
      expect(secondRound.attacks).toMatchObject([{ id: 'TB-02', districts: both }]);
      expect(secondRound.changed.inRows > 0).toBe(both > 0);
      left += both === 0 ? 1 : 0;
    }
    expect(left).toBeGreaterThan(0);
  });

  // Nobody gets these votes: whom `to` names, if only by its default, need not stand.
  test('moves votes from station to station of whoever stands in the second round', async () => {
    const params = { from: 'A', votes: 3, among: 'stations' };
    let alone = 0;
    for (let number = 0; number < 8; number += 1) {
      const attacked = { ...ELECTION, treeAttacks: [{ attack: { use: 'TB-02', params }, where: {} }] };
      const { districts, secondRound } = await outcomeOf(attacked, `seed ${number}`);
      const pairs = present(districts, 'districts').rows.filter(({ pair }) => pair.includes('A'));
      if (secondRound === undefined) continue;
      expect(secondRound.attacks).toMatchObject([{ id: 'TB-02', districts: pairs.length }]);
      expect(secondRound.changed.inRows > 0).toBe(pairs.length > 0);
      alone += pairs.filter(({ pair }) => !pair.includes('C')).length;
    }
    expect(alone).toBeGreaterThan(0);
  });

  test('that makes up a majority steals the second round that voters were owed', async () => {
    const attacked = { ...ELECTION, treeAttacks: [tec('B', 'A', 100_000)] };
    let owed = 0;
    for (let number = 0; number < 4; number += 1) {
      const { districts } = await outcomeOf(attacked, `seed ${number}`);
      const { districts: honest } = await outcomeOf(ELECTION, `seed ${number}`);
      expect(districts?.rows.map(({ confirmed }) => confirmed)).toEqual(honest?.rows.map(({ published }) => published));
      owed += districts?.owed ?? 0;
    }
    expect(owed).toBeGreaterThan(0);
  });
});

describe('a president without a majority', () => {
  const country: Country = {
    ...DISTRICTS,
    contest: { kind: 'president', choices: ['A', 'B', 'C'], shares: [0.4, 0.35, 0.25] },
    votes: [560, 490, 350],
    seatRule: { kind: 'majority' },
  };

  test('is elected in a second round of the whole country', async () => {
    const { winner, secondRound, districts } = await outcomeOf({ ...ELECTION, country }, 'one');
    expect(secondRound).toMatchObject({ districts: 1, stations: 24 });
    expect([secondRound?.rows[2]?.confirmed, districts]).toEqual([0, undefined]);
    const [a = 0, b = 0] = secondRound?.rows.map(({ confirmed }) => confirmed) ?? [];
    expect(winner).toEqual({ confirmed: a > b ? 'A' : 'B', published: a > b ? 'A' : 'B' });
  });

  // The two of the second round have other places on their ballot than in the first: B is 1 of 3, then 0 of 2.
  test.each([
    ['B', 1],
    ['A', 0],
  ])('is robbed inside stations only of votes of whoever stands: %s', async (from, districts) => {
    const use = { attack: { use: 'TB-06', params: { from, rate: 0.2 } }, where: {} };
    const votes = [300, 600, 500];
    const robbed = { ...ELECTION, country: { ...country, votes }, stationAttacks: [use] };
    const { secondRound, attacks } = await outcomeOf(robbed, 'one');
    const { rows = [], attacks: again = [] } = secondRound ?? {};
    const gained = rows.map(({ signed, confirmed }) => Math.sign(signed - confirmed));
    expect(gained).toEqual(districts === 0 ? [0, 0, 0] : [0, -1, 1]);
    expect(again).toMatchObject([{ id: 'TB-06', districts }]);
    expect([attacks[0]?.interventions ?? 0, again[0]?.interventions ?? 0].map((acts) => acts > 0)).toEqual([
      true,
      districts > 0,
    ]);
  });

  test('loses no vote to slips of the pen for somebody who does not stand', async () => {
    const { protocolSlip: before } = ELECTION.behaviour;
    const behaviour = { ...ELECTION.behaviour, protocolSlip: 1, acceptUnreconciled: 1 };
    const { secondRound, winner } = await outcomeOf({ ...ELECTION, country, behaviour }, 'one');
    expect([before, secondRound?.changed.rows]).toEqual([0, 24]);
    expect(secondRound?.rows.map(({ published }) => published > 0)).toEqual([true, true, false]);
    expect(winner.published).not.toBe('nobody');
  });

  test('is not elected again where there was one', async () => {
    const { run, days } = watching();
    const { winner } = await outcomeOf({ ...ELECTION, country: { ...country, votes: [800, 350, 250] } }, 'one', run);
    expect([winner.published, days.length]).toEqual(['A', 1]);
  });
});
