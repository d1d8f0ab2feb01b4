/**
 * What audits of simulated elections gave, as data: one row for the scenario and one for each of its variants.
 *
 * Shares are rounded to four digits, numbers of cards up to whole ones.
 * @module
 */
import { VERSION } from '../../base/version.ts';
import type { Estimate } from '../../domain/report/report.ts';
import type { Scenario } from '../../domain/scenario.ts';
import type { AuditSimulationOptions, AuditSimulation as Simulated } from '../../sim/audits/simulate.ts';
import { round4 } from '../../sim/rounding.ts';
import { digestOf } from '../assemble.ts';

const SIMULATE_NOTES = [
  'The outcome is that of the station alone: whoever has most votes in the electronic and the paper protocol.',
  'Wrong: not whom voters confirmed. The audit sees evidence only; the truth is compared when it is over.',
  'The risk limit bounds how often a wrong outcome passes where the paper is right: an audit trusts the paper it reads.',
] as const;

export interface AuditRow {
  readonly name: string;
  readonly elections: number;
  readonly wrong: number;
  /** Of the wrong ones, with its 95 % interval. */
  readonly wrongConfirmed: Estimate;
  readonly wrongReplaced: number;
  readonly wrongUnaudited: number;
  /** Of the right ones. */
  readonly rightFullCount: Estimate;
  /** Of the full counts. */
  readonly restored: Estimate;
  readonly matched: number;
  readonly audited: number;
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
  readonly riskLimit: number;
  readonly notes: readonly string[];
  readonly rows: readonly AuditRow[];
}

/** @param rows - the scenario first, then its variants. */
export function auditSimulationReport(
  scenario: Scenario,
  { seed, design, riskLimit }: AuditSimulationOptions,
  rows: readonly { readonly name: string; readonly simulated: Simulated }[],
): AuditSimulationReport {
  return {
    simulated: 'Simulated data, not a real election',
    tool: `sailau-lab ${VERSION}`,
    title: scenario.title,
    digest: digestOf(scenario),
    seed,
    design,
    riskLimit,
    notes: SIMULATE_NOTES,
    rows: rows.map(({ name, simulated }) => rowOf(name, simulated, riskLimit)),
  };
}

function rowOf(name: string, simulated: Simulated, riskLimit: number): AuditRow {
  const { cardsMean, readMean, read80, roundsMean, ...counts } = simulated;
  const { share, low } = simulated.wrongConfirmed;
  return {
    name,
    ...counts,
    aboveLimit: low > riskLimit ? 'proven' : share > riskLimit ? 'possible' : 'no',
    cards: { withPaper: Math.ceil(cardsMean), read: Math.ceil(readMean), read80 },
    rounds: round4(roundsMean),
  };
}
