/**
 * The totals of one contest, what is wrong with them if they cannot be totals, and exact comparison with a share.
 *
 * Comparisons multiply across in `bigint`: a threshold of 7 % of 7,566,150 is no whole number, and a float would decide
 * by its rounding what the law decides by one vote.
 *
 * Source: design section 10; the two bases are those of the dossier, section 9.4.
 * @module
 */
import { err, ok, type Result } from '../base/result.ts';

/** Above any electorate, and low enough that every number that leaves this folder is an exact integer. */
const VOTES_MAX = 1_000_000_000_000;
/** Bound on both parts of a share of a rule, for the same reason. */
const SHARE_PARTS_MAX = 1000;

/** A fraction in whole numbers, not reduced: both parts say where they come from. */
export interface Fraction {
  readonly numerator: number;
  readonly denominator: number;
}

/** `valid`: ballots with a vote that counts. `cast`: all ballots, so also blank and invalid ones. */
export type CountBase = 'valid' | 'cast';

/** Votes by choice, in the order of registration: that order breaks ties. Votes may add up to less than `valid`. */
export interface Counts {
  readonly votes: readonly number[];
  readonly valid: number;
  readonly cast: number;
}

/** What is wrong with the input, and where. */
export interface TallyFault {
  readonly at: string;
  readonly says: string;
}

/** The counts as they came, or the first thing that makes them impossible. */
export function checkCounts(counts: Counts): Result<Counts, TallyFault> {
  const { votes, valid, cast } = counts;
  if (votes.length === 0) return err({ at: 'votes', says: 'empty: a contest has at least one choice' });
  const named = [...votes.map((value, place) => ({ at: `votes[${place}]`, value })), { at: 'valid', value: valid }];
  for (const { at, value } of [...named, { at: 'cast', value: cast }]) {
    if (!isCount(value)) return err({ at, says: `${value}: expected a whole number from 0 to ${VOTES_MAX}` });
  }
  const total = sumOf(votes);
  if (total > valid) return err({ at: 'votes', says: `${total} votes, but ${valid} valid ballots` });
  if (valid > cast) return err({ at: 'valid', says: `${valid} valid ballots, but ${cast} cast` });
  return ok(counts);
}

/** The share as it came; it must lie from 0 to 1, in parts small enough to stay exact. */
export function checkShare(share: Fraction, at: string): Result<Fraction, TallyFault> {
  const { numerator, denominator } = share;
  const whole = [numerator, denominator].every((part) => isCount(part) && part <= SHARE_PARTS_MAX);
  if (whole && denominator > 0 && numerator <= denominator) return ok(share);
  return err({
    at,
    says: `${numerator}/${denominator}: expected a share from 0 to 1 in parts up to ${SHARE_PARTS_MAX}`,
  });
}

function isCount(value: number): boolean {
  return Number.isInteger(value) && value >= 0 && value <= VOTES_MAX;
}

export const sumOf = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0);

/** Sign of `votes - share * base`, exactly. */
export function compareToShare(votes: number, share: Fraction, base: number): -1 | 0 | 1 {
  return signOf(BigInt(votes) * BigInt(share.denominator) - BigInt(share.numerator) * BigInt(base));
}

export function signOf(value: bigint): -1 | 0 | 1 {
  if (value === 0n) return 0;
  return value < 0n ? -1 : 1;
}
