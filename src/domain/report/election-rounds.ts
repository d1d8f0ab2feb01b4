/**
 * The part of an election's report on districts that elect one each, and on a second round.
 *
 * Source: design section 10; dossier 9.4.
 * @module
 */

import type { Audience } from '../election.ts';
import type { SeatsByRound } from '../tree/country.ts';

/** People of one day, by the published figures. */
export interface DayVoters {
  readonly registered: number;
  /** Everybody who came to vote: the number that was published as having taken part. */
  readonly wanted: number;
  /** Of these, whoever cast none: sent away at the table, or gone with the device. */
  readonly withoutVote: number;
  readonly tookPart: number;
  readonly electronic: number;
  /** Share of those registered, by the published figures. */
  readonly turnout: number;
}

/**
 * Votes changed on one day, inside stations and on the way up. A vote moved to another choice counts once, one moved to
 * another row in both.
 */
export interface DayChanges {
  readonly inStations: number;
  readonly inRows: number;
  /** Stations whose row is not the protocol they signed. */
  readonly rows: number;
  /** Votes in rows of stations that do not exist. */
  readonly phantomVotes: number;
  /** Votes by which totals, or what was published, differ from the rows below them. */
  readonly inTotals: number;
}

/** The round that gave a seat; 0: nobody has it, by equal votes. */
export type SeatRound = 0 | 1 | 2;

/** Seats of one nominee. */
export interface NomineeSeats {
  readonly choice: string;
  /** By what the district commissions' tables say, and by what voters confirmed. */
  readonly published: SeatsByRound;
  readonly confirmed: SeatsByRound;
  /** The official ones, of the whole country: not aimed at, and nothing is claimed of them. */
  readonly official?: SeatsByRound;
}

export interface DistrictRow {
  readonly district: string;
  readonly round: SeatRound;
  /** By the district commission's table; `nobody` where votes are equal. */
  readonly published: string;
  /** By what voters confirmed, where need be in the second round that they were owed. */
  readonly confirmed: string;
  /** After complaints, where need be in the second round that decisions ordered. */
  readonly corrected: string;
  /** Who stood in a second round. */
  readonly pair: readonly string[];
  /** The fewest moved votes, of its rounds, that change the seat or who enters the second round. */
  readonly votes?: number;
}

export interface DistrictsOutcome {
  readonly count: number;
  /** By the published figures. Together with `undecided` all districts. */
  readonly atOnce: number;
  readonly inSecondRound: number;
  readonly undecided: number;
  /** Districts whose first round ends otherwise than by the confirmed votes: another winner, pair, or round. */
  readonly roundsChanged: number;
  /** Of these, second rounds that voters were owed and that were not held between these two. */
  readonly owed: number;
  readonly nominees: readonly NomineeSeats[];
  /** The district that the fewest moved votes change. */
  readonly closest?: {
    readonly district: string;
    readonly round: SeatRound;
    readonly votes: number;
    readonly from: string;
    readonly to: string;
  };
  readonly rows: readonly DistrictRow[];
}

export interface SecondRoundOutcome {
  /** Districts that voted again; 1 where the whole country did. */
  readonly districts: number;
  readonly stations: number;
  readonly rows: readonly {
    readonly choice: string;
    readonly intended: number;
    readonly confirmed: number;
    readonly signed: number;
    readonly published: number;
  }[];
  readonly voters: DayVoters;
  readonly changed: DayChanges;
  readonly attacks: readonly {
    readonly id: string;
    /** Districts of the second round in which everybody whom it names stands; it does nothing in the others. */
    readonly districts: number;
    readonly interventions: number;
  }[];
  /** Kinds of findings that only the attacks caused, on the way up and inside stations. */
  readonly causedKinds: readonly string[];
  readonly causedInStations: readonly string[];
  readonly noticedBy: readonly Audience[];
}
