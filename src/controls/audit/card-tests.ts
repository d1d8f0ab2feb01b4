/**
 * How one assertion is tested by cards that are drawn, under three designs that differ in what each card is held
 * against.
 *
 * `polling`: nothing; the cards themselves are the evidence. `comparison`: the record of the very card. `pooled`: the
 * mean of its batch, where paper cannot be matched to records, which is the normal case where the vote stays secret.
 *
 * Cards without paper count 0 in every assertion, so the mean of the cards with paper is tested against the raised null
 * `N / (2 N_a)`. The bet of a comparison is the one that grows fastest if cards are as reported but for the errors that
 * are expected; it is fixed before the draw and published with the rules.
 *
 * Source: audit notes 6 and 6c; Stark 2020, 2023; Kelly 1956.
 * @module
 */
import { assert, present } from '../../base/assert.ts';
import { NOT_FOUND } from '../../domain/audit.ts';
import type { Choice } from '../../domain/election.ts';
import type { Assertion } from '../../stats/assertions/assertion.ts';
import { type Assorter, meanOf } from '../../stats/assertions/linear.ts';
import {
  overstatementUpper,
  overstatementValue,
  PHANTOM,
  paperValue,
  type Reading,
  recordedValue,
} from '../../stats/assertions/overstatement.ts';
import { type WorstCase, worstCaseOf } from '../../stats/assertions/strata/worst-case.ts';
import { bettingKelly, type Expected } from '../../stats/risk/kelly.ts';
import type { RiskTest } from '../../stats/risk/risk-test.ts';
import { alphaShrinkTrunc } from '../../stats/risk/shrink-trunc.ts';
import { comparisonList, type ErrorRates } from '../../stats/sizes/lists.ts';
import type { ValueCount } from '../../stats/sizes/simulate.ts';
import type { Population } from './population.ts';

export const CARD_DESIGNS = ['polling', 'comparison', 'pooled'] as const;
export type CardDesign = (typeof CARD_DESIGNS)[number];

/** An assumption: those with which the published vectors of comparison audits are planned. */
export const EXPECTED_ERRORS: ErrorRates = { oneVote: 0.001, twoVote: 0.0001 };

/** Draws that the reported mean is worth to a polling audit; an assumption, the one of the paper on ALPHA. */
const WEIGHT_OF_REPORT = 100;

/** A card that was drawn: of which batch, what its record says where there is one, what people read. */
export interface DrawnCard {
  readonly batch: number;
  readonly recorded: Choice | undefined;
  readonly read: Choice;
}

export interface CardTest {
  readonly assertion: Assertion;
  readonly worst: WorstCase;
  readonly test: RiskTest;
  /** What a card counts in it. */
  readonly value: (card: DrawnCard) => number;
  /** Values that are expected, and on how many cards each: all cards with paper. */
  readonly list: readonly ValueCount[];
}

/** Why no number of cards can confirm an assertion. */
export type NoTest = 'fullCount' | 'paperless';

/** @returns the test, or why there is none: a tie, or a lead that rests on cards without paper. */
export function cardTest(
  design: CardDesign,
  assertion: Assertion,
  population: Population,
  errors: ErrorRates,
): CardTest | NoTest {
  if (assertion.decidedBy === 'fullCount') return 'fullCount';
  const worst = worstCaseOf(assertion, population.withPaper, population.paperless);
  if (!worst.isAuditable) return 'paperless';
  if (design === 'polling') return pollingTest(assertion, worst, population);
  return comparisonTest(design, assertion, worst, population, errors);
}

export const asReading = (choice: Choice): Reading => (choice === NOT_FOUND ? PHANTOM : choice);

function pollingTest(assertion: Assertion, worst: WorstCase, { withPaper }: Population): CardTest {
  const { assorter } = assertion;
  // Where every card counts most, rounding can lift their mean above it.
  const eta = Math.min(meanOf(assorter, withPaper), assorter.upper);
  const hypothesis = { cards: withPaper.cards, mean: worst.nullMean, upper: assorter.upper };
  const unreported = withPaper.cards - withPaper.votes.reduce((sum, each) => sum + each, withPaper.invalid);
  return {
    assertion,
    worst,
    test: alphaShrinkTrunc(hypothesis, { eta, c: (eta - worst.nullMean) / 2, d: WEIGHT_OF_REPORT }),
    value: ({ read }) => paperValue(assorter, asReading(read), false),
    // A card that nobody reported is expected not to be there.
    list: counted([...byChoice(assorter, withPaper), { value: 0, weight: unreported }]),
  };
}

