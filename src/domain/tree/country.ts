/**
 * A whole election as a scenario describes it: regions, stations, commissions, the contest with its totals, and how
 * sizes and leanings spread.
 *
 * Source: dossier 5 and 9.1; which figures are published and which assumed stands beside each shipped country.
 * @module
 */
import type { Choice, Contest } from '../election.ts';

/** Hours at which turnout is reported, Astana time. Source: dossier 4.3 and 9.6. */
export const REPORT_HOURS = [10, 12, 14, 16, 18, 20] as const;

export interface RegionSpec {
  readonly name: string;
  /** On the initial lists. */
  readonly voters: number;
  readonly stations: number;
  /** Of these, stations with the electronic system. */
  readonly electronic: number;
  readonly tecs: number;
  /** Middle commissions: one, except where districts stand in the place of regions. */
  readonly middles: number;
  /** Took part. */
  readonly came: number;
  /** Share of those who took part who had come by each of REPORT_HOURS, rising to 1; `undefined`: all day alike. */
  readonly arrivals?: readonly number[];
}

/** How an election's seats follow from its votes. */
export type SeatRule =
  | { readonly kind: 'majority' }
  /** One seat a middle commission: a majority there, else a second round of the two leaders. */
  | { readonly kind: 'districts' }
  | {
      readonly kind: 'list';
      readonly seats: number;
      readonly thresholdPercent: number;
      readonly base: 'valid' | 'cast';
      readonly loneWinner: 'takesAll' | 'runnerUpEnters';
    };

/** Assumptions on how unequal stations are; standard deviations of logarithms unless said otherwise. */
export interface Spread {
  /** Sizes of stations of one kind within a region. */
  readonly size: number;
  /** Turnout of stations within a region. */
  readonly turnout: number;
  /** Support of each choice between stations. */
  readonly support: number;
  /** Voters of an average station with the electronic system. */
  readonly electronicSize: number;
  /** Support of each choice between districts, where districts elect; the largest choice has what the others leave. */
  readonly district?: number;
}

/** How people vote a second time. All of it is an assumption: no source that was read has a figure. */
export interface SecondVote {
  /** Those who come, over those who came in the first round; `0..1`. */
  readonly turnout: number;
  /**
   * Of the supporters of all who were eliminated, the share that now takes whoever of the pair more voters wanted in
   * the first round; the rest takes the other. Mean over districts, `0..1`.
   */
  readonly toLeader: number;
  /** Each district's share is drawn evenly from so far below that mean to so far above it, cut at 0 and 1. */
  readonly toLeaderSpread: number;
  /** Share choosing the device, over that of the first round; `0..1`. */
  readonly electronic: number;
}

/**
 * Half of the eliminated, but anything from none to all in a single district: nothing is known.
 *
 * Source: 0.15 for 0.2 is assumption A3 (S04: paper gained in the second round); the others are assumptions.
 */
export const SECOND_VOTE: SecondVote = { turnout: 0.8, toLeader: 0.5, toLeaderSpread: 0.5, electronic: 0.75 };

/** Who stands in a second round. */
export type Pair = readonly [Choice, Choice];

/** Seats of one choice by the round that gave them. */
export interface SeatsByRound {
  readonly atOnce: number;
  readonly inSecondRound: number;
}

export interface Country {
  readonly id: string;
  readonly title: string;
  readonly year: number;
  readonly middle: 'region' | 'district';
  readonly regions: readonly RegionSpec[];
  readonly contest: Contest;
  /** Votes of each choice as voters wanted them, and votes for nobody: they sum to those who took part. */
  readonly votes: readonly number[];
  readonly notValid: number;
  readonly seatRule: SeatRule;
  readonly spread: Spread;
  /** Absent: SECOND_VOTE, where the rule knows a second round. */
  readonly secondVote?: SecondVote;
  /** Official seats of each choice where districts elect: to stand beside what comes out, never aimed at. */
  readonly officialSeats?: readonly SeatsByRound[];
  readonly source: readonly string[];
  readonly assumptions: readonly string[];
}
