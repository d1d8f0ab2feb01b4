/**
 * Betting the same each time, and betting what was best on average so far.
 *
 * AGRAPA bets `(mean - m) / (variance + (mean - m)^2)` of the draws before, the bet that grows fastest if they are like
 * those to come, to second order; at most `c_j / m`, where `c_j = c_0 + (c_max - c_0)(1 - 1/(1 + g sqrt(j - 1)))`.
 * `m` in the fraction is the null mean of the draw before.
 * Source: Waudby-Smith and Ramdas 2020 section B.3.
 * @module
 */
import { assert } from '../../base/assert.ts';
import type { NullHypothesis } from './null-hypothesis.ts';
import { type Past, type RiskTest, varianceOf } from './risk-test.ts';

/** Betting by any rule. @param bet - moved into `[0, 1/m]`. */
export function betting(hypothesis: NullHypothesis, bet: (past: Past) => number): RiskTest {
  return { hypothesis, form: 'bet', rule: bet };
}

/** @param bet - each time, at least 0. @throws InvariantError if it is below 0. */
export function bettingFixed(hypothesis: NullHypothesis, bet: number): RiskTest {
  assert(bet >= 0 && Number.isFinite(bet), `bet ${bet}`);
  return { ...betting(hypothesis, () => bet), plain: { kind: 'bet', bet } };
}

export interface Agrapa {
  /** Before the first draw, at least 0. */
  readonly firstBet: number;
  /** Share of `1/m` that a bet may be, at first and in the end, in `[0, 1]`. */
  readonly capFirst: number;
  readonly capLast: number;
  /** How fast the cap grows, at least 0. */
  readonly capGrowth: number;
}

/** @throws InvariantError if a parameter is out of range. */
export function bettingAgrapa(
  hypothesis: NullHypothesis,
  { firstBet, capFirst, capLast, capGrowth }: Agrapa,
): RiskTest {
  assert(firstBet >= 0 && capGrowth >= 0, `first bet ${firstBet}, growth ${capGrowth}`);
  assert(capFirst >= 0 && capFirst <= capLast && capLast <= 1, `caps ${capFirst} to ${capLast}`);
  return betting(hypothesis, (past) => {
    const { draws, sum, nullMean, lastNullMean } = past;
    const cap = (capFirst + (capLast - capFirst) * (1 - 1 / (1 + capGrowth * Math.sqrt(draws)))) / nullMean;
    if (draws === 0) return Math.min(cap, firstBet);
    const away = sum / draws - lastNullMean;
    return away <= 0 ? 0 : Math.min(cap, away / (varianceOf(past) + away * away));
  });
}
