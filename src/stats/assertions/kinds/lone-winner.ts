/**
 * One list alone passes and brings in a runner-up: how many seats that one gets, as claims about two counts.
 *
 * Let `x` be the runner-up's part of the votes of the two, `f` its factor, `S` the seats. Its quotient is `f S x`, that
 * of the winner `S (1 - x)`. What integer parts leave is handed out by twos and an odd one by remainder, so the
 * runner-up gets at least `K` seats as soon as
 *
 *     byRemainder:  f S x - S (1 - x) > 2K - 1 - S,  which is  x > (2K - 1) / (S (1 + f))
 *     toWinner:     f S x >= K,                      which is  x > K / (f S)
 *
 * A minimum `m` gives it `m` in any case. If the minimum is filled up before the remainders, the runner-up is lifted to
 * `m` with no remainder, and `K > m` is reached also where `S (1 - x) < S + m - 2K + 1`. The lowest bar counts.
 *
 * The text that was read leaves the order open: see `LoneRule`. Source: L97; dossier 9.4.
 * @module
 */
import { err, ok, type Result } from '../../../base/result.ts';
import type { Choice } from '../../../domain/election.ts';
import type { Claim } from '../assertion.ts';
import type { AssertionFault, Linear } from '../linear.ts';
import { nameOf } from '../names.ts';
import type { Share } from './threshold.ts';

export type LoneRule =
  | { readonly kind: 'takesAll' }
  | {
      readonly kind: 'runnerUpEnters';
      /** On its quotient. */
      readonly factor: Share;
      /** It gets at least so many, at the cost of the winner. */
      readonly seatsMin: number;
      readonly minimum: 'beforeRemainders' | 'afterRemainders';
      readonly leftOver: 'byRemainder' | 'toWinner';
    };

export type Entry = Extract<LoneRule, { readonly kind: 'runnerUpEnters' }>;

export interface Two {
  readonly choices: readonly string[];
  readonly seats: number;
  readonly winner: Choice;
  readonly runnerUp: Choice;
}

/** The part of the votes of the two above which the runner-up gets `least` seats; `undefined` if it always does. */
function barOf({ factor, seatsMin, minimum, leftOver }: Entry, seats: number, least: number): Share | undefined {
  const lowest = Math.min(seatsMin, seats);
  if (least <= lowest) return undefined;
  const { numerator: n, denominator: d } = factor;
  if (leftOver === 'toWinner') return { numerator: least * d, denominator: n * seats };
  const byRemainder = { numerator: (2 * least - 1) * d, denominator: seats * (n + d) };
  const lifted = { numerator: 2 * least - lowest - 1, denominator: seats };
  const isLower = lifted.numerator * byRemainder.denominator < byRemainder.numerator * lifted.denominator;
  return minimum === 'beforeRemainders' && isLower ? lifted : byRemainder;
}

/**
 * The runner-up has the votes for `least` seats.
 *
 * @returns `always` if the minimum gives them, `never` if it could not have them even with all votes of the two.
 */
export function reaches(rule: Entry, { choices, seats, winner, runnerUp }: Two, least: number): Linear | Fixed {
  const bar = barOf(rule, seats, least);
  if (bar === undefined) return 'always';
  if (bar.numerator >= bar.denominator) return 'never';
  const coefficient = (choice: Choice): number => {
    if (choice === runnerUp) return bar.denominator - bar.numerator;
    return choice === winner ? -bar.numerator : 0;
  };
  return { choices: choices.map((_, choice) => coefficient(choice)), rest: 0 };
}

export type Fixed = 'always' | 'never';

/** The runner-up has no votes for `least` seats. */
export function stopsBefore(rule: Entry, two: Two, least: number): Linear | Fixed {
  const linear = reaches(rule, two, least);
  if (linear === 'always') return 'never';
  if (linear === 'never') return 'always';
  return { choices: linear.choices.map((each) => 0 - each), rest: 0 };
}

/** Both sides of the reported seats of the runner-up, but for a side that holds whatever the votes are. */
export function loneWinnerClaims(
  rule: Entry,
  two: Two,
  runnerUpSeats: number,
): Result<readonly Claim[], AssertionFault> {
  const name = nameOf(two.choices, two.runnerUp);
  const sides = [
    { kind: 'runnerUpReaches', has: 'the votes', seats: runnerUpSeats, linear: reaches(rule, two, runnerUpSeats) },
    {
      kind: 'runnerUpStops',
      has: 'no votes',
      seats: runnerUpSeats + 1,
      linear: stopsBefore(rule, two, runnerUpSeats + 1),
    },
  ] as const;
  const claims: Claim[] = [];
  for (const { kind, has, seats, linear } of sides) {
    if (linear === 'never') {
      return err({ at: 'seats', says: `${runnerUpSeats} for ${name}: no votes give so many under the rule` });
    }
    if (linear === 'always') continue;
    const says = `${name} has ${has} for ${seats} seats beside ${nameOf(two.choices, two.winner)}`;
    claims.push({ kind, choices: [two.runnerUp, two.winner], says, linear, atEquality: 'open' });
  }
  return ok(claims);
}
