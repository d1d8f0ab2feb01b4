/**
 * What a corrupt principal can touch in an audit, and who holds that.
 *
 * Source: attackers' column of the attack catalogue, AU-03 to AU-13.
 * @module
 */
import type { Policy } from '../policy/types.ts';
import type { Role } from '../roles.ts';
import type { AuditActType } from './acts.ts';

export interface AuditPower {
  readonly says: string;
  /** Any one of these roles holds it. */
  readonly heldBy: readonly Role[];
  readonly acts: readonly AuditActType[];
  /** Whether the holder knows what stands on each sheet before cards are drawn. */
  readonly knowsPaper: boolean;
}

export const AUDIT_POWERS = {
  'manifest.maker': {
    says: 'makes the manifest with the containers at hand, and writes out what was reported of each',
    heldBy: ['PE', 'PC', 'TE'],
    acts: ['manifest.publish'],
    knowsPaper: true,
  },
  'paper.keeper': {
    says: 'keeps the containers until the audit and has looked through them',
    heldBy: ['PE', 'PC', 'TE'],
    acts: [],
    knowsPaper: true,
  },
  'seed.sayer': {
    says: 'says the seed by which cards are drawn',
    heldBy: ['AO'],
    acts: ['seed.say'],
    knowsPaper: false,
  },
  'audit.table': {
    says: 'leads the audit: enters what was read and says when it is enough',
    heldBy: ['AO'],
    acts: ['card.write', 'round.close'],
    knowsPaper: false,
  },
  'audit.program': {
    says: 'the program that computes the risk',
    heldBy: ['VN', 'AO'],
    acts: ['risk.print'],
    knowsPaper: false,
  },
} as const satisfies Readonly<Record<string, AuditPower>>;
export type AuditPowerId = keyof typeof AUDIT_POWERS;

/** Who leads the commission whose result is audited: an audit with a log is the audit of one station. */
export const AUDITED_COMMISSION: Role = 'PC';

/** Who holds a power under the rules: where a commission audits itself, its official is the audit official too. */
export function auditPowerHolders(id: AuditPowerId, policy: Policy): readonly Role[] {
  const { heldBy }: AuditPower = AUDIT_POWERS[id];
  const alone = policy['audit.auditor'] === 'commission' && heldBy.includes('AO');
  return alone ? [...heldBy, AUDITED_COMMISSION] : heldBy;
}
