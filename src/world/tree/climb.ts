/**
 * The world of results on their way up: its state, its records, and whoever reaches into it.
 *
 * Source: design section 10; dossier 5.
 * @module
 */
import type { Rng } from '../../base/rng.ts';
import type { Choice } from '../../domain/election.ts';
import type { Behaviour, Policy } from '../../domain/policy/types.ts';
import type { Country } from '../../domain/tree/country.ts';
import type { Reach, TreeAttack, TreeTap } from '../../domain/tree/ports.ts';
import type { TreePowerId } from '../../domain/tree/powers.ts';
import type { AnnouncedStation, TreeRecords } from '../../domain/tree/records.ts';
import type { CommissionTree, ResultLine } from '../../domain/tree/results.ts';
import type { TreeTables } from '../../machines/index.ts';
import type { Keyring } from '../line/keys.ts';
import { createLines, type LineState } from '../line/state.ts';

/** What a station brings: its signed protocol and what became of it there. */
export interface StationArrival {
  readonly station: number;
  readonly line: ResultLine;
  /** Who has a row in its protocol; absent: every choice. In a second round two of them. */
  readonly stands?: readonly Choice[];
  readonly electronicByChoice: readonly number[] | undefined;
  /**
   * Head of its log when voting ended and by each of REPORT_HOURS, and hash of what its recorder holds: hexadecimal
   * digits, or none.
   */
  readonly head: string;
  readonly headsByHour: readonly string[];
  readonly recorder: string;
  /** Signed ballots as they lie in their packages, by choice. */
  readonly ballotsByChoice: readonly number[];
  /** An observer sits there. */
  readonly observed: boolean;
  /** She asks for a copy, as the rules let her; the chair hands it over; the sheet goes up on the door. */
  readonly copyAsked: boolean;
  readonly copyGiven: boolean;
  readonly posted: boolean;
  /** First calls with the file that did not get through because of what was done inside the station, `0..3`. */
  readonly cutCalls: number;
  /** Times that its equipment went out of service; `undefined`: it has none. */
  readonly failures: number | undefined;
  readonly byHour: readonly number[];
  readonly certificates: { readonly issued: number; readonly accepted: number };
  readonly markedKeys: readonly number[];
}

/** An attack that has been mounted, with a count of what it did and where. */
export interface TreeIntruder {
  readonly attack: TreeAttack;
  readonly tap: TreeTap;
  readonly reach: Reach;
  interventions: number;
  /** Places at which each power was used. */
  readonly used: Map<TreePowerId, Set<number>>;
  /** Stations whose figures it touched. */
  readonly stations: Set<number>;
}

type Growing<T> = { -readonly [K in keyof T]: T[K] extends readonly (infer Item)[] ? Item[] : T[K] };

/** Records as far as they are made. */
export type TreeLedger = Growing<Omit<TreeRecords, 'cecTable' | 'published'>> & {
  cecTable?: TreeRecords['cecTable'];
  published?: TreeRecords['published'];
};

export interface ClimbOptions {
  readonly country: Country;
  readonly tree: CommissionTree;
  readonly policy: Policy;
  readonly behaviour: Behaviour;
  readonly tables: TreeTables;
  readonly stations: readonly AnnouncedStation[];
  readonly arrivals: readonly StationArrival[];
  readonly intruders: readonly TreeIntruder[];
  readonly keyring: Keyring;
  readonly rng: Rng;
}

/** Results on their way up, with what was written of them so far. */
export interface Climb extends ClimbOptions {
  readonly records: TreeLedger;
  /** State of each station's protocol chart, and of its line. */
  readonly protocolState: Int32Array;
  readonly linkState: Int32Array;
  readonly line: LineState;
  /** What lies at the commission now, by station: handed in, then corrected. */
  readonly atTec: ResultLine[];
}

export function createClimb(options: ClimbOptions): Climb {
  const count = options.stations.length;
  return {
    ...options,
    records: {
      stationList: [...options.stations],
      copies: [],
      refusals: [],
      photographs: [],
      handedIn: [],
      corrections: [],
      files: [],
      phoned: [],
      carried: [],
      received: [],
      signings: [],
      doors: [],
      electronicProtocols: [],
      failures: options.arrivals.flatMap(({ station, failures }) =>
        failures === undefined ? [] : [{ station, failures }],
      ),
      certificates: options.arrivals.map(({ station, certificates: { issued, accepted } }) => {
        return { station, issued, accepted };
      }),
      markedKeys: options.arrivals.map(({ station, markedKeys: keys }) => ({ station, keys })),
      tecTables: [],
      middleTables: [],
      recounts: [],
      turnout: [],
      clicks: [],
    },
    // State 0 of a table is its initial one.
    protocolState: new Int32Array(count),
    linkState: new Int32Array(count),
    line: createLines(options.keyring, count),
    atTec: options.arrivals.map(({ line }) => line),
  };
}
