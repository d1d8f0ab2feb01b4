/**
 * An audit by cards: what it has to confirm, what it is expected to cost, what the cards that were read say.
 *
 * Confirmed means that every assertion is: each at the risk limit, so that a wrong outcome passes at most that often.
 * No correction for their number is needed, because one assertion that stays open keeps the whole outcome open. When
 * every card with paper has been read there is nothing left to infer: the count of the cards takes the place of the
 * outcome.
 *
 * Source: audit notes 6; Stark 2020; Lindeman and Stark 2012 (a full count replaces the outcome).
 * @module
 */
import { apportion } from '../../base/apportion.ts';
import { present } from '../../base/assert.ts';
import { ok, type Result } from '../../base/result.ts';
import type { Rng } from '../../base/rng.ts';
import { NOT_FOUND } from '../../domain/audit.ts';
import type { Assertion } from '../../stats/assertions/assertion.ts';
import type { AssertionFault, Tally } from '../../stats/assertions/linear.ts';
import { type WorstCase, worstCaseOf } from '../../stats/assertions/strata/worst-case.ts';
import { pValue, type RiskState, startTest, stepTest } from '../../stats/risk/risk-test.ts';
import type { ErrorRates } from '../../stats/sizes/lists.ts';
import { simulateStops, type ValueCount } from '../../stats/sizes/simulate.ts';
import { type SizeSummary, summaryOf } from '../../stats/sizes/summary.ts';
import { type CardDesign, type CardTest, cardTest, counted, type DrawnCard, type NoTest } from './card-tests.ts';
import { type AuditContest, type Outcome, outcomeOf } from './contest.ts';
import type { Population } from './population.ts';
import { leftCards } from './reported-cards.ts';
import { type CardSize, cardSize, DRAWS_MAX } from './sizes.ts';

export interface CardAudit {
  readonly contest: AuditContest;
  readonly population: Population;
  readonly outcome: Outcome;
  readonly design: CardDesign;
  readonly riskLimit: number;
  readonly errors: ErrorRates;
  /** The p-value may be looked at after every draw; of audits in committed rounds it is a `PairTest`. */
  readonly test?: undefined;
}

/** @returns the audit of the reported outcome; a fault if the reported votes decide nothing. */
export function cardAudit(given: Omit<CardAudit, 'outcome'>): Result<CardAudit, AssertionFault> {
  const outcome = outcomeOf(given.contest, given.population.whole);
  return outcome.ok ? ok({ ...given, outcome: outcome.value }) : outcome;
}

/** Why no card can confirm an assertion, or the test that may. */
export interface PlannedAssertion {
  readonly assertion: Assertion;
  readonly test: CardTest | NoTest;
}

export function plannedAssertions({ outcome, design, population, errors }: CardAudit): readonly PlannedAssertion[] {
  return outcome.assertions.map((assertion) => ({
    assertion,
    test: cardTest(design, assertion, population, errors),
  }));
}

export interface AssertionCost {
  readonly assertion: Assertion;
  readonly open: NoTest | undefined;
  readonly worst: WorstCase | undefined;
  readonly size: CardSize | undefined;
}

/** Cards that each assertion is expected to need. */
export function costsOf(audit: CardAudit, rng: Rng): readonly AssertionCost[] {
  return plannedAssertions(audit).map(({ assertion, test }, place) => {
    const { population } = audit;
    const worst = test === 'fullCount' ? undefined : worstCaseOf(assertion, population.withPaper, population.paperless);
    if (typeof test === 'string') return { assertion, open: test, worst, size: undefined };
    const size = cardSize(audit.design, test, population, audit.riskLimit, rng.fork(`assertion/${place}`));
    return { assertion, open: undefined, worst, size };
  });
}

export interface AssertionCheck {
  readonly assertion: Assertion;
  readonly status: 'confirmed' | 'open' | NoTest;
  /** `0..1`; `undefined` where no card can confirm it. */
  readonly pValue: number | undefined;
  /** Further cards that are expected to confirm it, if the rest is as reported. */
  readonly more: SizeSummary | undefined;
}

