/**
 * What commissions say of each other's results: one line a unit, tables of lines, and how units hang together.
 *
 * Source: dossier sections 4.2 and 5; S04, S16.
 * @module
 */

/** Numbers of one unit: a station's summary protocol, or a sum of such. People or votes, whole and `>= 0`. */
export interface ResultLine {
  /** On the lists when voting ended. */
  readonly registered: number;
  /** Took part: ballots issued and e-votes accepted. */
  readonly voters: number;
  /** Of these, e-votes. */
  readonly electronic: number;
  readonly byChoice: readonly number[];
  /** Blank e-votes, where they have a line of their own or are inferred. */
  readonly blank: number;
  readonly invalid: number;
}

/** A table of a commission: a line for each unit below it, by unit number. */
export interface ResultTable {
  readonly unit: number;
  readonly rows: readonly { readonly unit: number; readonly line: ResultLine }[];
  readonly total: ResultLine;
}

/** How far down results are published. */
export type PublishLevel = 'nation' | 'region' | 'station';

/** Where each station stands in the tree. Numbers are indices of the lists they name. */
export interface CommissionTree {
  readonly regions: readonly string[];
  /** Middle commission of each TEC, and region of each middle commission. */
  readonly middleOfTec: readonly number[];
  readonly regionOfMiddle: readonly number[];
  /** What the middle level is called. */
  readonly middle: 'region' | 'district';
}
