/**
 * Small elections with paper, card by card, for audits by cards.
 * @module
 */
import { cardAudit } from '../../../src/controls/audit/card-audit.ts';
import type { CardDesign, DrawnCard } from '../../../src/controls/audit/card-tests.ts';
import type { ContestRule } from '../../../src/controls/audit/contest.ts';
import { populationOf } from '../../../src/controls/audit/population.ts';

export const CHOICES = ['A', 'B', 'C'];
const NO_ERRORS = { oneVote: 0.01, twoVote: 0.01 };

/** A batch by what was reported of its cards and what its paper says, card by card. */
export interface Batch {
  readonly reported: readonly number[];
  readonly paper: readonly number[] | undefined;
}

export function auditOf(batches: readonly Batch[], rule: ContestRule, design: CardDesign, riskLimit = 0.05) {
  const manifest = batches.map(({ reported, paper }, at) => {
    return { name: `S ${at}`, cards: reported.length, paper: paper !== undefined };
  });
  const totals = batches.map(({ reported }, at) => ({
    name: `S ${at}`,
    votes: CHOICES.map((_, choice) => reported.filter((each) => each === choice).length),
    invalid: reported.filter((each) => each < 0).length,
  }));
  const population = populationOf(manifest, totals, CHOICES.length);
  if (!population.ok) throw new Error(JSON.stringify(population.error));
  return cardAudit({
    contest: { choices: CHOICES, rule },
    population: population.value,
    design,
    riskLimit,
    errors: NO_ERRORS,
  });
}

export const cardsOf = (batches: readonly Batch[]): readonly DrawnCard[] =>
  batches.flatMap(({ reported, paper }, batch) =>
    (paper ?? []).map((read, card) => ({ batch, recorded: reported[card], read })),
  );
