/**
 * The commitment of an audit: everything that is published before the seed is rolled, in one file.
 *
 * Rules of the contest, design with its parameters, risk limit, and the SHA-256 of every file that the audit rests on.
 * Whoever has it and the seed can draw the same cards and compute the same p-values; whoever changes a file afterwards
 * is found out before any p-value is shown.
 *
 * Source: audit notes 6c (commitments before the seed); Lindeman and Stark 2012.
 * @module
 */
import type { ErrorRates } from '../../stats/sizes/lists.ts';
import { CARD_DESIGNS } from './card-tests.ts';
import type { AuditContest } from './contest.ts';
import type { PairTest } from './pairs/pair-audit.ts';

export const RECORD_FORMAT = 'sailau-lab audit';
export const RECORD_VERSION = 1;

/** By cards, by cards of each stratum, or by whole batches that are counted by hand. */
export const AUDIT_DESIGNS = ['batch', ...CARD_DESIGNS, 'stratified'] as const;
export type AuditDesign = (typeof AUDIT_DESIGNS)[number];

export interface CommittedFile {
  readonly name: string;
  /** 64 lower-case hexadecimal digits. */
  readonly sha256: string;
}

export interface AuditRecord {
  readonly format: typeof RECORD_FORMAT;
  readonly version: typeof RECORD_VERSION;
  readonly tool: string;
  readonly contest: AuditContest;
  readonly design: AuditDesign;
  readonly riskLimit: number;
  readonly expectedErrors: ErrorRates;
  /** Of audits by pairs in rounds; absent: the p-value may be looked at after every draw. */
  readonly test?: PairTest;
  /** Of batches: mean share of a pile that hands count on another one, `0..0.5`; absent in other designs. */
  readonly countError?: number;
  readonly files: {
    readonly manifest: CommittedFile;
    readonly totals: CommittedFile;
    readonly cvrs?: CommittedFile;
  };
  /** What is to be confirmed, in words: the reported outcome, and the assertions that imply it. */
  readonly outcome: readonly string[];
  readonly assertions: readonly string[];
}
