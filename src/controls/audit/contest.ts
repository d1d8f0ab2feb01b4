/**
 * What is audited: the rule of a contest, the outcome that the reported votes give under it, and the assertions that
 * together imply this outcome.
 *
 * Source: audit notes 6a and 6b; the outcome comes from the same functions as that of `tabulate`.
 * @module
 */
import { assert } from '../../base/assert.ts';
import { err, ok, type Result } from '../../base/result.ts';
import type { Choice } from '../../domain/election.ts';
import type { Assertion } from '../../stats/assertions/assertion.ts';
import { listAssertions } from '../../stats/assertions/kinds/list-contest.ts';
import { majorityAssertions } from '../../stats/assertions/kinds/majority.ts';
import { pluralityAssertions } from '../../stats/assertions/kinds/plurality.ts';
import { type AssertionFault, type Tally, validOf } from '../../stats/assertions/linear.ts';
import type { CountBase } from '../../tally/counts.ts';
import type { ListRule } from '../../tally/list-rule.ts';
import { firstRound, MAJORITY_RULE } from '../../tally/runoff.ts';
import { allocateSeats } from '../../tally/seats.ts';

/** `plurality`: whoever has most votes, as in a second round. */
export type ContestRule =
  | { readonly kind: 'list'; readonly rule: ListRule }
  | { readonly kind: 'majority'; readonly base: CountBase }
  | { readonly kind: 'plurality'; readonly winners: number };

export interface AuditContest {
  /** In the order of registration. */
  readonly choices: readonly string[];
  readonly rule: ContestRule;
}

export interface Outcome {
  /** One line for each choice that won something, such as `Ak Zhol: 7 seats`. */
  readonly says: readonly string[];
  readonly winners: readonly Choice[];
  /** By choice; of a list contest only. */
  readonly seats: readonly number[] | undefined;
  readonly assertions: readonly Assertion[];
}

/** The outcome as counted, and what an audit has to confirm; a fault if the counts decide nothing. */
export function outcomeOf(contest: AuditContest, tally: Tally): Result<Outcome, AssertionFault> {
  assert(contest.choices.length === tally.votes.length, `${tally.votes.length} counts`);
  const { rule } = contest;
  if (rule.kind === 'list') return listOutcome(contest.choices, rule.rule, tally);
  return rule.kind === 'majority'
    ? majorityOutcome(contest.choices, rule.base, tally)
    : pluralityOutcome(contest.choices, rule.winners, tally);
}

const countsOf = (tally: Tally) => {
  const valid = validOf(tally);
  return { votes: tally.votes, valid, cast: valid + tally.invalid };
};

function listOutcome(choices: readonly string[], rule: ListRule, tally: Tally): Result<Outcome, AssertionFault> {
  const { method } = rule;
  if (method === 'sainteLague') return err({ at: 'rule.method', says: 'sainteLague: no assertions are known' });
  const allocated = allocateSeats(rule, countsOf(tally));
  if (!allocated.ok) return allocated;
  const { passed, runnerUp, seats } = allocated.value;
  const contest = { choices, method, seats: rule.seats, threshold: rule.threshold, base: rule.base };
  const lone = rule.loneWinner;
  const assertions = listAssertions({ ...contest, loneWinner: lone }, { passed, runnerUp, seats }, tally);
  if (!assertions.ok) return assertions;
  const winners = seats.flatMap((each, choice) => (each > 0 ? [choice] : []));
  const says = winners.map((choice) => `${choices[choice]}: ${seatText(seats[choice] ?? 0)}`);
  return ok({
    says: says.length > 0 ? says : ['no list passes the threshold'],
    winners,
    seats,
    assertions: assertions.value,
  });
}

const seatText = (seats: number): string => (seats === 1 ? '1 seat' : `${seats} seats`);

function majorityOutcome(choices: readonly string[], base: CountBase, tally: Tally): Result<Outcome, AssertionFault> {
  const round = firstRound({ ...MAJORITY_RULE, base }, countsOf(tally));
  if (!round.ok) return round;
  const decided = round.value;
  if (decided.kind !== 'elected' && decided.kind !== 'secondRound') {
    return err({ at: 'votes', says: 'a tie: only a full count and the rule for ties can decide' });
  }
  const contest = { choices, share: MAJORITY_RULE.share, base };
  const outcome =
    decided.kind === 'elected'
      ? ({ kind: 'elected', winner: decided.winner } as const)
      : ({ kind: 'secondRound', pair: [decided.pair[0], decided.pair[1]] } as const);
  const assertions = majorityAssertions(contest, outcome, tally);
  if (!assertions.ok) return assertions;
  const winners = outcome.kind === 'elected' ? [outcome.winner] : outcome.pair;
  const names = winners.map((choice) => choices[choice] ?? '');
  const says = [outcome.kind === 'elected' ? `${names.join('')} is elected` : `second round: ${names.join(', ')}`];
  return ok({ says, winners, seats: undefined, assertions: assertions.value });
}

function pluralityOutcome(choices: readonly string[], wanted: number, tally: Tally): Result<Outcome, AssertionFault> {
  if (wanted < 1 || wanted >= choices.length) {
    return err({ at: 'rule.winners', says: `${wanted} of ${choices.length} choices: nothing is left to audit` });
  }
  const ranked = tally.votes.map((votes, choice) => ({ votes, choice })).sort((a, b) => b.votes - a.votes);
  const winners = ranked.slice(0, wanted).map(({ choice }) => choice);
  const assertions = pluralityAssertions(choices, winners, tally);
  if (!assertions.ok) return assertions;
  const says = winners.map((choice) => `${choices[choice]} wins`);
  return ok({ says, winners, seats: undefined, assertions: assertions.value });
}
