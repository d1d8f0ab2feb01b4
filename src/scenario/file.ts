/**
 * A scenario file as it is written: what may stand in it, before defaults and before anybody asks what it means.
 * Lists can hold `null` where an entry was refused, so that the places of the others stay right.
 *
 * Source: docs/scenario-format.md.
 * @module
 */

import type { Behaviour, Policy } from '../domain/policy/types.ts';
import type { StationSpec } from '../domain/scenario.ts';
import { COALITION_MEMBERS, type CoalitionMember, type GroupSpec } from '../domain/scenario.ts';

type List<T> = readonly (T | null)[];

export interface ContestFile {
  readonly kind?: 'president' | 'partyList' | 'singleMandate';
  readonly votes?: Readonly<Record<string, number>>;
}

export type StationFile = Partial<Omit<StationSpec, 'contest'>> & { readonly contest?: ContestFile };

/** Further fields are parameters of the attack. */
export interface AttackFile {
  readonly use: string;
  readonly group?: string | GroupSpec;
  readonly [param: string]: unknown;
}

/** What a scenario and a variant of it share. */
export interface PartFile {
  readonly with?: List<string>;
  readonly set?: Partial<Policy>;
  readonly behaviour?: Partial<Behaviour>;
  readonly station?: StationFile;
  readonly attacks?: List<AttackFile>;
}

export interface VariantFile extends PartFile {
  readonly name: string;
}

export interface ScenarioFile extends PartFile {
  readonly title: string;
  readonly story?: string;
  readonly source?: List<string>;
  readonly teaches?: string;
  readonly baseline?: string;
  readonly groups?: List<GroupSpec>;
  readonly coalitions?: Readonly<Record<string, List<string>>>;
  readonly namedVoter?: number;
  readonly recount?: boolean;
  readonly variants?: List<VariantFile>;
  readonly expect?: List<string>;
}

/** Other names of coalition members that files may use. */
export const MEMBER_ALIASES: Readonly<Record<string, CoalitionMember>> = { 'observer.public': 'public' };

export const MEMBER_NAMES: readonly string[] = [...COALITION_MEMBERS, ...Object.keys(MEMBER_ALIASES)];

/** Words with a meaning of their own where a choice is named. */
export const RESERVED_CHOICES: readonly string[] = ['blank', 'invalid', 'none', 'first', 'last'];

/** Floats that people write, such as 0.62 + 0.30 + 0.08, miss their sum by a little. */
export const SHARE_SUM_TOLERANCE = 1e-6;

export const CHOICES_MIN = 2;
export const CHOICES_MAX = 12;
export const TITLE_MAX = 200;
export const NAME_MAX = 80;
export const PROSE_MAX = 5000;

/** A closed range with its unit, as messages and editors show it. */
export interface NumberRange {
  readonly unit: string;
  readonly min: number;
  readonly max: number;
  readonly integer?: boolean;
}

const people = (min: number, max: number): NumberRange => ({ unit: 'people', min, max, integer: true });

/** Numbers that the format itself knows; those of behaviour and attacks bring their own range. */
export const RANGES: Readonly<Record<string, NumberRange>> = {
  voters: people(2, 100_000),
  electronicOnly: people(0, 100_000),
  paperOnly: people(0, 100_000),
  arrivingUnlisted: people(0, 100_000),
  booths: { unit: 'booths', min: 1, max: 50, integer: true },
  carriers: { unit: 'devices', min: 1, max: 500, integer: true },
  share: { unit: 'share of the voters', min: 0, max: 1 },
  count: people(1, 100_000),
  namedVoter: { unit: 'number on the lists', min: 0, max: 99_999, integer: true },
};

/** `a share of the voters, 0 to 1`; `devices, 1 to 500`. */
export function rangeText({ unit, min, max }: NumberRange): string {
  const article = /^(share|number|chance)\b/.test(unit) ? 'a ' : '';
  return `${article}${unit}, ${min} to ${max}`;
}

export const DEFAULT_BASELINE = 'sailau-2005';

/** The lists are equal and nobody else comes; the votes are those of no real election. */
export const DEFAULT_STATION: StationSpec = {
  voters: 1900,
  contest: { kind: 'president', choices: ['A', 'B', 'C'], shares: [0.62, 0.3, 0.08] },
  booths: 5,
  carriers: 20,
  electronicOnly: 0,
  paperOnly: 0,
  arrivingUnlisted: 0,
  arrivingBasis: 'application',
};
