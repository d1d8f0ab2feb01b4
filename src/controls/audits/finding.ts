/**
 * Declares a check of an audit in such a way that the compiler refuses a finding of a kind that it does not declare.
 *
 * Source: design section 9.
 * @module
 */
import type { AuditRecordType, AuditTrail } from '../../domain/audits/log.ts';
import type { AuditControl, AuditFinding } from '../../domain/audits/ports.ts';
import { NOT_ENOUGH } from '../../domain/ports.ts';

interface Declared<K extends string> extends Omit<AuditControl, 'kinds' | 'examine'> {
  readonly kinds: readonly K[];
  readonly examine: (
    trail: AuditTrail,
  ) => readonly (AuditFinding & { readonly kind: NoInfer<K> | typeof NOT_ENOUGH })[];
}

export function auditControl<K extends string>(declared: Declared<K>): AuditControl {
  return declared;
}

export function openAuditFinding(from: readonly AuditRecordType[], missing: string) {
  return {
    kind: NOT_ENOUGH,
    level: 'unknown',
    data: { missing },
    from,
    innocent: 'the record is not kept or not shown',
  } as const;
}
