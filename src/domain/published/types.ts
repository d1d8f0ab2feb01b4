/**
 * The shape of official figures: whole numbers, each with its source and grade; what nobody published is `undefined`.
 *
 * Source: dossier section 0.2 for grades.
 * @module
 */
import type { Source } from '../sources.ts';

export interface Origin {
  /** Tags of `../sources.ts` or `sources.ts` here, parted by `; `. */
  readonly source: string;
  readonly grade: Source['grade'];
}

export interface Figure extends Origin {
  readonly value: number;
  readonly note?: string;
}

/** Two figures that cannot both be right, or one that is not what its words say. Nothing here settles it. */
export interface Conflict {
  readonly about: string;
  readonly says: string;
  readonly source: string;
}

export interface ResultRow {
  readonly name: string;
  readonly votes: number | undefined;
  /** As printed, in hundredths of a per cent; `undefined` where none was printed. */
  readonly sharePerMyriad: number | undefined;
}

export interface ListRow extends ResultRow {
  readonly seats: number;
}

interface Result<Row> {
  readonly year: number;
  readonly title: string;
  /** In the order of the source, which is by votes. The order of registration, which breaks ties, was not found. */
  readonly rows: readonly Row[];
  /** Where each column of `rows` is from. */
  readonly origins: Readonly<Record<Exclude<keyof Row, 'name'>, Origin>>;
  readonly valid: Figure;
  readonly cast: Figure;
  readonly conflicts: readonly Conflict[];
}

export interface ListResult extends Result<ListRow> {
  /** Seats filled from lists; the chamber had more. */
  readonly listSeats: number;
  /** The base that the threshold was, or is taken to have been, a share of. */
  readonly base: 'valid' | 'cast';
}

export interface MajorityResult extends Result<ResultRow> {
  /** Place in `rows`. */
  readonly elected: number;
}

/** Single mandates by who put the deputy up, and by the round that elected. */
export interface MandateRow {
  readonly name: string;
  readonly firstRound: number;
  readonly secondRound: number;
}

export interface MandateResult {
  readonly year: number;
  readonly title: string;
  readonly rows: readonly MandateRow[];
  readonly constituencies: Figure;
  readonly firstRound: Figure;
  readonly secondRound: Figure;
}

/** How large an election was. */
export interface Scale {
  readonly year: number;
  readonly stations: Figure | undefined;
  readonly eStations: Figure | undefined;
  readonly registered: Figure | undefined;
  /** Voters who took part. */
  readonly cast: Figure | undefined;
  readonly turnoutPerMyriad: Figure | undefined;
  readonly conflicts: readonly Conflict[];
}
