/**
 * Declarations of the records of the desk computer's log: who makes each, who could alter it, who may read it.
 *
 * Source: dossier section 1.4, EV28; control C38 and attacks RC-13 and TR-04 of the catalogue.
 * @module
 */
import { CLOSING, OPENING } from '../election.ts';
import type { Policy } from '../policy/types.ts';
import { COMMISSION_PAPER, inRoom, type RecordDeclaration, SOFTWARE } from './declarations.ts';

/** Whether heads of the chain leave the station before voting ends. */
export const publishesHeads = (policy: Policy): boolean => policy['log.hashchain'] && policy['log.heads'] > 0;

/**
 * When heads are published while voting goes on, in seconds since 06:00; one more follows when it has ended.
 *
 * @param minutes - from one to the next, a value of `log.heads`; 0: never.
 */
export function headSeconds(minutes: number): readonly number[] {
  if (minutes === 0) return [];
  const heads = Math.ceil((CLOSING - OPENING) / (minutes * 60)) - 1;
  return Array.from({ length: heads }, (_, index) => OPENING + (index + 1) * minutes * 60);
}

export const LOG_RECORDS = {
  deskLog: {
    says: 'log of the desk computer',
    maker: 'software',
    custody: SOFTWARE,
    from: 'closed',
    audience: (policy, disclosed) => (policy['log.published'] && disclosed.logPublished ? 'public' : 'auditor'),
  },
  logSeal: {
    says: "printed head of the log's hash chain",
    maker: 'software',
    custody: COMMISSION_PAPER,
    from: 'closed',
    audience: (policy) => (policy['log.hashchain'] ? inRoom(policy) : undefined),
  },
  logHeads: {
    says: "heads of the log's hash chain that were published",
    maker: 'software',
    // What everybody has seen nobody can alter: what can be done is to publish nothing.
    custody: [],
    from: 'voting',
    audience: (policy) => (publishesHeads(policy) ? 'public' : undefined),
  },
  logPublication: {
    says: 'what was published of the log, as anybody can look up',
    maker: 'observer',
    custody: [],
    from: 'posted',
    audience: (policy) => (publishesHeads(policy) || policy['log.published'] ? 'public' : undefined),
  },
} as const satisfies Readonly<Record<string, RecordDeclaration>>;
