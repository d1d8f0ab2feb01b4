/**
 * What may stand in a place of the file: which keys, which values, which range. For messages that name the nearest.
 * @module
 */

import type { Named } from '../base/nearest.ts';
import { BASELINES } from '../domain/policy/baselines.ts';
import { BEHAVIOUR } from '../domain/policy/behaviour.ts';
import { FLAGS } from '../domain/policy/flags.ts';
import { behaviourById } from '../domain/policy/policy.ts';
import { NOT_RULES } from '../domain/policy/recommendations/not-rules.ts';
import { RECOMMENDATIONS } from '../domain/policy/recommendations.ts';
import { SOURCES } from '../domain/sources.ts';
import { COUNTRIES } from '../sim/national/countries.ts';
import { ELECTION_RANGES, SECOND_VOTE_RANGES, SPREAD_RANGES, type Usable, WHERE_RANGES } from './election/file.ts';
import type { FieldPath } from './faults.ts';
import { MEMBER_NAMES, type NumberRange, RANGES } from './file.ts';

/** What a place holds, in words (`an attack`), and what can stand there. */
export interface Known {
  readonly noun: string;
  readonly entries: readonly Named[];
  /** Of names that are known and do not belong here: why. */
  readonly instead?: Readonly<Record<string, string>>;
  /** What prints them all, where they are too many for a message. */
  readonly list?: string;
}

const titled = (entries: readonly { readonly id: string; readonly title: string }[]): Named[] =>
  entries.map(({ id, title }) => ({ id, name: title }));

const bare = (ids: readonly string[]): Named[] => ids.map((id) => ({ id }));

const PART_KEYS = ['with', 'set', 'behaviour', 'station', 'attacks'];
const STATION_KEYS = [
  'voters',
  'contest',
  'booths',
  'carriers',
  'electronicOnly',
  'paperOnly',
  'arrivingUnlisted',
  'arrivingBasis',
];
const SCENARIO_KEYS = [
  'title',
  'story',
  'source',
  'teaches',
  'baseline',
  ...PART_KEYS,
  'groups',
  'coalitions',
  'namedVoter',
  'recount',
  'variants',
  'expect',
];

const ELECTION_KEYS = [
  'title',
  'story',
  'source',
  'teaches',
  'baseline',
  'with',
  'set',
  'behaviour',
  'election',
  'attacks',
  'variants',
  'expect',
];

/** Keys of maps that only an election's file has, or that have other keys there. */
const KEYS_OF_ELECTION: Readonly<Record<string, readonly string[]>> = {
  '': ELECTION_KEYS,
  'variants.*': ['name', 'with', 'set', 'attacks'],
  election: ['of', 'stations', 'booths', 'carriers', 'spread', 'secondVote'],
  'election.spread': Object.keys(SPREAD_RANGES),
  'election.secondVote': Object.keys(SECOND_VOTE_RANGES),
  'attacks.*.where': ['regions', 'districts', 'kind', 'stations', 'share'],
};

/** A file with `election` is about a country; any other is about one station. */
export const isElection = (root: unknown): boolean =>
  root !== null && typeof root === 'object' && Object.hasOwn(root, 'election');

const FLAG_NAMES: Known = { noun: 'a flag', entries: bare(FLAGS.map(({ id }) => id)), list: 'flags' };
const BEHAVIOUR_NAMES: Known = {
  noun: 'a behaviour parameter',
  entries: bare(BEHAVIOUR.map(({ id }) => id)),
  list: 'behaviour',
};

/** `variants[2].attacks[0].use` and `attacks[0].use` are the same kind of place: `attacks.*.use`. */
function kindOf(path: FieldPath): string {
  const inPart = path[0] === 'variants' && path.length > 2 ? path.slice(2) : path;
  return inPart.map((step) => (typeof step === 'number' ? '*' : step)).join('.');
}

