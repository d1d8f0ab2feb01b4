/**
 * Per-voter rates from what observers saw in a share of stations.
 * @module
 */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { InvariantError } from '../../src/base/assert.ts';
import { perVoterRate } from '../../src/stats/calibrate.ts';

const stationShare = (rate: number, watched: number): number => 1 - (1 - rate) ** watched;

describe('perVoterRate', () => {
  // The two shares of 2004: a member assists in 37 % of e-stations, a voter cannot finish in 19 %.
  test.each([
    { share: 0.37, watched: 30, rate: 0.015_283 },
    { share: 0.19, watched: 30, rate: 0.006_999 },
    { share: 0.37, watched: 1, rate: 0.37 },
    { share: 0, watched: 30, rate: 0 },
  ])('makes $share of stations with $watched voters watched a rate of $rate', ({ share, watched, rate }) => {
    expect(perVoterRate(share, watched)).toBeCloseTo(rate, 6);
    expect(stationShare(perVoterRate(share, watched), watched)).toBeCloseTo(share, 12);
  });

  test('goes back to the share of stations it came from', () => {
    fc.assert(
      fc.property(
        fc.double({ min: 0, max: 0.99, noNaN: true }),
        fc.integer({ min: 1, max: 1000 }),
        (share, watched) => {
          const rate = perVoterRate(share, watched);
          expect(stationShare(rate, watched)).toBeCloseTo(share, 9);
          expect(rate).toBeGreaterThanOrEqual(0);
          // Equal for one watched voter, up to the last digits of a double.
          expect(rate).toBeLessThanOrEqual(share * (1 + 1e-12));
        },
      ),
    );
  });

  test.each([
    [1, 30],
    [-0.1, 30],
    [0.5, 0],
    [Number.NaN, 30],
  ])('has no rate for a share of %d among %d', (share, watched) => {
    expect(() => perVoterRate(share, watched)).toThrow(InvariantError);
  });
});