function byChoice(assorter: Assorter, tally: Population['whole']): Expected[] {
  const votes = tally.votes.map((weight, choice) => ({ value: present(assorter.values[choice], 'a value'), weight }));
  return [...votes, { value: assorter.rest, weight: tally.invalid }];
}

function comparisonTest(
  design: 'comparison' | 'pooled',
  assertion: Assertion,
  worst: WorstCase,
  population: Population,
  errors: ErrorRates,
): CardTest {
  const { assorter } = assertion;
  const { upper } = assorter;
  const margin = worst.auditableMargin;
  const means = population.batches.map(({ tally }) => meanOf(assorter, tally));
  const overstated = (omega: number): number => overstatementValue(upper, margin, omega);
  const expected =
    design === 'pooled'
      ? merged(pooledValues(assorter, population, means, overstated))
      : [{ value: overstated(0), weight: population.withPaper.cards }];
  const withErrors = withErrorRates(expected, errors, overstated, upper);
  const hypothesis = { cards: population.withPaper.cards, mean: 0.5, upper: overstatementUpper(upper, margin) };
  return {
    assertion,
    worst,
    test: bettingKelly(hypothesis, grouped(withErrors)),
    value: ({ batch, recorded, read }) => {
      const reference =
        design === 'pooled' ? present(means[batch], 'a mean') : recordedValue(assorter, recorded ?? PHANTOM);
      return overstated(reference - paperValue(assorter, asReading(read), false));
    },
    list: design === 'pooled' ? counted(expected) : comparisonList(population.withPaper.cards, overstated(0), errors),
  };
}

/** What cards that are held against the mean of their batch count, if they are as reported. */
export function pooledValues(
  assorter: Assorter,
  { batches }: Pick<Population, 'batches'>,
  means: readonly number[],
  overstated: (omega: number) => number,
): Expected[] {
  return batches.flatMap(({ paper, tally }, place): Expected[] => {
    if (!paper) return [];
    const mean = present(means[place], 'a mean');
    const reported = byChoice(assorter, tally);
    const unreported = tally.cards - reported.reduce((sum, { weight }) => sum + weight, 0);
    return [...reported, { value: 0, weight: unreported }].map(({ value, weight }) => ({
      value: overstated(mean - value),
      weight,
    }));
  });
}

/** Some cards of every kind are worse than expected, by one vote or by two. */
export function withErrorRates(
  expected: readonly Expected[],
  { oneVote, twoVote }: ErrorRates,
  overstated: (omega: number) => number,
  upper: number,
): readonly Expected[] {
  assert(oneVote >= 0 && twoVote >= 0 && oneVote + twoVote < 1, `error rates ${oneVote}, ${twoVote}`);
  const all = expected.reduce((sum, { weight }) => sum + weight, 0);
  const kept = expected.map(({ value, weight }) => ({ value, weight: weight * (1 - oneVote - twoVote) }));
  const wrong = [
    { value: overstated(upper / 2), weight: all * oneVote },
    { value: overstated(upper), weight: all * twoVote },
  ];
  return merged([...kept, ...wrong]);
}

/** Equal values as one; what nothing weighs is left out. */
function merged(expected: readonly Expected[]): readonly Expected[] {
  const weights = new Map<number, number>();
  for (const { value, weight } of expected) if (weight > 0) weights.set(value, (weights.get(value) ?? 0) + weight);
  return [...weights].map(([value, weight]) => ({ value, weight })).sort((one, other) => one.value - other.value);
}

/** At most so many values: a country of stations has a mean each, and simulating does not need them apart. */
const VALUES_MAX = 100;

/** Neighbours as their mean where there are many: a bet does not need them apart. */
export function grouped(expected: readonly Expected[]): readonly Expected[] {
  return counted(expected).map(({ value, cards }) => ({ value, weight: cards }));
}

/** Whole cards of each value; neighbours are told as their mean where there are many, most cards first. */
export function counted(expected: readonly Expected[]): readonly ValueCount[] {
  const all = merged(expected);
  const per = Math.ceil(all.length / VALUES_MAX);
  const groups = Array.from({ length: Math.ceil(all.length / per) }, (_, at) => all.slice(at * per, (at + 1) * per));
  const list = groups.map((group) => {
    const cards = group.reduce((sum, { weight }) => sum + weight, 0);
    return { value: group.reduce((sum, { value, weight }) => sum + value * weight, 0) / cards, cards };
  });
  return list.sort((one, other) => other.cards - one.cards);
}