/** What is needed to know what may stand in a place. */
export interface Around {
  /** The attack's id, if the place lies in the use of an attack. */
  readonly use: unknown;
  readonly attacks: readonly Usable[];
  readonly election: boolean;
}

/** Keys of the map at `path`. */
export function keysAt(path: FieldPath, { use, attacks, election }: Around): Known {
  const field = (keys: readonly string[]): Known => ({ noun: 'a field here', entries: bare(keys) });
  const kind = kindOf(path);
  if (election && Object.hasOwn(KEYS_OF_ELECTION, kind)) return field(KEYS_OF_ELECTION[kind] ?? []);
  switch (kind) {
    case '':
      return field(SCENARIO_KEYS);
    case 'variants.*':
      return field(['name', ...PART_KEYS]);
    case 'set':
      return FLAG_NAMES;
    case 'behaviour':
      return BEHAVIOUR_NAMES;
    case 'station':
      return field(STATION_KEYS);
    case 'station.contest':
      return field(['kind', 'votes']);
    case 'attacks.*': {
      const params = Object.keys(attacks.find(({ id }) => id === use)?.params ?? {});
      return { noun: `a parameter of ${String(use)}`, entries: bare([...params, election ? 'where' : 'group', 'use']) };
    }
    default:
      return field(['name', 'share', 'count']);
  }
}

/** Values that the text at `path` can name; `undefined` where the schema lists them itself. */
export function valuesAt(path: FieldPath, attacks: readonly Usable[]): Known | undefined {
  const kind = kindOf(path);
  if (kind === 'attacks.*.use') return { noun: 'an attack', entries: attacks, list: 'attacks' };
  if (kind === 'with.*') {
    const instead = Object.fromEntries(NOT_RULES.map(({ id, why }) => [id, `sets no rule: ${why}`]));
    return { noun: 'a recommendation', entries: titled(RECOMMENDATIONS), list: 'recommendations', instead };
  }
  if (kind === 'election.of') {
    const countries = Object.entries(COUNTRIES).map(([id, country]) => ({ id, title: country().title }));
    return { noun: 'a country', entries: titled(countries), list: 'countries' };
  }
  if (kind === 'baseline') return { noun: 'a baseline', entries: titled(BASELINES) };
  if (kind === 'source.*') return { noun: 'a source', entries: titled(SOURCES) };
  if (/^coalitions\..*\.\*$/.test(kind)) return { noun: 'a member of a coalition', entries: bare(MEMBER_NAMES) };
  return undefined;
}

const RANGES_OF_ELECTION: readonly (readonly [string, Readonly<Record<string, NumberRange>>])[] = [
  ['attacks.*.where.', WHERE_RANGES],
  ['election.spread.', { ...SPREAD_RANGES }],
  ['election.secondVote.', { ...SECOND_VOTE_RANGES }],
  ['election.', ELECTION_RANGES],
];

/** Range of the number at `path`. */
export function rangeAt(path: FieldPath, { use, attacks, election }: Around): NumberRange | undefined {
  const key = String(path.at(-1));
  const kind = kindOf(path);
  const ranges = RANGES_OF_ELECTION.find(([place]) => kind.startsWith(place))?.[1];
  if (election && ranges !== undefined) return Object.hasOwn(ranges, key) ? ranges[key] : undefined;
  if (kind.startsWith('behaviour.')) return behaviourById(key);
  if (/^attacks\.\*\.[^.]+$/.test(kind)) {
    const params = attacks.find(({ id }) => id === use)?.params ?? {};
    const spec = Object.hasOwn(params, key) ? params[key] : undefined;
    return spec?.kind === 'number' ? spec : undefined;
  }
  if (kind.startsWith('station.contest.')) return undefined;
  return Object.hasOwn(RANGES, key) ? RANGES[key] : undefined;
}

