/**
 * What commands are told on the command line, checked, and how they answer.
 * @module
 */
import type { Phase } from '../domain/election.ts';

export const EXIT = {
  ok: 0,
  /** An expectation was missed. */
  missed: 1,
  badInput: 2,
  /** Input or output failed, or the work is partial. */
  io: 3,
  ourBug: 4,
  interrupted: 130,
} as const;
export type ExitCode = (typeof EXIT)[keyof typeof EXIT];

/** `true`: to stdout. A text: to the file of that name. */
export type Output = true | string;

export interface RunOptions {
  readonly json?: Output;
  readonly text?: Output;
  /** Any text; without it the command takes a fresh one and prints it. */
  readonly seed?: string;
  /** Prints one voter's journey instead of the report: her number on the lists. */
  readonly trace?: number;
  /** Prints what is there and what can be known when this phase ends, instead of the report. */
  readonly until?: Phase;
  /** Further days with fresh streams. */
  readonly repeats: number;
  /** Threads for the stations of an election; without it as many as the machine has for it. */
  readonly workers?: number;
  /** Of an election: labels in the place of signatures and agreed keys, for the same report sooner. */
  readonly labelledKeys?: boolean;
  /** Lets `json` and `text` replace files that are there. */
  readonly force: boolean;
}

export interface ListOptions {
  readonly json: boolean;
}

export interface InitOptions {
  readonly force: boolean;
}

/** A run that becomes a bundle. */
export interface ExportOptions {
  /** Any text; without it the command takes a fresh one and prints it. */
  readonly seed?: string;
}

export interface VerifyOptions {
  readonly json: boolean;
}

/**
 * `together`: all recommendations at once; `add`: each alone; `ablate`: all but one, each in turn; `minimal`: each
 * alone, and the smallest sets that close everything; `value`: groups of them, and what each adds.
 */
export const COMPARE_MODES = ['together', 'add', 'ablate', 'minimal', 'value'] as const;
export type CompareMode = (typeof COMPARE_MODES)[number];

/** Attacks under several rules. Ids are as they were typed. */
export interface CompareCommandOptions {
  readonly baseline: string;
  readonly with?: readonly string[];
  readonly without?: readonly string[];
  /** Each `flag=value`. */
  readonly set?: readonly string[];
  readonly mode: CompareMode;
  /** Of `value`: orders that are drawn where there are too many recommendations to look at every group. */
  readonly orders: number;
  readonly attacks?: readonly string[];
  readonly runs: number;
  /** Any text; without it the command takes a fresh one and prints it. */
  readonly seed?: string;
  readonly workers?: number;
  readonly json?: Output;
  readonly csv?: Output;
  readonly text?: Output;
  readonly force: boolean;
}

/** What a file of station results is asked; its defaults are the law after 2009. */
export interface TabulateOptions {
  readonly json: boolean;
  readonly regionTotals: boolean;
  readonly delimiter?: ';' | ',' | '\t' | '|';
  readonly kind?: (typeof RESULT_KINDS)[number];
  readonly seats?: number;
  /** Tenths of a per cent: a threshold of 7 % is 70. */
  readonly threshold?: number;
  readonly base?: (typeof BASES)[number];
  readonly loneWinner?: (typeof LONE_WINNERS)[number];
}

export const RESULT_KINDS = ['list', 'president', 'mandate'] as const;
export const BASES = ['valid', 'cast'] as const;
export const LONE_WINNERS = ['takes-all', 'runner-up'] as const;

export const REPEATS_DEFAULT = 40;
export const WORKERS_MAX = 256;
export const REPEATS_MAX = 100_000;
export const COMPARE_RUNS_MAX = 100_000;
export const ORDERS_MAX = 10_000;
export const SEED_LENGTH_MAX = 1000;

export const CONTEST_KINDS = [...RESULT_KINDS, 'plurality'] as const;

/** The rule of a contest whose cards are audited or recounted. */
export interface ContestOptions extends Pick<TabulateOptions, 'seats' | 'threshold' | 'base' | 'loneWinner'> {
  readonly kind?: (typeof CONTEST_KINDS)[number];
  readonly winners?: number;
}

/** What an audit is planned for. */
export interface AuditPlanOptions extends ContestOptions {
  /** Both, or a scenario instead. */
  readonly manifest?: string;
  readonly totals?: string;
  readonly cvrs?: string;
  /** Of the scenario: any text; without it the command takes a fresh one and prints it. */
  readonly seed?: string;
  /** `0..1`, both excluded. */
  readonly riskLimit: number;
  readonly design?: 'polling' | 'comparison' | 'pooled' | 'batch' | 'stratified';
  /** Of polling: pairs in rounds; absent: one that may be looked at after every card. */
  readonly test?: 'minerva' | 'providence';
  /** Draws in all after each round of such a test, rising. */
  readonly schedule?: readonly number[];
  /** Mean share of a pile that hands count on another one, `0..0.5`. */
  readonly countError?: number;
  /** Cards of a round, to tell the chance that it ends the audit. */
  readonly round?: number;
  /** File to write the commitment to. */
  readonly record?: string;
  readonly force: boolean;
  readonly json: boolean;
}

/** Where the files of a scenario's run go. */
export interface AuditFilesOptions {
  readonly out: string;
  /** Any text; without it the command takes a fresh one and prints it. */
  readonly seed?: string;
  readonly force: boolean;
}

export interface AuditDrawOptions {
  readonly seed: string;
  /** What stands on every card of a simulated election, to fill in what was read. */
  readonly paper?: string;
  /** Cards in all, those of earlier rounds among them. */
  readonly cards: number;
  /** Cards of earlier rounds, which are left out. */
  readonly after: number;
}

export interface AuditCheckOptions {
  readonly seed: string;
  /** Cards of the next round, to tell the chance that it ends the audit; absent: as many as the last round had. */
  readonly round?: number;
  readonly json: boolean;
}

/** What audits of simulated elections are asked. */
export interface AuditSimulateOptions {
  readonly elections: number;
  readonly design: 'polling' | 'comparison' | 'pooled';
  /** `0..1`, both excluded; absent: the policy's. */
  readonly riskLimit?: number;
  /** Share of the cards drawn that auditors misread, `0..1`: everything is told without and with it. */
  readonly misread?: number;
  /** Any text; without it the command takes a fresh one and prints it. */
  readonly seed?: string;
  readonly json: boolean;
}

export const ELECTIONS_DEFAULT = 200;
export const ELECTIONS_MAX = 100_000;
export const RISK_LIMIT_DEFAULT = 0.05;

/** A scenario to run, or files of a recount that somebody held; never both. */
export interface RecountOptions extends ContestOptions {
  readonly manifest?: string;
  readonly totals?: string;
  readonly cvrs?: string;
  readonly counts?: string;
  /** Any text; without it the command takes a fresh one and prints it. */
  readonly seed?: string;
  /** Threads for the stations of an election. */
  readonly workers?: number;
  readonly json: boolean;
}
