/**
 * The chance that a next round of a stratified audit is the last, all assertions together, if the cards that are left
 * are as reported but for the expected errors.
 *
 * Left out: how many cards are enough, which would take a search over the spread of errors for each of many sizes.
 * Source: simulation with the test of the audit.
 * @module
 */
import { present } from '../../../base/assert.ts';
import type { Rng } from '../../../base/rng.ts';
import type { DrawnCard } from '../card-tests.ts';
import type { Ending } from '../ending.ts';
import { reportedCards } from '../reported-cards.ts';
import { strataOf } from './strata.ts';
import { type StratifiedAudit, strataTests, valuesOf } from './strata-audit.ts';
import { strataInTurn } from './strata-draw.ts';
import { strataPValue } from './strata-tests.ts';

const REPLICATES = 60;
/** Of the logarithm of the p-value: a chance to two digits needs no more. */
const TOLERANCE = 0.05;

/**
 * @param cards - of the rounds so far, in the order of the draw.
 * @param round - cards of the next round, at least 1.
 * @returns `undefined` where a tie or paper that is not there keeps any sample from being enough.
 */
export function strataEnding(
  audit: StratifiedAudit,
  cards: readonly DrawnCard[],
  round: number,
  rng: Rng,
): Ending | undefined {
  const strata = strataOf(audit.population, audit.matched);
  const tests = strataTests(audit).flatMap(({ test }) => (typeof test === 'string' ? [] : [test]));
  if (tests.length < audit.outcome.assertions.length) return undefined;
  const all = audit.population.withPaper.cards;
  // All paper is read then, and its count takes the place of the outcome.
  if (cards.length + round >= all) return { round: { cards: round, chance: 1 } };
  const sizes = strata.map((stratum) => stratum.cards);
  const turns = strataInTurn(sizes, cards.length + round).slice(cards.length);
  let ended = 0;
  for (let run = 0; run < REPLICATES; run += 1) {
    const own = rng.fork(`${run}`);
    const next = strata.map(({ batches, isMatched, name }) => {
      const places = batches.map(({ place }) => place);
      return reportedCards(audit, places, isMatched, cards, own.fork(name));
    });
    const drawn = [...cards, ...turns.map((stratum) => present(next[stratum], 'a stratum')())];
    const isEnough = tests.every(
      (test) => strataPValue(test, valuesOf(strata, test, drawn), TOLERANCE) <= audit.riskLimit,
    );
    if (isEnough) ended += 1;
  }
  return { round: { cards: round, chance: ended / REPLICATES } };
}
