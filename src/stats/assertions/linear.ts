/**
 * From a linear claim about votes to an assorter: numbers in `[0, u]` whose mean exceeds 1/2 if and only if it is true.
 *
 * A claim is `sum of a_c T_c > 0`, where `T_c` counts the cards for choice `c`, with one coefficient more for cards
 * without a valid vote. With `a` the smallest coefficient, `A(card) = (a_card - a) / (-2a)`, so the worst card has 0, a
 * card that does not matter 1/2, and the margin `v = 2 mean(A) - 1` is `sum of a_c T_c / (-a N)`.
 *
 * Coefficients are whole numbers and sums are taken in `bigint`: whether a claim is true is decided exactly.
 *
 * Source: Blom, Budurushi, Rivest, Stark, Stuckey, Teague, Vukcevic 2021, section 3 (arXiv 2107.11903).
 * @module
 */
import { assert, present } from '../../base/assert.ts';
import { err, ok, type Result } from '../../base/result.ts';
import type { Choice } from '../../domain/election.ts';

/** Above any electorate, and low enough that sums of votes are exact. */
const VOTES_MAX = 1_000_000_000_000;

/** What is wrong with a contest, or with what was reported or listed, and where. */
export interface AssertionFault {
  readonly at: string;
  readonly says: string;
}

/** The cards of one contest. */
export interface Tally {
  /** By choice. They add up to the valid votes: a choice that nobody asks about stands here too. */
  readonly votes: readonly number[];
  /** Cards cast without a valid vote: blank, or with too many marks. */
  readonly invalid: number;
  /** Upper bound on the cards, from a source other than the count. Cards that nobody reported count 1/2. */
  readonly cards: number;
  /** Votes that one card may hold; 1 if not given. Votes of such a card count as slots, each like a card of its own. */
  readonly votesPerCard?: number;
}

/** @param choices - how many there are; tallies may name fewer. */
export function sumTallies(tallies: readonly Tally[], choices: number): Tally {
  const votes = new Array<number>(choices).fill(0);
  let [invalid, cards] = [0, 0];
  for (const tally of tallies) {
    for (let choice = 0; choice < choices; choice += 1)
      votes[choice] = (votes[choice] ?? 0) + (tally.votes[choice] ?? 0);
    invalid += tally.invalid;
    cards += tally.cards;
  }
  return { votes, invalid, cards };
}

/** Coefficients of a claim, whole numbers, of which at least one is negative. */
export interface Linear {
  readonly choices: readonly number[];
  /** Of a card cast without a valid vote. */
  readonly rest: number;
}

/** What each card counts: data, so that it can be published before the seed. */
export interface Assorter {
  /** By choice, `0..upper`. */
  readonly values: readonly number[];
  /** Of a card without a valid vote. */
  readonly rest: number;
  readonly upper: number;
}

/** The tally as it came, or the first thing that makes it impossible. */
export function checkTally(tally: Tally): Result<Tally, AssertionFault> {
  const { votes, invalid, cards, votesPerCard = 1 } = tally;
  if (votes.length === 0) return err({ at: 'votes', says: 'empty: a contest has at least one choice' });
  const named = [
    ...votes.map((value, place) => ({ at: `votes[${place}]`, value, least: 0 })),
    { at: 'invalid', value: invalid, least: 0 },
    { at: 'cards', value: cards, least: 1 },
    { at: 'votesPerCard', value: votesPerCard, least: 1 },
  ];
  for (const { at, value, least } of named) {
    if (!Number.isInteger(value) || value < least || value > VOTES_MAX) {
      return err({ at, says: `${value}: expected a whole number from ${least} to ${VOTES_MAX}` });
    }
  }
  const reported = validOf(tally) + invalid;
  if (reported <= cards * votesPerCard) return ok(tally);
  return err({ at: 'cards', says: `${cards} cards, but ${reported} votes and invalid cards` });
}

export const validOf = ({ votes }: Tally): number => votes.reduce((sum, each) => sum + each, 0);

/** `sum of a_c T_c`, exactly: positive if and only if the claim is true. */
export function leadOf({ choices, rest }: Linear, { votes, invalid }: Tally): bigint {
  assert(choices.length === votes.length, `${choices.length} coefficients, ${votes.length} choices`);
  return votes.reduce(
    (sum, each, choice) => sum + BigInt(present(choices[choice], 'a coefficient')) * BigInt(each),
    BigInt(rest) * BigInt(invalid),
  );
}

/** The coefficient of the card that hurts most; negative, or there is nothing to audit. */
export const worstOf = ({ choices, rest }: Linear): number => Math.min(rest, ...choices);

/** @throws InvariantError if no card can hurt the claim. */
export function assorterOf(linear: Linear): Assorter {
  const worst = worstOf(linear);
  assert(worst < 0, 'a claim that no card can hurt needs no assorter');
  const scaled = (coefficient: number): number => (coefficient - worst) / (-2 * worst);
  return {
    values: linear.choices.map(scaled),
    rest: scaled(linear.rest),
    upper: scaled(Math.max(linear.rest, ...linear.choices)),
  };
}

/** Assorter margin `v = 2 mean - 1`: the lead over `-a` times the cards, `-1..2u-1`. */
export function marginOf(linear: Linear, tally: Tally): number {
  const { cards, votesPerCard = 1 } = tally;
  return Number(leadOf(linear, tally)) / (-worstOf(linear) * cards * votesPerCard);
}

/** What one card counts. @param choice - a choice of the contest, or a special value below 0: no valid vote. */
export function assort({ values, rest }: Assorter, choice: Choice): number {
  return choice < 0 ? rest : present(values[choice], `assorter value of choice ${choice}`);
}

/** Mean of the assorter over a tally, `0..upper`. Cards that nobody reported count 1/2. */
export function meanOf({ values, rest }: Assorter, tally: Tally): number {
  const { votes, invalid, cards, votesPerCard = 1 } = tally;
  const slots = cards * votesPerCard;
  const unreported = slots - validOf(tally) - invalid;
  const sum = votes.reduce((total, each, choice) => total + each * present(values[choice], 'a value'), 0);
  return (sum + invalid * rest + unreported / 2) / slots;
}
