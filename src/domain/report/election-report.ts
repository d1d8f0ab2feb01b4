/**
 * The report of a whole election as versioned data; text and JSON are views of it.
 *
 * Source: design sections 9, 10 and 14. Schema: docs/election-report.schema.json.
 * @module
 */
import type { Audience } from '../election.ts';
import type { FlagValue } from '../policy/types.ts';
import type { Level } from '../ports.ts';
import type { TreeRecordType } from '../tree/records.ts';
import type { PublishLevel } from '../tree/results.ts';
import type { DayChanges, DayVoters, DistrictsOutcome, SecondRoundOutcome } from './election-rounds.ts';
import type { Change, ExpectationRow } from './report.ts';
import type { TransmissionOutcome } from './transmission-outcome.ts';

export const ELECTION_REPORT_VERSION = 1;

/** What part of a lead rests on electronic votes that nobody can count again. */
export interface ElectionGapRow {
  readonly says: string;
  /** What kind of claim, as audits call it. */
  readonly kind: string;
  /** Assorter margin of the published result, to six digits. */
  readonly margin: number;
  /** Share of the lead, to four digits: from 1 on no count of paper proves the claim. Absent without a lead. */
  readonly reliance?: number;
  /** A hand count of all that can be counted may prove it. */
  readonly auditable: boolean;
}

/** Votes of one choice, stage by stage; seats where the contest has them. */
export interface ElectionRow {
  readonly choice: string;
  /** What voters who cast a vote wanted, and what they confirmed. */
  readonly intended: number;
  readonly confirmed: number;
  /** Sum of the protocols that stations signed. */
  readonly signed: number;
  /** The central commission's total. */
  readonly tabulated: number;
  readonly published: number;
  /** After complaints: as published where none was upheld. */
  readonly corrected: number;
  /** Seats that the confirmed, the published and the corrected votes give. */
  readonly seatsTrue?: number;
  readonly seatsPublished?: number;
  readonly seatsCorrected?: number;
  /** Votes above the threshold (below: less than 0), by the published result. */
  readonly aboveThreshold?: number;
}

/**
 * What becomes of a finding once somebody brings it as a complaint. `inside`: only people inside commissions can make
 * it, and none of them complains. `noStanding`: who can make it may not contest a result. `late`: after the deadline.
 * `undecided`: in time, and nobody has to decide it. `dismissed`: decided, and no figure is put right by it.
 * `corrected`: decided, and the result was corrected.
 */
export const COMPLAINT_FATES = ['inside', 'noStanding', 'late', 'undecided', 'dismissed', 'corrected'] as const;
export type ComplaintFate = (typeof COMPLAINT_FATES)[number];

/** A finding brought as a complaint. */
export interface FindingComplaint {
  readonly fate: ComplaintFate;
  /** Days after the vote on which its records are there. */
  readonly day: number;
  /** Votes put right by it. */
  readonly votes: number;
}

export interface ElectionFinding {
  readonly control: string;
  readonly claim: string;
  readonly kind: string;
  readonly level: Level;
  readonly who: Audience;
  readonly from: readonly TreeRecordType[];
  readonly data: Readonly<Record<string, number | string>>;
  /** The places that it is about, one by one; absent where `data` says it all. */
  readonly rows?: readonly ElectionFinding['data'][];
  readonly innocent: string;
  /** What it does not prove; absent where it is two records that differ. */
  readonly cannotProve?: string;
  /** The same election without the attacks shows the very same finding. */
  readonly honestToo: boolean;
  /** Absent where the check could not be made. */
  readonly complaint?: FindingComplaint;
}

/** One kind of finding inside stations, and in how many. */
export interface StationFindings {
  readonly control: string;
  readonly kind: string;
  readonly level: Level;
  readonly who: Audience;
  readonly stations: number;
  /** Of these, stations whose honest day does not show it. */
  readonly caused: number;
}

/** What an attack does by itself, held against the same election without any. */
export interface AttackExposure {
  /**
   * Equalities that it breaks, each with the number of places: what only the truth shows, control equations inside
   * stations, equalities of the way up.
   */
  readonly breaks: readonly { readonly equality: string; readonly says: string; readonly places: number }[];
  /** Classes of people who notice it under these rules. */
  readonly noticedBy: readonly Audience[];
}

export interface ElectionAttack extends AttackExposure {
  readonly id: string;
  readonly name: string;
  readonly did: string;
  readonly interventions: number;
  readonly preventedBy: readonly string[];
  readonly powers: readonly string[];
  /** Stations in which it acted, or whose figures it touched. */
  readonly stations: number;
  /** People it needs: one for each place at which a power was used. */
  readonly people: number;
}

