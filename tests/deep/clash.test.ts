/**
 * The published figures of the clash attacks, on many days: how much they take, and how often comparing slips shows it.
 *
 * Source: attack catalogue 2.11; R12 (detection), R13 (harvest).
 * @module
 */
import { describe, expect, test } from 'vitest';
import { deviationsOf, harvestOf } from '../adversary/harvest.ts';
import { attackedDay, QUIET } from '../adversary/station.ts';

describe('the clash of codes that voters choose', () => {
  test.each([
    { length: 3, voters: 500, days: 100 },
    { length: 3, voters: 3000, days: 60 },
    { length: 4, voters: 1000, days: 100 },
    { length: 4, voters: 4000, days: 60 },
  ] as const)('takes what the closed form says: $length digits, $voters voters', ({ length, voters, days }) => {
    const harvests = Array.from({ length: days }, (_, day) => harvestOf(voters, length, `deep ${day}`));
    expect(Math.abs(deviationsOf(harvests))).toBeLessThan(4);
  });

  test.each([
    { voters: 500, published: 6.4 },
    { voters: 1000, published: 25.5 },
    { voters: 2000, published: 100 },
  ])('takes $published votes of $voters voters who split 60:40', ({ voters, published }) => {
    const harvests = Array.from({ length: 100 }, (_, day) => harvestOf(voters, 4, `split ${day}`, [0.6, 0.4, 0]));
    const mean = (field: 'taken' | 'mean'): number =>
      harvests.reduce((sum, day) => sum + day[field], 0) / harvests.length;
    expect(Math.abs(deviationsOf(harvests))).toBeLessThan(4);
    expect(Math.abs(mean('mean') / published - 1)).toBeLessThan(0.01);
    expect(Math.abs(mean('taken') / published - 1)).toBeLessThan(0.15);
  });
});

/** How often each number stands in a column. */
function timesOf(column: Int32Array): ReadonlyMap<number, number> {
  const times = new Map<number, number>();
  for (const value of column) times.set(value, (times.get(value) ?? 0) + 1);
  return times;
}

describe('the clash of codes that the machine gives', () => {
  // Two of m clashed voters must compare: 1 - (1-q)^m - mq(1-q)^(m-1); 0.086 for ten voters of whom 5 % show their slip.
  test.each([
    { m: 10, q: 0.05, published: 0.086 },
    { m: 10, q: 0.3, published: 0.851 },
    { m: 2, q: 0.3, published: 0.09 },
  ])(
    'is seen with probability $published for $m voters on one row of whom a share $q compares',
    ({ m, q, published }) => {
      const chance = 1 - (1 - q) ** m - m * q * (1 - q) ** (m - 1);
      expect(chance).toBeCloseTo(published, 3);
      let clusters = 0;
      let seen = 0;
      for (let day = 0; day < 60; day += 1) {
        const options = {
          policy: { 'code.mode': 'machineAssigned', 'code.unique': true, 'code.len': 5 } as const,
          behaviour: { ...QUIET, chooseElectronic: 1, requestCode: 1, showSlip: q },
          station: { voters: 1000, booths: 40, carriers: 60 },
        };
        const { world, notices } = attackedDay('RC-01', { m, to: 'C' }, options, `deep ${day}`);
        const full = [...timesOf(world.truth.code)].filter(([, sharing]) => sharing === m);
        const shown = timesOf(world.ledgers.shownCode.view());
        clusters += full.length;
        seen += full.filter(([code]) => (shown.get(code) ?? 0) > 1).length;
        const pairs =
          notices.find(({ control, level }) => control === 'slip-comparison' && level !== 'unknown')?.data.pairs ?? 0;
        expect(pairs).toBe([...shown.values()].filter((slips) => slips > 1).length);
      }
      expect(clusters).toBeGreaterThan(1000);
      expect(Math.abs(seen - clusters * chance) / Math.sqrt(clusters * chance * (1 - chance))).toBeLessThan(4);
    },
  );
});
