/**
 * An audit of any design: by cards, by cards of each stratum, by pairs in committed rounds, or by whole batches.
 * @module
 */
import { err, type Result } from '../../base/result.ts';
import type { Rng } from '../../base/rng.ts';
import type { CardRecord } from '../../domain/audit.ts';
import type { AssertionFault } from '../../stats/assertions/linear.ts';
import { type BatchAudit, batchAudit, batchCosts } from './batch-audit.ts';
import { batchEnding } from './batch-ending.ts';
import { type AssertionCost, type CardAudit, cardAudit, costsOf } from './card-audit.ts';
import { type Ending, endingOf } from './ending.ts';
import { type PairAudit, pairAudit } from './pairs/pair-audit.ts';
import { pairCosts, pairEnding } from './pairs/pair-costs.ts';
import type { AuditDesign } from './record.ts';
import { type StratifiedAudit, strataCosts, stratifiedAudit } from './strata/strata-audit.ts';
import { strataEnding } from './strata/strata-ending.ts';

export type Audit = CardAudit | PairAudit | BatchAudit | StratifiedAudit;

/** What an audit of any design is made of; `countError` is for batches only, `test` for polling only. */
export type AuditGiven = Omit<CardAudit, 'outcome' | 'design' | 'test'> &
  Pick<BatchAudit, 'countError'> &
  Partial<Pick<PairAudit, 'test'>>;

/**
 * @param records - of cards, where there are some.
 * @returns the audit of the reported outcome; a fault if the reported votes decide nothing.
 */
export function auditOf(
  { countError, test, ...given }: AuditGiven,
  design: AuditDesign,
  records?: readonly CardRecord[],
): Result<Audit, AssertionFault> {
  if (test !== undefined) {
    if (design === 'polling') return pairAudit({ ...given, design, test });
    return err({
      at: `test ${test.name}`,
      says: `is for polling, where cards are held against nothing, not ${design}`,
    });
  }
  if (design === 'stratified') return stratifiedAudit({ ...given, design, matched: matchedBatches(records) });
  if (design !== 'batch') return cardAudit({ ...given, design });
  return batchAudit({ ...given, design, ...(countError === undefined ? {} : { countError }) });
}

/**
 * What a first round can do, all assertions together.
 *
 * @param round - cards, or draws where what was drawn may be drawn again; at most the cards with paper.
 * @returns `undefined` where no sample can be enough.
 */
export function firstRound(audit: Audit, round: number, rng: Rng): Ending | undefined {
  if (audit.test !== undefined) return pairEnding(audit, [], round, rng);
  if (audit.design === 'batch') return batchEnding(audit, [], round, rng);
  return audit.design === 'stratified' ? strataEnding(audit, [], round, rng) : endingOf(audit, [], rng, round);
}

const matchedBatches = (records: readonly CardRecord[] = []): ReadonlySet<string> =>
  new Set(records.map(({ batch }) => batch));

/** Cards that each assertion is expected to need. */
export function auditCosts(audit: Audit, rng: Rng): readonly AssertionCost[] {
  if (audit.test !== undefined) return pairCosts(audit, rng);
  if (audit.design === 'stratified') return strataCosts(audit, rng);
  return audit.design === 'batch' ? batchCosts(audit, rng) : costsOf(audit, rng);
}
