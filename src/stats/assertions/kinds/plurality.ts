/**
 * More votes than another: winners against losers, of whatever base.
 *
 * Source: Stark 2020, section 2.1: `A = (w - l + 1) / 2`, `u = 1`, `v = (T_w - T_l) / N`.
 * @module
 */
import { err, type Result } from '../../../base/result.ts';
import type { Choice } from '../../../domain/election.ts';
import { type Assertion, assertionsOf, type Claim } from '../assertion.ts';
import { type AssertionFault, checkTally, type Tally } from '../linear.ts';
import { checkChoices, nameOf } from '../names.ts';

type PairKind = 'plurality' | 'advance' | 'secondPlace';

/** @param choices - names of all choices, for the sentence. */
export function leads(kind: PairKind, choices: readonly string[], winner: Choice, loser: Choice): Claim {
  return {
    kind,
    choices: [winner, loser],
    says: `${nameOf(choices, winner)} has more votes than ${nameOf(choices, loser)}`,
    linear: { choices: choices.map((_, choice) => Number(choice === winner) - Number(choice === loser)), rest: 0 },
    atEquality: 'open',
  };
}

/** One assertion for each winner and each who did not win. */
export function pluralityAssertions(
  choices: readonly string[],
  winners: readonly Choice[],
  tally: Tally,
): Result<readonly Assertion[], AssertionFault> {
  const checked = checkTally(tally);
  if (!checked.ok) return checked;
  const named = checkChoices(choices, winners, tally);
  if (!named.ok) return named;
  if (winners.length === 0) return err({ at: 'winners', says: 'none: expected at least one' });
  const losers = choices.flatMap((_, choice) => (winners.includes(choice) ? [] : [choice]));
  return assertionsOf(
    winners.flatMap((winner) => losers.map((loser) => leads('plurality', choices, winner, loser))),
    tally,
  );
}
