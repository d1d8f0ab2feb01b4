/**
 * Per-voter rates from station-level incidences: observers say in what share of stations they saw a thing at least
 * once while watching some voters, which is far more than the share of voters to whom it happens.
 *
 * `S = 1 - (1 - p)^m`, so `p = 1 - (1 - S)^(1/m)`, for independent voters. Source: warning of dossier 9.7.
 * @module
 */
import { assert } from '../base/assert.ts';

/**
 * @param stationShare - share of stations in which it was seen, `0..1` without 1.
 * @param watched - voters that a visit watched, at least 1.
 * @returns the chance for each voter, `0..1`.
 * @throws InvariantError if a share of 1 is asked for: every voter, or no finite rate.
 */
export function perVoterRate(stationShare: number, watched: number): number {
  assert(stationShare >= 0 && stationShare < 1, `station share ${stationShare}`);
  assert(watched >= 1, `watched voters ${watched}`);
  // The same as 1 - (1 - S)^(1/m), without losing the digits of small shares.
  return -Math.expm1(Math.log1p(-stationShare) / watched);
}
