/**
 * Election by majority: more than half of a base at once, else a second round between the two who have most votes.
 *
 * Source: L9 (president: more than fifty per cent of the voters who took part; then more votes than the other in the
 * repeat vote); S04 (single mandates of 2004: more than 50 % of votes cast, 45 at once and 22 in the second round).
 * What the law does with equal votes was not read, so a tie stays a tie here.
 * @module
 */
import { err, ok, type Result } from '../base/result.ts';
import type { Choice } from '../domain/election.ts';
import {
  type CountBase,
  type Counts,
  checkCounts,
  checkShare,
  compareToShare,
  type Fraction,
  type TallyFault,
} from './counts.ts';

export interface MajorityRule {
  /** The winner needs more than this share of the base; exactly the share is not enough. */
  readonly share: Fraction;
  readonly base: CountBase;
}

export const MAJORITY_RULE: MajorityRule = { share: { numerator: 1, denominator: 2 }, base: 'cast' };

export type FirstRound =
  | { readonly kind: 'elected'; readonly winner: Choice }
  /** In the order of their votes; of equals, the one registered earlier stands first. */
  | { readonly kind: 'secondRound'; readonly pair: readonly [Choice, Choice] }
  /** Who goes on depends on a tie: `certain` do, and `places` of `tied`. */
  | {
      readonly kind: 'tie';
      readonly certain: readonly Choice[];
      readonly tied: readonly Choice[];
      readonly places: number;
    }
  /** One candidate, who missed the share: there is no pair. */
  | { readonly kind: 'noPair' };

export type SecondRound =
  | { readonly kind: 'elected'; readonly winner: Choice }
  | { readonly kind: 'tie'; readonly tied: readonly Choice[] };

export function firstRound(rule: MajorityRule, counts: Counts): Result<FirstRound, TallyFault> {
  const checked = checkMajority(rule, counts);
  return checked.ok ? ok(decided(rule, counts)) : checked;
}

/** Fault of the rule or of the counts. Below one half two could be elected at once, which no law means. */
export function checkMajority(rule: MajorityRule, counts: Counts): Result<Counts, TallyFault> {
  const share = checkShare(rule.share, 'rule.share');
  if (!share.ok) return share;
  if (2 * rule.share.numerator < rule.share.denominator) {
    return err({ at: 'rule.share', says: 'less than one half: two could be elected at once' });
  }
  return checkCounts(counts);
}

function decided(rule: MajorityRule, counts: Counts): FirstRound {
  const winner = counts.votes.findIndex((votes) => compareToShare(votes, rule.share, counts[rule.base]) > 0);
  if (winner >= 0) return { kind: 'elected', winner };
  const ranked = counts.votes
    .map((votes, choice) => ({ votes, choice }))
    .sort((one, other) => other.votes - one.votes || one.choice - other.choice);
  const [first, second, third] = ranked;
  if (first === undefined || second === undefined) return { kind: 'noPair' };
  if (third === undefined || third.votes < second.votes) {
    return { kind: 'secondRound', pair: [first.choice, second.choice] };
  }
  const tied = ranked.filter(({ votes }) => votes === second.votes).map(({ choice }) => choice);
  const certain = first.votes > second.votes ? [first.choice] : [];
  return { kind: 'tie', certain, tied, places: 2 - certain.length };
}

/**
 * The second round: more votes than the other, of whatever base.
 *
 * @param pair - who stands; the counts may hold the others of the first round too, with no votes.
 */
export function secondRound(pair: readonly [Choice, Choice], counts: Counts): Result<SecondRound, TallyFault> {
  const checked = checkCounts(counts);
  if (!checked.ok) return checked;
  const [one, other] = pair;
  if (one === other || [one, other].some((choice) => counts.votes[choice] === undefined)) {
    return err({ at: 'pair', says: `${one} and ${other}: expected two choices of the contest` });
  }
  const stray = counts.votes.findIndex((votes, choice) => votes > 0 && !pair.includes(choice));
  if (stray >= 0) return err({ at: `votes[${stray}]`, says: 'votes for somebody who does not stand' });
  const lead = (counts.votes[one] ?? 0) - (counts.votes[other] ?? 0);
  if (lead === 0) return ok({ kind: 'tie', tied: [one, other] });
  return ok({ kind: 'elected', winner: lead > 0 ? one : other });
}
