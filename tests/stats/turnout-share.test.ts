/**
 * Turnout against the winner's share: hand-made stations, laws of a correlation, honest and stuffed worlds.
 * @module
 */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { InvariantError } from '../../src/base/assert.ts';
import { rngOf } from '../../src/base/rng.ts';
import type { StationCounts } from '../../src/stats/integer-percentages.ts';
import { normalTail } from '../../src/stats/tails.ts';
import { turnoutShare } from '../../src/stats/turnout-share.ts';
import { FALSE_ALARMS_MAX, falseAlarms, honestStations, normal } from './draws.ts';

function tested(stations: readonly StationCounts[]) {
  const verdict = turnoutShare(stations);
  if (verdict.kind !== 'tested') throw new Error(`not tested: ${verdict.of}`);
  return verdict;
}

const station = (turnout: number, share: number): StationCounts => ({
  listed: 1000,
  came: turnout,
  votes: 1000,
  winner: share,
});

describe('turnout against share', () => {
  test('is silent on honest days, at its level', () => {
    const honest = (rng: ReturnType<typeof rngOf>): number =>
      tested(
        Array.from({ length: 40 }, () =>
          station(700 + Math.round(60 * normal(rng)), 500 + Math.round(80 * normal(rng))),
        ),
      ).p;
    const alarms = falseAlarms(rngOf('correlation'), honest);
    expect(alarms).toBeLessThanOrEqual(FALSE_ALARMS_MAX);
    // And not because it never speaks: 20 on average, less three standard deviations.
    expect(alarms).toBeGreaterThanOrEqual(7);
  });

  test('is what the definition gives by another formula', () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.integer({ min: 1, max: 999 }), fc.integer({ min: 1, max: 999 })), {
          minLength: 10,
          maxLength: 40,
        }),
        (points) => {
          const stations = points.map(([turnout, share]) => station(turnout, share));
          const verdict = turnoutShare(stations);
          // n sum xy - sum x sum y, in whole numbers.
          let [x, y, xx, yy, xy] = [0, 0, 0, 0, 0];
          for (const [a, b] of points) {
            x += a;
            y += b;
            xx += a * a;
            yy += b * b;
            xy += a * b;
          }
          const n = points.length;
          const spreadX = n * xx - x * x;
          const spreadY = n * yy - y * y;
          if (spreadX === 0 || spreadY === 0) {
            expect(verdict.kind).toBe('notEnoughData');
            return;
          }
          if (verdict.kind !== 'tested') throw new Error(verdict.of);
          expect(verdict.correlation).toBeCloseTo((n * xy - x * y) / Math.sqrt(spreadX * spreadY), 9);
          const z = 0.5 * Math.log((1 + verdict.correlation) / (1 - verdict.correlation)) * Math.sqrt(n - 3);
          expect(verdict.p).toBeCloseTo(2 * normalTail(Math.abs(z)), 9);
          expect(verdict.slope).toBeCloseTo((n * xy - x * y) / spreadX, 7);
        },
      ),
    );
  });

  test('finds a straight line, and its slope', () => {
    const line = Array.from({ length: 20 }, (_, i) => station(500 + 10 * i, 400 + 20 * i));
    const verdict = tested(line);
    expect(verdict.correlation).toBeCloseTo(1, 12);
    expect(verdict.slope).toBeCloseTo(2, 12);
    expect(verdict.p).toBeLessThan(1e-12);
  });

  test('counts the corner with its borders', () => {
    const honest = Array.from({ length: 16 }, (_, i) => station(500 + i, 600 - ((7 * i) % 16)));
    const edge = [station(950, 950), station(949, 1000), station(1000, 949), { ...station(1000, 1000), votes: 1000 }];
    const verdict = tested([...honest, ...edge]);
    expect([verdict.cornerStations, verdict.cornerShare, verdict.cornerVotes]).toEqual([2, 0.1, 0.1]);
  });

  test('rises when the lists of some stations are voted for the winner', () => {
    const honest = honestStations(rngOf('stuffed'), 300);
    const stuffed = honest.map((one, place) => {
      if (place % 4 !== 0) return one;
      const added = one.listed - one.came;
      return { ...one, came: one.listed, votes: one.votes + added, winner: one.winner + added };
    });
    expect(tested(honest).p).toBeGreaterThan(0.01);
    const verdict = tested(stuffed);
    expect(verdict.p).toBeLessThan(1e-4);
    expect(verdict.slope).toBeGreaterThan(0);
    expect(verdict.cannotProve).toContain('Fraud');
  });

  test('needs ten stations, and stations that differ', () => {
    expect(turnoutShare([])).toEqual({
      kind: 'notEnoughData',
      of: 'stations with voters and votes',
      found: 0,
      needed: 10,
    });
    const same = Array.from({ length: 12 }, (_, i) => station(700, 500 + i));
    expect(turnoutShare(same)).toMatchObject({ kind: 'notEnoughData', of: 'different turnouts' });
    const agreed = Array.from({ length: 12 }, (_, i) => station(700 + i, 500));
    expect(turnoutShare(agreed)).toMatchObject({ kind: 'notEnoughData', of: 'different shares of the winner' });
    expect(() => turnoutShare([station(1001, 500)])).toThrow(InvariantError);
  });
});
