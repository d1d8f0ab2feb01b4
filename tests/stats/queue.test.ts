/**
 * The closed form of a line before several places, against the balance equations it solves, published figures and the
 * limits that need no formula.
 * @module
 */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { meanWaitSeconds, offeredLoad, waitProbability, waitsLongerThan } from '../../src/stats/queue.ts';

/**
 * Goal: chance to wait and mean wait without the formula. Method: the stationary distribution of the number of people
 * present from its balance equations `p(n) a = p(n+1) min(n+1, c)`, summed until what is left cannot be seen, and Little's
 * law for the wait.
 */
function byBalance(load: number, places: number): { readonly waits: number; readonly line: number } {
  let mass = 1;
  let total = 1;
  let waits = 0;
  let line = 0;
  for (let present = 1; present < 200_000; present += 1) {
    mass *= load / Math.min(present, places);
    total += mass;
    if (present >= places) {
      waits += mass;
      line += mass * (present - places);
    }
    if (present > places && mass * present < 1e-14 * total) break;
  }
  return { waits: waits / total, line: line / total };
}

describe('the line before several places', () => {
  test('has the chance to wait and the mean wait of its balance equations', () => {
    for (let places = 1; places <= 12; places += 1) {
      for (const share of [0.01, 0.1, 0.5, 0.8, 0.95, 0.99]) {
        const load = share * places;
        const { waits, line } = byBalance(load, places);
        expect(waitProbability(load, places)).toBeCloseTo(waits, 9);
        // Little: people in line = arrivals a second x mean wait; one a second, `load` seconds each.
        const wait = meanWaitSeconds(3600, { places, serviceSeconds: load });
        expect(Math.abs((wait ?? Number.NaN) - line)).toBeLessThan(1e-8 * (1 + line));
      }
    }
  });

  // The catalogue points to a result R29 that its list of published results does not hold; these are textbook figures.
  test.each([
    { says: 'one place waits with the share of time it is busy', load: 0.75, places: 1, waits: 0.75 },
    { says: 'two places at half their load wait with one third', load: 1, places: 2, waits: 1 / 3 },
    { says: 'two places: a^2 / (2 + a)', load: 1.2, places: 2, waits: 1.44 / 3.2 },
    { says: 'three places: a^3 / (a^2 + 4a + 6)', load: 2, places: 3, waits: 8 / 18 },
  ])('$says', ({ load, places, waits }) => {
    expect(waitProbability(load, places)).toBeCloseTo(waits, 12);
  });

  test('gives the much-printed example: 360 calls in half an hour, 4 minutes each, 55 places', () => {
    expect(offeredLoad(720, 240)).toBe(48);
    expect(waitProbability(48, 55)).toBeCloseTo(0.239, 3);
    expect(meanWaitSeconds(720, { places: 55, serviceSeconds: 240 })).toBeCloseTo(8.2, 1);
    expect(1 - waitsLongerThan(15, 720, { places: 55, serviceSeconds: 240 })).toBeCloseTo(0.846, 3);
  });

  test('waits longer, and more often, the more come and the fewer serve', () => {
    const places = fc.integer({ min: 1, max: 40 });
    const share = fc.double({ min: 0.01, max: 0.98, noNaN: true });
    fc.assert(
      fc.property(places, share, (many, part) => {
        const load = part * many;
        const waits = waitProbability(load, many);
        expect(waits).toBeGreaterThanOrEqual(0);
        expect(waits).toBeLessThanOrEqual(1);
        expect(waitProbability(load, many + 1)).toBeLessThanOrEqual(waits);
        expect(waitProbability(load * 1.01, many)).toBeGreaterThanOrEqual(waits);
      }),
    );
  });

  test('has no mean where the places cannot keep up, and no wait where nobody comes', () => {
    expect(meanWaitSeconds(120, { places: 2, serviceSeconds: 60 })).toBeUndefined();
    expect(waitsLongerThan(600, 121, { places: 2, serviceSeconds: 60 })).toBe(1);
    expect(waitProbability(2, 2)).toBe(1);
    expect(meanWaitSeconds(0, { places: 2, serviceSeconds: 60 })).toBe(0);
    expect(waitsLongerThan(0, 60, { places: 1, serviceSeconds: 30 })).toBe(0.5);
  });

  test('refuses what is no queue', () => {
    expect(() => waitProbability(1, 0)).toThrow('0 places');
    expect(() => waitProbability(-1, 1)).toThrow('load -1');
    expect(() => meanWaitSeconds(1, { places: 1, serviceSeconds: 0 })).toThrow('service of 0 seconds');
    expect(() => meanWaitSeconds(-1, { places: 1, serviceSeconds: 1 })).toThrow('-1 arrivals');
    expect(() => waitsLongerThan(-1, 1, { places: 1, serviceSeconds: 1 })).toThrow('-1 seconds');
  });
});
