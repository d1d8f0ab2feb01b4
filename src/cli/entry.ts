/**
 * One thing that `list` and `explain` know: an id, what it is, and facts about it.
 * @module
 */

export const KINDS = [
  'scenarios',
  'attacks',
  'controls',
  'kinds',
  'baselines',
  'flags',
  'behaviour',
  'station',
  'recommendations',
  'outside',
  'assumptions',
  'sources',
  'powers',
  'properties',
  'countries',
] as const;
/** As `list` is asked for them. */
export type Kind = (typeof KINDS)[number];

/** One of them. */
export const KIND_TITLES: Readonly<Record<Kind, string>> = {
  scenarios: 'scenario',
  attacks: 'attack',
  controls: 'control',
  kinds: 'kind of finding',
  baselines: 'baseline',
  flags: 'policy flag',
  behaviour: 'behaviour parameter',
  station: 'field of a station',
  recommendations: 'recommendation',
  outside: 'recommendation that sets no rule',
  assumptions: 'assumption',
  sources: 'source',
  powers: 'power',
  properties: 'property',
  countries: 'country',
};

/** A line of `explain`; several texts stand under one another. */
export interface Fact {
  readonly label: string;
  readonly texts: readonly string[];
}

export interface Entry {
  readonly kind: Kind;
  readonly id: string;
  /** What `list` prints beside the id. */
  readonly title: string;
  readonly facts: readonly Fact[];
}

/** Labels with their texts; what is empty says nothing and is left out. */
export function facts(pairs: Readonly<Record<string, string | readonly string[] | undefined>>): readonly Fact[] {
  return Object.entries(pairs).flatMap(([label, given]) => {
    const texts = given === undefined ? [] : typeof given === 'string' ? [given] : given;
    return texts.length === 0 || texts[0] === '' ? [] : [{ label, texts }];
  });
}

/** `a, b and c`-free: ids are easier to search for with commas alone. */
export const listed = (items: readonly unknown[]): string => items.map(String).join(', ');
