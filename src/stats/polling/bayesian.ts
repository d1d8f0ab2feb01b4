/**
 * Bayesian polling audit of two candidates: the posterior probability that the reported winner did not win, if half of
 * the prior is on the tie (for an odd number of ballots, on the loss by one) and the rest is even over all larger
 * totals.
 *
 * Ballots are drawn without replacement, all are for one of the two. The posterior odds are the likelihood ratio of
 * that even mixture, so the chance to stop on a tie is at most `alpha / (1 - alpha)`, times `(N+1)/(N-1)` for odd `N`.
 * That is more than `alpha`, and so is the chance itself where a test is made after each ballot: 0.2585 of 100 ballots
 * at 0.25, while at 0.1 it stayed below in all worlds tested. For a guaranteed limit `r` use `alpha = r / (1 + r)`.
 * Source: Vora, "Risk-limiting Bayesian polling audits for two candidate elections", arXiv 1902.00999; Rivest and Shen
 * 2012. The prior is r2b2's: each larger total has `1 / (2 floor(N/2))`, which for odd `N` adds up to a bit over one
 * half.
 * @module
 */
import { assert } from '../../base/assert.ts';
import { logHypergeometric } from '../binomial.ts';
import { assertRiskLimit } from './contest.ts';
import { logAdd } from './log-convolution.ts';

/**
 * @param ballots - all, whole, at least 2.
 * @param sample - read so far, `0..ballots`.
 * @param winner - of these for the reported winner, `0..sample`.
 * @returns posterior probability that the winner did not win, `0..1`.
 * @throws InvariantError if an argument is out of its range.
 */
export function bayesianRisk(ballots: number, sample: number, winner: number): number {
  assert([ballots, sample, winner].every(Number.isSafeInteger) && ballots >= 2, `${winner} of ${sample} of ${ballots}`);
  assert(winner >= 0 && winner <= sample && sample <= ballots, `${winner} of ${sample} of ${ballots}`);
  const half = Math.floor(ballots / 2);
  let wins = Number.NEGATIVE_INFINITY;
  for (let total = half + 1; total <= ballots; total += 1) {
    wins = logAdd(wins, logHypergeometric(winner, sample, total, ballots));
  }
  // Too few left for any win; without this, too few for the tie as well would pass for proof of a win.
  if (wins === Number.NEGATIVE_INFINITY) return 1;
  const tie = logHypergeometric(winner, sample, half, ballots);
  if (tie === Number.NEGATIVE_INFINITY) return 0;
  return 1 / (1 + Math.exp(wins - tie) / half);
}

/**
 * The least number of ballots for the winner that brings the risk to `alpha` or below.
 *
 * @returns `undefined` if not even all of them would do.
 * @throws InvariantError if an argument is out of its range.
 */
export function bayesianThreshold(ballots: number, alpha: number, sample: number): number | undefined {
  assertRiskLimit(alpha);
  if (bayesianRisk(ballots, sample, sample) > alpha) return undefined;
  // The risk falls with each ballot for the winner.
  let low = -1;
  let high = sample;
  while (high - low > 1) {
    const middle = Math.floor((low + high) / 2);
    if (bayesianRisk(ballots, sample, middle) <= alpha) high = middle;
    else low = middle;
  }
  return high;
}
