/**
 * What a simulation hands to its views: outcomes, repeats, one voter's trace, the state of things at the end of a
 * phase.
 * @module
 */
import type { Audience, Phase } from '../domain/election.ts';
import type { RecordType } from '../domain/records/records.ts';
import type { AttackOutcome, FindingRow, Outcome, Repeats, Report } from '../domain/report/report.ts';

/** Work in steps, each about a day: see `simulateInSteps`. */
export type Steps<T> = Generator<number | undefined, T, undefined>;

export interface Simulation {
  readonly outcome: Outcome;
  readonly repeats: Repeats;
  readonly variants: Report['variants'];
  readonly closedBy: Report['closedBy'];
  readonly notTested: readonly string[];
}

/** One change in one voter's journey; `attack` is set where an attack acted. */
export interface TraceLine {
  /** Seconds since 06:00. */
  readonly second: number;
  readonly who: string;
  readonly machine: string;
  readonly from: string;
  readonly to: string;
  readonly note: string;
  readonly attack?: string;
  /** The power that the attack used here. */
  readonly power?: string;
}

/** What is there and what can be known when a phase ends. */
export interface PhaseView {
  readonly phase: Phase;
  readonly stationState: string;
  readonly second: number;
  readonly cameIn: number;
  readonly electronicRecords: number;
  readonly paperBallots: number;
  readonly records: readonly { readonly type: RecordType; readonly says: string; readonly who: Audience }[];
  /** `begun`: whether anything of it has happened when the phase ends. */
  readonly attacks: readonly (AttackOutcome & { readonly begun: boolean })[];
  readonly findings: readonly FindingRow[];
}
