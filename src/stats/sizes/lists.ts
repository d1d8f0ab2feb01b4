/**
 * Lists of assorter values to simulate: of a polling audit, of a comparison with some errors, and of what a sample has
 * left over.
 * @module
 */
import { assert } from '../../base/assert.ts';
import type { ValueCount } from './simulate.ts';

/** Cards of each kind of error per 1000, each `0..1000`: overstated or understated by one or two votes. */
export interface ErrorRates {
  readonly over1PerMille: number;
  readonly over2PerMille: number;
  readonly under1PerMille: number;
  readonly under2PerMille: number;
}

/**
 * What a comparison draws if so many of its cards have errors. One vote is half the assorter's upper bound: an
 * overstatement by one makes a clean card half as much, by two nothing.
 *
 * @param clean - what a card without error gives, `1 / (2 - v/u)`.
 * @throws InvariantError if there are more errors than cards, or a rate is below 0.
 */
export function comparisonList(cards: number, clean: number, rates: ErrorRates): ValueCount[] {
  const errors = [
    { value: 0, rate: rates.over2PerMille },
    { value: clean / 2, rate: rates.over1PerMille },
    { value: (3 * clean) / 2, rate: rates.under1PerMille },
    { value: 2 * clean, rate: rates.under2PerMille },
  ].map(({ value, rate }) => {
    assert(rate >= 0, `error rate ${rate}`);
    return { value, cards: Math.round((cards * rate) / 1000) };
  });
  const right = errors.reduce((left, each) => left - each.cards, cards);
  assert(right >= 0, `more errors than the ${cards} cards`);
  // Clean cards first: most draws end there.
  return [{ value: clean, cards: right }, ...errors].filter((each) => each.cards > 0);
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
