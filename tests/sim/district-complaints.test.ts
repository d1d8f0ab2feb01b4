/**
 * Complaints followed into the seats of districts: in a country small enough that every row can be forged in turn, and
 * in a small one of 2004.
 * @module
 */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { present } from '../../src/base/assert.ts';
import type { Policy } from '../../src/domain/policy/types.ts';
import type { ElectionOutcome } from '../../src/domain/report/election-report.ts';
import type { ElectionScenario, PlacedAttack } from '../../src/domain/scenario.ts';
import type { Country } from '../../src/domain/tree/country.ts';
import type { TreeClaim } from '../../src/domain/tree/ports.ts';
import { WHOLE_RESULT } from '../../src/domain/tree/ports.ts';
import type { ResultLine } from '../../src/domain/tree/results.ts';
import { complain } from '../../src/sim/national/complaints.ts';
import { runStationsHere, simulateElection } from '../../src/sim/national/simulate.ts';
import { addLines, sumLines } from '../../src/tally/lines.ts';
import { type Climb, decideClaims, districtsPutRight, openRemedy } from '../../src/world/tree/index.ts';
import { attacked, climbed, LITTLE, OPEN, type Options, wayUpOf } from '../adversary/tree/country.ts';
import { runs } from '../runs.ts';

const DISTRICTS: Country = {
  ...LITTLE,
  id: 'little districts',
  contest: { kind: 'singleMandate', choices: ['A', 'B', 'C'], shares: [0.5, 0.3, 0.2] },
  seatRule: { kind: 'districts' },
  spread: { ...LITTLE.spread, district: 0.6 },
};

/** Observers everywhere, every one with a copy, everything published, and every complaint decided. */
const HEARD: Partial<Policy> = {
  ...OPEN,
  'publish.days': 0,
  'complaint.standing': 'everybody',
  'complaint.duty': true,
};
const WATCHED: Options = {
  country: DISTRICTS,
  policy: HEARD,
  behaviour: { observerPresent: 1, refuseCopies: 0, drawnAtTec: 0, answerComplaints: 0 },
};

const { climb } = climbed(WATCHED);
const NOTHING = sumLines([], 3);
const districtOf = (station: number): number => climb.tree.middleOfTec[climb.stations[station]?.tec ?? -1] ?? -1;

const totals = ({ records }: Climb): ResultLine[] => records.middleTables.map(({ total }) => total);

/** The climb with other rows in the tables of its territorial commissions, added up anew. */
function withRows(forge: (station: number, line: ResultLine) => ResultLine): Climb {
  const tecTables = climb.records.tecTables.map(({ unit, rows }) => {
    const forged = rows.map((row) => ({ ...row, line: forge(row.unit, row.line) }));
    const lines = forged.map(({ line }) => line);
    return { unit, rows: forged, total: sumLines(lines, 3) };
  });
  const middleTables = climb.records.middleTables.map((table) => {
    const own = tecTables.filter(({ unit }) => climb.tree.middleOfTec[unit] === table.unit);
    const lines = own.map(({ total }) => total);
    return { ...table, total: sumLines(lines, 3) };
  });
  return { ...climb, records: { ...climb.records, tecTables, middleTables } };
}

function shifted(line: ResultLine): ResultLine {
  const [first = 0, second = 0, third = 0] = line.byChoice;
  return { ...line, byChoice: [first - 5, second + 5, third] };
}

function correctedBy(at: Climb, claims: readonly TreeClaim[]): ResultLine[] {
  const remedy = openRemedy(at);
  decideClaims(at, remedy, claims);
  return districtsPutRight(at, remedy);
}

