/**
 * Kaplan-Markov for card-level comparison ("super-simple"): the p-value after `n` cards with so many overstatements and
 * understatements of one and of two votes, and the number of cards that brings it to the risk limit.
 *
 * Symbols: `m` is the diluted margin, the smallest lead over the number of cards; `g > 1` the error inflator, 1.03905
 * where an overstatement of two votes shall cost as much as five of one vote. Each card
 * multiplies p by `1 - m/2g`, each error divides it by `1 -+ 1/2g` (one vote) or `1 -+ 1/g` (two). Drawn with
 * replacement.
 * Source: Stark, "Super-simple simultaneous single-ballot risk-limiting audits", EVT/WOTE 2010; Lindeman and Stark, "A
 * gentle introduction to risk-limiting audits", IEEE Security and Privacy 2012; sizes as in Stark's auditTools and in
 * rlacalc.
 * @module
 */
import { assert } from '../../base/assert.ts';

/** Cards with an error, as counts of a sample or as shares of all cards. */
export interface Errors {
  /** Overstatements of one and of two votes. */
  readonly over1: number;
  readonly over2: number;
  /** Understatements of one and of two votes. */
  readonly under1: number;
  readonly under2: number;
}

export const NO_ERRORS: Errors = { over1: 0, over2: 0, under1: 0, under2: 0 };

/** What a contest and its auditors have fixed before the draw. */
export interface Comparison {
  /** Diluted margin, `0..1`; 0 is a tie, which no sample confirms. */
  readonly margin: number;
  /** Error inflator, at least 1; above 1, or one overstatement of two votes can never be made good. */
  readonly inflator: number;
}

function assertComparison({ margin, inflator }: Comparison): void {
  assert(margin >= 0 && margin <= 1, `diluted margin ${margin}`);
  assert(inflator >= 1 && Number.isFinite(inflator), `error inflator ${inflator}`);
}

function assertErrors({ over1, over2, under1, under2 }: Errors): void {
  assert(
    [over1, over2, under1, under2].every((errors) => errors >= 0 && Number.isFinite(errors)),
    'errors below 0',
  );
}

/** `count * ln x`, with nothing of something infinite as nothing. */
const times = (count: number, logarithm: number): number => (count === 0 ? 0 : count * logarithm);

/** `ln` of the factor by which errors divide p: below 0 where overstatements prevail. */
export function kaplanMarkovErrors(inflator: number, { over1, over2, under1, under2 }: Errors): number {
  const half = 1 / (2 * inflator);
  return (
    times(over1, Math.log1p(-half)) +
    times(over2, Math.log1p(-2 * half)) +
    times(under1, Math.log1p(half)) +
    times(under2, Math.log1p(2 * half))
  );
}

/**
 * `ln` of the product above, which may exceed 0.
 *
 * @param cards - read, those with errors among them.
 * @throws InvariantError if an argument is out of its range.
 */
export function kaplanMarkovLog(comparison: Comparison, cards: number, errors: Errors): number {
  assertComparison(comparison);
  assertErrors(errors);
  assert(cards >= 0, `${cards} cards`);
  const { margin, inflator } = comparison;
  return times(cards, Math.log1p(-margin / (2 * inflator))) - kaplanMarkovErrors(inflator, errors);
}

/** `min(1, p)`. Arguments and errors as above. */
export function kaplanMarkovPValue(comparison: Comparison, cards: number, errors: Errors): number {
  return Math.exp(Math.min(0, kaplanMarkovLog(comparison, cards, errors)));
}

/**
 * Stark's closed form for the cards needed when a sample with these errors is to reach the risk limit. It puts `m/2g`
 * for `-ln(1 - m/2g)`, so it is never too small.
 *
 * @param alpha - risk limit, above 0, below 1.
 * @returns whole; never below the number of errors; `Infinity` for a tie.
 * @throws InvariantError if an argument is out of its range.
 */
export function kaplanMarkovSize(comparison: Comparison, alpha: number, errors: Errors): number {
  assertComparison(comparison);
  assertErrors(errors);
  assert(alpha > 0 && alpha < 1, `risk limit ${alpha}`);
  const { margin, inflator } = comparison;
  const found = errors.over1 + errors.over2 + errors.under1 + errors.under2;
  if (margin === 0) return Number.POSITIVE_INFINITY;
  const cards = (-2 * inflator * (Math.log(alpha) + kaplanMarkovErrors(inflator, errors))) / margin;
  return Math.max(found, Math.ceil(cards));
}

/**
 * Cards needed if errors occur at these rates, without rounding the number of errors.
 *
 * @param rates - errors per card, `0..1` each.
 * @returns whole; `undefined` if p grows with each card, so that only a full count ends the audit.
 * @throws InvariantError if an argument is out of its range.
 */
export function expectedSize(comparison: Comparison, alpha: number, rates: Errors): number | undefined {
  assert(alpha > 0 && alpha < 1, `risk limit ${alpha}`);
  const perCard = kaplanMarkovLog(comparison, 1, rates);
  return perCard < 0 ? Math.ceil(Math.log(alpha) / perCard) : undefined;
}

/** Which expected numbers of errors are rounded up; the others go to the nearest whole number. */
export interface Rounding {
  readonly up1: boolean;
  readonly up2: boolean;
}

/** Rounds up to a fixed point are few; understatements rounded to and fro may have none. */
const ROUNDS_MAX = 100;

/**
 * Cards needed if errors occur at these rates, with whole numbers of errors: the size that its own errors ask for.
 *
 * @returns whole; `undefined` as above; the larger of two where rounding goes to and fro between them.
 * @throws InvariantError if an argument is out of its range.
 */
export function expectedSizeRounded(
  comparison: Comparison,
  alpha: number,
  rates: Errors,
  { up1, up2 }: Rounding,
): number | undefined {
  const { margin, inflator } = comparison;
  const perCard = margin + 2 * inflator * kaplanMarkovErrors(inflator, rates);
  if (perCard <= 0) return undefined;
  const whole = (count: number, up: boolean): number => (up ? Math.ceil(count) : Math.round(count));
  const next = (cards: number): number =>
    kaplanMarkovSize(comparison, alpha, {
      over1: whole(rates.over1 * cards, up1),
      over2: whole(rates.over2 * cards, up2),
      under1: whole(rates.under1 * cards, up1),
      under2: whole(rates.under2 * cards, up2),
    });
  let cards = Math.ceil((-2 * inflator * Math.log(alpha)) / perCard);
  let before = cards;
  for (let round = 0; round < ROUNDS_MAX; round += 1) {
    [before, cards] = [cards, next(cards)];
    if (cards === before) return cards;
  }
  return Math.max(before, cards);
}

/**
 * `rho`: cards needed times the diluted margin, if overstatements of one vote occur at `tolerance` times half the
 * margin.
 *
 * @param inflator - error inflator, above 1.
 * @param tolerance - tolerated share of the margin, `0..1`.
 * @returns `Infinity` if the tolerance is more than the inflator allows.
 * @throws InvariantError if an argument is out of its range.
 */
export function rho(alpha: number, inflator: number, tolerance: number): number {
  assert(alpha > 0 && alpha < 1 && inflator > 1 && tolerance >= 0, `rho(${alpha}, ${inflator}, ${tolerance})`);
  const half = 1 / (2 * inflator);
  const perMargin = half + tolerance * Math.log1p(-half);
  return perMargin > 0 ? -Math.log(alpha) / perMargin : Number.POSITIVE_INFINITY;
}
