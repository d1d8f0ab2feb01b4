/**
 * Who passes the threshold of a party-list contest, and how many seats each list gets.
 *
 * Exact throughout: counts come as whole numbers, every comparison multiplies across. If nobody passes, no seat is
 * given; no text that was read says what then happens.
 *
 * Source: dossier 9.4; design section 10; the steps are in `quota.ts`, the law as data in `list-rule.ts`.
 * @module
 */
import { err, ok, type Result } from '../base/result.ts';
import type { Choice } from '../domain/election.ts';
import { type Counts, checkCounts, checkShare, compareToShare, sumOf, type TallyFault } from './counts.ts';
import { shareByDivisors } from './divisors.ts';
import type { ListRule } from './list-rule.ts';
import { type QuotaWork, shareByQuota } from './quota.ts';
import { pickTop, type Tie } from './ties.ts';

/** Far above any chamber; a divisor method takes a step a seat. */
const SEATS_MAX = 1000;

export interface Allocation {
  /** Lists at or above the threshold, in the order of registration. */
  readonly passed: readonly Choice[];
  /** The list that a lone winner brings in; `undefined` if there is none. */
  readonly runnerUp: Choice | undefined;
  /** Quota, integer seats and remainders; `undefined` for a divisor method, or if nobody passed. */
  readonly work: QuotaWork | undefined;
  /** By choice. */
  readonly seats: readonly number[];
  /** All of them if nobody passed, else 0. */
  readonly unfilledSeats: number;
  /** Places that only the tie rule could fill; empty in every official result. */
  readonly ties: readonly Tie[];
}

/** Seats of one contest, or what is wrong with the rule or the counts. */
export function allocateSeats(rule: ListRule, counts: Counts): Result<Allocation, TallyFault> {
  const checked = checkListRule(rule);
  if (!checked.ok) return checked;
  const counted = checkCounts(counts);
  if (!counted.ok) return counted;
  const passed = counts.votes.flatMap((_, choice) => (passes(rule, counts, choice) ? [choice] : []));
  const entry = runnerUpOf(rule, counts, passed);
  if (passed.length === 0) {
    const seats = counts.votes.map(() => 0);
    return ok({ passed, runnerUp: undefined, work: undefined, seats, unfilledSeats: rule.seats, ties: [] });
  }
  const share = rule.method === 'hare' ? shareByQuota : shareByDivisors;
  const { seats, work, ties } = share(rule, counts, passed, entry.runnerUp);
  const unfilledSeats = rule.seats - sumOf(seats);
  return ok({ passed, runnerUp: entry.runnerUp, work, seats, unfilledSeats, ties: [...entry.ties, ...ties] });
}

/** A list without a vote passes nothing, even where the threshold or the base is 0. */
export function passes({ threshold, base }: ListRule, counts: Counts, choice: Choice): boolean {
  const votes = counts.votes[choice] ?? 0;
  return votes > 0 && compareToShare(votes, threshold, counts[base]) >= 0;
}

function runnerUpOf(
  rule: ListRule,
  counts: Counts,
  passed: readonly Choice[],
): { readonly runnerUp: Choice | undefined; readonly ties: readonly Tie[] } {
  if (passed.length !== 1 || rule.loneWinner.kind === 'takesAll') return { runnerUp: undefined, ties: [] };
  const others = counts.votes.flatMap((votes, choice) =>
    votes > 0 && !passed.includes(choice) ? [{ choice, votes, key: BigInt(votes) }] : [],
  );
  const { won, ties } = pickTop(others, 1, rule.ties, 'runnerUp');
  return { runnerUp: won[0], ties };
}

function checkListRule(rule: ListRule): Result<ListRule, TallyFault> {
  const { seats, threshold, loneWinner } = rule;
  if (!Number.isInteger(seats) || seats < 1 || seats > SEATS_MAX) {
    return err({ at: 'rule.seats', says: `${seats}: expected a whole number from 1 to ${SEATS_MAX}` });
  }
  const share = checkShare(threshold, 'rule.threshold');
  if (!share.ok) return share;
  if (loneWinner.kind === 'takesAll') return ok(rule);
  const factor = checkShare(loneWinner.factor, 'rule.loneWinner.factor');
  if (!factor.ok) return factor;
  if (Number.isInteger(loneWinner.seatsMin) && loneWinner.seatsMin >= 0) return ok(rule);
  return err({ at: 'rule.loneWinner.seatsMin', says: `${loneWinner.seatsMin}: expected a whole number from 0` });
}
