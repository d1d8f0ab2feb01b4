/**
 * Small worlds for assertions: every tally of a few cards, and the outcome that `src/tally` gives for each.
 * @module
 */
import type { Result } from '../../../src/base/result.ts';
import type { Assertion } from '../../../src/stats/assertions/assertion.ts';
import type { ListContest, ListOutcome } from '../../../src/stats/assertions/kinds/list-contest.ts';
import { leadOf, type Tally, validOf } from '../../../src/stats/assertions/linear.ts';
import type { Counts } from '../../../src/tally/counts.ts';
import { type Allocation, allocateSeats } from '../../../src/tally/seats.ts';
import { good } from '../../tally/worlds.ts';

/** Every way to part `cards` among `places`. */
export function* splits(cards: number, places: number): Generator<number[]> {
  if (places === 1) yield [cards];
  else
    for (let first = 0; first <= cards; first += 1)
      for (const rest of splits(cards - first, places - 1)) yield [first, ...rest];
}

/** Every tally of exactly so many cards over so many choices and the invalid ones. */
export function* tallies(cards: number, choices: number): Generator<Tally> {
  for (const [invalid = 0, ...votes] of splits(cards, choices + 1)) yield { votes, invalid, cards };
}

export const countsOf = (tally: Tally): Counts => {
  const valid = validOf(tally);
  return { votes: tally.votes, valid, cast: valid + tally.invalid };
};

export const allocated = (contest: ListContest, tally: Tally): Allocation =>
  good(allocateSeats({ ...contest, ties: 'order' }, countsOf(tally)));

export const outcomeOf = ({ passed, runnerUp, seats }: Allocation): ListOutcome => ({ passed, runnerUp, seats });

export const namesOf = (count: number): string[] => Array.from({ length: count }, (_, choice) => `L${choice}`);

export const allTrue = (assertions: readonly Assertion[], tally: Tally): boolean =>
  assertions.every(({ linear }) => leadOf(linear, tally) > 0n);

export const bad = <E>(result: Result<unknown, E>): E => {
  if (result.ok) throw new Error('expected a fault');
  return result.error;
};
