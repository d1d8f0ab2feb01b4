/**
 * One assertion: a claim about the votes, its assorter, its reported margin, and whether a sample can confirm it.
 *
 * Source: Stark 2020, section 2 (arXiv 1911.10035); the audit must reject the complement of each.
 * @module
 */
import { err, ok, type Result } from '../../base/result.ts';
import type { Choice } from '../../domain/election.ts';
import { type AssertionFault, type Assorter, assorterOf, type Linear, leadOf, marginOf, type Tally } from './linear.ts';

export type AssertionKind =
  /** More votes than another. */
  | 'plurality'
  /** More than the share that elects at once. */
  | 'majority'
  /** Not more than that share. */
  | 'noMajority'
  /** More votes than one who does not go on to the second round. */
  | 'advance'
  /** The list passes the threshold. */
  | 'above'
  /** The list fails it. */
  | 'below'
  /** Hamilton: the last seat of one list goes before the next of the other. */
  | 'pair'
  /** Votes for so many seats without a remainder. */
  | 'wholeQuotas'
  /** D'Hondt: the same as `pair` for divisors. */
  | 'dhondtPair'
  /** More votes than another list below the threshold. */
  | 'secondPlace'
  /** A runner-up of a lone winner has votes for its last seat. */
  | 'runnerUpReaches'
  /** It has no votes for one seat more. */
  | 'runnerUpStops';

/** A claim before it meets the reported votes. */
export interface Claim {
  readonly kind: AssertionKind;
  /** Those that the sentence names, in its order. */
  readonly choices: readonly Choice[];
  readonly says: string;
  readonly linear: Linear;
  /** What equality means: the rule decides against the claim, or for it, or by something else than votes. */
  readonly atEquality: 'false' | 'open';
}

export interface Assertion extends Claim {
  readonly assorter: Assorter;
  /** Reported assorter margin, `0..2u-1`. */
  readonly margin: number;
  /** With a margin of 0 no sample can confirm it: a tie, or votes exactly at the threshold. */
  readonly decidedBy: 'sample' | 'fullCount';
}

/** The assertion with its reported margin; a fault if the reported votes contradict it. */
function assertionOf(claim: Claim, tally: Tally): Result<Assertion, AssertionFault> {
  const lead = leadOf(claim.linear, tally);
  if (lead < 0n || (lead === 0n && claim.atEquality === 'false')) {
    return err({ at: claim.kind, says: `the reported votes contradict it: ${claim.says}` });
  }
  const decidedBy = lead === 0n ? 'fullCount' : 'sample';
  return ok({
    ...claim,
    assorter: assorterOf(claim.linear),
    margin: marginOf(claim.linear, tally),
    decidedBy,
  });
}

/** Every claim as an assertion, or the first fault. */
export function assertionsOf(claims: readonly Claim[], tally: Tally): Result<readonly Assertion[], AssertionFault> {
  const found: Assertion[] = [];
  for (const claim of claims) {
    const one = assertionOf(claim, tally);
    if (!one.ok) return one;
    found.push(one.value);
  }
  return ok(found);
}
