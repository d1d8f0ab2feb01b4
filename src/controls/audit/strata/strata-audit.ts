/**
 * An audit by cards of strata: each is sampled by itself, an assertion is confirmed by all of them together.
 *
 * It suits paper of different kinds, of which some can be matched with records and some cannot, or that different
 * people keep and read. The p-value is that of the draws as they are; it holds whenever one looks.
 *
 * Source: Spertus and Stark 2022 (arXiv 2207.03379); Spertus, Sridhar and Stark 2024 (arXiv 2409.06680).
 * @module
 */
import { present } from '../../../base/assert.ts';
import { ok, type Result } from '../../../base/result.ts';
import type { Rng } from '../../../base/rng.ts';
import type { AssertionFault } from '../../../stats/assertions/linear.ts';
import { worstCaseOf } from '../../../stats/assertions/strata/worst-case.ts';
import { type SizeSummary, summaryOf } from '../../../stats/sizes/summary.ts';
import { type AssertionCheck, type AssertionCost, type CardAudit, type CardCheck, checkWith } from '../card-audit.ts';
import type { DrawnCard } from '../card-tests.ts';
import { outcomeOf } from '../contest.ts';
import { reportedCards } from '../reported-cards.ts';
import { type Stratum, strataOf } from './strata.ts';
import { strataInTurn } from './strata-draw.ts';
import { type StrataTest, strataPValue, strataTest } from './strata-tests.ts';

export interface StratifiedAudit extends Omit<CardAudit, 'design'> {
  readonly design: 'stratified';
  /** Names of batches whose cards have records. */
  readonly matched: ReadonlySet<string>;
}

/** @returns the audit of the reported outcome; a fault if the reported votes decide nothing. */
export function stratifiedAudit(given: Omit<StratifiedAudit, 'outcome'>): Result<StratifiedAudit, AssertionFault> {
  const outcome = outcomeOf(given.contest, given.population.whole);
  return outcome.ok ? ok({ ...given, outcome: outcome.value }) : outcome;
}

/** Cards that each assertion is expected to need. */
export function strataCosts(audit: StratifiedAudit, rng: Rng): readonly AssertionCost[] {
  const { population } = audit;
  const strata = strataOf(population, audit.matched);
  return strataTests(audit).map(({ assertion, test }, place) => {
    const worst = test === 'fullCount' ? undefined : worstCaseOf(assertion, population.withPaper, population.paperless);
    if (typeof test === 'string') return { assertion, open: test, worst, size: undefined };
    const size = cardsNeeded(audit, strata, test, [], rng.fork(`assertion/${place}`));
    return { assertion, open: undefined, worst, size };
  });
}

/**
 * @param cards - in the order of the draw: another order would be another test.
 * @param rng - for how many more cards are needed; without it nobody is told.
 */
export function checkStrata(audit: StratifiedAudit, cards: readonly DrawnCard[], rng?: Rng): CardCheck {
  const { population, riskLimit } = audit;
  const strata = strataOf(population, audit.matched);
  const rows = strataTests(audit).map(({ assertion, test }, place): AssertionCheck => {
    if (typeof test === 'string') return { assertion, status: test, pValue: undefined, more: undefined };
    const pValue = strataPValue(test, valuesOf(strata, test, cards));
    if (pValue <= riskLimit) return { assertion, status: 'confirmed', pValue, more: undefined };
    const left = population.withPaper.cards - cards.length;
    if (rng === undefined || left === 0) return { assertion, status: 'open', pValue, more: undefined };
    return { assertion, status: 'open', pValue, more: cardsNeeded(audit, strata, test, cards, rng.fork(`${place}`)) };
  });
  return checkWith(audit, cards, rows);
}

/** Each assertion with its test, or why there is none. */
export function strataTests({ population, outcome, errors, matched }: StratifiedAudit) {
  const strata = strataOf(population, matched);
  return outcome.assertions.map((assertion) => ({
    assertion,
    test: strataTest(assertion, population, strata, errors),
  }));
}

/** Values of the cards by stratum, each in the order of its draws. */
export function valuesOf(strata: readonly Stratum[], test: StrataTest, cards: readonly DrawnCard[]): number[][] {
  const own = new Map(strata.flatMap(({ batches }, at) => batches.map(({ place }) => [place, at] as const)));
  const values: number[][] = strata.map(() => []);
  for (const card of cards) values[present(own.get(card.batch), 'a stratum')]?.push(test.value(card));
  return values;
}

const REPLICATES = 60;
/** Draws after which a simulated audit gives up: the search over the spread goes through all of them each time. */
const DRAWS_MAX = 4000;
const FIRST_LOOK = 16;
/** Of the logarithm of the p-value, and of the number of draws: a plan needs no more digits. */
const PLAN_TOLERANCE = 0.05;

/** Simulated audits that go on from these cards, if the others are as reported but for the expected errors. */
function cardsNeeded(
  audit: StratifiedAudit,
  strata: readonly Stratum[],
  test: StrataTest,
  cards: readonly DrawnCard[],
  rng: Rng,
): SizeSummary {
  const most = Math.min(audit.population.withPaper.cards, cards.length + DRAWS_MAX);
  const turns = strataInTurn(
    strata.map((stratum) => stratum.cards),
    most,
  );
  const before = valuesOf(strata, test, cards);
  const stops = Float64Array.from({ length: REPLICATES }, (_, run) => {
    const own = rng.fork(`${run}`);
    const draws = strata.map(({ batches, isMatched, name }) =>
      reportedCards(
        audit,
        batches.map(({ place }) => place),
        isMatched,
        cards,
        own.fork(name),
      ),
    );
    const values = before.map((each) => [...each]);
    for (let at = cards.length; at < most; at += 1) {
      const stratum = present(turns[at], 'a turn');
      values[stratum]?.push(test.value(present(draws[stratum], 'a stratum')()));
    }
    const isEnough = (draw: number): boolean => {
      const sizes = strata.map((__, at) => turns.slice(0, draw).filter((turn) => turn === at).length);
      const looked = values.map((all, at) => all.slice(0, sizes[at]));
      return strataPValue(test, looked, PLAN_TOLERANCE) <= audit.riskLimit;
    };
    return firstEnough(isEnough, cards.length, most) - cards.length;
  });
  return summaryOf(stops.sort());
}

/** About the first number of draws that is enough; infinite if all are too few. Evidence hardly falls with draws. */
function firstEnough(isEnough: (draw: number) => boolean, from: number, most: number): number {
  let low = from;
  let high = Math.min(most, from + FIRST_LOOK);
  while (!isEnough(high)) {
    if (high === most) return Number.POSITIVE_INFINITY;
    low = high;
    high = Math.min(most, from + 2 * (high - from));
  }
  while (high - low > Math.max(1, PLAN_TOLERANCE * (high - from))) {
    const middle = Math.floor((low + high) / 2);
    if (isEnough(middle)) high = middle;
    else low = middle;
  }
  return high;
}
