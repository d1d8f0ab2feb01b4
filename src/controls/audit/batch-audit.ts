/**
 * An audit by batches, such as stations: each that is drawn is counted by hand as a whole and held against what was
 * reported of it. No card has to be found, no record of a card is needed, and the vote stays as secret as the count.
 *
 * Each assertion has a risk of its own, by MACRO: a draw multiplies it by `(1 - 1/U) / (1 - taint)`, the taint being
 * what the batch overstated this assertion over the bound of the batch. If the assertion is wrong, its taints have the
 * mean `1/U` at least. Understatements are not credited.
 *
 * The cost is in cards: the sizes of the distinct batches, because a batch that is drawn again is not counted again.
 *
 * Source: Stark, arXiv 0905.1422; audit notes 6b and 6c (4).
 * @module
 */
import { present } from '../../base/assert.ts';
import { ok, type Result } from '../../base/result.ts';
import type { Rng } from '../../base/rng.ts';
import { type AssertionFault, leadOf, type Tally } from '../../stats/assertions/linear.ts';
import { worstCaseOf } from '../../stats/assertions/strata/worst-case.ts';
import { batchPValue, batchSize } from '../../stats/comparison/macro.ts';
import { type SizeSummary, summaryOf } from '../../stats/sizes/summary.ts';
import { type BatchAssertion, type BatchBounds, batchBounds, leadIn } from './batch-bounds.ts';
import { batchFinder, chancesOf } from './batch-draw.ts';
import { COUNT_ERROR, cardsWithErrors } from './batch-errors.ts';
import { type AssertionCheck, type AssertionCost, type CardAudit, type CardCheck, handCount } from './card-audit.ts';
import { outcomeOf } from './contest.ts';

export interface BatchAudit extends Omit<CardAudit, 'design'> {
  readonly design: 'batch';
  readonly bounds: BatchBounds;
  /** Mean share of a pile that hands count on another one, for what an audit will cost; absent: `COUNT_ERROR`. */
  readonly countError?: number;
}

/** A batch that was drawn and counted. */
export interface CountedBatch {
  /** Place in the manifest. */
  readonly batch: number;
  /** How often it was drawn, at least once. */
  readonly times: number;
  readonly votes: readonly number[];
  readonly invalid: number;
}

const REPLICATES = 200;

/** @returns the audit of the reported outcome; a fault if the reported votes decide nothing. */
export function batchAudit(given: Omit<BatchAudit, 'outcome' | 'bounds'>): Result<BatchAudit, AssertionFault> {
  const outcome = outcomeOf(given.contest, given.population.whole);
  if (!outcome.ok) return outcome;
  return ok({ ...given, outcome: outcome.value, bounds: batchBounds(given.population, outcome.value) });
}

/** Cards to count if hand counts bear out the reports but for errors of counting. */
export function batchCosts(audit: BatchAudit, rng: Rng): readonly AssertionCost[] {
  const { bounds, population, riskLimit } = audit;
  const { countError = COUNT_ERROR } = audit;
  // Without errors it is the same for every assertion, because bounds are shared.
  const isExact = countError === 0 && bounds.total > 0;
  const exact = isExact ? cardsOf(audit, batchSize(bounds.total, riskLimit), new Set(), rng) : undefined;
  return bounds.assertions.map((tested, place) => {
    const { assertion, open } = tested;
    const worst = open === 'fullCount' ? undefined : worstCaseOf(assertion, population.withPaper, population.paperless);
    if (open !== undefined) return { assertion, open, worst, size: undefined };
    const run = { bounds, population, riskLimit, countError };
    const size = exact ?? cardsWithErrors(run, tested, 1, new Set(), rng.fork(`assertion/${place}`));
    return { assertion, open, worst, size };
  });
}

