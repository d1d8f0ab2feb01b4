/**
 * Batches, such as stations, whose totals are compared with a hand count of all their ballots: how far each could have
 * overstated the closest claim of the outcome, how far it did, and the share of the one in the other, its taint.
 *
 * A claim is a lead: votes for one side minus votes for the other, positive over all batches together. With a lead of
 * `V` over all and of `v` in a batch of `b` ballots, the batch can overstate at most `(v + b) / V` of it. Ballots that
 * nobody can count, or that are still to come, may all be for the other side and are taken off `V`.
 * Source: Stark, "Auditing a collection of races simultaneously" (MACRO), arXiv 0905.1422; Lindeman 2010.
 * @module
 */
import { assert, unreachable } from '../../base/assert.ts';
import { type Contest, type Votes, votesOfPair, winnersAndLosers } from '../pairs.ts';

export interface BatchTally {
  readonly votes: Votes;
  /** Ballots, among them those without a vote; at least as many as one choice has votes. */
  readonly ballots: number;
}

/** A claim that must be true for the outcome to be right. */
export interface LeadClaim {
  /** Such as `A > B`. */
  readonly claim: string;
  /** The lead in any set of ballots, in votes; at least minus their number. */
  readonly lead: (tally: BatchTally) => number;
  /** The lead over all batches, less what nobody can count; 0 or less cannot be confirmed. */
  readonly margin: number;
}

/**
 * Every winner leads every loser.
 *
 * @param unread - ballots pending or without paper, whole.
 * @throws InvariantError if the contest has no loser.
 */
export function winnerClaims(contest: Contest, unread = 0): LeadClaim[] {
  return winnersAndLosers(contest.votes, contest.winners).map((pair) => {
    const lead = ({ votes }: BatchTally): number => {
      const { winner, loser } = votesOfPair(votes, pair);
      return winner - loser;
    };
    return { claim: `${pair.winner} > ${pair.loser}`, lead, margin: lead(contest) - unread };
  });
}

/** Of what a majority is more than half: the valid votes, or all who took part. */
export type MajorityBase = 'valid' | 'cast';

export interface MajorityOutcome {
  /** One is elected, or two go to a second round. */
  readonly winners: readonly string[];
  readonly claims: readonly LeadClaim[];
}

/**
 * More than half is elected; else the two with the most votes go to a second round, which claims besides that neither
 * of them has more than half.
 *
 * @throws InvariantError if there are fewer than two choices.
 */
export function majorityClaims(total: BatchTally, base: MajorityBase, unread = 0): MajorityOutcome {
  assert(total.votes.size >= 2, `${total.votes.size} choices`);
  const ranked = [...total.votes].sort(([, a], [, b]) => b - a).map(([name]) => name);
  // Twice the votes of one, less the base: her lead over everybody else.
  const lead = (name: string) => (tally: BatchTally) => 2 * (tally.votes.get(name) ?? 0) - baseOf(tally, base);
  const [first = ''] = ranked;
  const firstLead = lead(first)(total);
  if (firstLead > 0) {
    const claim = { claim: `${first} > all others`, lead: lead(first), margin: firstLead - unread };
    return { winners: [first], claims: [claim] };
  }
  const winners = ranked.slice(0, 2);
  const noMajority = winners.map((name) => {
    const behind = (tally: BatchTally): number => 0 - lead(name)(tally);
    return { claim: `all others > ${name}`, lead: behind, margin: behind(total) - unread };
  });
  // Of two, both go on: nobody is beaten.
  const beaten = ranked.length > 2 ? winnerClaims({ ...total, winners: 2 }, unread) : [];
  return { winners, claims: [...beaten, ...noMajority] };
}

function baseOf({ votes, ballots }: BatchTally, base: MajorityBase): number {
  if (base === 'cast') return ballots;
  if (base === 'valid') return [...votes.values()].reduce((sum, count) => sum + count, 0);
  return unreachable(base);
}

/** The most that a batch can have overstated any claim, in units of its margin; `Infinity` if a margin is 0 or less. */
export function errorBound(claims: readonly LeadClaim[], batch: BatchTally): number {
  return Math.max(
    ...claims.map(({ lead, margin }) =>
      margin > 0 ? (lead(batch) + batch.ballots) / margin : Number.POSITIVE_INFINITY,
    ),
  );
}

/** The sum of the bounds, `U`. Below 1 no errors in these batches can change the outcome. */
export function totalBound(claims: readonly LeadClaim[], batches: readonly BatchTally[]): number {
  return batches.reduce((sum, batch) => sum + errorBound(claims, batch), 0);
}

export interface BatchCount {
  /** The batch that was drawn, as reported. */
  readonly reported: BatchTally;
  readonly audited: BatchTally;
  /** What `audited` is to be compared with, where more than this batch was counted in one heap; else `reported`. */
  readonly countedWith?: BatchTally;
}

/**
 * The largest overstatement of any claim as a share of the bound; below 0 if every claim was understated.
 *
 * @returns at most 1, even where more is found in a heap than its smallest batch can hold.
 */
export function taint(claims: readonly LeadClaim[], { reported, audited, countedWith = reported }: BatchCount): number {
  const bound = errorBound(claims, reported);
  if (bound === Number.POSITIVE_INFINITY) return 1;
  const error = Math.max(...claims.map(({ lead, margin }) => (lead(countedWith) - lead(audited)) / margin));
  // A batch whose ballots are all for the other side by its own report cannot overstate, and is never drawn.
  if (bound === 0) return error > 0 ? 1 : 0;
  return Math.min(1, error / bound);
}

/** Several batches in one heap. */
export function heap(batches: readonly BatchTally[]): BatchTally {
  const votes = new Map<string, number>();
  for (const batch of batches) {
    for (const [name, count] of batch.votes) votes.set(name, (votes.get(name) ?? 0) + count);
  }
  return { votes, ballots: batches.reduce((sum, { ballots }) => sum + ballots, 0) };
}
