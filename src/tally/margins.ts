/**
 * Margins that matter: how far each list is from the threshold, and how few altered ballots change seats or a winner.
 *
 * Every number is found on the real allocation or election function, not on a formula beside it. What *moved* means,
 * and what else can happen to a ballot, is in `alter.ts`: one moved vote changes two totals, and leaves `valid` and
 * `cast` as they are.
 *
 * With a fixed set of admitted lists, the votes for which Hamilton's method gives one set of seats form a convex cell,
 * and ballots that all go one way move the quotients along a straight line; so an allocation, once left, does not come
 * back. The set of admitted lists changes only where a list crosses the line or a rank changes, and the search stops
 * there. Divisor methods and the factor of a runner-up have no such cells; for them tests try every number of ballots.
 *
 * Source: dossier 9.4 (2016: 7,492 and 10,775 above the line); audit notes 6a, whose pair assertions check the seats.
 * @module
 */
import { present } from '../base/assert.ts';
import { ok, type Result } from '../base/result.ts';
import type { Choice } from '../domain/election.ts';
import { type Alteration, altered, fewestBallots, moves, ranks, type Statement } from './alter.ts';
import { type Counts, compareToShare, type Fraction, type TallyFault } from './counts.ts';
import type { ListRule } from './list-rule.ts';
import { checkMajority, type FirstRound, firstRound, type MajorityRule } from './runoff.ts';
import { type Allocation, allocateSeats, passes } from './seats.ts';

export interface ThresholdMargin {
  readonly choice: Choice;
  readonly votes: number;
  /** Votes that the threshold asks for: rarely a whole number. */
  readonly line: Fraction;
  readonly passes: boolean;
  /**
   * Votes minus the fewest votes that pass. 0 or more: so many can move away, and one more makes the list fall below.
   * Less than 0: so many must move to it. Holds while the base stays, as it does when votes move between choices.
   */
  readonly votesAbove: number;
}

/** One a list, in the order of registration. */
export function thresholdMargins(rule: ListRule, counts: Counts): Result<readonly ThresholdMargin[], TallyFault> {
  const allocated = allocateSeats(rule, counts);
  if (!allocated.ok) return allocated;
  const { numerator, denominator } = rule.threshold;
  const parts = BigInt(numerator) * BigInt(counts[rule.base]);
  // Rounded up, in whole numbers; a list without a vote never passes.
  const fewest = Math.max(1, Number((parts + BigInt(denominator) - 1n) / BigInt(denominator)));
  return ok(
    counts.votes.map((votes, choice) => ({
      choice,
      votes,
      line: { numerator: Number(parts), denominator },
      passes: allocated.value.passed.includes(choice),
      votesAbove: votes - fewest,
    })),
  );
}

/** Ballots that change something, and what it was before and is after. */
export interface Change<T> {
  readonly alteration: Alteration;
  /** One fewer changes nothing. */
  readonly ballots: number;
  readonly before: T;
  readonly after: T;
}

/** The fewest ballots going this way that carry one list over the line, up or down; `undefined` if none do. */
export function ballotsToCross(
  rule: ListRule,
  counts: Counts,
  choice: Choice,
  alteration: Alteration,
): Result<number | undefined, TallyFault> {
  const allocated = allocateSeats(rule, counts);
  if (!allocated.ok) return allocated;
  const before = passes(rule, counts, choice);
  return ok(fewestBallots(counts, alteration, [], (at) => passes(rule, at, choice) !== before));
}

/** The fewest ballots going this way that move at least one seat; `undefined` if none do. */
export function ballotsToMoveSeat(
  rule: ListRule,
  counts: Counts,
  alteration: Alteration,
): Result<Change<Allocation> | undefined, TallyFault> {
  const allocated = allocateSeats(rule, counts);
  return allocated.ok ? ok(seatChange(rule, counts, alteration, allocated.value)) : allocated;
}

/** The pair of lists between which the fewest moved votes move at least one seat; of equals, the first. */
export function closestSeatChange(rule: ListRule, counts: Counts): Result<Change<Allocation> | undefined, TallyFault> {
  const allocated = allocateSeats(rule, counts);
  if (!allocated.ok) return allocated;
  return ok(closest(moves(counts).map((move) => seatChange(rule, counts, move, allocated.value))));
}

