/**
 * A single mandate: elected at once by more than a share, or a second round between two.
 *
 * For a second round nobody has the share, and each of the two has more votes than each who does not go on. The second
 * round itself is a plurality.
 *
 * Source: Stark 2020, section 2.3, with the share 1/2; the pairs are those of a plurality with two winners.
 * @module
 */
import { err, type Result } from '../../../base/result.ts';
import type { Choice } from '../../../domain/election.ts';
import { type Assertion, assertionsOf, type Claim } from '../assertion.ts';
import { type AssertionFault, checkTally, type Tally } from '../linear.ts';
import { checkChoices } from '../names.ts';
import { leads } from './plurality.ts';
import { type Base, checkBar, doesNotWin, type Share, wins } from './threshold.ts';

export interface MajorityContest {
  readonly choices: readonly string[];
  /** More than this share of the base elects at once; at least 1/2. */
  readonly share: Share;
  readonly base: Base;
}

export type MajorityOutcome =
  | { readonly kind: 'elected'; readonly winner: Choice }
  | { readonly kind: 'secondRound'; readonly pair: readonly [Choice, Choice] };

export function majorityAssertions(
  contest: MajorityContest,
  outcome: MajorityOutcome,
  tally: Tally,
): Result<readonly Assertion[], AssertionFault> {
  const { choices, share } = contest;
  const bar = checkBar(share, 'share');
  if (!bar.ok) return bar;
  if (2 * share.numerator < share.denominator) {
    return err({ at: 'share', says: 'less than one half: two could be elected at once' });
  }
  const counted = checkTally(tally);
  if (!counted.ok) return counted;
  const checked = checkChoices(choices, outcome.kind === 'elected' ? [outcome.winner] : outcome.pair, tally);
  if (!checked.ok) return checked;
  return assertionsOf(claimsOf(contest, outcome), tally);
}

function claimsOf(contest: MajorityContest, outcome: MajorityOutcome): readonly Claim[] {
  const { choices } = contest;
  if (outcome.kind === 'elected') return [wins(choices, outcome.winner, contest)];
  const all = choices.map((_, choice) => choice);
  const out = all.filter((choice) => !outcome.pair.includes(choice));
  return [
    ...all.map((choice) => doesNotWin(choices, choice, contest)),
    ...outcome.pair.flatMap((leader) => out.map((loser) => leads('advance', choices, leader, loser))),
  ];
}
