/**
 * Flags of the audit after the count: whether there is one, and what it promises. No station reads them; audits of
 * simulated elections do.
 *
 * Leaves out who rolls the seed, who makes the manifest, who stops: an honest audit is simulated.
 * Source: attack catalogue section 3, controls C08 and C09; audit notes 6c.
 * @module
 */
import type { FlagEntry } from '../types.ts';

export const AUDIT_FLAGS: readonly FlagEntry[] = [
  {
    id: 'audit.kind',
    values: ['none', 'fixedShare', 'rla'],
    default: 'none',
    explains:
      'Whether paper is audited before the result is final. none: the result stands, whatever the paper says. ' +
      'fixedShare: a fixed share of it is read, and everything is counted if the reported winner does not lead in ' +
      'that. rla: a risk-limiting audit, which reads until its risk limit is kept. No rule of these years is known; ' +
      'none is an assumption.',
    source: 'attacks.md C08, C09',
    assumption: 'own',
  },
  {
    id: 'audit.riskLimit',
    values: [0.01, 0.05, 0.1],
    default: 0.05,
    explains:
      'The largest chance with which a risk-limiting audit may confirm an outcome that is wrong. Nothing changes ' +
      'where there is none. That it would be 0.05 is an assumption.',
    source: 'attacks.md C08',
    assumption: 'own',
  },
];
