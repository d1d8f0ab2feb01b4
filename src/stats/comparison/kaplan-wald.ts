/**
 * Kaplan-Wald sample size for a comparison that finds no error, drawing cards from a contest with an error bound per
 * card.
 *
 * Source: Stark and Teague, "Verifiable European elections: risk-limiting audits for D'Hondt and its relatives", JETS
 * 3(1), 2014; the bound is the largest error of one card as a share of the margin.
 * @module
 */
import { assert } from '../../base/assert.ts';

/**
 * @param ballots - cards, at least 1.
 * @param bound - largest overstatement of a card, in units of the margin; times the cards it exceeds 1, or no error can
 * change the outcome.
 * @param gamma - share of each taint that the test bets on, above 0, below 1.
 * @param alpha - risk limit, above 0, below 1.
 * @returns cards, whole.
 * @throws InvariantError if an argument is out of its range.
 */
export function kaplanWaldSize(ballots: number, bound: number, gamma: number, alpha: number): number {
  const total = ballots * bound;
  assert(total > 1 && Number.isFinite(total), `a total error bound of ${total}`);
  assert(gamma > 0 && gamma < 1, `gamma ${gamma}`);
  assert(alpha > 0 && alpha < 1, `risk limit ${alpha}`);
  // gamma / (1 - 1/U) + 1 - gamma = 1 + gamma / (U - 1)
  return Math.ceil(-Math.log(alpha) / Math.log1p(gamma / (total - 1)));
}
