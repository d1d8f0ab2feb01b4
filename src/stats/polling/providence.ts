/**
 * Providence: Minerva's tail ratio for the newest round alone, times the likelihood ratio of everything before it. The
 * risk limit holds even if each round's size depends on the votes found so far.
 *
 * Source: Broadrick, Vora, Zagorski, "PROVIDENCE: a flexible round-by-round risk-limiting audit", USENIX Security 2023.
 * @module
 */
import { assert } from '../../base/assert.ts';
import { logBinomialTail } from '../binomial.ts';
import type { PairVotes } from '../pairs.ts';
import { bravoLogRatio } from './bravo.ts';
import { assertRiskLimit, type PairMethod, together, winnerShare } from './contest.ts';
import type { RoundPlan } from './minerva.ts';

const NOTHING: PairVotes = { winner: 0, loser: 0 };

/** `ln` of the risk after a round with `winner` of `size` votes for the winner. */
function logRisk(reported: PairVotes, before: PairVotes, winner: number, size: number): number {
  const tie = logBinomialTail(winner, size, 0.5);
  return tie - logBinomialTail(winner, size, winnerShare(reported)) - bravoLogRatio(reported, before);
}

/** Risk of a pair: the smallest over its rounds, since the first at the limit or below it has confirmed. */
export const providenceRisk: PairMethod = (reported, rounds) => {
  const risks = rounds.map(({ winner, loser }, round) =>
    logRisk(reported, together(rounds.slice(0, round)), winner, winner + loser),
  );
  return Math.exp(Math.min(0, ...risks));
};

/**
 * The least number of votes for the winner, of `size` in the next round, that confirms.
 *
 * @param before - what the earlier rounds found.
 * @returns `undefined` if not even all of them would do, or for a tie.
 * @throws InvariantError if an argument is out of its range.
 */
export function providenceThreshold(
  reported: PairVotes,
  alpha: number,
  before: PairVotes,
  size: number,
): number | undefined {
  assertRiskLimit(alpha);
  assert(Number.isInteger(size) && size >= 0, `a round of ${size}`);
  const enough = (winner: number): boolean => logRisk(reported, before, winner, size) <= Math.log(alpha);
  if (winnerShare(reported) === 0.5 || !enough(size)) return undefined;
  // The risk falls with each vote for the winner.
  let low = -1;
  let high = size;
  while (high - low > 1) {
    const middle = Math.floor((low + high) / 2);
    if (enough(middle)) high = middle;
    else low = middle;
  }
  return high;
}

/**
 * A round of `size` votes for the pair; as the first round, Minerva's too. The threshold counts votes of this round.
 *
 * @throws InvariantError if an argument is out of its range.
 */
export function providenceRound(
  reported: PairVotes,
  alpha: number,
  size: number,
  before: PairVotes = NOTHING,
): RoundPlan {
  const threshold = providenceThreshold(reported, alpha, before, size);
  if (threshold === undefined) return { threshold, chance: 0 };
  return { threshold, chance: Math.exp(logBinomialTail(threshold, size, winnerShare(reported))) };
}