export interface CardCheck {
  readonly read: number;
  /** Where cards are put back: draws, of which a card may have had several. */
  readonly draws?: number;
  /** Draws in all after the next round that was committed to, and whether there is none left. */
  readonly nextEnd?: number;
  readonly isScheduleOver?: true;
  readonly notFound: number;
  readonly rows: readonly AssertionCheck[];
  readonly confirmed: boolean;
  /** After every card with paper: what hands counted, and the outcome it gives without the cards that have none. */
  readonly fullCount:
    | { readonly tally: Tally; readonly notCountable: number; readonly says: readonly string[] }
    | undefined;
}

/**
 * @param cards - in the order of the draw: another order would be another test.
 * @param rng - for how many more cards are needed; without it nobody is told.
 */
export function checkCards(audit: CardAudit, cards: readonly DrawnCard[], rng?: Rng): CardCheck {
  const rows = plannedAssertions(audit).map(({ assertion, test }, place): AssertionCheck => {
    if (typeof test === 'string') return { assertion, status: test, pValue: undefined, more: undefined };
    const state = startTest(test.test);
    for (const card of cards) stepTest(test.test, state, test.value(card));
    const p = pValue(state);
    if (p <= audit.riskLimit) return { assertion, status: 'confirmed', pValue: p, more: undefined };
    const more = rng === undefined ? undefined : moreCards(audit, test, state, cards, rng.fork(`assertion/${place}`));
    return { assertion, status: 'open', pValue: p, more };
  });
  return checkWith(audit, cards, rows);
}

/** What was read as a whole, once each assertion has been tested. */
export function checkWith(
  audit: Pick<CardAudit, 'contest' | 'population'>,
  cards: readonly DrawnCard[],
  rows: readonly AssertionCheck[],
): CardCheck {
  const all = cards.length === audit.population.withPaper.cards;
  return {
    read: cards.length,
    notFound: cards.filter(({ read }) => read === NOT_FOUND).length,
    rows,
    confirmed: !all && rows.every(({ status }) => status === 'confirmed'),
    fullCount: all ? handCount(audit, tallyOf(audit, cards)) : undefined,
  };
}

/** Runs of the rest of the audit, if the cards that are left are as reported. */
function moreCards(audit: CardAudit, tested: CardTest, state: RiskState, seen: readonly DrawnCard[], rng: Rng) {
  const { riskLimit, population } = audit;
  if (population.withPaper.cards === state.draws) return undefined;
  const list = valuesLeft(audit, tested, seen);
  return summaryOf(simulateStops(tested.test, list, { riskLimit, replicates: 200, drawsMax: DRAWS_MAX }, rng, state));
}

/** What the cards that are left count in a test. Cards with records all count alike, but for errors. */
function valuesLeft({ design, population }: CardAudit, tested: CardTest, seen: readonly DrawnCard[]) {
  const left = population.withPaper.cards - seen.length;
  if (design === 'comparison') return shrunk(tested.list, left);
  const places = population.batches.flatMap(({ paper }, place) => (paper ? [place] : []));
  const kinds = leftCards(population.batches, places, seen);
  const values = kinds.map(({ batch, choice, cards }) => {
    return { value: tested.value({ batch, recorded: undefined, read: choice }), weight: cards };
  });
  // More of a kind may have been read than were reported of it.
  return shrunk(counted(values), left);
}

function shrunk(list: readonly ValueCount[], cards: number): readonly ValueCount[] {
  const parts = apportion(
    cards,
    list.map((each) => each.cards),
  );
  return list.map(({ value }, place) => ({ value, cards: parts[place] ?? 0 }));
}

function tallyOf({ contest }: Pick<CardAudit, 'contest'>, cards: readonly DrawnCard[]): Tally {
  const votes = contest.choices.map(() => 0);
  let [invalid, notFound] = [0, 0];
  for (const { read } of cards) {
    if (read === NOT_FOUND) notFound += 1;
    else if (read >= 0) votes[read] = present(votes[read], 'a choice') + 1;
    else invalid += 1;
  }
  return { votes, invalid, cards: cards.length - notFound };
}

/** What takes the place of the outcome when hands have counted everything. @param tally - of the cards they found. */
export function handCount({ contest, population }: Pick<CardAudit, 'contest' | 'population'>, tally: Tally) {
  const counted = tally.cards > 0 ? outcomeOf(contest, tally) : undefined;
  const says = counted?.ok === true ? counted.value.says : ['the cards that could be read decide nothing'];
  return { tally, notCountable: population.whole.cards - tally.cards, says };
}
