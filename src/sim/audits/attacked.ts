/**
 * Audits that were attacked beside the same audits without: what the attacks did, who could notice by which check, and
 * how often the same check speaks up on an honest audit.
 *
 * Source: design sections 8 and 9; docs/adr/0004-honest-twin.md.
 * @module
 */
import { auditAttackById, auditCoalition } from '../../adversary/audits/index.ts';
import { resolveParams } from '../../adversary/index.ts';
import { present } from '../../base/assert.ts';
import type { Rng } from '../../base/rng.ts';
import { AUDIT_CONTROLS, examineAudit } from '../../controls/audits/index.ts';
import type { AuditNotice } from '../../domain/audits/ports.ts';
import { AUDIENCES, type Audience } from '../../domain/election.ts';
import type { FlagId, Policy } from '../../domain/policy/types.ts';
import type { Estimate } from '../../domain/report/report.ts';
import type { Role } from '../../domain/roles.ts';
import type { Scenario } from '../../domain/scenario.ts';
import { attackStreams } from '../attack-streams.ts';
import { estimateOf } from '../rounding.ts';
import type { AuditedDay, AuditStake } from './audit-day.ts';
import type { AuditIntruder } from './gate.ts';

/** One audit under attack. */
export interface AttackedAudit {
  /** Whether any of the attacks changed anything. */
  readonly acted: boolean;
  /** Empty where no audit was begun. */
  readonly notices: readonly AuditNotice[];
  /** The same audit of the same paper without attacks on it. */
  readonly honest: Pick<AuditedDay, 'verdict'> & {
    readonly begun: boolean;
    readonly notices: readonly AuditNotice[];
  };
}

export interface AuditAttackDone {
  readonly id: string;
  readonly name: string;
  /** Flags that forbid it; it was not mounted then. */
  readonly preventedBy: readonly FlagId[];
  /** Audits in which it changed something. */
  readonly acted: number;
  /** Fewest people, by role, for all that it used in any of them; and whether the audited commission is enough. */
  readonly coalition: readonly Role[];
  readonly commissionAlone: boolean;
  /** What it did in the first audit in which it did something. */
  readonly did: string;
}

export interface AuditCheckDone {
  readonly control: string;
  /** Kinds of its findings in audits in which an attack acted. */
  readonly kinds: readonly string[];
  /** Of audits in which an attack acted and that were begun; and of the same begun audits without attacks. */
  readonly found: Estimate;
  readonly falseAlarms: Estimate;
  /** Of the former: those in which it says that the evidence is not there. */
  readonly unknown: number;
  /** The widest class of people who found it. */
  readonly who?: Audience;
}

export interface AttackedAudits {
  readonly attacks: readonly AuditAttackDone[];
  /** Wrong outcomes that the same audits confirm without these attacks. */
  readonly wrongConfirmedHonest: Estimate;
  readonly checks: readonly AuditCheckDone[];
}

/** The attacks of the scenario that its rules do not forbid. */
export function mountAuditAttacks(scenario: Scenario, stake: AuditStake, rng: Rng): readonly AuditIntruder[] {
  const { auditAttacks = [], policy, station } = scenario;
  const streams = attackStreams(auditAttacks);
  return auditAttacks.flatMap(({ use, params: written }, index): AuditIntruder[] => {
    const attack = present(auditAttackById(use), `attack ${use}`);
    if (forbiddenBy(use, policy).length > 0) return [];
    const params = resolveParams(attack, written, station.contest);
    const own = rng.fork(present(streams[index], 'a stream'));
    const tap = attack.mount({ params, rng: own, policy, ...stake });
    return [{ attack, tap, interventions: 0, used: new Set() }];
  });
}

function forbiddenBy(id: string, policy: Policy): readonly FlagId[] {
  const { guards } = present(auditAttackById(id), `attack ${id}`);
  return guards.filter(({ flag, oneOf }) => !oneOf.includes(policy[flag])).map(({ flag }) => flag);
}

export function attackedAudit(policy: Policy, audited: AuditedDay, honest: AuditedDay): AttackedAudit {
  const noticesOf = ({ records }: AuditedDay) => (records === undefined ? [] : examineAudit(records, policy));
  return {
    acted: (audited.intruders ?? []).some(({ interventions }) => interventions > 0),
    notices: noticesOf(audited),
    honest: { verdict: honest.verdict, begun: honest.records !== undefined, notices: noticesOf(honest) },
  };
}

type Done = AuditedDay & { readonly wrong: boolean; readonly attacked?: AttackedAudit };

/** @returns nothing where the scenario has no attack on the audit. */
export function attackedAudits(scenario: Scenario, done: readonly Done[]): AttackedAudits | undefined {
  const { auditAttacks = [], policy } = scenario;
  if (auditAttacks.length === 0) return undefined;
  const mounted = auditAttacks.filter(({ use }) => forbiddenBy(use, policy).length === 0);
  const wrong = done.filter((each) => each.wrong);
  const confirmed = wrong.filter(({ attacked }) => attacked?.honest.verdict === 'confirmed');
  return {
    attacks: auditAttacks.map((use): AuditAttackDone => {
      const place = mounted.indexOf(use);
      const intruders = done.flatMap(({ intruders: all }) => (place < 0 ? [] : (all?.[place] ?? [])));
      return attackDone(use.use, policy, intruders);
    }),
    wrongConfirmedHonest: estimateOf(confirmed.length, wrong.length),
    checks: AUDIT_CONTROLS.map(({ id }) => checkDone(id, done)),
  };
}

function attackDone(id: string, policy: Policy, intruders: readonly AuditIntruder[]): AuditAttackDone {
  const { name } = present(auditAttackById(id), `attack ${id}`);
  const busy = intruders.filter(({ interventions }) => interventions > 0);
  const { roles, commissionAlone } = auditCoalition(new Set(busy.flatMap(({ used }) => [...used])), policy);
  return {
    id,
    name,
    preventedBy: forbiddenBy(id, policy),
    acted: busy.length,
    coalition: roles,
    commissionAlone,
    did: busy[0]?.tap.did() ?? '',
  };
}

function checkDone(control: string, done: readonly Done[]): AuditCheckDone {
  const own = (notices: readonly AuditNotice[]) => notices.filter((each) => each.control === control);
  const known = (notices: readonly AuditNotice[]) => own(notices).filter(({ level }) => level !== 'unknown');
  const attacked = done.flatMap((each) => (each.attacked?.acted && each.records !== undefined ? [each.attacked] : []));
  const honest = done.flatMap((each) => (each.attacked?.honest.begun ? [each.attacked.honest] : []));
  const hits = attacked.filter(({ notices }) => known(notices).length > 0);
  const findings = hits.flatMap(({ notices }) => known(notices));
  const who = AUDIENCES.find((audience) => findings.some((each) => each.who === audience));
  return {
    control,
    kinds: [...new Set(findings.map(({ kind }) => kind))],
    found: estimateOf(hits.length, attacked.length),
    falseAlarms: estimateOf(honest.filter(({ notices }) => known(notices).length > 0).length, honest.length),
    unknown: attacked.filter(({ notices }) => own(notices).length > 0 && known(notices).length === 0).length,
    ...(who === undefined ? {} : { who }),
  };
}
