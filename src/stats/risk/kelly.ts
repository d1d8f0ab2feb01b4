/**
 * Kelly's bet on what is expected: it maximises the expected logarithm `sum p_k ln(1 + lambda (x_k - t))`.
 *
 * The shares are declared before the draw, as reported or with the errors one reckons with. A bet that is best for the
 * draws being tested would know them in advance, and its p-values would mean nothing. What the draws teach is left to
 * AGRAPA. The expected logarithm is concave, so its slope is bisected.
 * Source: Kelly 1956; Waudby-Smith and Ramdas 2020 section B.2.
 * @module
 */
import { assert } from '../../base/assert.ts';
import { betting, bettingFixed } from './betting.ts';
import type { NullHypothesis } from './null-hypothesis.ts';
import type { RiskTest } from './risk-test.ts';

/** A value of the assorter and how much of the list is expected to have it, in any unit. */
export interface Expected {
  readonly value: number;
  readonly weight: number;
}

/** Halvings of `[0, 1/t]`: as many as a float has digits. */
const HALVINGS = 53;

/**
 * @returns the best bet against the mean `nullMean`, in `[0, 1/nullMean]`;
 * 0 where the expected mean does not exceed it.
 * @throws InvariantError if nothing is expected, or a value or weight is below 0.
 */
export function kellyBet(expected: readonly Expected[], nullMean: number): number {
  const total = expected.reduce((sum, { weight }) => sum + weight, 0);
  assert(total > 0 && nullMean > 0, `total weight ${total}, null mean ${nullMean}`);
  assert(
    expected.every(({ value, weight }) => value >= 0 && weight >= 0),
    'a value or weight below 0',
  );
  const slope = (bet: number): number =>
    expected.reduce((sum, { value, weight }) => {
      const away = value - nullMean;
      return weight === 0 ? sum : sum + (weight * away) / (1 + bet * away);
    }, 0);
  let low = 0;
  let high = 1 / nullMean;
  if (slope(low) <= 0) return 0;
  for (let i = 0; i < HALVINGS; i += 1) {
    const middle = (low + high) / 2;
    if (slope(middle) > 0) low = middle;
    else high = middle;
  }
  return low;
}

/** Null means that bets are found for lie so many to the expected lead, and never more in all: bounded memory. */
const STEPS_A_LEAD = 16;
const STEPS_MAX = 100_000;

/**
 * Betting it against the null mean of what is left: without replacement each draw moves that, and what was best at
 * first is too little once much has been drawn. With replacement it stays the same bet.
 *
 * @throws InvariantError as above.
 */
export function bettingKelly(hypothesis: NullHypothesis, expected: readonly Expected[]): RiskTest {
  if (hypothesis.cards === Number.POSITIVE_INFINITY) {
    return bettingFixed(hypothesis, kellyBet(expected, hypothesis.mean));
  }
  const weight = expected.reduce((sum, each) => sum + each.weight, 0);
  const mean = expected.reduce((sum, each) => sum + each.value * each.weight, 0) / weight;
  const lead = Math.abs(mean - hypothesis.mean);
  const width = Math.max(lead / STEPS_A_LEAD, hypothesis.upper / STEPS_MAX);
  // Steps are counted from the first null mean, which is met exactly.
  const first = 1 - Math.floor(hypothesis.mean / width);
  const last = Math.ceil((hypothesis.upper - hypothesis.mean) / width);
  const bets = new Float64Array(last - first + 1).fill(Number.NaN);
  const betAt = (nullMean: number): number => {
    const step = Math.round((nullMean - hypothesis.mean) / width);
    const place = step <= first ? 0 : step >= last ? last - first : step - first;
    const known = bets[place] ?? Number.NaN;
    if (!Number.isNaN(known)) return known;
    const bet = kellyBet(expected, hypothesis.mean + (first + place) * width);
    bets[place] = bet;
    return bet;
  };
  return { ...betting(hypothesis, ({ nullMean }) => betAt(nullMean)), plain: { kind: 'bets', betAt } };
}
