/**
 * An audit of any design: by cards, or by whole batches.
 * @module
 */
import type { Result } from '../../base/result.ts';
import type { Rng } from '../../base/rng.ts';
import { type BatchAudit, batchAudit, batchCosts } from './batch-audit.ts';
import { type AssertionCost, type CardAudit, cardAudit, costsOf } from './card-audit.ts';
import type { AuditFault } from './population.ts';
import type { AuditDesign } from './record.ts';

export type Audit = CardAudit | BatchAudit;

/** @returns the audit of the reported outcome; a fault if the reported votes decide nothing. */
export function auditOf(given: Omit<CardAudit, 'outcome' | 'design'>, design: AuditDesign): Result<Audit, AuditFault> {
  return design === 'batch' ? batchAudit({ ...given, design }) : cardAudit({ ...given, design });
}

/** Cards that each assertion is expected to need. */
export function auditCosts(audit: Audit, rng: Rng): readonly AssertionCost[] {
  return audit.design === 'batch' ? batchCosts(audit, rng) : costsOf(audit, rng);
}
