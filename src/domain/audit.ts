/**
 * What an audit of paper is about: batches and their cards, the records that machines kept of cards, what auditors
 * read.
 *
 * A card is one sheet or slip with one vote. Choices are places in the order of registration; `INVALID` stands for
 * every card that counts for nobody.
 *
 * Source: audit notes 6 and 6c; the words are those of the field (manifest, CVR, MVR, phantom).
 * @module
 */
import type { Choice } from './election.ts';

/** One line of a manifest: paper that is kept together, such as the slips of one station. */
export interface Batch {
  readonly name: string;
  /** Upper bound on its cards, from accounting and not from the machines. At least 1. */
  readonly cards: number;
  /** Whether there is paper to draw from. Cards without it are taken as the worst case in every assertion. */
  readonly paper: boolean;
  /** Kind of paper that is drawn and tested by itself in a stratified audit, such as slips; absent: all are one. */
  readonly stratum?: string;
  /** Line of its file, from 1; absent where it came from no file. */
  readonly line?: number;
}

/** In the order in which cards are numbered: card 1 is the first of the first batch. */
export type Manifest = readonly Batch[];

/** What was reported of one batch, by its name. */
export interface BatchTotals {
  readonly name: string;
  /** By choice. */
  readonly votes: readonly number[];
  /** Cards that count for nobody: blank and invalid ones. */
  readonly invalid: number;
  /** Line of its file, from 1; absent where it came from no file. */
  readonly line?: number;
}

/** A cast vote record: the machine's record of one card. */
export interface CardRecord {
  readonly batch: string;
  /** Place in its batch, from 1. */
  readonly card: number;
  readonly choice: Choice;
}

/** What hands counted in one whole batch that was drawn. */
export interface BatchReading {
  /** Number of the draw, from 1. */
  readonly draw: number;
  readonly batch: string;
  /** Votes by choice and cards that count for nobody; `undefined` where the batch was counted for an earlier draw. */
  readonly count: { readonly votes: readonly number[]; readonly invalid: number } | undefined;
}

/** What hands counted in one whole container in a recount. */
export interface ContainerCount {
  readonly batch: string;
  /** By choice. */
  readonly votes: readonly number[];
  /** Cards that count for nobody: blank and invalid ones. */
  readonly invalid: number;
}

/** Instead of a choice where the card that was drawn is not there or cannot be read: counted as the worst case. */
export const NOT_FOUND = -100;

/** What auditors read on a card that was drawn (an MVR). */
export interface CardReading extends CardRecord {
  /** Number of the draw, from 1. */
  readonly draw: number;
}

/** The same where cards are put back and may be drawn again. */
export interface DrawReading extends Omit<CardReading, 'choice'> {
  /** `undefined` where the card was read for an earlier draw. */
  readonly choice: Choice | undefined;
}
