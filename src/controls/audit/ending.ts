/**
 * When an audit by cards ends, all assertions together: chance that a next round of so many cards is the last, and how
 * many cards are enough, if those that are left are as reported but for the expected errors.
 *
 * Every assertion is tested on the same simulated cards, so their chances are neither added nor multiplied.
 *
 * Designs by batches, strata and pairs have files of their own. Source: simulation with the tests of the audit; the
 * words "round" and "stopping probability" are those of Zagorski and others 2021.
 * @module
 */
import type { Rng } from '../../base/rng.ts';
import { copyState, reaches, startTest, stepTest } from '../../stats/risk/risk-test.ts';
import { type SizeSummary, summaryOf } from '../../stats/sizes/summary.ts';
import { type CardAudit, plannedAssertions } from './card-audit.ts';
import type { CardTest, DrawnCard } from './card-tests.ts';
import { reportedCards } from './reported-cards.ts';

const REPLICATES = 200;
/** Cards after which a simulated audit gives up. */
const DRAWS_MAX = 5000;

/** Chance of a round to be the last, `0..1`; its size is in draws where a draw may be of what was drawn before. */
export type RoundChance =
  | { readonly cards: number; readonly chance: number }
  | { readonly draws: number; readonly chance: number };

/** Cards that are enough, where whole audits were simulated, and what was asked about a round. */
export interface Ending extends Partial<SizeSummary> {
  readonly round?: RoundChance;
}

/**
 * @param cards - of the rounds so far, in the order of the draw.
 * @param round - cards of the next round to tell the chance of, at least 1.
 * @returns further cards; `undefined` where a tie or paper that is not there keeps any sample from being enough.
 */
export function endingOf(
  audit: CardAudit,
  cards: readonly DrawnCard[],
  rng: Rng,
  round: number | undefined,
): (Ending & SizeSummary) | undefined {
  const tests = plannedAssertions(audit).map(({ test }) => test);
  if (tests.some((test) => typeof test === 'string')) return undefined;
  const { population, riskLimit, design } = audit;
  const open = tests
    .filter((test): test is CardTest => typeof test !== 'string')
    .map((test) => {
      const state = startTest(test.test);
      for (const card of cards) stepTest(test.test, state, test.value(card));
      return { test, state };
    })
    .filter(({ state }) => !reaches(state, riskLimit));
  const places = population.batches.flatMap(({ paper }, place) => (paper ? [place] : []));
  const left = population.withPaper.cards - cards.length;
  const most = Math.min(left, Math.max(DRAWS_MAX, round ?? 0));
  const stops = Float64Array.from({ length: REPLICATES }, (_, run) => {
    const next = reportedCards(audit, places, design === 'comparison', cards, rng.fork(`${run}`));
    let rest = open.map(({ test, state }) => ({ test, state: copyState(state) }));
    for (let draw = 1; draw <= most && rest.length > 0; draw += 1) {
      const card = next();
      for (const { test, state } of rest) stepTest(test.test, state, test.value(card));
      rest = rest.filter(({ state }) => !reaches(state, riskLimit));
      if (rest.length === 0) return draw;
    }
    // All paper is read then, and its count takes the place of the outcome.
    return rest.length === 0 ? 0 : most === left ? left : Number.POSITIVE_INFINITY;
  }).sort();
  const summary = summaryOf(stops);
  if (round === undefined) return summary;
  const enough = stops.filter((stop) => stop <= round).length;
  return { ...summary, round: { cards: round, chance: enough / stops.length } };
}
