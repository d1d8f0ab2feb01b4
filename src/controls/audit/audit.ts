/**
 * An audit of any design: by cards, by cards of each stratum, or by whole batches.
 * @module
 */

import type { Result } from '../../base/result.ts';
import type { Rng } from '../../base/rng.ts';
import type { CardRecord } from '../../domain/audit.ts';
import type { AssertionFault } from '../../stats/assertions/linear.ts';
import { type BatchAudit, batchAudit, batchCosts } from './batch-audit.ts';
import { type AssertionCost, type CardAudit, cardAudit, costsOf } from './card-audit.ts';
import type { AuditDesign } from './record.ts';
import { type StratifiedAudit, strataCosts, stratifiedAudit } from './strata/strata-audit.ts';

export type Audit = CardAudit | BatchAudit | StratifiedAudit;

/**
 * @param records - of cards, where there are some.
 * @returns the audit of the reported outcome; a fault if the reported votes decide nothing.
 */
export function auditOf(
  given: Omit<CardAudit, 'outcome' | 'design'>,
  design: AuditDesign,
  records?: readonly CardRecord[],
): Result<Audit, AssertionFault> {
  if (design === 'stratified') return stratifiedAudit({ ...given, design, matched: matchedBatches(records) });
  return design === 'batch' ? batchAudit({ ...given, design }) : cardAudit({ ...given, design });
}

const matchedBatches = (records: readonly CardRecord[] = []): ReadonlySet<string> =>
  new Set(records.map(({ batch }) => batch));

/**
 * Cards that each assertion is expected to need.
 *
 * @param countError - of hand counts of batches; absent: that of the best procedure measured.
 */
export function auditCosts(audit: Audit, rng: Rng, countError?: number): readonly AssertionCost[] {
  if (audit.design === 'stratified') return strataCosts(audit, rng);
  if (audit.design !== 'batch') return costsOf(audit, rng);
  return batchCosts(countError === undefined ? audit : { ...audit, countError }, rng);
}
