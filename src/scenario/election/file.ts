/**
 * An election's file as it is written: a whole country instead of one station, and places beside attacks.
 *
 * Source: docs/scenario-format.md.
 * @module
 */

import type { AuditAttack } from '../../domain/audits/ports.ts';
import type { Behaviour, Policy } from '../../domain/policy/types.ts';
import type { Attack, ParamSpec } from '../../domain/ports.ts';
import type { Placement } from '../../domain/scenario.ts';
import type { SecondVote, Spread } from '../../domain/tree/country.ts';
import type { TreeAttack } from '../../domain/tree/ports.ts';
import type { NumberRange } from '../file.ts';

type List<T> = readonly (T | null)[];

/** All attacks there are. */
export interface Catalogue {
  /** Inside stations. */
  readonly station: readonly Attack[];
  /** On the way of results up the commissions. */
  readonly tree: readonly TreeAttack[];
  /** On the audit of a station's paper; absent: none. */
  readonly audit?: readonly AuditAttack[];
}

/** What a file of one station can use. */
export type StationUsable = Attack | AuditAttack;

export const actsOnAudit = (attack: StationUsable): attack is AuditAttack => !('votersTakePart' in attack);

/** One list for one catalogue, because schemas are kept by list. */
const stationLists = new WeakMap<Catalogue, readonly StationUsable[]>();

export function stationUsable(catalogue: Catalogue): readonly StationUsable[] {
  const { station, audit = [] } = catalogue;
  const list = stationLists.get(catalogue) ?? (audit.length === 0 ? station : [...station, ...audit]);
  stationLists.set(catalogue, list);
  return list;
}

/** What both kinds of attacks have, as far as reading a file goes. */
export interface Usable {
  readonly id: string;
  readonly name: string;
  readonly params: Readonly<Record<string, ParamSpec>>;
}

export const usableOf = ({ station, tree }: Catalogue): readonly (Attack | TreeAttack)[] => [...station, ...tree];

export type WhereFile = Omit<Placement, 'regions' | 'districts'> & {
  readonly regions?: List<string>;
  /** By name, or by number from 1. */
  readonly districts?: List<string | number>;
};

/** Further fields are parameters of the attack. */
export interface PlacedAttackFile {
  readonly use: string;
  readonly where?: WhereFile;
  readonly [param: string]: unknown;
}

export interface CountryFile {
  readonly of: string;
  readonly stations?: number;
  readonly booths?: number;
  readonly carriers?: number;
  readonly spread?: Partial<Spread>;
  readonly secondVote?: Partial<SecondVote>;
}

/** What an election and a variant of it share. */
export interface ElectionPartFile {
  readonly with?: List<string>;
  readonly set?: Partial<Policy>;
  readonly behaviour?: Partial<Behaviour>;
  readonly attacks?: List<PlacedAttackFile>;
}

export interface ElectionVariantFile extends ElectionPartFile {
  readonly name: string;
}

export interface ElectionFile extends ElectionPartFile {
  readonly title: string;
  readonly story?: string;
  readonly source?: List<string>;
  readonly teaches?: string;
  readonly baseline?: string;
  readonly election: CountryFile;
  readonly variants?: List<ElectionVariantFile>;
  readonly expect?: List<string>;
}

/** The rules of each country's year, where a file names no others. */
export const BASELINE_OF: Readonly<Record<string, string>> = {
  'kz-2004': 'sailau-2004',
  'kz-2004-districts': 'sailau-2004',
  'kz-2005': 'sailau-2005',
  'kz-2016': 'paper-2016',
};

export const DEFAULT_BOOTHS = 5;
export const DEFAULT_CARRIERS = 20;

const deviation: NumberRange = { unit: 'standard deviation of a logarithm', min: 0, max: 2 };

export const SPREAD_RANGES: { readonly [K in keyof Spread]-?: NumberRange } = {
  size: deviation,
  turnout: deviation,
  support: deviation,
  electronicSize: { unit: 'voters', min: 10, max: 20_000 },
  district: deviation,
};

export const SECOND_VOTE_RANGES: { readonly [K in keyof SecondVote]: NumberRange } = {
  turnout: { unit: 'share of those who came before', min: 0.05, max: 1 },
  toLeader: { unit: 'share of the supporters of the eliminated', min: 0, max: 1 },
  toLeaderSpread: { unit: 'share', min: 0, max: 1 },
  electronic: { unit: 'share of the share before', min: 0, max: 1 },
};

/** Fewer stations would leave a region without voters of every kind. */
export const ELECTION_RANGES: Readonly<Record<string, NumberRange>> = {
  stations: { unit: 'stations', min: 170, max: 20_000, integer: true },
  booths: { unit: 'booths', min: 1, max: 50, integer: true },
  carriers: { unit: 'devices', min: 1, max: 500, integer: true },
};

export const WHERE_RANGES: Readonly<Record<string, NumberRange>> = {
  stations: { unit: 'stations', min: 1, max: 20_000, integer: true },
  share: { unit: 'share of the stations that fit', min: 0, max: 1 },
};
