/**
 * The part of docs/controls.md that is about checks of audits.
 * @module
 */
import { present } from '../../src/base/assert.ts';
import { AUDIT_CONTROLS } from '../../src/controls/audits/index.ts';
import { AUDIT_AUDIENCE, AUDIT_RECORD_SAYS, type AuditRecordType } from '../../src/domain/audits/log.ts';
import type { AuditControl } from '../../src/domain/audits/ports.ts';
import { AUDIENCES, type Audience } from '../../src/domain/election.ts';
import { BASELINES } from '../../src/domain/policy/baselines.ts';
import { policyOf } from '../../src/domain/policy/policy.ts';
import type { Policy } from '../../src/domain/policy/types.ts';
import { code, table } from './markdown.ts';

const OPEN: Policy = policyOf(present(BASELINES[0], 'a year'), [], {});

const PREFACE = `## Checks of audits

\`audit simulate\` runs the checks below where a scenario has attacks on the audit. They read what the audit left behind and
the protocols of the station, never the paper. *Reads it* is the widest class that has every record. No honest audit makes them
speak up: readings are without slips unless \`--misread\` is given, and then it is the log that is checked, not the reading. Where nobody rolls dice, \`seed-commitment\` says of every audit that it does
not know.
`;

export function auditControlsChapter(): readonly string[] {
  const settings = [
    OPEN,
    { ...OPEN, 'audit.tool': 'closed' } as const,
    { ...OPEN, 'audit.auditor': 'commission' } as const,
  ];
  return [
    PREFACE,
    table(
      ['check', 'holds when it is silent', 'needs', 'reads it', 'with a closed tool', 'where the commission audits'],
      AUDIT_CONTROLS.map((control) => [
        code([control.id]),
        control.claim,
        code(control.needs),
        ...settings.map((policy) => readersUnder(control, policy)),
      ]),
    ),
    'What the records are:\n',
    table(
      ['record', 'is'],
      Object.entries(AUDIT_RECORD_SAYS).map(([type, says]) => [code([type]), says]),
    ),
    '### Blind spots of checks of audits\n',
    table(
      ['check', 'blind to', 'finds', 'carries out', 'source'],
      AUDIT_CONTROLS.map(({ id, blindTo, kinds, catalogue, source }) => {
        return [code([id]), blindTo, code(kinds), catalogue.join(', '), source];
      }),
    ),
  ];
}

function readersUnder({ needs }: AuditControl, policy: Policy): Audience {
  const rank = (type: AuditRecordType): number => AUDIENCES.indexOf(AUDIT_AUDIENCE[type](policy));
  return present(AUDIENCES[Math.max(...needs.map(rank))], 'a class of readers');
}
