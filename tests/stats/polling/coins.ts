/**
 * Every sequence of ballots of a tie, and how often an audit of it confirms a winner. No sampling: each is looked at.
 * @module
 */
import { logBinomial } from '../../../src/stats/binomial.ts';
import type { PairVotes } from '../../../src/stats/pairs.ts';

/** All sequences of so many ballots, each for the winner or for the loser. */
export function sequences(ballots: number): boolean[][] {
  return Array.from({ length: 2 ** ballots }, (_, code) =>
    Array.from({ length: ballots }, (__, place) => ((code >> place) & 1) === 1),
  );
}

/** A sequence cut into rounds, as counts. */
export function inRounds(sequence: readonly boolean[], sizes: readonly number[]): PairVotes[] {
  let from = 0;
  return sizes.map((size) => {
    const winner = sequence.slice(from, from + size).filter(Boolean).length;
    from += size;
    return { winner, loser: size - winner };
  });
}

/** Chance of `hits` of `size` fair coins. */
export const fair = (hits: number, size: number): number => Math.exp(logBinomial(hits, size, 0.5));
