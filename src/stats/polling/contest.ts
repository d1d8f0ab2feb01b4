/**
 * Ballot polling of a whole contest: the risk of each pair of a winner and a loser, the largest of which governs, and
 * the case in which there is nothing left to sample.
 *
 * No correction for the number of pairs: an outcome is confirmed only when every pair is, so a wrong one, in which some
 * pair is wrong, needs that pair confirmed. Leaves out cards that carry more than one contest.
 * Source: Lindeman, Stark, Yates 2012; Zagorski and others, "Minerva", USENIX Security 2021.
 * @module
 */
import { assert } from '../../base/assert.ts';
import { type Contest, type Pair, type PairVotes, type Votes, votesOfPair, winnersAndLosers } from '../pairs.ts';

/** What one round found, not counting the rounds before. */
export interface Round {
  readonly votes: Votes;
  /** Distinct ballots read in this round, with those for nobody; without it, one for each vote and each not found. */
  readonly ballots?: number;
  /** Drawn and not found, or not readable: each is held to be a vote for every loser. */
  readonly notFound?: number;
}

export interface PairRisk extends Pair {
  /** `0..1`; the pair is confirmed at the risk limit or below. */
  readonly risk: number;
}

export type PollingResult =
  /** Every ballot is read: the count replaces the outcome, and no risk is to be shown beside it. */
  | { readonly kind: 'every-ballot-read' }
  | { readonly kind: 'sample'; readonly pairs: readonly PairRisk[]; readonly largest: number };

/** Risk of a reported pair after rounds; each polling method is one. */
export type PairMethod = (reported: PairVotes, rounds: readonly PairVotes[]) => number;

/**
 * @param rounds - in the order in which they were drawn.
 * @throws InvariantError if the contest has no loser, or a method refuses its numbers.
 */
export function pollingRisk(contest: Contest, rounds: readonly Round[], method: PairMethod): PollingResult {
  const read = rounds.reduce((sum, round) => sum + (round.ballots ?? total(round)), 0);
  if (read >= contest.ballots) return { kind: 'every-ballot-read' };
  const pairs = winnersAndLosers(contest.votes, contest.winners).map((pair) => {
    const found = rounds.map(({ votes, notFound = 0 }) => {
      const { winner, loser } = votesOfPair(votes, pair);
      return { winner, loser: loser + notFound };
    });
    return { ...pair, risk: method(votesOfPair(contest.votes, pair), found) };
  });
  return { kind: 'sample', pairs, largest: Math.max(...pairs.map(({ risk }) => risk)) };
}

/**
 * The largest over all pairs of a size in ballots: a pair that needs `n` of its own votes needs `n` times the ballots
 * per vote of the pair.
 *
 * @param pairSize - votes for the pair that its method wants; `Infinity` where none is enough.
 * @returns whole ballots; `Infinity` for a tie, which no sample decides.
 */
export function largestSize({ votes, ballots, winners }: Contest, pairSize: (reported: PairVotes) => number): number {
  const sizes = winnersAndLosers(votes, winners).map((pair) => {
    const reported = votesOfPair(votes, pair);
    return Math.ceil((pairSize(reported) * ballots) / (reported.winner + reported.loser));
  });
  return Math.max(...sizes);
}

/** Share of the winner among the votes of a pair, `0.5..1`. @throws InvariantError if the loser has more. */
export function winnerShare({ winner, loser }: PairVotes): number {
  assert(winner >= loser && winner > 0 && loser >= 0, `${winner} to ${loser} is not a winner and a loser`);
  return winner / (winner + loser);
}

/** @throws InvariantError if `alpha` is not a risk limit: between 0 and 1, neither of them. */
export function assertRiskLimit(alpha: number): void {
  assert(alpha > 0 && alpha < 1, `risk limit ${alpha}`);
}

/** All rounds as one. */
export function together(rounds: readonly PairVotes[]): PairVotes {
  return rounds.reduce((sum, round) => ({ winner: sum.winner + round.winner, loser: sum.loser + round.loser }), {
    winner: 0,
    loser: 0,
  });
}

function total({ votes, notFound = 0 }: Round): number {
  return [...votes.values()].reduce((sum, count) => sum + count, notFound);
}
