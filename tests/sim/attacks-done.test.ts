/**
 * Whom the attacks of an election need: nobody twice at one place, everybody at every place.
 * @module
 */
import { describe, expect, test } from 'vitest';
import type { Policy } from '../../src/domain/policy/types.ts';
import type { PlacedAttack } from '../../src/domain/scenario.ts';
import { coalitionOfAll } from '../../src/sim/national/attacks-done.ts';
import { changesOnTheWay } from '../../src/sim/national/changes.ts';
import { copyChance } from '../../src/stats/detection.ts';
import { climbed, LITTLE, RECOUNTED } from '../adversary/tree/country.ts';

const AKMOLA = { regions: ['Akmola'] };
const use = (id: string, params: PlacedAttack['attack']['params'] = {}): PlacedAttack => {
  return { attack: { use: id, params }, where: AKMOLA };
};
const needed = (attacks: readonly PlacedAttack[], policy: Partial<Policy> = {}) => {
  const { uses, climb } = climbed({ attacks, policy: { ...RECOUNTED, ...policy } });
  return coalitionOfAll([], uses, climb.policy);
};

describe('the coalition of all attacks', () => {
  test.each<{ attacks: PlacedAttack[]; people: number; stations: number; commissions: number }>([
    { attacks: [], people: 0, stations: 0, commissions: 0 },
    { attacks: [use('TB-01')], people: 12, stations: 12, commissions: 0 },
    { attacks: [use('TB-03')], people: 4, stations: 0, commissions: 4 },
    // The same four, who enter rows and add them up.
    { attacks: [use('TB-08-TEC'), use('TB-03')], people: 4, stations: 0, commissions: 4 },
    { attacks: [use('TB-03'), use('TB-03')], people: 4, stations: 0, commissions: 4 },
    { attacks: [use('TB-01', { votes: 1 }), use('TB-03'), use('TB-09')], people: 17, stations: 12, commissions: 5 },
  ])('$people people at $stations stations and $commissions commissions', ({ attacks, ...coalition }) => {
    expect(needed(attacks)).toEqual(coalition);
  });

  // Akmola has four electronic stations, whose lines end at two district commissions.
  test.each([
    { tables: 'by somebody else', attacks: [], people: 4 + 2 * 3 },
    { tables: 'by one of the three', attacks: [use('TB-03', { level: 'middle' })], people: 4 + 2 * 3 },
    { tables: 'two steps below', attacks: [use('TB-03')], people: 4 + 2 * 3 + 4 },
  ])('has a quorum of three at each end of a line once: tables changed $tables', ({ attacks, people }) => {
    const rules = { 'tx.keys': 'quorum', 'tx.quorum': 3 } as const;
    expect(needed([use('TX-08-REC', { members: 7 }), ...attacks], rules).people).toBe(people);
  });
});

test('rows of stations that nobody opened are no changed rows, however many are entered', () => {
  const everywhere = (id: string, params: PlacedAttack['attack']['params']): PlacedAttack => {
    return { attack: { use: id, params }, where: {} };
  };
  const attacks = [everywhere('TB-02', { votes: 100_000 }), everywhere('TB-10', { count: 50 }), use('TB-10')];
  const { climb } = climbed({ attacks, behaviour: { observerPresent: 1 } });
  const stations = LITTLE.regions.reduce((sum, region) => sum + region.stations, 0);
  const lines = climb.arrivals.map(({ station, line }) => ({ station, line }));
  const { rows, phantomVotes } = changesOnTheWay(climb, lines);
  expect([rows, phantomVotes > 0]).toEqual([stations, true]);
  expect(climb.records.tecTables.flatMap((table) => table.rows).length).toBeGreaterThan(10 * stations);
  expect(copyChance(stations, climb.records.copies.length, rows).exact).toBe(1);
});
