/**
 * One hypothesis for each stratum at once: the means of the strata are at most those of a given vector.
 *
 * Draws of different strata are independent, so the fortunes may be multiplied, or their p-values combined by Fisher's
 * method. A hypothesis about the whole election is the union of these over all vectors with the same overall mean.
 * Source: Spertus and Stark 2022 (arXiv 2207.03379) section 3; Spertus, Sridhar and Stark 2024 (UI-TS, arXiv
 * 2409.06680).
 * @module
 */
import { present } from '../../base/assert.ts';
import { chiSquareTail } from '../tails.ts';
import type { NullHypothesis } from './null-hypothesis.ts';
import { logFortune, type RiskState, type RiskTest, startTest, stepTest } from './risk-test.ts';

export interface StratumRun {
  readonly test: RiskTest;
  readonly state: RiskState;
}

/** @param tests - one for each stratum, against the mean that the vector gives it. */
export function startIntersection(tests: readonly RiskTest[]): readonly StratumRun[] {
  return tests.map((test) => ({ test, state: startTest(test) }));
}

/** One draw from one stratum. @throws InvariantError if there is no such stratum, or the value is out of range. */
export function stepIntersection(runs: readonly StratumRun[], stratum: number, value: number): void {
  const { test, state } = present(runs[stratum], `stratum ${stratum}`);
  stepTest(test, state, value);
}

/** Logarithm of the product of the fortunes. One stratum that rules its hypothesis out rules the whole vector out. */
export function logProduct(runs: readonly StratumRun[]): number {
  const logs = runs.map(({ state }) => logFortune(state));
  return logs.includes(Number.POSITIVE_INFINITY) ? Number.POSITIVE_INFINITY : logs.reduce((sum, log) => sum + log, 0);
}

/** Fisher's combination of the p-values that the fortunes are now: chi-square with two degrees a stratum. */
export function fisherPValue(runs: readonly StratumRun[]): number {
  return fisherOf(runs.map(({ state }) => logFortune(state)));
}

/** Fisher's combination of `p_k = min(1, exp(-log_k))`. */
export function fisherOf(logFortunes: readonly number[]): number {
  const statistic = logFortunes.reduce((sum, log) => sum + 2 * Math.max(0, log), 0);
  return statistic === 0 ? 1 : chiSquareTail(statistic, 2 * logFortunes.length);
}

/** How the strata are bet on: the same each time, or in inverse proportion to the mean of the vector. */
export type StratumBet =
  | { readonly kind: 'fixed'; readonly bet: number }
  | { readonly kind: 'inverse'; readonly share: number };

/** The bet against a stratum whose null mean is `mean`, before any draw. */
export function betAgainst(bet: StratumBet, mean: number): number {
  return bet.kind === 'fixed' ? bet.bet : bet.share / mean;
}

/** A test of one stratum against its mean of the vector. */
export function stratumTest(hypothesis: NullHypothesis, bet: StratumBet): RiskTest {
  const amount = betAgainst(bet, hypothesis.mean);
  return { hypothesis, form: 'bet', rule: () => amount };
}
