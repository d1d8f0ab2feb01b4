/**
 * Minerva: ballot polling in rounds. A round confirms a pair when the chance, under a tie, of not having stopped before
 * and now having at least as many votes for the winner is at most `alpha` times the same chance under the reported
 * share.
 *
 * The chances are those of a convolution over the rounds, cut off after each at its threshold, and exact but for what
 * is rarer than any number tells. Only one is kept, for the tie: the other is that times the likelihood ratio, which
 * depends on the total alone. Of the newest round single tails are computed, not all of them.
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
  /** The least number of them for the winner that is kept: lower ones are too rare under a tie to be seen. */
  readonly from: number;
  /**
   * `ln` of the chance of `k` of them for the winner and no stop before, for `k = from, from + 1, ...`; higher ones
   * have stopped.
   */
  readonly logTie: Float64Array;
}

/** One more round, before it is known whether it stops. */
export interface MinervaDraw {
  readonly before: MinervaPath;
  /** Votes for the pair in it. */
  readonly size: number;
}

export const MINERVA_START: MinervaPath = { votes: 0, from: 0, logTie: Float64Array.of(0) };

/** `-ln` of the chance under a tie that is let go at the lower end; a plain number loses far more in a sum. */
const DROPPED = 70;

/**
 * Fewer votes for the winner than this have, under a tie, at most the chance `exp(-DROPPED)` (Hoeffding 1963). To leave
 * them out moves no tail by more than that share: the more votes a tail asks for, the less comes from the lowest.
 */
const lowest = (votes: number): number => Math.max(0, Math.floor(votes / 2 - Math.sqrt((DROPPED * votes) / 2)));

/** Draws one more round. @param size - votes for the pair, whole. @throws InvariantError if it is not. */
export function minervaDraw(before: MinervaPath, size: number): MinervaDraw {
  assert(Number.isInteger(size) && size >= 0, `a round of ${size}`);
  return { before, size };
}

/** Forgets the ways that have stopped: those with `threshold` votes for the winner or more. */
export function minervaGoOn({ before, size }: MinervaDraw, threshold: number | undefined): MinervaPath {
  const votes = before.votes + size;
  const top = topOf({ before, size });
  const last = threshold === undefined ? top : Math.min(top, threshold - 1);
  const least = lowest(size);
  const round = Float64Array.from({ length: Math.min(size, last - before.from) - least + 1 }, (_, at) =>
    logBinomial(least + at, size, 0.5),
  );
  const start = before.from + least;
  const from = Math.max(start, lowest(votes));
  return { votes, from, logTie: logConvolve(before.logTie, round, { first: from - start, last: last - start }) };
}

/** The most votes for the winner that there can be. */
const topOf = ({ before, size }: MinervaDraw): number => before.from + before.logTie.length - 1 + size;

interface LogTails {
  readonly tie: number;
  readonly reported: number;
}

/** `ln` of the two tails from `winner` votes up, all rounds together: under a tie and as reported. */
function logTails({ before, size }: MinervaDraw, reported: PairVotes, winner: number): LogTails {
  const { votes, from, logTie } = before;
  const share = winnerShare(reported);
  const sum = { tie: Number.NEGATIVE_INFINITY, reported: Number.NEGATIVE_INFINITY };
  const first = winner - from;
  let tie = logBinomialTail(first, size, 0.5);
  let asReported = logBinomialTail(first, size, share);
  for (let at = 0; at < logTie.length; at += 1) {
    // The more there were before, the fewer this round needs: its tails grow by one term.
    const needed = first - at;
    if (at > 0) tie = needed <= 0 ? 0 : logAdd(tie, logBinomial(needed, size, 0.5));
    if (at > 0) asReported = needed <= 0 ? 0 : logAdd(asReported, logBinomial(needed, size, share));
    const chance = present(logTie[at], 'chance');
    const ratio = bravoLogRatio(reported, { winner: from + at, loser: votes - from - at });
    sum.tie = logAdd(sum.tie, chance + tie);
    sum.reported = logAdd(sum.reported, chance + ratio + asReported);
  }
  return sum;
}

const isEnough = ({ tie, reported }: LogTails, alpha: number): boolean => Math.log(alpha) + reported >= tie;

/**
 * The least total of votes for the winner that confirms after the last round drawn.
 *
 * @returns `undefined` if none does.
 * @throws InvariantError if `alpha` is no risk limit, or the reported loser has more votes.
 */
export function minervaThreshold(draw: MinervaDraw, reported: PairVotes, alpha: number): number | undefined {
  assertRiskLimit(alpha);
  const enough = (winner: number): boolean => isEnough(logTails(draw, reported, winner), alpha);
  let high = topOf(draw);
  if (winnerShare(reported) === 0.5 || !enough(high)) return undefined;
  // The ratio of the tails falls with each vote for the winner.
  let low = -1;
  while (high - low > 1) {
    const middle = Math.floor((low + high) / 2);
    if (enough(middle)) high = middle;
    else low = middle;
  }
  return high;
}

/**
 * Whether a round confirms a pair after rounds that have not.
 *
 * @param path - the earlier rounds. @param winner - votes for the winner in all rounds. @param size - of this round.
 */
export function minervaConfirms(
  path: MinervaPath,
  reported: PairVotes,
  alpha: number,
  { winner, size }: { readonly winner: number; readonly size: number },
): boolean {
  return isEnough(logTails(minervaDraw(path, size), reported, winner), alpha);
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
    for (const [at, round] of rounds.entries()) {
      winner += round.winner;
      const draw = minervaDraw(path, round.winner + round.loser);
      const tails = logTails(draw, reported, winner);
      risk = Math.min(1, Math.exp(tails.tie - tails.reported));
      if (at === rounds.length - 1 || isEnough(tails, alpha)) return risk;
      path = minervaGoOn(draw, minervaThreshold(draw, reported, alpha));
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
    const draw = minervaDraw(path, size);
    const threshold = minervaThreshold(draw, reported, alpha);
    path = minervaGoOn(draw, threshold);
    return threshold === undefined ? 0 : Math.exp(logTails(draw, reported, threshold).reported);
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
