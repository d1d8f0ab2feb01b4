/**
 * What an audit leaves behind: what was published before the seed, where the seed came from, what was read of each card
 * and which were left out, what the tool printed and what was decided; beside it what the public has of its own.
 *
 * Everything is dated by steps, so that what was published before the seed can be told from what came after. Leaves out
 * names, hours and signatures.
 *
 * Source: audit notes 6c (compliance audit, commitments before the seed); Lindeman and Stark 2012; attacks.md AU-03,
 * AU-04, AU-10, AU-11.
 * @module
 */
import type { BatchTotals, Manifest } from '../audit.ts';
import type { Audience, Choice } from '../election.ts';
import type { Policy } from '../policy/types.ts';

/** Steps of an audit in the order of a sound one. Whoever reverses the first two can choose the sample. */
export const AUDIT_STEPS = { commitment: 1, seed: 2, cards: 3 } as const;

/** Everything that is published before the seed. */
export interface AuditCommitment {
  /** When it was published, in steps. */
  readonly at: number;
  readonly kind: 'fixedShare' | 'rla';
  readonly manifest: Manifest;
  /** What is taken to be reported of each row of the manifest. */
  readonly totals: readonly BatchTotals[];
  readonly choices: readonly string[];
  /** The reported winner, who is to be confirmed: most votes, one winner. */
  readonly winner: Choice;
  /** What each card is held against, which also names the test of the risk. */
  readonly design: 'polling' | 'comparison' | 'pooled';
  /** `0..1`, both excluded. */
  readonly riskLimit: number;
  /** After so many rounds all paper is counted. */
  readonly roundsMax: number;
}

/** The seed by which cards were drawn. */
export interface AuditSeed {
  /** When it was known to whoever draws, in steps. */
  readonly at: number;
  readonly seed: string;
}

/** What a public roll of dice gave, as anybody in the hall wrote it down. */
export type DiceRoll = AuditSeed;

/** One card that was drawn, and what was read on it. */
export interface AuditItem {
  /** Number of the draw, from 1. */
  readonly draw: number;
  readonly batch: string;
  /** Place in its batch, from 1. */
  readonly card: number;
  /** What the machine's record of this very card says, where records can be matched. */
  readonly recorded: Choice | undefined;
  /** A choice, `INVALID`, or `NOT_FOUND`. */
  readonly read: Choice;
  /** Why it was left out of the computation; absent: it was not. */
  readonly excluded?: string;
}

/** What came out of one round. */
export interface AuditRound {
  /** From 1; the first is before any card is read. */
  readonly round: number;
  /** Draws so far. */
  readonly draws: number;
  /** As the tool printed them, by assertion, `0..1`; `undefined` where no card can confirm it. No risk, no numbers. */
  readonly pValues: readonly (number | undefined)[];
  readonly decision: AuditDecision;
}

/** `countAll`: all paper is counted and takes the place of the outcome. */
export type AuditDecision = 'goOn' | 'confirm' | 'countAll';

/** All of it, as it was written. */
export interface AuditRecords {
  readonly commitment: AuditCommitment;
  /** Nobody rolls where an official says the seed. */
  readonly dice: DiceRoll | undefined;
  readonly seed: AuditSeed;
  readonly items: readonly AuditItem[];
  readonly rounds: readonly AuditRound[];
  /** What the protocols of the station say of each container: cards and votes. Not made by the audit. */
  readonly accounts: readonly BatchTotals[];
}
export type AuditRecordType = keyof AuditRecords;

/** What somebody may see of it. */
export type AuditTrail = { readonly [T in AuditRecordType]?: AuditRecords[T] };

export const AUDIT_RECORD_SAYS: Readonly<Record<AuditRecordType, string>> = {
  commitment: 'what was published before the seed: manifest, reported totals, rule, design, risk limit',
  dice: 'what the dice gave that were rolled in public',
  seed: 'the seed by which cards were drawn, and when it was known',
  items: 'what was read on each card that was drawn, and which were left out',
  rounds: 'what the tool printed after each round, and what was decided',
  accounts: 'cards and votes of each container, from the protocols of the station',
};

const ownLog = (policy: Policy, otherwise: Audience): Audience =>
  policy['audit.auditor'] === 'commission' ? 'commission' : otherwise;

/** The widest class that reads a record: what the commission audits by itself stays with it. */
export const AUDIT_AUDIENCE: Readonly<Record<AuditRecordType, (policy: Policy) => Audience>> = {
  commitment: (policy) => ownLog(policy, 'public'),
  dice: () => 'public',
  seed: (policy) => ownLog(policy, 'public'),
  items: (policy) => ownLog(policy, policy['audit.tool'] === 'open' ? 'public' : 'auditor'),
  rounds: () => 'public',
  // Protocols are copied for observers and not always posted.
  accounts: () => 'observer',
};
