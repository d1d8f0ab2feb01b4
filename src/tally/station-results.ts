/**
 * Results of stations as somebody else wrote them down: which figures a protocol can have, and one row of them.
 *
 * Source: the quantities of the dossier, section 4.2; docs/tabulate.md gives the columns of the file.
 * @module
 */

/** In the order in which they are shown. */
export const FIGURES = [
  'registered',
  'voters',
  'ballotsReceived',
  'ballotsIssued',
  'ballotsUnused',
  'ballotsSpoiled',
  'electronic',
  'valid',
  'invalid',
  'blank',
] as const;
export type Figure = (typeof FIGURES)[number];
/** All rows of one table have the same figures; a figure that the table does not have is absent. */
export type Figures = { readonly [F in Figure]?: number };

export interface StationResult {
  /** Line of the file, from 1. */
  readonly line: number;
  /** Empty where the table has no such column. */
  readonly region: string;
  readonly tec: string;
  readonly station: string;
  readonly figures: Figures;
  /** In the order of the table's choices. */
  readonly votes: readonly number[];
}

export interface ResultsTable {
  readonly figures: readonly Figure[];
  readonly hasRegions: boolean;
  readonly hasTecs: boolean;
  readonly choices: readonly string[];
  readonly stations: readonly StationResult[];
}
