/**
 * The catalogue of attacks on the audit itself.
 * @module
 */
import type { AuditAttack } from '../../domain/audits/ports.ts';
import { manifestTrimmed } from './manifest.ts';
import { falseRisk } from './program.ts';
import { chosenSeed } from './seed.ts';
import { explainedAway, ownAudit } from './table.ts';

export { auditCoalition } from './coalition.ts';

export const AUDIT_ATTACKS: readonly AuditAttack[] = [chosenSeed, manifestTrimmed, falseRisk, explainedAway, ownAudit];

export function auditAttackById(id: string): AuditAttack | undefined {
  return AUDIT_ATTACKS.find((attack) => attack.id === id);
}
