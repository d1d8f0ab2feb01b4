/**
 * The ports through which attacks and controls meet the world. Neither knows the other, and neither sees the truth.
 *
 * Source: design sections 8 and 9.
 * @module
 */
import type { Rng } from '../base/rng.ts';
import type { Audience, Channel, Choice, Contest, Phase } from './election.ts';
import type { FlagId, FlagValue, Policy } from './policy/types.ts';
import type { PowerId } from './powers.ts';
import type { Act, ActOf, ActType, AddedVisit } from './records/acts.ts';
import type { Evidence, RecordType } from './records/records.ts';

/** One parameter of an attack. Numbers carry a closed range and a unit; choices are names of the contest. */
export type ParamSpec =
  | {
      readonly kind: 'number';
      readonly unit: string;
      readonly min: number;
      readonly max: number;
      readonly integer?: boolean;
      readonly default: number;
      readonly says: string;
    }
  | {
      readonly kind: 'choice';
      readonly default: 'first' | 'last' | 'none';
      readonly says: string;
      /** Values of other parameters beside which this one means nothing. */
      readonly unless?: Readonly<Record<string, string>>;
    }
  | { readonly kind: 'option'; readonly options: readonly string[]; readonly default: string; readonly says: string };

/**
 * Whether a parameter names a choice that the attack looks at.
 *
 * @param setting - any parameter of the attack, its default where none is written.
 */
export function namesChoice(spec: ParamSpec, setting: (name: string) => unknown): boolean {
  if (spec.kind !== 'choice') return false;
  return Object.entries(spec.unless ?? {}).every(([name, value]) => setting(name) !== value);
}

/** Parameters after defaults; a choice is its index in the contest, `NO_CHOICE` where none is meant. */
export type Params = Readonly<Record<string, number | string>>;

/** People an attack reaches, as the attacker knows them: by who they are, never by what they think. */
export interface Group {
  readonly name: string;
  readonly members: readonly number[];
  has(voter: number): boolean;
}

/** What an attack is given when it is mounted. */
export interface Mount {
  readonly params: Params;
  readonly rng: Rng;
  readonly policy: Policy;
  readonly contest: Contest;
  readonly group: Group;
}

/** A look at records through an attack's own powers; asking for another record is our bug and asserts. */
export type Sight = <T extends RecordType>(type: T) => Evidence[T];

/** Moments at which an attack may act of its own accord. */
export type Moment = 'eve' | 'beforeOpening' | 'evening' | 'restored' | 'quietHour' | 'closed' | 'recorderTravels';

/**
 * What an attack does. Everything in it is checked against the powers that the attack declares: acts against `acts`,
 * orders against the move `voter`, added visits against the move `registrar`, looks at records against `reads`.
 */
export interface Tap {
  /** Called for each act of a type: the acts that happen instead. Same list means untouched. */
  readonly acts?: { readonly [T in ActType]?: (act: ActOf<T>, sight: Sight) => readonly Act[] };
  /** What voters of the group are told before the day, and do. */
  readonly orders?: (voter: number) => Orders | undefined;
  /** Visits that the attack adds to the day. */
  readonly visits?: () => readonly AddedVisit[];
  /** How many names of people who live at another station it may put on the lists; none of them comes. */
  readonly strangers?: () => number;
  readonly at?: { readonly [M in Moment]?: (sight: Sight) => readonly Act[] };
  /** What it does at set times while people vote, whatever it sees then or after a look at the records. */
  readonly timetable?: readonly {
    readonly second: number;
    readonly acts: readonly Act[] | ((sight: Sight) => readonly Act[]);
  }[];
  /** For a visit under a name picked when it begins: the person's number, `undefined` if there is no name left. */
  readonly name?: (key: number, sight: Sight) => number | undefined;
  /** What it did, in one sentence with its own counts: `12 cards rewritten`. */
  readonly did: () => string;
}

/**
 * The code that a voter names to whoever asks, at the exit or once the list hangs: her own, one that she makes up, or
 * one that stands on the list beside a choice.
 */
export type NamedCode =
  | { readonly code: 'own' | 'madeUp'; readonly late: boolean }
  | { readonly code: 'listed'; readonly beside: Choice; readonly late: true };

