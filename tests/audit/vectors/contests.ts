/**
 * Contests as the vectors of closed forms write them, and as our functions take them.
 * @module
 */
import type { Contest, Votes } from '../../../src/stats/pairs.ts';

export type Counts = Readonly<Record<string, number>>;

export interface ContestInput {
  readonly votes: Counts;
  readonly ballots: number;
  readonly numWinners?: number;
  readonly alpha: number;
}

export const votesOf = (counts: Counts): Votes => new Map(Object.entries(counts));

export const contestOf = ({ votes, ballots, numWinners = 1 }: ContestInput): Contest => ({
  votes: votesOf(votes),
  ballots,
  winners: numWinners,
});
