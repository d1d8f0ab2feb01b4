/**
 * What simulated sizes say: how many draws are enough in so many of a hundred audits.
 * @module
 */
import { assert, present } from '../../base/assert.ts';
import type { Stops } from './simulate.ts';

export interface SizeSummary {
  readonly replicates: number;
  /** Share of the runs that reached the risk limit, `0..1`. */
  readonly finished: number;
  /** Mean draws; infinite where a run gave up. */
  readonly mean: number;
  /** Draws that are enough for 70, 80 and 90 % of the runs; infinite where more than the rest gave up. */
  readonly p70: number;
  readonly p80: number;
  readonly p90: number;
}

/**
 * @param stops - in order of size.
 * @param share - in `(0, 1]`.
 * @returns the least number of draws that was enough for at least this share of the runs.
 * @throws InvariantError if there is no run, or the share is out of range.
 */
export function quantile(stops: Stops, share: number): number {
  assert(share > 0 && share <= 1, `share ${share}`);
  // 0.7 * 10 is a little more than 7.
  const rank = Math.ceil(share * stops.length - 1e-9);
  return present(stops[Math.max(1, rank) - 1], 'a run');
}

/** @throws InvariantError if there is no run. */
export function summaryOf(stops: Stops): SizeSummary {
  const finished = stops.reduce((count, draws) => count + (draws === Number.POSITIVE_INFINITY ? 0 : 1), 0);
  return {
    replicates: stops.length,
    finished: finished / stops.length,
    mean: stops.reduce((sum, draws) => sum + draws, 0) / stops.length,
    p70: quantile(stops, 0.7),
    p80: quantile(stops, 0.8),
    p90: quantile(stops, 0.9),
  };
}
