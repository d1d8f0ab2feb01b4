/**
 * Shipped elections on a country a fiftieth as large: what each says that it shows, it shows.
 * All of them, on more seeds and as whole countries, are run in tests/deep.
 * @module
 */
import { describe, expect, test } from 'vitest';
import { rngOf } from '../../src/base/rng.ts';
import type { Placement } from '../../src/domain/scenario.ts';
import { planOf, runBlock, scaled } from '../../src/sim/national/index.ts';
import { attackedStations } from '../../src/sim/national/placing.ts';
import { runStationsHere, simulateElection } from '../../src/sim/national/simulate.ts';
import { ELECTIONS, electionOf, missed } from './shipped-elections.ts';

/** One attacked on the way up; districts and second rounds have tests of their own. */
const EVERYDAY = ['threshold-2016.yaml'];

describe('a shipped election', () => {
  test.each(EVERYDAY)('shows what it expects: %s', async (file) => {
    const election = electionOf(file);
    expect(election.expect.length).toBeGreaterThan(0);
    expect(await missed(election, 'one')).toEqual([]);
  });

  test.each(ELECTIONS)('has a title, a story, a source and a lesson: %s', (file) => {
    const { title, story, source, teaches } = electionOf(file);
    expect([title, story, teaches].filter((text) => text.trim() === '')).toEqual([]);
    expect(source.length).toBeGreaterThan(0);
  });
});

describe('an election', () => {
  const shipped = electionOf('threshold-2016.yaml');
  const election = { ...shipped, country: scaled(shipped.country, 34) };

  test('does not depend on the blocks in which its stations are run', () => {
    const plan = planOf(election, 'one');
    const whole = runBlock(election, plan, 'one', 0, 30).summaries;
    const parts = [20, 0, 10].map((first) => runBlock(election, plan, 'one', first, first + 10));
    expect(parts.sort((a, b) => a.first - b.first).flatMap(({ summaries }) => summaries)).toEqual(whole);
  });

  // TB-08 and TB-16 are about votes on machines: elsewhere they could not be carried out.
  test.each<{ where: Placement; placed: (electronic: number) => number }>([
    { where: {}, placed: (electronic) => electronic },
    { where: { share: 0.5 }, placed: (electronic) => Math.round(electronic / 2) },
    { where: { stations: 3 }, placed: () => 3 },
    { where: { kind: 'paper' }, placed: (electronic) => 200 - electronic },
  ])('places an attack on machines in stations that have some: $where', ({ where, placed }) => {
    const national = electionOf('national-2004.yaml');
    const use = (id: string) => ({ attack: { use: id, params: {} }, where });
    const attacked = { ...national, stationAttacks: [use('TB-08'), use('TB-16')] };
    const plan = planOf(attacked, 'one');
    const machines = new Set(plan.stations.filter(({ electronic }) => electronic).map(({ station }) => station));
    for (const stations of attackedStations(attacked, plan, rngOf('one'))) {
      expect(stations.size).toBe(placed(machines.size));
      expect([...stations].filter((station) => machines.has(station)).length).toBe(
        where.kind === 'paper' ? 0 : stations.size,
      );
    }
  });

  test('runs stations again only for variants that change something inside them', async () => {
    let times = 0;
    await simulateElection(election, 'one', (changed, seed) => {
      times += 1;
      return runStationsHere(changed, seed);
    });
    expect(times).toBe(1);
    expect(election.variants.length).toBe(3);
  });

  test('is given up when its stations are', async () => {
    expect(await simulateElection(election, 'one', () => Promise.resolve(undefined))).toBeUndefined();
  });
});
