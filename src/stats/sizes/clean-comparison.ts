/**
 * The size of a comparison audit that finds no error, where no simulation is needed: every draw is the same.
 *
 * With replacement the fortune after `n` draws is `(1 + lambda (b - t))^n`, so `n = ceil(ln(1/alpha) / ln(...))`.
 * Without, the null mean falls with each clean card; the draws are gone through once, which is exact as well.
 * Source: audit formulas 6a; Stark and Teague 2014 for Kaplan-Wald.
 * @module
 */
import { assert } from '../../base/assert.ts';
import { drawsUntil } from '../risk/history.ts';
import type { RiskTest } from '../risk/risk-test.ts';

/**
 * @param clean - what a card without error gives, `1 / (2 - v/u)`.
 * @param mean - null mean, below it.
 * @param bet - in `(0, 1/mean]`.
 * @param riskLimit - in `(0, 1)`.
 * @returns draws with replacement.
 * @throws InvariantError if a parameter is out of range.
 */
export function cleanSize(clean: number, mean: number, bet: number, riskLimit: number): number {
  assert(riskLimit > 0 && riskLimit < 1, `risk limit ${riskLimit}`);
  assert(clean > mean && bet > 0 && bet * mean <= 1, `clean ${clean}, null mean ${mean}, bet ${bet}`);
  return Math.ceil(-Math.log(riskLimit) / Math.log1p(bet * (clean - mean)));
}

/** Draws without replacement with any test; `undefined` if not even all cards are enough. */
export function cleanSizeWithoutReplacement(test: RiskTest, clean: number, riskLimit: number): number | undefined {
  return drawsUntil(test, [clean], riskLimit, test.hypothesis.cards);
}
