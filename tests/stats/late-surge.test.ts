/**
 * Late surge: the rule at its border, honest days of two kinds, and a station that fills its list at the end.
 * @module
 */
import { describe, expect, test } from 'vitest';
import { InvariantError } from '../../src/base/assert.ts';
import { type Rng, rngOf } from '../../src/base/rng.ts';
import { lateSurge, SURGE_SETTINGS } from '../../src/stats/late-surge.ts';
import { binomial, FALSE_ALARMS_MAX, falseAlarms, normal } from './draws.ts';

function tested(cumulative: readonly (readonly number[])[], settings = SURGE_SETTINGS) {
  const verdict = lateSurge(cumulative, settings);
  if (verdict.kind !== 'tested') throw new Error(`not tested: ${verdict.of}`);
  return verdict;
}

/** Stations whose late share is 8 %, up to chance and, where `spread` is above 0, habits of their own. */
function honestDay(rng: Rng, spread: number): number[][] {
  return Array.from({ length: 60 }, () => {
    const total = 200 + rng.below(600);
    const share = Math.min(0.3, Math.max(0.01, 0.08 + spread * normal(rng)));
    const last = binomial(rng, total, share);
    return [Math.floor((total - last) / 2), total - last, total];
  });
}

describe('late surge', () => {
  test.each([0, 0.02])('is not seen on honest days with a spread of %d', (spread) => {
    const alarms = falseAlarms(rngOf(`late/${spread}`), (rng) => tested(honestDay(rng, spread)).p);
    expect(alarms).toBeLessThanOrEqual(FALSE_ALARMS_MAX);
  });

  test('is scaled by how much honest stations differ', () => {
    expect(tested(honestDay(rngOf('alike'), 0)).scale).toBeLessThan(1.3);
    expect(tested(honestDay(rngOf('unlike'), 0.03)).scale).toBeGreaterThan(1.5);
  });

  test('names the station that votes for absentees at the end', () => {
    const day = honestDay(rngOf('absentees'), 0);
    const [morning = 0, before = 0, total = 0] = day[17] ?? [];
    const verdict = tested(day.with(17, [morning, before, total + 120]));
    expect(verdict.outliers.map(({ place }) => place)).toEqual([17]);
    expect(verdict.aboveRule.map(({ place }) => place)).toContain(17);
    expect(verdict.p).toBeLessThan(1e-4);
  });

  test('sees by rule alone a surge that all stations share', () => {
    const day = honestDay(rngOf('all'), 0).map(([a = 0, b = 0, c = 0]) => [a, b, c + Math.round(0.3 * c)]);
    const verdict = tested(day);
    expect(verdict.outliers).toEqual([]);
    expect(verdict.aboveRule).toHaveLength(60);
  });

  test('keeps to the rule at its border: 15 % is not above 15 %', () => {
    const day = Array.from({ length: 10 }, (_, i) => [85, 100 + (i === 3 ? 1 : 0)]);
    const verdict = tested(day);
    expect(verdict.medianShare).toBe(0.15);
    expect(verdict.aboveRule.map(({ place }) => place)).toEqual([3]);
  });

  // Worked out by hand: the other stations stand at the median, so theirs is 0 and the scale 1.
  test('measures distance on the scale of arcsines', () => {
    const day = Array.from({ length: 11 }, (_, i) => (i === 0 ? [300, 400] : [360, 400]));
    const z = 2 * Math.sqrt(400) * (Math.asin(Math.sqrt(0.25)) - Math.asin(Math.sqrt(0.1)));
    expect(tested(day).scale).toBe(1);
    expect(tested(day).outliers.map((station) => station.place)).toEqual([0]);
    expect(tested(day).outliers[0]?.z).toBeCloseTo(z, 9);
  });

  test('adds up the last intervals it is told to', () => {
    const day = Array.from({ length: 10 }, () => [50, 80, 100]);
    expect(tested(day).medianShare).toBe(0.2);
    expect(tested(day, { ...SURGE_SETTINGS, lastIntervals: 2 }).medianShare).toBe(0.5);
  });

  test('needs ten stations where thirty came', () => {
    const day = [...Array.from({ length: 9 }, () => [20, 30]), [20, 29]];
    expect(lateSurge(day)).toEqual({
      kind: 'notEnoughData',
      of: 'stations where 30 came',
      found: 9,
      needed: 10,
    });
  });

  test('refuses counts that fall, and stations of unlike length', () => {
    expect(() => lateSurge([[50, 40]])).toThrow(InvariantError);
    expect(() => lateSurge([[50, 60], [60]])).toThrow(InvariantError);
    expect(() => lateSurge([[50]])).toThrow(InvariantError);
    expect(() => lateSurge([[-1, 5]])).toThrow(InvariantError);
    expect(() => lateSurge([], { ...SURGE_SETTINGS, lastIntervals: 0 })).toThrow(InvariantError);
  });
});
