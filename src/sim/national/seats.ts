/**
 * Winner and seats of a country's totals, and what could move them.
 *
 * Source: design section 10; `tally/seats.ts`, `tally/runoff.ts`, `tally/margins.ts`.
 * @module
 */

import type { ElectionOutcome } from '../../domain/report/election-report.ts';
import type { Country, SeatRule } from '../../domain/tree/country.ts';
import type { ResultLine } from '../../domain/tree/results.ts';
import type { Counts } from '../../tally/counts.ts';
import { validOf } from '../../tally/lines.ts';
import { type ListRule, RUNNER_UP_ENTERS } from '../../tally/list-rule.ts';
import { closestSeatChange, majorityMargins, thresholdMargins } from '../../tally/margins.ts';
import { firstRound, MAJORITY_RULE } from '../../tally/runoff.ts';
import { allocateSeats } from '../../tally/seats.ts';

export interface Standing {
  /** Seats by choice; absent for a contest without seats, or figures that make no sense. */
  readonly seats?: readonly number[];
  readonly aboveThreshold?: readonly number[];
  readonly winner: string;
  /** The fewest moved votes that change a seat, or who is elected. */
  readonly closest?: { readonly from: string; readonly to: string; readonly votes: number };
}

type ListSeats = Extract<SeatRule, { kind: 'list' }>;

/** The rule of a country's lists. */
export function listRuleOf({ seats, thresholdPercent, base, loneWinner }: ListSeats): ListRule {
  return {
    seats,
    threshold: { numerator: thresholdPercent, denominator: 100 },
    base,
    loneWinner: loneWinner === 'takesAll' ? { kind: 'takesAll' } : RUNNER_UP_ENTERS,
    method: 'hare',
    ties: 'order',
  };
}

/** @param line - a total; its voters are the votes cast. */
export function countsOf(line: ResultLine): Counts {
  const valid = validOf(line);
  return { votes: [...line.byChoice], valid, cast: Math.max(line.voters, valid) };
}

/** Of districts that elect: who leads in all of them together; their seats are in `districts.ts`. */
export function standingOf({ contest, seatRule }: Country, line: ResultLine): Standing {
  const counts = countsOf(line);
  const name = (choice: number | string | undefined): string =>
    typeof choice === 'number' ? (contest.choices[choice] ?? '') : String(choice);
  if (seatRule.kind === 'majority') {
    const round = firstRound(MAJORITY_RULE, counts);
    const margins = majorityMargins(MAJORITY_RULE, counts);
    const change = margins.ok ? margins.value.toChange : undefined;
    return {
      winner: round.ok ? roundText(round.value, contest.choices) : leaderOf(contest.choices, line.byChoice),
      ...(change === undefined
        ? {}
        : { closest: { from: name(change.alteration.from), to: name(change.alteration.to), votes: change.ballots } }),
    };
  }
  if (seatRule.kind === 'districts') return { winner: leaderOf(contest.choices, line.byChoice) };
  const rule = listRuleOf(seatRule);
  const allocated = allocateSeats(rule, counts);
  const margins = thresholdMargins(rule, counts);
  const change = closestSeatChange(rule, counts);
  const closest = change.ok ? change.value : undefined;
  return {
    winner: leaderOf(contest.choices, line.byChoice),
    ...(allocated.ok ? { seats: allocated.value.seats } : {}),
    ...(margins.ok ? { aboveThreshold: margins.value.map(({ votesAbove }) => votesAbove) } : {}),
    ...(closest === undefined
      ? {}
      : { closest: { from: name(closest.alteration.from), to: name(closest.alteration.to), votes: closest.ballots } }),
  };
}

type Round = Extract<ReturnType<typeof firstRound>, { ok: true }>['value'];

function roundText(round: Round, choices: readonly string[]): string {
  switch (round.kind) {
    case 'elected':
      return choices[round.winner] ?? '';
    case 'secondRound':
      return `second round: ${round.pair.map((choice) => choices[choice] ?? '').join(' and ')}`;
    case 'tie':
      return `tie: ${round.tied.map((choice) => choices[choice] ?? '').join(', ')}`;
    case 'noPair':
      return 'nobody';
  }
}

export function leaderOf(choices: readonly string[], byChoice: readonly number[]): string {
  const most = Math.max(...byChoice);
  const leading = choices.filter((_, choice) => byChoice[choice] === most);
  return leading.length === 1 ? (leading[0] ?? '') : `tie: ${leading.join(', ')}`;
}

/** Seats that the confirmed votes give to some choice and the other votes do not. */
export function seatsMoved(confirmed: Pick<Standing, 'seats'>, other: Pick<Standing, 'seats'>): number {
  return (confirmed.seats ?? []).reduce(
    (sum, seats, choice) => sum + Math.max(0, seats - (other.seats?.[choice] ?? 0)),
    0,
  );
}

/** What the report says of seats, beside the rows. */
export function seatsSection(
  { seatRule }: Country,
  confirmed: Standing,
  published: Standing,
): ElectionOutcome['seats'] | undefined {
  if (seatRule.kind !== 'list') return undefined;
  return {
    total: seatRule.seats,
    base: seatRule.base,
    thresholdPercent: seatRule.thresholdPercent,
    moved: seatsMoved(confirmed, published),
    ...(published.closest === undefined ? {} : { closest: published.closest }),
  };
}
