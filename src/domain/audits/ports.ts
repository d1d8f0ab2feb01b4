/**
 * The ports through which attacks and checks meet an audit. Neither knows the other, and neither sees the truth.
 *
 * Source: design sections 8 and 9.
 * @module
 */
import type { Rng } from '../../base/rng.ts';
import type { BatchTotals } from '../audit.ts';
import type { Audience, Choice } from '../election.ts';
import type { Policy } from '../policy/types.ts';
import type { AttackBase, ControlBase, Finding, Params } from '../ports.ts';
import type { AuditActOf, AuditActType } from './acts.ts';
import type { AuditRecordType, AuditTrail } from './log.ts';
import type { AuditPowerId } from './powers.ts';

export interface AuditMount {
  readonly params: Params;
  readonly rng: Rng;
  readonly policy: Policy;
  /** What the station reported, by container, and who has most votes in it: known to everybody. */
  readonly reported: readonly BatchTotals[];
  readonly winner: Choice;
  readonly riskLimit: number;
}

/** What an attack knows besides the act. Asking without a power that knows the paper is our bug and asserts. */
export interface AuditSight {
  /** What stands on each sheet of a container; `NOT_FOUND` where there is none, or none that can be read. */
  readonly paper: (batch: string) => readonly Choice[];
  /** Whether the first sample of a seed would confirm the outcome: draw and test are public, anybody can try. */
  readonly rehearse: (seed: string) => boolean;
}

/** What an attack does. Everything is held against the powers that it declares. */
export interface AuditTap {
  /** Called for each act of a type: the act that happens instead. The same one means untouched. */
  readonly acts: { readonly [T in AuditActType]?: (act: AuditActOf<T>, sight: AuditSight) => AuditActOf<T> };
  /** What it did, in one sentence with its own counts. */
  readonly did: () => string;
}

export interface AuditAttack extends AttackBase<AuditPowerId> {
  readonly mount: (given: AuditMount) => AuditTap;
}

/** A finding that names records of an audit. */
export interface AuditFinding extends Omit<Finding, 'from'> {
  readonly from: readonly AuditRecordType[];
}

/** A check of an audit: pure, total, silent on honest audits, never throwing on tampered records. */
export interface AuditControl extends ControlBase<AuditRecordType> {
  readonly examine: (trail: AuditTrail) => readonly AuditFinding[];
}

export interface AuditNotice extends AuditFinding {
  readonly control: string;
  readonly who: Audience;
}