export interface ElectionOutcome {
  readonly policy: Readonly<Record<string, FlagValue>>;
  readonly rows: readonly ElectionRow[];
  readonly notValid: { readonly confirmed: number; readonly tabulated: number; readonly published: number };
  readonly voters: DayVoters;
  readonly changed: DayChanges;
  readonly stations: {
    readonly count: number;
    readonly electronic: number;
    readonly observed: number;
    readonly copies: number;
    readonly photographs: number;
    readonly corrections: number;
    readonly publishLevel: PublishLevel;
  };
  /**
   * Chance that at least one of the changed rows is a station of which a copy is out, if copies were out in as many
   * stations drawn at random: exact, and as `1 - (1 - c)^k`. Absent where no row was changed.
   */
  readonly copyChance?: {
    readonly copiesShare: number;
    readonly changedRows: number;
    readonly exact: number;
    readonly approximate: number;
    /** Whether somebody outside the commissions can compare: tables are given or stations published. */
    readonly comparable: boolean;
  };
  /** Stations whose paper was counted again; absent where the rules have no such recount. */
  readonly recount?: {
    readonly chosenBy: 'random' | 'official';
    readonly stations: number;
    /** Of these, stations whose row has other votes. */
    readonly differ: number;
    /** Paper was counted once by hands that err, so that honest miscounts are among them; else until two agreed. */
    readonly once: boolean;
    /** Stations of the country of which a recount would say the same: seen with every package opened. */
    readonly falseStations: number;
    /** Chance that as many stations drawn by lot are none of these. */
    readonly missChance: number;
    /** Stations counted again, rising, with the votes by which each differs from its row, summed over choices. */
    readonly list: readonly { readonly station: number; readonly region: string; readonly votesApart: number }[];
  };
  /** Absent where no station is electronic. */
  readonly transmission?: TransmissionOutcome;
  readonly seats?: {
    readonly total: number;
    /** Of party lists only. */
    readonly base?: 'valid' | 'cast';
    readonly thresholdPercent?: number;
    /** Where districts elect: seats that the published figures give to others than the confirmed ones, or to nobody. */
    readonly moved: number;
    /**
     * The fewest moved votes that change a seat of the published result; where districts elect, a seat or who enters
     * its second round.
     */
    readonly closest?: { readonly from: string; readonly to: string; readonly votes: number };
  };
  /** Seats one by one; absent where districts do not elect. */
  readonly districts?: DistrictsOutcome;
  /** The second day on which somebody voted; absent where there was none. */
  readonly secondRound?: SecondRoundOutcome;
  readonly winner: { readonly confirmed: string; readonly published: string };
  /** Findings brought as complaints, and what became of the result. */
  readonly complaints: {
    /** By somebody with standing, and in time. */
    readonly admissible: number;
    readonly decided: number;
    readonly upheld: number;
    /** Of those upheld, ones that only the attacks caused. */
    readonly upheldCaused: number;
    /** Votes put right; a vote moved to another choice counts once, one moved to another station in both. */
    readonly votes: number;
    /** Votes by which the corrected result still differs from the protocols that stations signed. */
    readonly votesLeft: number;
    /** Seats that the corrected votes give to others than the confirmed ones; absent without seats. */
    readonly seatsMoved?: number;
    /** Of second rounds; absent where there was none. The figures above are of the first day. */
    readonly secondRounds?: {
      /** Rounds that decisions asked for, because none was held or others stood in it. */
      readonly ordered: number;
      /**
       * Findings of these days that were upheld as complaints, and votes that they put right; also where a decision
       * about the first day leaves the round without effect.
       */
      readonly upheld: number;
      readonly votes: number;
    };
    readonly winner: string;
    /** The published winner or seats were wrong, and the corrected ones are right. */
    readonly repaired: boolean;
  };
  readonly recountGap: {
    /** Electronic votes for which no voter-verified record exists. */
    readonly votes: number;
    readonly share: number;
    /** Whether so many votes could move a seat or the winner. */
    readonly decides: boolean;
    /**
     * Seats of lists: `proven` whatever these votes were, `unprovable` where some such votes would cost them, and
     * `contested` where neither was found. Ballots and slips are taken as reported.
     */
    readonly seats?: {
      readonly proven: number;
      readonly contested: number;
      readonly unprovable: number;
      readonly byChoice: readonly {
        readonly choice: string;
        readonly reported: number;
        readonly proven: number;
        readonly contested: number;
        readonly unprovable: number;
      }[];
      /** Stations that need paper, those with most such votes first, until every seat is proven. */
      readonly stationsToProve: number;
    };
    /** The gap of each assertion of the published result; none where districts elect, or nothing is decided. */
    readonly assertions: readonly ElectionGapRow[];
  };
  readonly attacks: readonly ElectionAttack[];
  readonly coalition: { readonly people: number; readonly stations: number; readonly commissions: number };
  readonly findings: {
    readonly rows: readonly ElectionFinding[];
    readonly kinds: readonly string[];
    readonly causedKinds: readonly string[];
    readonly unknowns: number;
    readonly inStations: readonly StationFindings[];
    readonly causedInStations: readonly string[];
  };
  readonly verdict: {
    readonly changedFigures: boolean;
    readonly wrongWinner: boolean;
    readonly wrongSeats: boolean;
    readonly noticed: boolean;
    readonly noticedBy: readonly Audience[];
    /** Somebody outside the commissions could notice. */
    readonly noticedOutside: boolean;
  };
}

/** The same election under other rules, with other habits or other attacks. */
export interface ElectionVariantOutcome extends ElectionOutcome {
  readonly changedFlags: readonly string[];
  /** Habits that differ, each with its value before and after. */
  readonly changes: readonly Change[];
}

export interface ElectionReport {
  readonly format: 'sailau-lab election report';
  readonly version: typeof ELECTION_REPORT_VERSION;
  readonly tool: string;
  readonly simulated: 'Simulated data, not a real election';
  readonly title: string;
  readonly story: string;
  readonly teaches: string;
  readonly source: readonly string[];
  readonly country: string;
  readonly baseline: string;
  readonly with: readonly string[];
  readonly digest: string;
  readonly seed: string;
  readonly assumptions: readonly string[];
  readonly expected: readonly ExpectationRow[];
  readonly outcome: ElectionOutcome;
  /**
   * For each attack, inside stations or on the way up, that nobody outside the commissions notices: recommendations
   * that change no station and under which, each alone, somebody outside does.
   */
  readonly openedBy: readonly {
    readonly attack: string;
    readonly recommendation: string;
    readonly title: string;
    readonly who: readonly Audience[];
  }[];
  readonly variants: Readonly<Record<string, ElectionVariantOutcome>>;
  readonly notTested: readonly string[];
}
