/**
 * Audits of paper that a test makes up: what is on the slips, what was reported, which attacks take part.
 * @module
 */
import { present } from '../../src/base/assert.ts';
import { rngOf } from '../../src/base/rng.ts';
import type { AuditRecords } from '../../src/domain/audits/log.ts';
import type { Policy } from '../../src/domain/policy/types.ts';
import type { AttackUse } from '../../src/domain/scenario.ts';
import { mountAuditAttacks } from '../../src/sim/audits/attacked.ts';
import { type AuditedDay, type AuditTerms, auditDay } from '../../src/sim/audits/audit-day.ts';
import { AUDIT_NEEDS, type AuditEvidence } from '../../src/sim/audits/paper.ts';
import { evidenceOf } from '../../src/world/index.ts';
import { dayOf, scenarioOf } from '../adversary/station.ts';

const CONTEST = { kind: 'president', choices: ['A', 'B'], shares: [0.5, 0.5] } as const;
const STATION = { voters: 20, contest: CONTEST };
const PAPER = { 'audit.kind': 'rla', 'paper.mode': 'vvpatCut', 'code.mode': 'none' } as const;
const DAY = evidenceOf(
  dayOf({ policy: PAPER, behaviour: { slipJam: 0 }, station: STATION, recountAsked: true }).world,
  AUDIT_NEEDS,
);

export interface MadeUpAudit extends Partial<AuditTerms> {
  /** Slips and reported votes of A and of B. */
  readonly slips: readonly [number, number];
  readonly reported: readonly [number, number];
  readonly policy?: Partial<Policy>;
  readonly attacks?: readonly AttackUse[];
  readonly seed?: string;
}

export const policyWith = (policy: Partial<Policy> = {}): Policy => ({ ...DAY.policy, ...policy });

export function audited(made: MadeUpAudit): AuditedDay {
  const { slips, reported, policy, attacks = [], seed = 'one', design = 'pooled', riskLimit } = made;
  const choice = slips.flatMap((count, of) => new Array<number>(count).fill(of));
  const { paperMinutes: _, ...rest } = DAY;
  const evidence: AuditEvidence = {
    ...rest,
    policy: policyWith(policy),
    slips: { choice: Int32Array.from(choice), voided: 0 },
    ballots: { choice: new Int32Array(), signed: new Int32Array(), pile: new Int32Array() },
    protocolElectronic: { totals: { accepted: reported[0] + reported[1], byChoice: reported, blank: 0 } },
    protocolPaper: { totals: { byChoice: [0, 0], valid: 0, invalid: 0, contested: 0 } },
  };
  const scenario = { ...scenarioOf({ station: STATION }), policy: evidence.policy, auditAttacks: attacks };
  const terms = { design, ...(riskLimit === undefined ? {} : { riskLimit }) };
  return auditDay(evidence, terms, rngOf(seed), (stake, rng) => mountAuditAttacks(scenario, stake, rng));
}

export const recordsOf = (made: MadeUpAudit): AuditRecords => present(audited(made).records, 'an audit that was begun');
