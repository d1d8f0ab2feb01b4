/**
 * The chance that a copy meets an altered station, against counting every way in which copies can be out.
 * @module
 */
import { describe, expect, test } from 'vitest';
import { copyChance } from '../../src/stats/detection.ts';

/** Share of all sets of `copied` stations that hold at least one of the first `altered`: every set is looked at. */
function byEnumeration(stations: number, copied: number, altered: number): number {
  let sets = 0;
  let hits = 0;
  for (let set = 0; set < 2 ** stations; set += 1) {
    const members = [...Array(stations).keys()].filter((station) => (set >> station) & 1);
    if (members.length !== copied) continue;
    sets += 1;
    if (members.some((station) => station < altered)) hits += 1;
  }
  return hits / sets;
}

describe('the chance of a copy among altered stations', () => {
  test('is the share of all sets of copies that meet one, up to nine stations', () => {
    for (let stations = 0; stations <= 9; stations += 1) {
      for (let copied = 0; copied <= stations; copied += 1) {
        for (let altered = 0; altered <= stations; altered += 1) {
          const expected = byEnumeration(stations, copied, altered);
          const { exact } = copyChance(stations, copied, altered);
          expect(exact, `${stations} ${copied} ${altered}`).toBeCloseTo(expected, 12);
        }
      }
    }
  });

  test('is the same with copies and altered stations exchanged', () => {
    expect(copyChance(9580, 5000, 12).exact).toBeCloseTo(copyChance(9580, 12, 5000).exact, 12);
  });

  test('is never below the approximation, and near it in a country with few altered stations', () => {
    for (let altered = 0; altered <= 30; altered += 1) {
      const { exact, approximate } = copyChance(9840, 1968, altered);
      expect(exact).toBeGreaterThanOrEqual(approximate - 1e-12);
      expect(exact - approximate).toBeLessThan(0.002);
    }
  });

  test('of the catalogue: a fifth of copies sees ten altered stations nine times in ten', () => {
    expect(copyChance(9840, 1968, 10).approximate).toBeCloseTo(0.8926, 4);
    expect(copyChance(9840, 0, 9)).toEqual({ exact: 0, approximate: 0 });
    expect(copyChance(9840, 9840, 1)).toEqual({ exact: 1, approximate: 1 });
  });

  test.each([
    [5, 6, 1],
    [5, 1, 6],
    [5, -1, 1],
    [5.5, 1, 1],
  ])('refuses %d stations, %d copies, %d altered', (stations, copied, altered) => {
    expect(() => copyChance(stations, copied, altered)).toThrow();
  });
});
