/**
 * Votes that the cards without paper may have held and that cost a list its seats: the counter-examples to
 * `seat-floor.ts`.
 *
 * No search is needed to trust the answer, since the real allocation is asked about each guess; only guesses that come
 * near the worst are worth asking. To take the s-th seat of a list, others need `S - s + 1` seats that go before it:
 * for each list the votes for one seat more cost about a quota, and the cheapest seats are bought one after the other.
 * Open lists may first be lifted over the threshold, cheapest first. All cards go to other lists, or all to one, or to
 * none.
 *
 * Source: audit notes 6c; the greedy order is that of the claims in `kinds/hamilton.ts`.
 * @module
 */
import { present } from '../../../base/assert.ts';
import type { Choice } from '../../../domain/election.ts';
import type { ListContest } from '../kinds/list-contest.ts';
import { validOf } from '../linear.ts';
import { type Known, type Sharing, sharingOf } from './seat-floor.ts';

/** What the cards without paper held, for all that anybody can check. */
export interface Guess {
  readonly votes: readonly number[];
  readonly invalid: number;
}

/** @param reported - seats by choice, of which each is tried. */
export function losingGuesses(contest: ListContest, known: Known, reported: readonly number[]): readonly Guess[] {
  const { unknown } = known;
  const none = contest.choices.map(() => 0);
  const sharing = sharingOf(contest, known);
  const single = none.map((_, choice) => ({ votes: none.with(choice, unknown), invalid: 0 }));
  const bought = reported.flatMap((seats, choice) =>
    Array.from({ length: seats }, (_, i) => buySeats(contest, known, sharing, choice, i + 1)).flat(),
  );
  return [{ votes: none, invalid: unknown }, ...single, ...bought];
}

/** One guess for each number of open lists that are lifted, with seats bought by a hair and exactly. */
function buySeats(contest: ListContest, known: Known, { sure, open }: Sharing, choice: Choice, least: number): Guess[] {
  const cost = (other: Choice): number => liftCost(contest, known, other);
  const cheapest = open.filter((other) => other !== choice).sort((one, other) => cost(one) - cost(other));
  return Array.from({ length: cheapest.length + 1 }, (_, lifted) => {
    const sharers = [...new Set([...sure, choice, ...cheapest.slice(0, lifted)])];
    return [0, 1].flatMap((hair) => buyFrom(contest, known, sharers, choice, least, hair) ?? []);
  }).flat();
}

/** Cards that a list lacks to the threshold if all unknown cards are valid votes. */
function liftCost({ threshold, base }: ListContest, { paper, unknown }: Known, choice: Choice): number {
  const cards = validOf(paper) + (base === 'cast' ? paper.invalid : 0) + unknown;
  const bar = Math.ceil((threshold.numerator * cards) / threshold.denominator);
  return Math.max(0, bar - (paper.votes[choice] ?? 0));
}

/** @returns nothing if the cards are too few. */
function buyFrom(
  contest: ListContest,
  known: Known,
  sharers: readonly Choice[],
  choice: Choice,
  least: number,
  hair: number,
): Guess | undefined {
  const { seats } = contest;
  const { paper, unknown } = known;
  const votesOf = (each: Choice): number => present(paper.votes[each], 'votes of a list');
  const total = sharers.reduce((sum, each) => sum + votesOf(each), unknown);
  const others = sharers.filter((each) => each !== choice);
  // Cards with which so many seats of a list go before the one that is to be lost.
  const price = (other: Choice, count: number): number => {
    const needed = votesOf(choice) + ((count - least) * total) / seats - votesOf(other);
    const lift = liftCost(contest, known, other);
    return count === 0 ? lift : Math.max(lift, Math.floor(needed) + hair);
  };
  const counts = new Map(others.map((other) => [other, 0]));
  const next = (other: Choice): number =>
    price(other, (counts.get(other) ?? 0) + 1) - price(other, counts.get(other) ?? 0);
  for (let bought = 0; bought < seats - least + 1; bought += 1) {
    const [best] = [...others].sort((one, other) => next(one) - next(other));
    if (best === undefined) return undefined;
    counts.set(best, (counts.get(best) ?? 0) + 1);
  }
  const given = paper.votes.map((_, each) => (others.includes(each) ? price(each, counts.get(each) ?? 0) : 0));
  const rest = unknown - given.reduce((sum, each) => sum + each, 0);
  const [first] = others;
  if (rest < 0 || first === undefined) return undefined;
  return { votes: given.with(first, (given[first] ?? 0) + rest), invalid: 0 };
}
