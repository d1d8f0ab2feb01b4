/**
 * A choice has more, or less, than a share of the valid votes or of all cards cast.
 *
 * Above `t`: `A = 1/(2t)` for the choice, 0 for another, and for an invalid card 1/2 (base valid) or 0 (base cast).
 * Below: 0 for the choice, `1/(2(1-t))` for another, and for an invalid card 1/2 or `1/(2(1-t))`.
 *
 * Source: Stark 2020, section 2.3; with base cast the same with every card in the base.
 * @module
 */
import { err, ok, type Result } from '../../../base/result.ts';
import type { Choice } from '../../../domain/election.ts';
import type { Claim } from '../assertion.ts';
import type { AssertionFault, Linear } from '../linear.ts';
import { nameOf } from '../names.ts';

/** Bound on both parts of a share, so that coefficients stay small whole numbers. */
const PARTS_MAX = 1000;

/** A fraction in whole numbers, not reduced. */
export interface Share {
  readonly numerator: number;
  readonly denominator: number;
}

/** `valid`: ballots with a vote that counts. `cast`: all ballots, so also blank and invalid ones. */
export type Base = 'valid' | 'cast';

interface Bar {
  readonly share: Share;
  readonly base: Base;
}

/** The share as it came, if it is from 0 to below 1: nobody can have more than all. */
export function checkBar({ numerator, denominator }: Share, at: string): Result<Share, AssertionFault> {
  const whole = [numerator, denominator].every((part) => Number.isInteger(part) && part >= 0 && part <= PARTS_MAX);
  if (whole && numerator < denominator) return ok({ numerator, denominator });
  return err({ at, says: `${numerator}/${denominator}: expected a share below 1 in parts up to ${PARTS_MAX}` });
}

/** `T > t base`, for a share above 0. */
export function aboveLinear(count: number, choice: Choice, { share, base }: Bar): Linear {
  const { numerator, denominator } = share;
  const choices = Array.from({ length: count }, (_, each) => (each === choice ? denominator : 0) - numerator);
  return { choices, rest: base === 'cast' ? -numerator : 0 };
}

/** `T < t base`. */
export function belowLinear(count: number, choice: Choice, bar: Bar): Linear {
  const { choices, rest } = aboveLinear(count, choice, bar);
  // 0 - x: no negative zero among the coefficients.
  return { choices: choices.map((each) => 0 - each), rest: 0 - rest };
}

const shareText = ({ share, base }: Bar): string =>
  `${share.numerator}/${share.denominator} of the ${base === 'valid' ? 'valid votes' : 'cards cast'}`;

/** The list passes. The law lets a list with exactly the share pass, which a sample cannot show. */
export function passes(choices: readonly string[], choice: Choice, bar: Bar): Claim {
  return {
    kind: 'above',
    choices: [choice],
    says: `${nameOf(choices, choice)} has more than ${shareText(bar)}`,
    linear: aboveLinear(choices.length, choice, bar),
    atEquality: 'open',
  };
}

/** The list fails: with exactly the share it would pass. */
export function fails(choices: readonly string[], choice: Choice, bar: Bar): Claim {
  return {
    kind: 'below',
    choices: [choice],
    says: `${nameOf(choices, choice)} has less than ${shareText(bar)}`,
    linear: belowLinear(choices.length, choice, bar),
    atEquality: 'false',
  };
}

/** Elected at once: exactly the share is not enough. */
export function wins(choices: readonly string[], choice: Choice, bar: Bar): Claim {
  return { ...passes(choices, choice, bar), kind: 'majority', atEquality: 'false' };
}

/** Not elected at once, which holds with exactly the share too. */
export function doesNotWin(choices: readonly string[], choice: Choice, bar: Bar): Claim {
  return { ...fails(choices, choice, bar), kind: 'noMajority', atEquality: 'open' };
}
