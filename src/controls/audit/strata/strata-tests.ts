/**
 * How one assertion is tested in strata: a card counts `u + A(mvr) - reference`, from 0 to `2u`, with its record as the
 * reference where the stratum is matched, else the mean of its batch.
 *
 * The mean of that over a stratum is the stratum's own mean of `A` less a constant, so the raised null
 * `tau = N / (2 N_a)` over all cards with paper becomes the same sum with these constants, and the union-intersection
 * test looks for the least evidence over every way to spread it over the strata. Bets are in inverse proportion to the
 * stratum's null mean, best if all strata are short of the claim by the same: then nothing is lost to the spread.
 *
 * Source: Spertus, Sridhar and Stark 2024 (UI-TS, arXiv 2409.06680); Stark 2023 (ONEAudit); audit notes 6c.
 * @module
 */
import { present } from '../../../base/assert.ts';
import type { Assertion } from '../../../stats/assertions/assertion.ts';
import { meanOf } from '../../../stats/assertions/linear.ts';
import { PHANTOM, paperValue, recordedValue } from '../../../stats/assertions/overstatement.ts';
import { type WorstCase, worstCaseOf } from '../../../stats/assertions/strata/worst-case.ts';
import { kellyBet } from '../../../stats/risk/kelly.ts';
import { largestPValue } from '../../../stats/risk/nuisance.ts';
import type { StratumSample } from '../../../stats/risk/stratum-fortune.ts';
import type { ErrorRates } from '../../../stats/sizes/lists.ts';
import { asReading, type DrawnCard, grouped, type NoTest, pooledValues, withErrorRates } from '../card-tests.ts';
import type { Population } from '../population.ts';
import type { Stratum } from './strata.ts';

export interface StrataTest {
  readonly assertion: Assertion;
  readonly worst: WorstCase;
  /** What a card counts in it. */
  readonly value: (card: DrawnCard) => number;
  /** Strata before any draw, and the mean of all of them that is to be rejected. */
  readonly strata: readonly Omit<StratumSample, 'values'>[];
  readonly mean: number;
}

/** @returns the test, or why there is none: a tie, or a lead that rests on cards without paper. */
export function strataTest(
  assertion: Assertion,
  population: Population,
  strata: readonly Stratum[],
  errors: ErrorRates,
): StrataTest | NoTest {
  if (assertion.decidedBy === 'fullCount') return 'fullCount';
  const { assorter } = assertion;
  const { upper } = assorter;
  const worst = worstCaseOf(assertion, population.withPaper, population.paperless);
  if (!worst.isAuditable) return 'paperless';
  const means = population.batches.map(({ tally }) => meanOf(assorter, tally));
  // By which every stratum falls short of its report where the claim is just not true.
  const short = worst.auditableMargin / 2;
  const counts = (omega: number): number => upper - omega;
  const samples = strata.map((stratum) => {
    const own = stratum.batches.map(({ place }) => place);
    const expected = stratum.isMatched
      ? [{ value: upper, weight: stratum.cards }]
      : pooledValues(
          assorter,
          { batches: stratum.batches.map(({ batch }) => batch) },
          own.map((place) => present(means[place], 'a mean')),
          counts,
        );
    const likely = grouped(withErrorRates(expected, errors, counts, upper));
    const share = kellyBet(likely, upper - short) * (upper - short);
    const bet = { kind: 'inverse', share } as const;
    return { cards: stratum.cards, weight: stratum.cards / population.withPaper.cards, upper: 2 * upper, bet };
  });
  const reported = strata.reduce((sum, { tally, cards }) => sum + cards * meanOf(assorter, tally), 0);
  const matched = new Set(
    strata.flatMap(({ batches, isMatched }) => (isMatched ? batches.map(({ place }) => place) : [])),
  );
  return {
    assertion,
    worst,
    value: ({ batch, recorded, read }) => {
      const reference = matched.has(batch)
        ? recordedValue(assorter, recorded ?? PHANTOM)
        : present(means[batch], 'a mean');
      // A record that is as wrong as can be counts 0, and not a rounding error less.
      return Math.max(0, upper + paperValue(assorter, asReading(read), false) - reference);
    },
    strata: samples,
    mean: worst.nullMean + upper - reported / population.withPaper.cards,
  };
}

/** @param values - of each stratum, in the order of its draws. @param tolerance - of the logarithm of the p-value. */
export function strataPValue(
  { strata, mean }: StrataTest,
  values: readonly (readonly number[])[],
  tolerance?: number,
): number {
  const samples = strata.map((stratum, at) => ({ ...stratum, values: values[at] ?? [] }));
  return largestPValue(samples, mean, { combine: 'product', ...(tolerance === undefined ? {} : { tolerance }) }).p;
}
