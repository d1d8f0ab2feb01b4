/**
 * One seat a district: who wins it by which round, and how few altered votes would change that.
 *
 * Source: S04, dossier 9.4 (2004: more than half of the votes cast, else a second round of the two leaders); what the
 * law does with equal votes was not read, so nobody is elected then.
 * @module
 */
import type { Choice } from '../domain/election.ts';
import type { Counts } from './counts.ts';
import { majorityMargins } from './margins.ts';
import { firstRound, MAJORITY_RULE, secondRound } from './runoff.ts';

type Pair = readonly [Choice, Choice];

export interface SecondCounts {
  readonly pair: Pair;
  readonly counts: Counts;
}

export interface DistrictSeat {
  /** The round that gave the seat; 0: nobody has it, by equal votes or for want of a second round. */
  readonly round: 0 | 1 | 2;
  readonly winner?: Choice;
  /** Who has to stand in a second round. */
  readonly pair?: Pair;
}

/** Whether the same two stand; in whatever order. */
export function samePair([a, b]: Pair, [c, d]: Pair): boolean {
  return (a === c && b === d) || (a === d && b === c);
}

/**
 * @param second - what the second round gave; of no use if it was held between others than it had to be. Votes that a
 *   false table has there for anybody else count for nobody.
 */
export function districtSeat(first: Counts, second?: SecondCounts): DistrictSeat {
  const round = firstRound(MAJORITY_RULE, first);
  if (!round.ok) return { round: 0 };
  if (round.value.kind === 'elected') return { round: 1, winner: round.value.winner };
  if (round.value.kind !== 'secondRound') return { round: 0 };
  const { pair } = round.value;
  if (second === undefined || !samePair(pair, second.pair)) return { round: 0, pair };
  const { counts } = second;
  const votes = counts.votes.map((each, choice) => (pair.includes(choice) ? each : 0));
  const last = secondRound(pair, { ...counts, votes });
  return last.ok && last.value.kind === 'elected' ? { round: 2, winner: last.value.winner, pair } : { round: 0, pair };
}

/** Votes moved from one choice to another, in one of the rounds. */
export interface DistrictMargin {
  readonly round: 1 | 2;
  readonly votes: number;
  readonly from: Choice;
  readonly to: Choice;
}

/**
 * The fewest moved votes of each round that change the seat or who enters the second round; a tie is a change too.
 *
 * @returns in the order of the rounds; a round that no number of moved votes changes has none.
 */
export function districtMargins(first: Counts, second?: SecondCounts): readonly DistrictMargin[] {
  const margins = majorityMargins(MAJORITY_RULE, first);
  const change = margins.ok ? margins.value.toChange : undefined;
  const { from, to } = change?.alteration ?? {};
  const inFirst: readonly DistrictMargin[] =
    change === undefined || typeof from !== 'number' || typeof to !== 'number'
      ? []
      : [{ round: 1, votes: change.ballots, from, to }];
  const seat = districtSeat(first, second);
  if (second === undefined || seat.round !== 2 || seat.winner === undefined) return inFirst;
  const [one, other] = second.pair;
  const loser = seat.winner === one ? other : one;
  const lead = (second.counts.votes[seat.winner] ?? 0) - (second.counts.votes[loser] ?? 0);
  return [...inFirst, { round: 2, votes: Math.ceil(lead / 2), from: seat.winner, to: loser }];
}
