/**
 * A validated scenario: what `scenario/` makes of a YAML file, with every default filled in.
 *
 * Source: design section 14.
 * @module
 */

import type { Contest } from './election.ts';
import type { Behaviour, Policy } from './policy/types.ts';
import type { Country, Pair } from './tree/country.ts';

/** One attack as a scenario uses it. `params` are as written; the attack's own specification fills the rest. */
export interface AttackUse {
  readonly use: string;
  readonly group?: string;
  readonly params: Readonly<Record<string, number | string>>;
}

/** People named by a scenario: a share of the voters, or a number of them. */
export interface GroupSpec {
  readonly name: string;
  readonly share?: number;
  readonly count?: number;
}

export interface StationSpec {
  /** Everybody who is on at least one of the two lists. */
  readonly voters: number;
  readonly contest: Contest;
  readonly booths: number;
  readonly carriers: number;
  /** `none`: a station that votes on paper only and has one list; absent: one with the electronic system. */
  readonly equipment?: 'none';
  /** Voters who stand on the electronic list only, and on the paper list only. */
  readonly electronicOnly: number;
  readonly paperOnly: number;
  /** Real people who are on neither list and come together, e.g. the students of a dormitory. */
  readonly arrivingUnlisted: number;
  /** The ground on which those people are added, if the rules allow it. */
  readonly arrivingBasis: 'document' | 'application' | 'phone' | 'none';
  /** Share of those who come who are there by 10, 12, 14, 16, 18 and 20 o'clock; absent: all day alike. */
  readonly arrivals?: readonly number[];
  /** National keys of entries of people who moved and stand elsewhere too: so many there are, and in this order. */
  readonly sharedKeys?: readonly number[];
  /** National keys of people who live and vote here and stand on another station's list too. */
  readonly ownKeys?: readonly number[];
  /** Certificates issued to voters of this station; absent: as many as people bring to it. */
  readonly issued?: number;
  /** Numbers that must come out exactly, because stations add up to a published total. */
  readonly exact?: {
    /** Everybody who comes, those on no list included. */
    readonly came: number;
    /** What they want, by choice. */
    readonly byChoice: readonly number[];
    /** Who want nobody: blank at a machine, invalid on paper. Together with the choices they are all who come. */
    readonly notValid: number;
  };
}

/** The same station without the electronic system: no devices, and everybody on the one list. */
export function onPaper(station: StationSpec): StationSpec {
  return { ...station, equipment: 'none', booths: 0, carriers: 0, electronicOnly: 0, paperOnly: station.voters };
}

/** What a reviewer would ask next: the same station with recommendations, flags, or other attacks. */
export interface VariantSpec {
  readonly name: string;
  readonly with: readonly string[];
  readonly set: Partial<Policy>;
  readonly behaviour: Partial<Behaviour>;
  readonly station: Partial<StationSpec>;
  /** Replaces the attacks; `undefined` keeps them. */
  readonly attacks?: readonly AttackUse[];
  /** Replaces those on the audit; there wherever `attacks` is. */
  readonly auditAttacks?: readonly AttackUse[];
}

/** Who looks together: roles, audiences, or `employer` for whoever collected slips. */
export const COALITION_MEMBERS = [
  'public',
  'observer',
  'registrar',
  'commission',
  'technician',
  'auditor',
  'employer',
] as const;
export type CoalitionMember = (typeof COALITION_MEMBERS)[number];

/** Who is looked at where a scenario names nobody. */
export const DEFAULT_COALITIONS: Scenario['coalitions'] = {
  anybody: ['public'],
  commission: ['commission', 'registrar'],
};

export interface Scenario {
  readonly title: string;
  readonly story: string;
  readonly source: readonly string[];
  readonly teaches: string;
  readonly baseline: string;
  readonly with: readonly string[];
  readonly policy: Policy;
  readonly behaviour: Behaviour;
  readonly station: StationSpec;
  readonly groups: readonly GroupSpec[];
  readonly attacks: readonly AttackUse[];
  /** On the audit of its paper, which only `audit simulate` carries out; absent: none. */
  readonly auditAttacks?: readonly AttackUse[];
  readonly coalitions: Readonly<Record<string, readonly CoalitionMember[]>>;
  /** A voter whose posterior the report prints; her number on the lists. */
  readonly namedVoter: number;
  readonly recountAsked: boolean;
  readonly variants: readonly VariantSpec[];
  readonly expect: readonly string[];
}

/** Where in a country an attack is carried out; nothing given means everywhere. */
export interface Placement {
  readonly regions?: readonly string[];
  /** By name, where the middle commissions are districts; with `regions`, only those that lie in them. */
  readonly districts?: readonly string[];
  readonly kind?: 'electronic' | 'paper';
  /** How many stations, or what share of those that fit. */
  readonly stations?: number;
  readonly share?: number;
}

export interface PlacedAttack {
  readonly attack: AttackUse;
  readonly where: Placement;
}

/** A whole election: the rules and habits of every station, and what happens to results on their way up. */
export interface ElectionScenario {
  readonly title: string;
  readonly story: string;
  readonly source: readonly string[];
  readonly teaches: string;
  readonly baseline: string;
  readonly with: readonly string[];
  readonly policy: Policy;
  readonly behaviour: Behaviour;
  readonly country: Country;
  /** Of each station with the electronic system. */
  readonly booths: number;
  readonly carriers: number;
  readonly stationAttacks: readonly PlacedAttack[];
  readonly treeAttacks: readonly PlacedAttack[];
  readonly variants: readonly ElectionVariant[];
  readonly expect: readonly string[];
  /** Set where this is the second round of another election; `country` is then what of it votes again. */
  readonly secondRound?: SecondRoundOf;
}

/** What a second round needs of the first: with it and the seed every thread makes the same plan. */
export interface SecondRoundOf {
  readonly country: Country;
  /** Who stands, by district, or in the one entry of an undivided country; `null`: no second round there. */
  readonly pairs: readonly (Pair | null)[];
}

export interface ElectionVariant {
  readonly name: string;
  readonly with: readonly string[];
  readonly set: Partial<Policy>;
  readonly behaviour: Partial<Behaviour>;
  /** Replaces the attacks; `undefined` keeps them. */
  readonly attacks?: { readonly station: readonly PlacedAttack[]; readonly tree: readonly PlacedAttack[] };
}
