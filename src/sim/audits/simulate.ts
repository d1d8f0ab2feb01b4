/**
 * A station's election again and again, each time with an audit of its paper: how often a wrong outcome passes, beside
 * the risk limit, and what the audits cost.
 *
 * The audit sees evidence; only when it is over is its verdict held against the truth, by `score`.
 * Source: design sections 2 and 13; audit notes 6c.
 * @module
 */
import { rngOf } from '../../base/rng.ts';
import type { Estimate } from '../../domain/report/report.ts';
import type { Scenario } from '../../domain/scenario.ts';
import { quantile } from '../../stats/sizes/summary.ts';
import { evidenceOf } from '../../world/index.ts';
import { estimateOf } from '../rounding.ts';
import { type AuditScore, scoreAudit } from '../score.ts';
import { runStation } from '../station-run.ts';
import type { Steps } from '../types.ts';
import {
  type AttackedAudit,
  type AttackedAudits,
  attackedAudit,
  attackedAudits,
  mountAuditAttacks,
} from './attacked.ts';
import { type AuditedDay, type AuditTerms, auditDay, type MountAttacks } from './audit-day.ts';
import { AUDIT_NEEDS } from './paper.ts';

export interface AuditSimulationOptions extends AuditTerms {
  readonly seed: string;
  /** At least 1. */
  readonly elections: number;
}

export interface AuditedElection extends AuditedDay, AuditScore {
  /** Where the scenario has attacks on the audit: what checks found, and the same audit without them. */
  readonly attacked?: AttackedAudit;
}

export interface AuditSimulation {
  readonly elections: number;
  /** Elections whose reported outcome was not that of what voters confirmed. */
  readonly wrong: number;
  /** Of these: confirmed by the audit, replaced after a full count, left as they were because there was no audit. */
  readonly wrongConfirmed: Estimate;
  readonly wrongReplaced: number;
  readonly wrongUnaudited: number;
  /** Right outcomes whose audit came to a full count; of all right ones. */
  readonly rightFullCount: Estimate;
  /** Full counts that gave the outcome of what voters confirmed; of all full counts. */
  readonly restored: Estimate;
  /** Audits in which slips were read against the records of single cards, of those that asked for it. */
  readonly matched: number;
  /** Of audits that were possible: cards with paper, cards read on average and enough for 80 of 100 audits, rounds. */
  readonly audited: number;
  readonly cardsMean: number;
  readonly readMean: number;
  readonly read80: number;
  readonly roundsMean: number;
  /** Absent where the scenario, or this variant of it, has no attack on the audit. */
  readonly attacks?: AttackedAudits;
}

/** One election of the station, and its audit. Containers are opened: that is what an audit is. */
export function auditedElection(scenario: Scenario, options: AuditSimulationOptions, index: number): AuditedElection {
  const rng = rngOf(options.seed).fork(`election/${index}`);
  const { world } = runStation({ ...scenario, recountAsked: true }, rng);
  const evidence = evidenceOf(world, AUDIT_NEEDS);
  const audit = (mount: MountAttacks): AuditedDay => auditDay(evidence, options, rng.fork('audit'), mount);
  const audited = audit((stake, own) => mountAuditAttacks(scenario, stake, own));
  const scored = { ...audited, ...scoreAudit(world, audited) };
  if ((scenario.auditAttacks ?? []).length === 0) return scored;
  const honest = audit(() => []);
  return { ...scored, attacked: attackedAudit(scenario.policy, audited, honest) };
}

/** @yields the number of elections done. */
export function* auditsInSteps(scenario: Scenario, options: AuditSimulationOptions): Steps<AuditSimulation> {
  const done: AuditedElection[] = [];
  for (let index = 0; index < options.elections; index += 1) {
    done.push(auditedElection(scenario, options, index));
    yield index + 1;
  }
  const summary = summaryOf(done);
  const attacks = attackedAudits(scenario, done);
  return attacks === undefined ? summary : { ...summary, attacks };
}

function summaryOf(all: readonly AuditedElection[]): AuditSimulation {
  const count = (holds: (each: AuditedElection) => boolean): number => all.filter(holds).length;
  const wrong = count((each) => each.wrong);
  const full = count(({ verdict }) => verdict === 'replaced');
  const possible = all.filter(({ verdict }) => verdict !== 'impossible' && verdict !== 'none');
  const read = possible.map((each) => each.read).sort((one, other) => one - other);
  const mean = (of: (each: AuditedElection) => number): number =>
    possible.length === 0 ? 0 : possible.reduce((sum, each) => sum + of(each), 0) / possible.length;
  return {
    elections: all.length,
    wrong,
    wrongConfirmed: estimateOf(
      count((each) => each.wrong && each.verdict === 'confirmed'),
      wrong,
    ),
    wrongReplaced: count((each) => each.wrong && each.verdict === 'replaced'),
    wrongUnaudited: count((each) => each.wrong && (each.verdict === 'impossible' || each.verdict === 'none')),
    rightFullCount: estimateOf(
      count((each) => !each.wrong && each.verdict === 'replaced'),
      all.length - wrong,
    ),
    restored: estimateOf(
      count(({ restored }) => restored === true),
      full,
    ),
    matched: count(({ design }) => design === 'comparison'),
    audited: possible.length,
    cardsMean: mean(({ cards }) => cards),
    readMean: mean((each) => each.read),
    read80: read.length === 0 ? 0 : quantile(Float64Array.from(read), 0.8),
    roundsMean: mean(({ rounds }) => rounds),
  };
}
