/**
 * Who has to have beaten whom: every winner of a contest beside every loser. An outcome is right if all these pairs
 * are.
 *
 * Source: Lindeman, Stark, Yates, BRAVO, EVT/WOTE 2012, section 3.
 * @module
 */
import { assert } from '../base/assert.ts';

/** Votes by name of the choice, whole numbers; the order of the entries decides between equals. */
export type Votes = ReadonlyMap<string, number>;

export interface Contest {
  readonly votes: Votes;
  /** Cards, among them those without a vote for anybody; at least 1. */
  readonly ballots: number;
  readonly winners: number;
}

export interface Pair {
  readonly winner: string;
  readonly loser: string;
}

/** Votes of the two sides of a pair, out of any set of ballots. */
export interface PairVotes {
  readonly winner: number;
  readonly loser: number;
}

/** @throws InvariantError if there are not more choices than winners, or no winner. */
export function winnersAndLosers(votes: Votes, winners: number): Pair[] {
  assert(Number.isInteger(winners) && winners >= 1 && winners < votes.size, `${winners} of ${votes.size} win`);
  const ranked = [...votes].sort(([, a], [, b]) => b - a).map(([name]) => name);
  const losers = ranked.slice(winners);
  return ranked.slice(0, winners).flatMap((winner) => losers.map((loser) => ({ winner, loser })));
}

/** What the two sides have in `votes`; nothing is 0. */
export function votesOfPair(votes: Votes, { winner, loser }: Pair): PairVotes {
  return { winner: votes.get(winner) ?? 0, loser: votes.get(loser) ?? 0 };
}

/** The smallest lead of a winner over a loser, in votes; 0 is a tie. */
export function smallestLead({ votes, winners }: Contest): number {
  const leads = winnersAndLosers(votes, winners).map((pair) => {
    const { winner, loser } = votesOfPair(votes, pair);
    return winner - loser;
  });
  return Math.min(...leads);
}
