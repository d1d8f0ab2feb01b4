/**
 * The chance that a copy meets an altered station, against counting every way in which copies can be out.
 *
 * Source: published results R05.
 * @module
 */
import { describe, expect, test } from 'vitest';
import { copyChance, missChance, stationsToHit, stationsToHitFormula } from '../../src/stats/detection.ts';

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

describe('the chance to miss every bad station', () => {
  test('is the share of all draws that hold none of them, up to nine stations', () => {
    for (let stations = 0; stations <= 9; stations += 1) {
      for (let looked = 0; looked <= stations; looked += 1) {
        for (let bad = 0; bad <= stations; bad += 1) {
          const expected = 1 - byEnumeration(stations, looked, bad);
          expect(missChance(stations, looked, bad), `${stations} ${looked} ${bad}`).toBeCloseTo(expected, 12);
        }
      }
    }
  });

  test('keeps its digits where it is small, which one minus the other chance does not', () => {
    // C(100, 50) is 1.0089e29, known from tables: 50 of 100 drawn, and all of the 50 bad ones missed.
    expect(missChance(100, 50, 50) * 1.0089134454556e29).toBeCloseTo(1, 10);
    expect(1 - copyChance(100, 50, 50).exact).toBe(0);
  });

  test('is nothing where more are drawn than are good, and refuses what is no part', () => {
    expect(missChance(10, 8, 3)).toBe(0);
    expect(() => missChance(10, 11, 3)).toThrow();
    expect(() => missChance(10, 3, 11)).toThrow();
  });
});

describe('the stations to look at', () => {
  // Aslam, Popa, Rivest, EVT 2007; 1447 and 961 stations are those of Sailau in 2005 and 2004.
  test.each([
    [1447, 1, 0.95, 1375],
    [1447, 5, 0.95, 652],
    [1447, 15, 0.95, 261],
    [1447, 29, 0.95, 141],
    [1447, 72, 0.95, 58],
    [1447, 145, 0.95, 29],
    [961, 10, 0.95, 248],
    [961, 48, 0.95, 57],
    [400, 10, 0.95, 103],
    [500, 10, 0.92, 111],
    [100, 5, 0.9, 37],
  ])('of %d, %d of them bad, for a confidence of %d are %d', (stations, bad, confidence, looked) => {
    expect(stationsToHit(stations, bad, confidence)).toBe(looked);
    expect(stationsToHitFormula(stations, bad, confidence)).toBe(looked);
  });

  test('are just enough, and the formula is never below and mostly at most one above, in every small country', () => {
    for (let stations = 1; stations <= 40; stations += 1) {
      for (let bad = 1; bad <= stations; bad += 1) {
        for (const confidence of [0.5, 0.8, 0.9, 0.95, 0.99]) {
          const looked = stationsToHit(stations, bad, confidence);
          expect(copyChance(stations, looked, bad).exact).toBeGreaterThanOrEqual(confidence);
          expect(copyChance(stations, looked - 1, bad).exact).toBeLessThan(confidence);
          const more = stationsToHitFormula(stations, bad, confidence) - looked;
          expect(more).toBeGreaterThanOrEqual(0);
          // Where nearly all are bad the formula asks for three in place of one.
          expect(more).toBeLessThanOrEqual(bad > 0.9 * stations ? 2 : 1);
        }
      }
    }
  });

  test.each([
    [10, 0, 0.9],
    [10, 11, 0.9],
    [10, 1, 1],
    [10, 1, 0],
  ])('are refused for %d stations, %d bad, confidence %d', (stations, bad, confidence) => {
    expect(() => stationsToHit(stations, bad, confidence)).toThrow();
    expect(() => stationsToHitFormula(stations, bad, confidence)).toThrow();
  });
});
