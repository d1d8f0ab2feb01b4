/**
 * Altered ballots: what a number of them does to the totals, and the fewest that change an outcome.
 *
 * One altered ballot leaves one place and arrives at another. Between two choices that is a *moved* vote: it changes
 * two totals, one down and one up, so a lead shrinks by two and a distance to a line by one. To and from `invalid` it
 * spoils or mends a ballot, and `valid` changes with it. To and from `nobody` it removes or stuffs one, and `cast`
 * changes too.
 *
 * Source: design section 9 (recount gap: votes, and the seats they can move); the argument about monotony is ours.
 * @module
 */
import { assert } from '../base/assert.ts';
import type { Choice } from '../domain/election.ts';
import type { Counts } from './counts.ts';

/** Where a ballot lies: with a choice, among the blank and invalid ones, or in no box at all. */
export type Place = Choice | 'invalid' | 'nobody';

/** All altered ballots of one question go the same way. */
export interface Alteration {
  readonly from: Place;
  readonly to: Place;
}

/** How many ballots can go this way. Stuffing has no natural end; as many again as were cast is taken as one. */
export function ballotsMax({ from }: Alteration, { votes, valid, cast }: Counts): number {
  if (from === 'nobody') return cast;
  return from === 'invalid' ? cast - valid : (votes[from] ?? 0);
}

/** The totals after `ballots` went from one place to the other. */
export function altered(counts: Counts, { from, to }: Alteration, ballots: number): Counts {
  const change = (place: Place): number => (place === to ? ballots : 0) - (place === from ? ballots : 0);
  const cast = counts.cast - change('nobody');
  return {
    votes: counts.votes.map((votes, choice) => votes + change(choice)),
    valid: cast - (counts.cast - counts.valid) - change('invalid'),
    cast,
  };
}

/** Every way to move a vote from one choice to another. */
export function moves({ votes }: Counts): readonly Alteration[] {
  const choices = votes.map((_, choice) => choice);
  return choices.flatMap((from) => choices.flatMap((to) => (to === from ? [] : [{ from, to }])));
}

/**
 * Statements about totals that can change at most once while ballots go one way: who has more votes than whom, and what
 * else the outcome hangs on. Between two changes the outcome changes at most once for good.
 */
export type Statement = (counts: Counts) => boolean;

/** Who has more votes, and who has as many: both decide ranks, and ranks decide ties. */
export function ranks(counts: Counts, { from, to }: Alteration): readonly Statement[] {
  const touched = [from, to].filter((place) => typeof place === 'number');
  const votes = (at: Counts, choice: Choice): number => at.votes[choice] ?? 0;
  return touched.flatMap((choice) =>
    counts.votes.flatMap((_, other): Statement[] => [
      (at) => votes(at, choice) > votes(at, other),
      (at) => votes(at, choice) >= votes(at, other),
    ]),
  );
}

/**
 * The fewest ballots that make `changed` true; `undefined` if no number of them does.
 *
 * The numbers of ballots are cut where a statement changes. Within a piece the numbers that change nothing must lie
 * together: then its start, its end and a halving search find the first that does.
 */
export function fewestBallots(
  counts: Counts,
  alteration: Alteration,
  statements: readonly Statement[],
  changed: Statement,
): number | undefined {
  const last = ballotsMax(alteration, counts);
  const after = (ballots: number): Counts => altered(counts, alteration, ballots);
  const moved = after(last);
  const cuts = statements.flatMap((holds) => {
    const before = holds(counts);
    return holds(moved) === before ? [] : [firstTrue(0, last, (ballots) => holds(after(ballots)) !== before)];
  });
  const starts = [...new Set([0, ...cuts])].sort((one, other) => one - other);
  for (const [piece, start] of starts.entries()) {
    const end = (starts[piece + 1] ?? last + 1) - 1;
    // After a cut the outcome may be another at once, and go back later; from an unchanged start it leaves only once.
    if (changed(after(start))) return start;
    if (changed(after(end))) return firstTrue(start, end, (ballots) => changed(after(ballots)));
  }
  return undefined;
}

/** The first number from `low` to `high` for which `holds`; it must hold for `high`, and for all after the first. */
function firstTrue(low: number, high: number, holds: (value: number) => boolean): number {
  assert(low <= high && holds(high), `nothing between ${low} and ${high} holds`);
  let [start, end] = [low, high];
  while (start < end) {
    const middle = Math.floor((start + end) / 2);
    if (holds(middle)) end = middle;
    else start = middle + 1;
  }
  return start;
}
