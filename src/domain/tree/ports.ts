/**
 * The ports through which attacks and controls meet the way up. Neither knows the other, and neither sees the truth.
 *
 * Source: design sections 8 to 10.
 * @module
 */
import type { Rng } from '../../base/rng.ts';
import type { Audience } from '../election.ts';
import type { Policy } from '../policy/types.ts';
import type { AttackBase, ControlBase, Finding, Params } from '../ports.ts';
import type { ChannelProfile } from '../transmission/profile.ts';
import type { Signer } from '../transmission/signer.ts';
import type { TreeAct, TreeActOf, TreeActType } from './acts.ts';
import type { Country } from './country.ts';
import type { TreePowerId } from './powers.ts';
import type { AnnouncedStation, TreeEvidence, TreeRecords, TreeRecordType } from './records.ts';
import type { CommissionTree, ResultLine } from './results.ts';

/** Whom an attack reaches, by where the scenario places it. */
export interface Reach {
  /** Stations in its reach, rising. */
  readonly stations: readonly AnnouncedStation[];
  readonly hasStation: (station: number) => boolean;
  /** Commissions and regions with at least one station in its reach. */
  readonly hasTec: (tec: number) => boolean;
  readonly hasMiddle: (middle: number) => boolean;
  readonly hasRegion: (region: number) => boolean;
}

export interface TreeMount {
  readonly params: Params;
  readonly rng: Rng;
  readonly policy: Policy;
  readonly country: Country;
  readonly tree: CommissionTree;
  readonly reach: Reach;
  readonly line: LineInHand;
}

/** What an attack knows of the lines: the rules that everybody knows, and the keys that its powers reach. */
export interface LineInHand {
  readonly profile: ChannelProfile;
  readonly signer: Signer;
  /** What the election is called in its messages, and its rehearsal. */
  readonly election: string;
  readonly rehearsal: string;
  /**
   * Key of a station's line, and the secret it signs with; `undefined`: not in its hand. Whoever is asked for a key
   * that he has takes part.
   *
   * @throws InvariantError if the seat is out of reach, or `members` no number of members of a commission.
   */
  readonly keysOf: (station: number, asked?: KeysAsked) => KeysInHand;
}

/** Of whom keys are asked. */
export interface KeysAsked {
  /** Station in which somebody sits who holds keys as a station does; absent: the one whose keys they are. */
  readonly seat?: number | undefined;
  /** How many members of a commission agree to hand its key over, `1..7`; absent: one. */
  readonly members?: number | undefined;
}

export interface KeysInHand {
  readonly shared?: Uint8Array;
  readonly signing?: Uint8Array;
}

/** A look at records through an attack's own powers; asking for another record is our bug and asserts. */
export type TreeSight = <T extends TreeRecordType>(type: T) => TreeRecords[T];

/**
 * When an attack may act of its own accord: before a commission adds up its table; before and after an electronic
 * station calls with its file.
 */
export type TreeMoment = 'tecTable' | 'beforeFile' | 'afterFile';

/** What an attack does. Everything is held against the powers that the attack declares, and against its reach. */
export interface TreeTap {
  /** Called for each act of a type in reach: the acts that happen instead. Same list means untouched. */
  readonly acts?: { readonly [T in TreeActType]?: (act: TreeActOf<T>, sight: TreeSight) => readonly TreeAct[] };
  /** @param unit - number of the territorial commission whose table is about to be added up, or of the station. */
  readonly at?: { readonly [M in TreeMoment]?: (unit: number, sight: TreeSight) => readonly TreeAct[] };
  /** What it made out, without changing anything. Whoever listens takes part wherever an act of `acts` passes. */
  readonly learned?: () => readonly Guess[];
  /** What it did, in one sentence with its own counts. */
  readonly did: () => string;
}

/** A number of a station that somebody made out of how messages looked: it lies in `low..high`. */
export interface Guess {
  readonly station: number;
  /** People who had come by an hour; paper ballots that were counted. */
  readonly what: 'came' | 'ballots';
  /** Place among REPORT_HOURS; of `came` only. */
  readonly hour?: number;
  readonly low: number;
  readonly high: number;
}

export interface TreeAttack extends AttackBase<TreePowerId> {
  readonly mount: (given: TreeMount) => TreeTap;
}

/** The station of a claim that is about the published total and no station. */
export const WHOLE_RESULT = -1;

/** What a finder asks to have put right, with the figures that she can show. */
export interface TreeClaim {
  /** Number of a station, announced or not, or WHOLE_RESULT. */
  readonly station: number;
  /** What stands there now, in all rows of the station together; zeros where it has none. */
  readonly stands: ResultLine;
  /** What a paper in her hand says; absent: she has none, and asks for what the station handed in. */
  readonly ought?: ResultLine;
}

/** A finding that names records of the way up. */
export interface TreeFinding extends Omit<Finding, 'from'> {
  readonly from: readonly TreeRecordType[];
  /** The places that it is about, one by one, where each has numbers of its own. Absent: `data` says it all. */
  readonly rows?: readonly Finding['data'][];
  /** Absent: it shows that something is wrong, and not in which figure. */
  readonly claims?: readonly TreeClaim[];
}

/** A check of the way up: pure, total, silent on honest evidence, never throwing on tampered evidence. */
export interface TreeControl extends ControlBase<TreeRecordType> {
  /**
   * What its findings do not prove, said wherever they are shown: of checks that hold figures against chance, or
   * against what is possible. Absent where a finding is two records that differ.
   */
  readonly cannotProve?: string;
  readonly examine: (evidence: TreeEvidence) => readonly TreeFinding[];
}

export interface TreeNotice extends TreeFinding {
  readonly control: string;
  readonly who: Audience;
}