function seatChange(
  rule: ListRule,
  counts: Counts,
  alteration: Alteration,
  before: Allocation,
): Change<Allocation> | undefined {
  const lines = counts.votes.map(
    (_, choice): Statement =>
      (at) =>
        passes(rule, at, choice),
  );
  const moved: Statement = (at) => allocation(rule, at).seats.some((seats, choice) => seats !== before.seats[choice]);
  const ballots = fewestBallots(counts, alteration, [...lines, ...ranks(counts, alteration)], moved);
  if (ballots === undefined) return undefined;
  return { alteration, ballots, before, after: allocation(rule, altered(counts, alteration, ballots)) };
}

/** Of counts that come from checked ones. */
function allocation(rule: ListRule, counts: Counts): Allocation {
  const allocated = allocateSeats(rule, counts);
  return present(allocated.ok ? allocated.value : undefined, 'an allocation of altered counts');
}

/** What the fewest moved votes can do to a first round; each `undefined` if no number of moved votes does it. */
export interface MajorityMargins {
  readonly outcome: FirstRound;
  /** Any other outcome: another winner, another pair, a second round instead of none, a tie. */
  readonly toChange: Change<FirstRound> | undefined;
  /** From a winner at once to nobody elected at once; `undefined` if nobody was. */
  readonly toSecondRound: Change<FirstRound> | undefined;
  /** Somebody is elected at once who was not: it changes a winner, or spares a second round. */
  readonly toElect: Change<FirstRound> | undefined;
}

export function majorityMargins(rule: MajorityRule, counts: Counts): Result<MajorityMargins, TallyFault> {
  const checked = checkMajority(rule, counts);
  if (!checked.ok) return checked;
  const outcome = roundOf(rule, counts);
  const winner = winnerOf(outcome);
  const to = (goal: (after: FirstRound) => boolean) =>
    closest(moves(counts).map((move) => roundChange(rule, counts, move, outcome, goal)));
  return ok({
    outcome,
    toChange: to((after) => !sameRound(after, outcome)),
    toSecondRound: winner === undefined ? undefined : to((after) => winnerOf(after) === undefined),
    toElect: to((after) => winnerOf(after) !== undefined && winnerOf(after) !== winner),
  });
}

function roundChange(
  rule: MajorityRule,
  counts: Counts,
  alteration: Alteration,
  before: FirstRound,
  goal: (after: FirstRound) => boolean,
): Change<FirstRound> | undefined {
  const majorities = counts.votes.map(
    (_, choice): Statement =>
      (at) =>
        compareToShare(at.votes[choice] ?? 0, rule.share, at[rule.base]) > 0,
  );
  // These statements are all that an outcome hangs on, so between two of their changes it stays the same.
  const statements = [...majorities, ...ranks(counts, alteration)];
  const ballots = fewestBallots(counts, alteration, statements, (at) => goal(roundOf(rule, at)));
  if (ballots === undefined) return undefined;
  return { alteration, ballots, before, after: roundOf(rule, altered(counts, alteration, ballots)) };
}

function roundOf(rule: MajorityRule, counts: Counts): FirstRound {
  const decided = firstRound(rule, counts);
  return present(decided.ok ? decided.value : undefined, 'a first round of altered counts');
}

const winnerOf = (round: FirstRound): Choice | undefined => (round.kind === 'elected' ? round.winner : undefined);

/** The same people go on or are elected; who of a pair stands first does not matter. */
function sameRound(one: FirstRound, other: FirstRound): boolean {
  return namesIn(one) === namesIn(other);
}

function namesIn(round: FirstRound): string {
  switch (round.kind) {
    case 'elected':
      return `elected ${round.winner}`;
    case 'secondRound':
      return `pair ${[...round.pair].sort((one, other) => one - other).join(' ')}`;
    case 'tie':
      return `tie ${round.certain.join(' ')} of ${[...round.tied].sort((one, other) => one - other).join(' ')}`;
    case 'noPair':
      return round.kind;
  }
}

function closest<T>(changes: readonly (Change<T> | undefined)[]): Change<T> | undefined {
  return changes.reduce((best, one) => {
    if (best === undefined || one === undefined) return best ?? one;
    return one.ballots < best.ballots ? one : best;
  }, undefined);
}
