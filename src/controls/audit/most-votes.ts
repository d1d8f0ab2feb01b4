/**
 * The audit of a contest that goes to whoever has most votes, with the errors that are expected of single cards: the
 * one that a simulated station is audited by, and that a second tool computes again from what was published.
 *
 * Source: audit notes 6 and 6c.
 * @module
 */
import type { Result } from '../../base/result.ts';
import type { AssertionFault } from '../../stats/assertions/linear.ts';
import { type CardAudit, cardAudit } from './card-audit.ts';
import { EXPECTED_ERRORS } from './card-tests.ts';
import type { ContestRule } from './contest.ts';

export const MOST_VOTES: ContestRule = { kind: 'plurality', winners: 1 };

/** @returns the audit of the reported outcome; a fault if the reported votes decide nothing. */
export function mostVotesAudit(
  choices: readonly string[],
  given: Pick<CardAudit, 'population' | 'design' | 'riskLimit'>,
): Result<CardAudit, AssertionFault> {
  return cardAudit({ ...given, contest: { choices, rule: MOST_VOTES }, errors: EXPECTED_ERRORS });
}
