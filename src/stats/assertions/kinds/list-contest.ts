/**
 * A party-list contest: who passes the threshold, and who gets how many seats, as assertions that imply the outcome.
 *
 * Each list is above or below; then seat pairs among those that passed, or, if one passed alone, who is second and the
 * seats of the two. All must be confirmed, each at the risk limit. A list without a vote passes nothing.
 *
 * Left out: whether a tie was broken as the rule says. An assertion with a margin of 0 says that it must be looked at.
 * Source: audit notes 6a; Blom et al. 2021 (arXiv 2107.11903).
 * @module
 */
import { err, ok, type Result } from '../../../base/result.ts';
import type { Choice } from '../../../domain/election.ts';
import { type Assertion, assertionsOf, type Claim } from '../assertion.ts';
import { type AssertionFault, checkTally, type Tally, validOf } from '../linear.ts';
import { checkChoices, nameOf } from '../names.ts';
import { dhondtPairs } from './dhondt.ts';
import { seatPairs } from './hamilton.ts';
import { type LoneRule, loneWinnerClaims } from './lone-winner.ts';
import { leads } from './plurality.ts';
import { type Base, checkBar, fails, passes, type Share } from './threshold.ts';

/** Far above any chamber. */
const SEATS_MAX = 1000;

export interface ListContest {
  readonly choices: readonly string[];
  readonly seats: number;
  /** With exactly the share a list passes. 0: there is no threshold. */
  readonly threshold: Share;
  readonly base: Base;
  readonly method: 'hare' | 'dhondt';
  readonly loneWinner: LoneRule;
}

export interface ListOutcome {
  readonly passed: readonly Choice[];
  /** The list that a lone winner brings in. */
  readonly runnerUp: Choice | undefined;
  /** By choice. */
  readonly seats: readonly number[];
}

export function listAssertions(
  contest: ListContest,
  outcome: ListOutcome,
  tally: Tally,
): Result<readonly Assertion[], AssertionFault> {
  const counted = checkTally(tally);
  if (!counted.ok) return counted;
  if (validOf(tally) === 0) return err({ at: 'votes', says: 'no valid vote: there is no outcome to audit' });
  const rule = checkContest(contest);
  if (!rule.ok) return rule;
  const reported = checkOutcome(contest, outcome, tally);
  if (!reported.ok) return reported;
  const seats = seatClaims(contest, outcome);
  if (!seats.ok) return seats;
  return assertionsOf([...thresholdClaims(contest, outcome), ...seats.value], tally);
}

/** Threshold and seats of the contest, or the first that cannot be. */
export function checkContest({ seats, threshold, loneWinner }: ListContest): Result<true, AssertionFault> {
  if (!Number.isInteger(seats) || seats < 1 || seats > SEATS_MAX) {
    return err({ at: 'contest.seats', says: `${seats}: expected a whole number from 1 to ${SEATS_MAX}` });
  }
  const bar = checkBar(threshold, 'contest.threshold');
  if (!bar.ok) return bar;
  if (loneWinner.kind === 'takesAll') return ok(true);
  const factor = checkBar(loneWinner.factor, 'contest.loneWinner.factor');
  if (!factor.ok) return factor;
  const { seatsMin } = loneWinner;
  if (factor.value.numerator === 0 || !Number.isInteger(seatsMin) || seatsMin < 0) {
    return err({ at: 'contest.loneWinner', says: 'expected a factor above 0 and a whole minimum of seats' });
  }
  return ok(true);
}

function checkOutcome(
  { choices, seats }: ListContest,
  { passed, runnerUp, seats: given }: ListOutcome,
  tally: Tally,
): Result<true, AssertionFault> {
  const admitted = runnerUp === undefined ? passed : [...passed, runnerUp];
  const named = checkChoices(choices, admitted, tally);
  if (!named.ok) return named;
  if (given.length !== choices.length) {
    return err({ at: 'seats', says: `seats for ${given.length} of ${choices.length} choices` });
  }
  const strange = given.findIndex((each) => !Number.isInteger(each) || each < 0);
  if (strange >= 0) return err({ at: `seats[${strange}]`, says: `${given[strange]}: expected a whole number` });
  const outsider = given.findIndex((each, choice) => each > 0 && !admitted.includes(choice));
  if (outsider >= 0) return err({ at: `seats[${outsider}]`, says: 'seats for a list that was not admitted' });
  const sum = given.reduce((total, each) => total + each, 0);
  const expected = passed.length === 0 ? 0 : seats;
  if (sum !== expected) return err({ at: 'seats', says: `${sum} given, expected ${expected}` });
  return ok(true);
}

function thresholdClaims(contest: ListContest, { passed }: ListOutcome): readonly Claim[] {
  const { choices, threshold: share, base } = contest;
  if (share.numerator === 0) return [];
  const all = choices.map((_, choice) => choice);
  return [
    ...all.filter((choice) => passed.includes(choice)).map((choice) => passes(choices, choice, { share, base })),
    ...all.filter((choice) => !passed.includes(choice)).map((choice) => fails(choices, choice, { share, base })),
  ];
}

function seatClaims(contest: ListContest, outcome: ListOutcome): Result<readonly Claim[], AssertionFault> {
  const { choices, seats, method, loneWinner, threshold } = contest;
  const { passed, seats: given } = outcome;
  // Without a threshold a list without votes takes part too, and changes nothing.
  const qualified = threshold.numerator === 0 ? choices.map((_, choice) => choice) : passed;
  const [winner] = passed;
  if (winner !== undefined && passed.length === 1 && threshold.numerator > 0) {
    return loneWinner.kind === 'takesAll' ? ok([]) : runnerUpClaims(contest, outcome, winner);
  }
  if (method === 'dhondt') return ok(dhondtPairs(choices, qualified, given));
  return ok(seatPairs({ choices, seats, qualified }, given));
}

function runnerUpClaims(
  { choices, seats, method, loneWinner }: ListContest,
  { runnerUp, seats: given }: ListOutcome,
  winner: Choice,
): Result<readonly Claim[], AssertionFault> {
  if (method !== 'hare' || loneWinner.kind === 'takesAll') {
    return err({ at: 'contest.method', says: 'seats beside a lone winner are known for largest remainder only' });
  }
  if (runnerUp === undefined) {
    return err({ at: 'runnerUp', says: `none, but ${nameOf(choices, winner)} passed alone and brings in a second` });
  }
  const others = choices.map((_, choice) => choice).filter((choice) => choice !== winner && choice !== runnerUp);
  const own = loneWinnerClaims(loneWinner, { choices, seats, winner, runnerUp }, given[runnerUp] ?? 0);
  if (!own.ok) return own;
  return ok([...others.map((loser) => leads('secondPlace', choices, runnerUp, loser)), ...own.value]);
}