/** Cards of the distinct batches among so many draws, without those that were counted before. */
function cardsOf({ bounds, population }: BatchAudit, draws: number, counted: ReadonlySet<number>, rng: Rng) {
  const find = batchFinder(bounds);
  const all = chancesOf(bounds);
  const runs = Float64Array.from({ length: REPLICATES }, (_, run) => {
    const own = rng.fork(`${run}`);
    const seen = new Set(counted);
    let cards = 0;
    for (let draw = 0; draw < draws; draw += 1) {
      const batch = find(1 + Math.floor(own.unit() * all));
      if (!seen.has(batch)) cards += present(population.batches[batch], 'a batch').cards;
      seen.add(batch);
    }
    return cards;
  });
  return summaryOf(runs.sort());
}

/** The risk of each assertion, `0..1`; `undefined` where no batch can confirm it. @param counted - each batch once. */
export function batchRisks({ bounds, population }: BatchAudit, counted: readonly CountedBatch[]) {
  const { assertions, chances, scale, total } = bounds;
  return assertions.map(({ assertion, open, margin }): number | undefined => {
    if (open !== undefined) return undefined;
    const draws = counted.map(({ batch, times, votes, invalid }) => {
      const { tally, cards } = present(population.batches[batch], 'a batch');
      const overstated = Number(leadOf(assertion.linear, tally)) - leadIn(assertion, { votes, invalid }, cards);
      const bound = present(chances[batch], 'a chance') / scale;
      // At most 1 but for rounding.
      return { taint: Math.min(1, overstated / margin / bound), times };
    });
    return batchPValue(total, draws, 'ignored');
  });
}

/** @param counted - each batch that was drawn, once. */
export function checkBatches(audit: BatchAudit, counted: readonly CountedBatch[], rng: Rng): CardCheck {
  const { bounds, population, riskLimit } = audit;
  const risks = batchRisks(audit, counted);
  const rows = bounds.assertions.map((tested, place): AssertionCheck => {
    const { assertion, open } = tested;
    const p = risks[place];
    if (open !== undefined || p === undefined) {
      return { assertion, status: open ?? 'fullCount', pValue: undefined, more: undefined };
    }
    if (p <= riskLimit) return { assertion, status: 'confirmed', pValue: p, more: undefined };
    return { assertion, status: 'open', pValue: p, more: moreCards(audit, tested, p, counted, rng.fork(`${place}`)) };
  });
  const tally = tallyOf(audit, counted);
  const drawn = counted.reduce((sum, { batch }) => sum + present(population.batches[batch], 'a batch').cards, 0);
  const all = drawn === population.withPaper.cards;
  return {
    read: tally.cards,
    notFound: drawn - tally.cards,
    rows,
    confirmed: !all && rows.every(({ status }) => status === 'confirmed'),
    fullCount: all ? handCount(audit, tally) : undefined,
  };
}

/** If hand counts bear out the reports from here on; `undefined` where what they found may never be made good. */
function moreCards(
  audit: BatchAudit,
  tested: BatchAssertion,
  p: number,
  counted: readonly CountedBatch[],
  rng: Rng,
): SizeSummary | undefined {
  const { bounds, riskLimit, population, countError = COUNT_ERROR } = audit;
  if (p === 1 && counted.length > 0) return undefined;
  const seen = new Set(counted.map(({ batch }) => batch));
  if (countError === 0) return cardsOf(audit, batchSize(bounds.total, riskLimit, p), seen, rng);
  return cardsWithErrors({ bounds, population, riskLimit, countError }, tested, p, seen, rng);
}

/** What hands counted in all of these batches. */
function tallyOf({ contest }: BatchAudit, counted: readonly CountedBatch[]): Tally {
  const votes = contest.choices.map((_, choice) => counted.reduce((sum, each) => sum + (each.votes[choice] ?? 0), 0));
  const invalid = counted.reduce((sum, each) => sum + each.invalid, 0);
  return { votes, invalid, cards: votes.reduce((sum, each) => sum + each, invalid) };
}