describe('a decision on a row', () => {
  const row = (station: number): ResultLine =>
    present(
      climb.records.copies.find((copy) => copy.station === station),
      `copy ${station}`,
    ).line;

  test('there is none of an honest election', () => {
    const run = climbed(WATCHED);
    expect(districtsPutRight(run.climb, complain(run.climb, run.notices).remedy)).toEqual(totals(run.climb));
  });

  // Every station forged alone, and everything that can be shown of it.
  test('puts right the district in which the station lies, and no other', () => {
    for (const { station } of climb.stations) {
      const forged = withRows((at, line) => (at === station ? shifted(line) : line));
      const own = districtOf(station);
      expect(
        totals(forged).map((total, at) => (total.byChoice[0] ?? 0) - (totals(climb)[at]?.byChoice[0] ?? 0)),
      ).toEqual([0, 1, 2, 3].map((at) => (at === own ? -5 : 0)));
      const claim = { station, stands: shifted(row(station)), ought: row(station) };
      expect(correctedBy(forged, [claim])).toEqual(totals(climb));
      expect(correctedBy(forged, [])).toEqual(totals(forged));
    }
  });

  test('puts right so many rows as were shown, in whatever order', () => {
    const stations = fc.uniqueArray(fc.nat({ max: climb.stations.length - 1 }), { minLength: 1 });
    fc.assert(
      fc.property(stations, fc.nat({ max: 30 }), (forged, shown) => {
        const at = withRows((station, line) => (forged.includes(station) ? shifted(line) : line));
        const claims = forged.slice(0, shown).map((station) => {
          return { station, stands: shifted(row(station)), ought: row(station) };
        });
        const left = forged.slice(shown);
        expect(correctedBy(at, claims)).toEqual(
          totals(withRows((station, line) => (left.includes(station) ? shifted(line) : line))),
        );
      }),
      { numRuns: 100, seed: 20_040_919 },
    );
  });

  test.each<{ how: string; change: (at: Climb) => Climb; claim: TreeClaim; gives: ResultLine[] }>([
    {
      // The row that counts for the seat was right: what is put right is what was published of it.
      how: 'gives a district nothing where only what was published is false',
      change: (at) => at,
      claim: { station: 3, stands: shifted(row(3)), ought: row(3) },
      gives: totals(climb),
    },
    {
      how: 'strikes a station that was never announced from the district whose table has it',
      change: (at) => {
        const tecTables = at.records.tecTables.map((table) => {
          return table.unit === 0 ? { ...table, rows: [...table.rows, { unit: 999, line: row(0) }] } : table;
        });
        const middleTables = at.records.middleTables.map((table, unit) => {
          return unit === 0 ? { ...table, total: addLines(table.total, row(0), NOTHING) } : table;
        });
        return { ...at, records: { ...at.records, tecTables, middleTables } };
      },
      claim: { station: 999, stands: row(0) },
      gives: totals(climb),
    },
    {
      how: 'adds every district up again where stations are published',
      change: (at) => {
        const middleTables = at.records.middleTables.map((table) => ({ ...table, total: shifted(table.total) }));
        return { ...at, records: { ...at.records, middleTables } };
      },
      claim: { station: WHOLE_RESULT, stands: NOTHING, ought: NOTHING },
      gives: totals(climb),
    },
    {
      how: 'and none where only regions are',
      change: (at) => {
        const published = { ...present(at.records.published, 'publication'), level: 'region' as const };
        const middleTables = at.records.middleTables.map((table) => ({ ...table, total: shifted(table.total) }));
        return { ...at, records: { ...at.records, published, middleTables } };
      },
      claim: { station: WHOLE_RESULT, stands: NOTHING, ought: NOTHING },
      gives: totals(climb).map(shifted),
    },
  ])('$how', ({ change, claim, gives }) => {
    expect(correctedBy(change(climb), [claim])).toEqual(gives);
  });

  test.each([
    ['TB-01', { votes: 200 }],
    ['TB-02', { votes: 200, from: 'A', to: 'B' }],
    ['TB-03', { level: 'tec' }],
    ['TB-03', { level: 'middle' }],
    ['TB-03', { level: 'cec' }],
    ['TB-10', { count: 2, voters: 50, to: 'first' }],
  ] as const)('gives each district its own votes back after %s with %o', (use, params) => {
    const { honest, run } = attacked(use, params, {}, WATCHED);
    expect(districtsPutRight(run.climb, complain(run.climb, run.notices).remedy)).toEqual(totals(honest.climb));
  });
});

