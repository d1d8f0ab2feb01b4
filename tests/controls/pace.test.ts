/**
 * Where the last hour begins to stand out: above its share, and above what chance does to an even day.
 * @module
 */
import { expect, test } from 'vitest';
import { NEVER } from '../../src/domain/election.ts';
import { honestEvidence } from './fixture.ts';
import { findingsOf } from './laws.ts';

/** `late` of `signed` voters in the last hour, the others at noon; one place a voter so that the pace never matters. */
function lateOf(late: number, signed: number): boolean {
  const honest = honestEvidence();
  const seconds = Array.from({ length: signed }, (_, row) => (row < late ? 47_000 + row : 20_000 + 20 * row));
  const paperList = { person: seconds.map((_, row) => row), signed: seconds, basis: seconds.map(() => 0), struck: 0 };
  const electronicList = { ...paperList, signed: seconds.map(() => NEVER) };
  return findingsOf({ ...honest, paperList, electronicList }).includes('last-hour: last_hour_crowded');
}

test.each([
  // Of many, 15 % is the bound: 4 deviations of an even day are 77 + 34 of 1000, well below it.
  { signed: 1000, most: 150 },
  // Of few, chance is: 100 / 13 + 4 * sqrt(100 / 13 * 12 / 13) = 18.35.
  { signed: 100, most: 18 },
])('of $signed, $most in the last hour are no finding and one more is', ({ signed, most }) => {
  expect([lateOf(most, signed), lateOf(most + 1, signed)]).toEqual([false, true]);
});
