/**
 * Flags of the audit after the count: whether there is one, and what it promises. No station reads them; audits of
 * simulated elections do.
 *
 * Who gives the seed, makes the manifest, computes and stops is a rule too. The defaults are those of a sound audit, so
 * that a scenario that names none of them has one; no law says so.
 * Source: attack catalogue section 3, controls C08, C09 and C12 to C14; audit notes 6c.
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
  {
    id: 'audit.seed',
    values: ['dice', 'insider'],
    default: 'dice',
    explains:
      'Where the seed comes from that says which cards are drawn. dice: rolled in public when everything else is ' +
      'published. insider: an official says it, and nothing shows how it was found. That dice are rolled is an ' +
      'assumption.',
    source: 'attacks.md AU-03, C12',
    assumption: 'own',
  },
  {
    id: 'audit.manifest',
    values: ['independent', 'official'],
    default: 'independent',
    explains:
      'Who makes the manifest, by which cards are numbered. independent: people who work from ballot accounting. ' +
      'official: the commission that is audited, which also writes out what was reported of each container. That it ' +
      'is made independently is an assumption.',
    source: 'attacks.md AU-04, C13',
    assumption: 'own',
  },
  {
    id: 'audit.stopRule',
    values: ['fixed', 'open'],
    default: 'fixed',
    explains:
      'Whether it is fixed before the draw when an audit stops and that every card counts. open: whoever leads the ' +
      'audit may leave cards out as errors of people, and stop when she finds it enough. That it is fixed is an ' +
      'assumption.',
    source: 'attacks.md AU-11, C08',
    assumption: 'own',
  },
  {
    id: 'audit.tool',
    values: ['open', 'closed'],
    default: 'open',
    explains:
      'What computes the risk. open: two tools, from what was read, which is published. closed: one tool, whose ' +
      'input only auditors see. That it is open is an assumption.',
    source: 'attacks.md AU-10, C14',
    assumption: 'own',
  },
  {
    id: 'audit.auditor',
    values: ['independent', 'commission'],
    default: 'independent',
    explains:
      'Who reads the cards. independent: people with no part in the election, before witnesses. commission: the ' +
      'commission whose result is audited; what was committed and read stays with it. That auditors are independent ' +
      'is an assumption.',
    source: 'attacks.md AU-13, C14',
    assumption: 'own',
  },
];