const ELECTION: ElectionScenario = wayUpOf(WATCHED).election;

async function outcomeOf(changes: Partial<ElectionScenario>, seed: string): Promise<ElectionOutcome> {
  // Real signatures give the same: tests/adversary/tree/labelled-keys.test.ts holds that.
  const simulation = await simulateElection({ ...ELECTION, ...changes }, seed, runStationsHere, { crypto: 'labelled' });
  return present(simulation, 'an election').outcome;
}

const seatsOf = ({ rows }: ElectionOutcome, which: 'seatsTrue' | 'seatsPublished' | 'seatsCorrected') =>
  rows.map((row) => row[which]);

describe('seats after complaints', () => {
  const SEEDS = Array.from({ length: runs(2, 6) }, (_, number) => `seed ${number}`);
  const steal = (from: string, to: string): readonly PlacedAttack[] => [
    { attack: { use: 'TB-02', params: { from, to, votes: 100_000 } }, where: {} },
  ];

  test('are those of the published figures in an honest election', async () => {
    for (const seed of SEEDS) {
      const outcome = await outcomeOf({}, seed);
      expect(seatsOf(outcome, 'seatsCorrected')).toEqual(seatsOf(outcome, 'seatsTrue'));
      expect(outcome.complaints).toMatchObject({ seatsMoved: 0, repaired: false, winner: outcome.winner.published });
      expect(outcome.complaints.secondRounds ?? { ordered: 0, upheld: 0 }).toMatchObject({ ordered: 0, upheld: 0 });
    }
  });

  // One way makes majorities that were none, the other takes some away: rounds are held too few and too many.
  test.each([
    ['B', 'A'],
    ['A', 'B'],
  ])('go back to whom voters gave them where every copy is out: %s to %s', async (from, to) => {
    let [moved, ordered] = [0, 0];
    for (const seed of SEEDS) {
      const outcome = await outcomeOf({ treeAttacks: steal(from, to) }, seed);
      const { complaints, districts, seats, verdict } = outcome;
      expect(districts?.rows.map(({ corrected }) => corrected)).toEqual(
        districts?.rows.map(({ confirmed }) => confirmed),
      );
      expect(seatsOf(outcome, 'seatsCorrected')).toEqual(seatsOf(outcome, 'seatsTrue'));
      expect(complaints).toMatchObject({ seatsMoved: 0, repaired: verdict.wrongSeats });
      expect(complaints.secondRounds?.ordered ?? 0).toBe(districts?.owed);
      moved += seats?.moved ?? 0;
      ordered += complaints.secondRounds?.ordered ?? 0;
    }
    expect([moved > 0, ordered > 0]).toEqual([true, true]);
  });

  test('stay where they are if nobody who sees it may contest a result', async () => {
    const policy = { ...ELECTION.policy, 'complaint.standing': 'officials' as const };
    for (const seed of SEEDS) {
      const outcome = await outcomeOf({ policy, treeAttacks: steal('B', 'A') }, seed);
      const { complaints, districts, seats } = outcome;
      expect(districts?.rows.map(({ corrected }) => corrected)).toEqual(
        districts?.rows.map(({ published }) => published),
      );
      expect(complaints).toMatchObject({ upheld: 0, seatsMoved: seats?.moved, repaired: false });
    }
  });

  test('come back to a president the same way', async () => {
    const country: Country = {
      ...DISTRICTS,
      contest: { kind: 'president', choices: ['A', 'B', 'C'], shares: [0.4, 0.35, 0.25] },
      votes: [560, 490, 350],
      seatRule: { kind: 'majority' },
    };
    const honest = await outcomeOf({ country }, 'one');
    const { winner, complaints, secondRound } = await outcomeOf({ country, treeAttacks: steal('C', 'B') }, 'one');
    expect([winner.confirmed, winner.published, secondRound]).toEqual([honest.winner.published, 'B', undefined]);
    expect(complaints).toMatchObject({ winner: winner.confirmed, repaired: winner.confirmed !== 'B' });
    expect(complaints.secondRounds?.ordered).toBe(1);
  });
});
