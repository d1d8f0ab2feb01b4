/**
 * What one stratum's draws are worth against any mean of the stratum, and between which means the truth must be.
 *
 * The fortune `prod (1 + lambda (x_j - m_j))` never rises with the null mean `theta`: `m_j` rises with it, the bet is
 * the same or falls as `c / theta`, and `c m_j / theta = c (N - S/theta) / (N - j + 1)` rises too. Where the bet is
 * moved down to `1/m_j` the factor is `x_j / m_j`, which falls. That is all that the search over strata builds on.
 * @module
 */
import { assert } from '../../base/assert.ts';
import { betAgainst, type StratumBet } from './intersection.ts';
import { nextNullMean } from './null-hypothesis.ts';

export interface StratumSample {
  /** Cards of the stratum; infinite where draws are put back, and then `weight` says how many there are. */
  readonly cards: number;
  /** Share of all auditable cards, above 0. */
  readonly weight: number;
  readonly upper: number;
  readonly bet: StratumBet;
  readonly values: readonly number[];
}

/** Means that the stratum can still have: what has not been drawn is all 0, or all the upper bound. */
export function possibleMeans({ cards, upper, values }: StratumSample): readonly [number, number] {
  if (cards === Number.POSITIVE_INFINITY) return [0, upper];
  const sum = values.reduce((total, value) => total + value, 0);
  return [sum / cards, Math.min(upper, (sum + upper * (cards - values.length)) / cards)];
}

/** Share of the null total by which a sum may be off by rounding. */
const SLACK = 1e-10;

/**
 * Logarithm of the fortune after all draws of the stratum, against the mean `theta`.
 * @param theta - in `[0, upper]`.
 * @returns minus infinity where all is lost; infinity where the draws exceed what the mean allows.
 * @throws InvariantError if there are more draws than cards, or a value is out of range.
 */
export function logFortuneAt({ cards, upper, bet, values }: StratumSample, theta: number): number {
  assert(values.length <= cards, `${values.length} draws from ${cards} cards`);
  const amount = betAgainst(bet, theta);
  const slack = SLACK * upper;
  let sum = 0;
  let log = 0;
  for (const [draws, value] of values.entries()) {
    assert(value >= 0 && value <= upper, `${value} outside 0..${upper}`);
    const exact = nextNullMean(cards, theta, draws, sum);
    sum += value;
    if (exact < -slack) return Number.POSITIVE_INFINITY;
    const m = Math.max(0, exact);
    // Nothing but 0 is left if the mean is to be right; a bet without limit would be lost on nothing.
    if (value === 0 && m === 0) continue;
    log += Math.log(amount * m > 1 ? value / m : 1 + amount * (value - m));
  }
  return log;
}
