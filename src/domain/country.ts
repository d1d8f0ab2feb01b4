/**
 * A whole election as a scenario describes it: regions, stations, commissions, the contest with its totals, and how
 * sizes and leanings spread.
 *
 * Source: dossier 5 and 9.1; which figures are published and which assumed stands beside each shipped country.
 * @module
 */
import type { Contest } from './election.ts';

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
  readonly source: readonly string[];
  readonly assumptions: readonly string[];
}
