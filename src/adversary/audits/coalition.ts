/**
 * The smallest coalition of an attack on an audit: the fewest roles that hold all powers that were used, and whether
 * the commission that is audited can do without anybody else.
 *
 * Source: design section 8; attacks.md AU-13.
 * @module
 */
import { AUDITED_COMMISSION, type AuditPowerId, auditPowerHolders } from '../../domain/audits/powers.ts';
import type { Policy } from '../../domain/policy/types.ts';
import { ROLES, type Role } from '../../domain/roles.ts';

export interface AuditCoalition {
  /** One for each person; the first of the smallest sets in the order of `ROLES`. */
  readonly roles: readonly Role[];
  /** Whether an official of the audited commission holds all of the powers. */
  readonly commissionAlone: boolean;
}

/** @param used - powers that were made use of. */
export function auditCoalition(used: ReadonlySet<AuditPowerId>, policy: Policy): AuditCoalition {
  const holders = [...used].map((id) => auditPowerHolders(id, policy));
  const commissionAlone = holders.length > 0 && holders.every((roles) => roles.includes(AUDITED_COMMISSION));
  return { roles: smallest(holders), commissionAlone };
}

function smallest(holders: readonly (readonly Role[])[]): readonly Role[] {
  const useful = (Object.keys(ROLES) as Role[]).filter((role) => holders.some((roles) => roles.includes(role)));
  for (let size = 0; size <= holders.length; size += 1) {
    const found = subsets(useful, size).find((some) => holders.every((roles) => roles.some((r) => some.includes(r))));
    if (found !== undefined) return found;
  }
  return [];
}

function subsets<T>(all: readonly T[], size: number): readonly (readonly T[])[] {
  if (size === 0) return [[]];
  return all.flatMap((one, index) => subsets(all.slice(index + 1), size - 1).map((rest) => [one, ...rest]));
}
