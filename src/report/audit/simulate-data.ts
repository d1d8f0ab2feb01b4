/**
 * What audits of simulated elections gave, as data: one row for the scenario and one for each of its variants.
 *
 * Shares are rounded to four digits, numbers of cards up to whole ones.
 * @module
 */
import { VERSION } from '../../base/version.ts';
import type { Policy } from '../../domain/policy/types.ts';
import type { Scenario } from '../../domain/scenario.ts';
import type { AuditSimulationOptions, AuditSimulation as Simulated } from '../../sim/audits/simulate.ts';
import { round4 } from '../../sim/rounding.ts';
import { digestOf } from '../assemble.ts';

const SIMULATE_NOTES = [
  'The outcome is that of the station alone: whoever has most votes in the electronic and the paper protocol.',
  'Wrong: not whom voters confirmed. The audit sees evidence only; the truth is compared when it is over.',
  'The risk limit bounds how often a wrong outcome passes where the paper is right: an audit trusts paper.',
] as const;

/** Everything of the simulation, its means rounded. */
export interface AuditRow extends Omit<Simulated, 'cardsMean' | 'readMean' | 'read80' | 'roundsMean'> {
  readonly name: string;
  readonly kind: Policy['audit.kind'];
  /** Absent unless the audit is a risk-limiting one. */
  readonly riskLimit?: number;
  /** `proven`: the whole interval is above; `possible`: the share alone is; `no`: neither. */
  readonly aboveLimit: 'no' | 'possible' | 'proven';
  readonly cards: { readonly withPaper: number; readonly read: number; readonly read80: number };
  readonly rounds: number;
}

export interface AuditSimulationReport {
  readonly simulated: string;
  readonly tool: string;
  readonly title: string;
  readonly digest: string;
  readonly seed: string;
  readonly design: AuditSimulationOptions['design'];
  /** Share of the cards drawn that auditors misread in the rows that say so; none of these where no card was drawn. */
  readonly misread: number;
  readonly notes: readonly string[];
  readonly rows: readonly AuditRow[];
}

/** @param rows - the scenario first, then its variants. */
export function auditSimulationReport(
  scenario: Scenario,
  { seed, design, riskLimit, misread = 0 }: AuditSimulationOptions,
  rows: readonly { readonly name: string; readonly policy: Policy; readonly simulated: Simulated }[],
): AuditSimulationReport {
  return {
    simulated: 'Simulated data, not a real election',
    tool: `sailau-lab ${VERSION}`,
    title: scenario.title,
    digest: digestOf(scenario),
    seed,
    design,
    misread,
    notes: SIMULATE_NOTES,
    rows: rows.map((row) => rowOf(row.name, row.policy, row.simulated, riskLimit ?? row.policy['audit.riskLimit'])),
  };
}

function rowOf(name: string, policy: Policy, simulated: Simulated, limit: number): AuditRow {
  const { 'audit.kind': kind } = policy;
  const { cardsMean, readMean, read80, roundsMean, ...counts } = simulated;
  const { share, low } = simulated.wrongConfirmed;
  return {
    name,
    kind,
    ...(kind === 'rla' ? { riskLimit: limit } : {}),
    ...counts,
    aboveLimit: kind !== 'rla' ? 'no' : low > limit ? 'proven' : share > limit ? 'possible' : 'no',
    cards: { withPaper: Math.ceil(cardsMean), read: Math.ceil(readMean), read80 },
    rounds: round4(roundsMean),
  };
}
