/**
 * Minerva: ballot polling in rounds. A round confirms a pair when the chance, under a tie, of not having stopped before
 * and now having at least as many votes for the winner is at most `alpha` times the same chance under the reported
 * share.
 *
 * The chances are exact: a convolution over the rounds, cut off after each at its threshold. Only one is kept, for the
 * tie: the other is that times the likelihood ratio, which depends on the total alone.
 *
 * Limit: the sizes of all rounds must be fixed before the first ballot is drawn, and be counted in votes for the pair.
 * A schedule that looks at the votes so far breaks the risk limit: reported 9 to 1, limit 0.1, three ballots and then
 * the round of at most 60 that suits what they showed, and a tie is confirmed with 0.1396 (a test computes it). Use
 * Providence where sizes may depend on what was found.
 * Source: Zagorski, McClearn, Morin, McBurnett, Vora, "Minerva: an efficient risk-limiting ballot polling audit",
 * USENIX Security 2021.
 * @module
 */
import { assert, present } from '../../base/assert.ts';
import { logBinomial, logBinomialTail } from '../binomial.ts';
import type { PairVotes } from '../pairs.ts';
import { bravoLogRatio } from './bravo.ts';
import { assertRiskLimit, type PairMethod, winnerShare } from './contest.ts';
import { logAdd, logConvolve } from './log-convolution.ts';

/** Chances under a tie after some rounds, none of which has stopped. */
export interface MinervaPath {
  /** Votes for the pair so far. */
  readonly votes: number;
  /**
   * `ln` of the chance of `k` of them for the winner and no stop before, for `k = 0, 1, ...`; higher ones have
   * stopped.
   */
  readonly logTie: Float64Array;
}

export const MINERVA_START: MinervaPath = { votes: 0, logTie: Float64Array.of(0) };

/** Draws one more round. @param size - votes for the pair, whole. @throws InvariantError if it is not. */
export function minervaDraw({ votes, logTie }: MinervaPath, size: number): MinervaPath {
  assert(Number.isInteger(size) && size >= 0, `a round of ${size}`);
  const round = Float64Array.from({ length: size + 1 }, (_, hits) => logBinomial(hits, size, 0.5));
  return { votes: votes + size, logTie: logConvolve(logTie, round) };
}

/** Forgets the ways that have stopped: those with `threshold` votes for the winner or more. */
export function minervaGoOn({ votes, logTie }: MinervaPath, threshold: number | undefined): MinervaPath {
  return { votes, logTie: threshold === undefined ? logTie : logTie.slice(0, threshold) };
}

/** `ln` of the two tails from `winner` votes up: under a tie and as reported. */
function logTails(path: MinervaPath, reported: PairVotes, winner: number): { tie: number; reported: number } {
  const tails = { tie: Number.NEGATIVE_INFINITY, reported: Number.NEGATIVE_INFINITY };
  for (let k = path.logTie.length - 1; k >= winner; k -= 1) addTo(tails, path, reported, k);
  return tails;
}

function addTo(tails: { tie: number; reported: number }, path: MinervaPath, reported: PairVotes, k: number): void {
  const chance = present(path.logTie[k], 'chance');
  tails.tie = logAdd(tails.tie, chance);
  tails.reported = logAdd(tails.reported, chance + bravoLogRatio(reported, { winner: k, loser: path.votes - k }));
}

/**
 * The least total of votes for the winner that confirms after the last round drawn.
 *
 * @returns `undefined` if none does.
 * @throws InvariantError if `alpha` is no risk limit, or the reported loser has more votes.
 */
export function minervaThreshold(path: MinervaPath, reported: PairVotes, alpha: number): number | undefined {
  assertRiskLimit(alpha);
  if (winnerShare(reported) === 0.5) return undefined;
  const tails = { tie: Number.NEGATIVE_INFINITY, reported: Number.NEGATIVE_INFINITY };
  let least: number | undefined;
  // The ratio of the tails falls with each vote for the winner, so the first that fails, from above, ends the search.
  for (let k = path.logTie.length - 1; k >= 0; k -= 1) {
    addTo(tails, path, reported, k);
    if (Math.log(alpha) + tails.reported < tails.tie) break;
    least = k;
  }
  return least;
}

/**
 * Risk of a pair: the ratio of the tails after the round that confirmed it, else after the last.
 *
 * @param alpha - the risk limit, which the thresholds of the earlier rounds depend on.
 */
export function minervaRisk(alpha: number): PairMethod {
  return (reported, rounds) => {
    let path = MINERVA_START;
    let winner = 0;
    let risk = 1;
    for (const round of rounds) {
      winner += round.winner;
      path = minervaDraw(path, round.winner + round.loser);
      const tails = logTails(path, reported, winner);
      risk = Math.min(1, Math.exp(tails.tie - tails.reported));
      const threshold = minervaThreshold(path, reported, alpha);
      if (threshold !== undefined && winner >= threshold) return risk;
      path = minervaGoOn(path, threshold);
    }
    return risk;
  };
}

/** Where rounds have come to that did not confirm the pair. @param alpha - which their thresholds depend on. */
export function minervaPath(reported: PairVotes, alpha: number, rounds: readonly PairVotes[]): MinervaPath {
  return rounds.reduce((path, { winner, loser }) => {
    const drawn = minervaDraw(path, winner + loser);
    return minervaGoOn(drawn, minervaThreshold(drawn, reported, alpha));
  }, MINERVA_START);
}

/**
 * Chance of each round, if the reported shares are right, to be the one that confirms: their sum is the chance that any
 * does.
 *
 * @param sizes - votes for the pair in each round, whole.
 * @throws InvariantError if an argument is out of its range.
 */
export function minervaChances(reported: PairVotes, alpha: number, sizes: readonly number[]): readonly number[] {
  let path = MINERVA_START;
  return sizes.map((size) => {
    path = minervaDraw(path, size);
    const threshold = minervaThreshold(path, reported, alpha);
    if (threshold === undefined) return 0;
    const chance = Math.exp(logTails(path, reported, threshold).reported);
    path = minervaGoOn(path, threshold);
    return chance;
  });
}

/** What a next round can do. */
export interface RoundPlan {
  /** The least total of votes for the winner that confirms after it; `undefined` if none does. */
  readonly threshold: number | undefined;
  /** Chance, if the reported shares are right, that it confirms: `0..1`. */
  readonly chance: number;
}

/**
 * A round of `size` votes for the pair after rounds that have not confirmed it.
 *
 * @param path - the earlier rounds; `winner` is what they found for the winner.
 * @throws InvariantError if an argument is out of its range.
 */
export function minervaRound(
  path: MinervaPath,
  winner: number,
  reported: PairVotes,
  alpha: number,
  size: number,
): RoundPlan {
  const threshold = minervaThreshold(minervaDraw(path, size), reported, alpha);
  if (threshold === undefined) return { threshold, chance: 0 };
  return { threshold, chance: Math.exp(logBinomialTail(threshold - winner, size, winnerShare(reported))) };
}