/** What somebody else decides for a voter. Fields left out stay hers. */
export interface Orders {
  readonly choice?: Choice;
  readonly channel?: Channel;
  /** Whether the chair refuses her paper to her face, which she can complain of and others can see. */
  readonly refusedByChair?: boolean;
  readonly takeCode?: boolean;
  readonly handOverCode?: boolean;
  /** The code she types where voters choose theirs; where it is refused as taken she makes up another. */
  readonly code?: number;
  /** What she says when she is asked for her code. */
  readonly names?: NamedCode;
  /** She hands in the card that was prepared outside with this choice, and brings out her own. */
  readonly chain?: Choice;
  /** The photograph that she is to bring out of the booth, and what it has to show. */
  readonly photographs?: { readonly of: 'screen' | 'slip'; readonly shows: Choice };
  /** Whether she leaves with the card or console in her pocket. */
  readonly keepCarrier?: boolean;
  /** Copies of her card that she holds to the reader after it, one by one. */
  readonly copies?: number;
  /** Readings of her own card after the first, as long as nobody has emptied it. */
  readonly again?: number;
  /** Whether she says, once she has voted on a device, that it took another choice. */
  readonly claimsFlip?: boolean;
}

/** A flag that must have one of these values, or the attack cannot be carried out. */
export interface Guard {
  readonly flag: FlagId;
  readonly oneOf: readonly FlagValue[];
}

/** What an attack says of itself, wherever it acts: in a station, on the way up or in an audit. */
export interface AttackBase<Power extends string> {
  readonly id: string;
  readonly name: string;
  readonly category: string;
  /** One sentence in our own words. */
  readonly summary: string;
  readonly powers: readonly Power[];
  readonly guards: readonly Guard[];
  readonly params: Readonly<Record<string, ParamSpec>>;
  /** Properties it breaks, `P01` to `P21`. */
  readonly breaks: readonly string[];
  /**
   * Controls of this program that find it, given enough evidence, and those that look at the same records and do not.
   */
  readonly caughtBy: readonly string[];
  readonly missedBy: readonly string[];
  readonly source: string;
}

export interface Attack extends AttackBase<PowerId> {
  /** Whether there is nothing to attack where everybody votes on paper. */
  readonly needsMachines?: true;
  /** Checks of the way up that were seen to find it where all stations of a country are attacked. */
  readonly caughtAbove?: readonly string[];
  /** Kinds of findings that are its own words, as a false complaint is: whoever hears them has not noticed it. */
  readonly brings?: readonly string[];
  /** Whether each voter of the group takes part knowingly, so that she counts into the coalition. */
  readonly votersTakePart: boolean;
  readonly mount: (given: Mount) => Tap;
}

/**
 * `contradiction`: records cannot all be right. `irregularity`: a rule was not kept. `unknown`: the evidence is not
 * there.
 */
export type Level = 'contradiction' | 'irregularity' | 'unknown';

/** Kind of the finding that the evidence is not there: every check can make it, none declares it. */
export const NOT_ENOUGH = 'not_enough_evidence';

export interface Finding<K extends string = string> {
  /** Defect, in snake_case, stable across versions. */
  readonly kind: K;
  readonly level: Level;
  /** The numbers that prove it. */
  readonly data: Readonly<Record<string, number | string>>;
  /** Records it was read from. */
  readonly from: readonly RecordType[];
  /** How an honest day can show the same. */
  readonly innocent: string;
}

/** What a check says of itself, whatever it reads: records of a station, of the way up or of an audit. */
export interface ControlBase<Type extends string> {
  readonly id: string;
  readonly name: string;
  /** What holds when it is silent. */
  readonly claim: string;
  readonly needs: readonly Type[];
  /** Controls of the catalogue, `C01` to `C53`, that this check carries out. */
  readonly catalogue: readonly string[];
  /** Kinds of findings it can make, beside `NOT_ENOUGH`. */
  readonly kinds: readonly string[];
  /** What it cannot see. */
  readonly blindTo: string;
  readonly source: string;
}

/** A check of evidence: pure, total, silent on honest evidence, never throwing on tampered evidence. */
export interface Control extends ControlBase<RecordType> {
  /** When it can be done at the earliest. */
  readonly when: Phase;
  readonly examine: (evidence: Evidence) => readonly Finding[];
}

/** A finding together with the check that made it and the least privileged class of people who could have made it. */
export interface Notice extends Finding {
  readonly control: string;
  readonly when: Phase;
  readonly who: Audience;
}
