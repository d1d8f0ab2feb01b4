/**
 * Lists of assorter values to simulate: of a polling audit, of a comparison with some errors, and of what a sample has
 * left over.
 * @module
 */
import { assert } from '../../base/assert.ts';
import type { ValueCount } from './simulate.ts';

/** Shares of cards whose record overstates an assertion by one vote (`u/2`) and by two (`u`), each `0..1`. */
export interface ErrorRates {
  readonly oneVote: number;
  readonly twoVote: number;
}

/**
 * What a comparison draws if so many of its cards are overstated. One vote is half the assorter's upper bound: an
 * overstatement by one makes a clean card half as much, by two nothing. Understatements are left out: they only help.
 *
 * @param clean - what a card without error gives, `1 / (2 - v/u)`.
 * @throws InvariantError if there are more errors than cards, or a rate is below 0.
 */
export function comparisonList(cards: number, clean: number, { oneVote, twoVote }: ErrorRates): ValueCount[] {
  assert(oneVote >= 0 && twoVote >= 0, `error rates ${oneVote}, ${twoVote}`);
  const [one, two] = [Math.round(cards * oneVote), Math.round(cards * twoVote)];
  assert(one + two <= cards, `more errors than the ${cards} cards`);
  // Clean cards first: most draws end there.
  const list = [
    { value: clean, cards: cards - one - two },
    { value: clean / 2, cards: one },
    { value: 0, cards: two },
  ];
  return list.filter((each) => each.cards > 0);
}

/**
 * What is left of a list after a sample, if the list was as reported. Where the sample had more of a value than the
 * list has, none of it is left, and the others give way in proportion, so that the number of cards is right.
 *
 * @param drawn - cards of each value in the sample; every value must be in the list.
 * @throws InvariantError if the sample is larger than the list, or has a value that the list has not.
 */
export function listAfter(list: readonly ValueCount[], drawn: readonly ValueCount[]): ValueCount[] {
  const seen = (value: number): number =>
    drawn.reduce((sum, each) => (each.value === value ? sum + each.cards : sum), 0);
  for (const { value } of drawn) {
    assert(
      list.some((each) => each.value === value),
      `${value} is not in the list`,
    );
  }
  const left = list.map(({ value, cards }) => ({ value, cards: Math.max(0, cards - seen(value)) }));
  const total = (counts: readonly ValueCount[]): number => counts.reduce((sum, { cards }) => sum + cards, 0);
  const surplus = total(left) - (total(list) - total(drawn));
  assert(surplus <= total(left), 'a sample larger than the list');
  const before = total(left);
  let taken = 0;
  let passed = 0;
  return left.map(({ value, cards }) => {
    passed += cards;
    // Rounding the running total, not each part, so that the parts add up to the surplus.
    const due = before === 0 ? 0 : Math.round((surplus * passed) / before);
    const less = due - taken;
    taken = due;
    return { value, cards: cards - less };
  });
}