/** Where a key that is in the wrong place belongs. */
export function homeOf(key: string): string | undefined {
  if (FLAG_NAMES.entries.some(({ id }) => id === key)) return 'set';
  if (BEHAVIOUR_NAMES.entries.some(({ id }) => id === key)) return 'behaviour';
  return STATION_KEYS.includes(key) ? 'station' : undefined;
}

const FLAGS_OR_ADVICE = 'single flags go under set, recommendations under with';

/** Names that people expect at the top of a file or of a variant, and where what they mean is written. */
const MISNOMERS: Readonly<Record<string, string>> = {
  policy: FLAGS_OR_ADVICE,
  policies: FLAGS_OR_ADVICE,
  rules: FLAGS_OR_ADVICE,
  flag: 'single flags go under set',
  flags: 'single flags go under set',
  settings: 'single flags go under set',
  recommendation: 'recommendations go under with',
  recommendations: 'recommendations go under with',
  controls: 'all controls always run; rules that give them evidence go under set or with',
  habits: 'habits go under behaviour',
  year: 'the year is the baseline, such as sailau-2005',
  description: 'what it is about goes into story',
  lesson: 'the lesson goes into teaches',
  name: 'its name is the title',
  people: 'people go under groups, their number into station.voters',
  candidates: 'choices go under station.contest.votes',
  choices: 'choices go under station.contest.votes',
  parties: 'choices go under station.contest.votes',
  votes: 'choices go under station.contest.votes',
  observers: 'who looks goes under coalitions',
  assert: 'what the run must show goes under expect',
  assertions: 'what the run must show goes under expect',
  expectations: 'what the run must show goes under expect',
  tests: 'what the run must show goes under expect',
  seed: 'the seed is given to run: --seed TEXT',
  repeats: 'the number of days is given to run: --repeats N',
  runs: 'the number of days is given to run: --repeats N',
};

const MISNOMERS_OF_USE: Readonly<Record<string, string>> = {
  id: "the attack's id goes into use",
  attack: "the attack's id goes into use",
  name: "the attack's id goes into use",
  params: 'parameters stand beside use, without a map of their own',
};

/** By kind of place and key. */
const MISNOMERS_OF_STATION: Readonly<Record<string, string>> = {
  'attacks.*/where': 'one station has no places; where belongs to a file with election instead of station',
};

const ONE_STATION = 'a file is about one station or about an election; take one of them out';
const MISNOMERS_OF_ELECTION: Readonly<Record<string, string>> = {
  '/station': ONE_STATION,
  '/groups': 'an election knows no groups of voters; a scenario of one station does',
  '/coalitions': 'an election does not look at secrecy; a scenario of one station does',
  '/namedVoter': 'an election does not look at secrecy; a scenario of one station does',
  '/recount': 'nobody asks for a recount in an election; a scenario of one station can',
  '/country': 'the country is election: { of: ... }',
  '/stations': 'their number is election: { stations: ... }',
  '/spread': 'it belongs under election',
  '/secondVote': 'it belongs under election',
  '/booths': 'they belong under election',
  '/carriers': 'they belong under election',
  'variants.*/station': ONE_STATION,
  'variants.*/election': 'the country of an election is the same in all variants',
  'attacks.*/group': 'an election knows no groups of voters; where says in which stations',
  'attacks.*/regions': 'where: { regions: [...] } says where',
  'attacks.*/region': 'where: { regions: [...] } says where',
};

/** What to write instead of a key that is no slip of the hand; `undefined` if nothing is known. */
export function adviceFor(path: FieldPath, key: string, election: boolean): string | undefined {
  const kind = kindOf(path);
  const own = election ? MISNOMERS_OF_ELECTION : MISNOMERS_OF_STATION;
  if (Object.hasOwn(own, `${kind}/${key}`)) return own[`${kind}/${key}`];
  const advice = kind === 'attacks.*' ? MISNOMERS_OF_USE : kind === '' || kind === 'variants.*' ? MISNOMERS : {};
  return Object.hasOwn(advice, key) ? advice[key] : undefined;
}
