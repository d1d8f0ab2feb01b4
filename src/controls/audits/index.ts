/**
 * All checks of audits, and the rule by which a finding gets the least privileged class that could have made it.
 * @module
 */
import { AUDIT_AUDIENCE, type AuditRecords, type AuditRecordType, type AuditTrail } from '../../domain/audits/log.ts';
import type { AuditControl, AuditNotice } from '../../domain/audits/ports.ts';
import { AUDIENCES, type Audience } from '../../domain/election.ts';
import type { Policy } from '../../domain/policy/types.ts';
import { COMMITMENT_CHECKS } from './commitments.ts';
import { sampleLog } from './sample-log.ts';
import { TOOL_CHECKS } from './second-tool.ts';

export const AUDIT_CONTROLS: readonly AuditControl[] = [...COMMITMENT_CHECKS, ...TOOL_CHECKS, sampleLog];

/** What a class of readers sees under the rules. */
export function trailFor(records: AuditRecords, policy: Policy, audience: Audience): AuditTrail {
  const rank = AUDIENCES.indexOf(audience);
  const seen = (Object.keys(AUDIT_AUDIENCE) as AuditRecordType[]).filter(
    (type) => records[type] !== undefined && AUDIENCES.indexOf(AUDIT_AUDIENCE[type](policy)) <= rank,
  );
  return Object.fromEntries(seen.map((type) => [type, records[type]]));
}

/** Runs every check on what each class sees, widest class first; a finding belongs to the first class that makes it. */
export function examineAudit(records: AuditRecords, policy: Policy): readonly AuditNotice[] {
  const trails = AUDIENCES.map((audience) => ({ audience, trail: trailFor(records, policy, audience) }));
  return AUDIT_CONTROLS.flatMap((control) => {
    let open: AuditNotice[] = [];
    for (const { audience, trail } of trails) {
      const notices = control.examine(trail).map((found) => ({ ...found, control: control.id, who: audience }));
      if (notices.length === 0) return [];
      open = notices;
      if (notices.some(({ level }) => level !== 'unknown')) return notices;
    }
    return open;
  });
}
