/**
 * What is kept of one station when a whole country is run.
 *
 * The part under `scored` is for scoring only: no commission, control or attack is handed a summary, they get lines.
 *
 * Source: design section 13.
 * @module
 */
import type { Audience } from '../election.ts';
import type { FlagId } from '../policy/types.ts';
import type { Level } from '../ports.ts';
import type { PowerId } from '../powers.ts';
import type { ElectronicTotals, PaperTotals } from '../records/acts.ts';
import type { ResultLine } from './results.ts';

/** What of a station the commission above gets to see. */
export type Arriving = Pick<
  StationSummary,
  | 'line'
  | 'electronicByChoice'
  | 'ballotsByChoice'
  | 'copyGiven'
  | 'posted'
  | 'byHour'
  | 'cutCalls'
  | 'head'
  | 'headsByHour'
  | 'recorder'
  | 'failures'
  | 'certificates'
  | 'markedKeys'
>;

/** What a bundle holds of a station; `undefined`: that paper was never made. */
export interface StationPapers {
  readonly electronic: ElectronicTotals | undefined;
  readonly paper: PaperTotals | undefined;
  readonly recorder: ElectronicTotals | undefined;
  /** Where it has a desk computer: columns of one length, and the heads that left the machine after so many rows. */
  readonly log:
    | {
        readonly second: Int32Array;
        readonly event: Int32Array;
        readonly subject: Int32Array;
        readonly heads: readonly { readonly rows: number; readonly head: string }[];
      }
    | undefined;
}

export interface StationSummary {
  readonly station: number;
  /** The summary protocol as signed. */
  readonly line: ResultLine;
  /** The electronic protocol, where there was one; and the paper protocol. */
  readonly electronicByChoice: readonly number[] | undefined;
  readonly paperByChoice: readonly number[];
  /** Ballots with a member's signature as they lie in their packages, whatever the protocol says of them. */
  readonly ballotsByChoice: readonly number[];
  /** The same station without its attacks, where it had any. */
  readonly honest?: Arriving & Pick<StationSummary, 'scored'>;
  /** The same station with one of its attacks only, for each beside which another acted. `place`: in the scenario. */
  readonly alone?: readonly (Arriving & Pick<StationSummary, 'scored' | 'findings'> & { readonly place: number })[];
  readonly observed: boolean;
  /** An observer holds a certified copy of the summary protocol. */
  readonly copyGiven: boolean;
  readonly posted: boolean;
  /**
   * Head of its log when voting ended and by each of REPORT_HOURS, and SHA-256 of what its recorder holds, in
   * hexadecimal; empty: none.
   */
  readonly head: string;
  readonly headsByHour: readonly string[];
  readonly recorder: string;
  /** Calls with the result file that an attack inside the station kept from getting through, `0..3`. */
  readonly cutCalls: number;
  /** Times that equipment went out of service; `undefined`: the station has none. */
  readonly failures: number | undefined;
  /** Had signed by each of REPORT_HOURS. */
  readonly byHour: readonly number[];
  readonly certificates: { readonly issued: number; readonly accepted: number; readonly kept: number };
  /** National keys that are marked here; only of people who stand on two lists, so that a country's fit in memory. */
  readonly markedKeys: readonly number[];
  readonly added: number;
  /** Only where somebody asked for a bundle. */
  readonly papers?: StationPapers;
  readonly scored: {
    readonly intended: readonly number[];
    readonly confirmed: readonly number[];
    readonly confirmedNotValid: number;
    readonly moved: number;
    readonly lost: number;
    readonly addedVotes: number;
  };
  readonly gapVotes: number;
  readonly findings: readonly {
    readonly control: string;
    readonly kind: string;
    readonly level: Level;
    readonly who: Audience;
    /** The same station without its attacks does not show it. */
    readonly caused: boolean;
  }[];
  readonly attacks: readonly {
    /** Among the scenario's attacks on stations, from 0. */
    readonly place: number;
    readonly id: string;
    readonly preventedBy: readonly FlagId[];
    readonly interventions: number;
    readonly used: readonly PowerId[];
    readonly people: number;
  }[];
}
