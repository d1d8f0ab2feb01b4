/**
 * A small country for tests of attacks on the way up: its stations run once, and every figure of a climb by its place,
 * so that a test can say which figures an attack changed and that no other did.
 * @module
 */
import { present } from '../../../src/base/assert.ts';
import { rngOf } from '../../../src/base/rng.ts';
import { WAY_UP_HABITS } from '../../../src/domain/policy/behaviour.ts';
import { WAY_UP_FLAGS } from '../../../src/domain/policy/flags.ts';
import { baselineById, behaviourOf, policyOf } from '../../../src/domain/policy/policy.ts';
import type { Behaviour, Policy } from '../../../src/domain/policy/types.ts';
import type { Params } from '../../../src/domain/ports.ts';
import type { ElectionScenario, PlacedAttack, Placement } from '../../../src/domain/scenario.ts';
import type { Country, RegionSpec } from '../../../src/domain/tree/country.ts';
import type { ResultLine } from '../../../src/domain/tree/results.ts';
import type { StationSummary } from '../../../src/domain/tree/summary.ts';
import type { WayUp } from '../../../src/sim/national/exposure.ts';
import type { CountryPlan } from '../../../src/sim/national/plan.ts';
import { planOf, runBlock } from '../../../src/sim/national/stations.ts';
import { runTree, type TreeRun } from '../../../src/sim/national/tree-run.ts';
import type { Climb, TreeIntruder } from '../../../src/world/tree/index.ts';
import { memo } from '../../memo.ts';

const SEED = 'one election';

function region(name: string, stations: number, tecs: number, middles: number): RegionSpec {
  const electronic = Math.floor(stations / 3);
  return { name, voters: stations * 100, stations, electronic, tecs, middles, came: stations * 60 };
}

/** Three regions, one with districts of its own and one whose name no table of turnout has. */
export const LITTLE: Country = {
  id: 'little',
  title: 'a little country',
  year: 2005,
  middle: 'district',
  regions: [region('Akmola', 12, 4, 2), region('Astana', 6, 2, 1), region('elsewhere', 6, 1, 1)],
  contest: { kind: 'partyList', choices: ['A', 'B', 'C'], shares: [0.5, 0.3, 0.2] },
  votes: [700, 420, 280],
  notValid: 40,
  seatRule: { kind: 'list', seats: 10, thresholdPercent: 7, base: 'valid', loneWinner: 'takesAll' },
  spread: { size: 0.3, turnout: 0.1, support: 0.3, electronicSize: 120 },
  source: [],
  assumptions: [],
};

export const OPEN: Partial<Policy> = {
  'publish.level': 'station',
  'tec.tables': 'given',
  'proto.copies': true,
  'tx.protocolHash': true,
};

/** Open, and an official names stations whose paper is counted again. */
export const RECOUNTED: Partial<Policy> = { ...OPEN, 'recount.selection': 'official' };

export interface Options {
  readonly country?: Country;
  readonly policy?: Partial<Policy>;
  readonly behaviour?: Partial<Behaviour>;
  readonly attacks?: readonly PlacedAttack[];
  readonly seed?: string;
  /** Calls of every station that were cut from inside. */
  readonly cutCalls?: number;
}

function electionOf({ country = LITTLE, policy = RECOUNTED, behaviour = {}, attacks = [] }: Options): ElectionScenario {
  const baseline = present(baselineById('sailau-2005'), 'baseline');
  return {
    title: 'a test',
    story: '',
    source: [],
    teaches: '',
    baseline: baseline.id,
    with: [],
    policy: policyOf(baseline, [], policy),
    // Nobody comes who is not planned for, and no pen slips unless a test says so.
    behaviour: behaviourOf(baseline, {
      unlistedShare: 0,
      homeLate: 0,
      protocolSlip: 0,
      recountStations: 6,
      ...behaviour,
    }),
    country,
    booths: 3,
    carriers: 20,
    stationAttacks: [],
    treeAttacks: attacks,
    variants: [],
    expect: [],
  };
}

interface Ran {
  readonly plan: CountryPlan;
  readonly summaries: readonly StationSummary[];
}
const stationsRun = new Map<string, Ran>();

/** Rules and habits of the way up do not touch the stations: those of one country, seed, other rules and habits run once. */
function stationsOf(election: ElectionScenario, seed: string): Ran {
  const habits = Object.entries(election.behaviour).filter(([id]) => !WAY_UP_HABITS.some((habit) => habit === id));
  const rules = Object.entries(election.policy).filter(([id]) => !WAY_UP_FLAGS.some((flag) => flag === id));
  const key = JSON.stringify([election.country, seed, rules, habits]);
  const known = stationsRun.get(key);
  if (known !== undefined) return known;
  // Real signatures cost most of a way up, and give the same results: labelled-keys.test.ts holds that.
  const plan: CountryPlan = { ...planOf(election, seed), crypto: 'labelled' };
  const ran = { plan, summaries: runBlock(election, plan, seed, 0, plan.stations.length).summaries };
  stationsRun.set(key, ran);
  return ran;
}

/** An election whose stations have been run, before its way up. */
export function wayUpOf(options: Options): WayUp {
  const seed = options.seed ?? SEED;
  const election = electionOf(options);
  const { plan, summaries } = stationsOf(election, seed);
  const { cutCalls } = options;
  const arriving = cutCalls === undefined ? summaries : summaries.map((summary) => ({ ...summary, cutCalls }));
  return { election, plan, summaries: arriving, rng: rngOf(seed).fork('up') };
}

export function climbed(options: Options): TreeRun {
  const { election, plan, summaries, rng } = wayUpOf(options);
  return runTree(election, plan, summaries, rng);
}

/** Many attacks are held against one honest election; which tests compare honest ones run each by itself. */
const honestOne = memo((options: Options) => climbed(options), 8);

/** The same election with and without one attack. */
export function attacked(
  use: string,
  params: Params,
  where: Placement = {},
  options: Options = {},
): { readonly honest: TreeRun; readonly run: TreeRun; readonly intruder: TreeIntruder; readonly did: string } {
  const run = climbed({ ...options, attacks: [{ attack: { use, params }, where }] });
  const intruder = present(run.uses[0]?.intruder, `${use} is mounted`);
  return { honest: honestOne(options), run, intruder, did: intruder.tap.did() };
}

/** Every figure of a climb by its place. */
export function figuresOf({ records }: Climb): ReadonlyMap<string, ResultLine | number | string> {
  const figures = new Map<string, ResultLine | number | string>();
  for (const { station, line } of records.copies) figures.set(`copy/${station}`, line);
  for (const { station, line } of records.photographs) figures.set(`photo/${station}`, line);
  for (const { station, line } of records.handedIn) figures.set(`handedIn/${station}`, line);
  for (const { station, decided } of records.corrections) figures.set(`correction/${station}`, String(decided));
  for (const { station, byChoice } of records.files) figures.set(`file/${station}`, byChoice.join());
  for (const station of records.carried) figures.set(`carried/${station}`, 'carried');
  for (const { region: at, hour, came } of records.turnout) figures.set(`turnout/${at}/${hour}`, came);
  const tables = {
    tec: records.tecTables,
    middle: records.middleTables,
    cec: records.cecTable ? [records.cecTable] : [],
  };
  for (const [level, list] of Object.entries(tables)) {
    for (const { unit, rows, total } of list) {
      figures.set(`${level}Total/${unit}`, total);
      for (const row of rows) figures.set(`${level}Row/${row.unit}`, row.line);
    }
  }
  figures.set('publishedLevel', records.published?.level ?? 'none');
  for (const { unit, line } of records.published?.rows ?? []) figures.set(`published/${unit}`, line);
  if (records.published !== undefined) figures.set('publishedTotal', records.published.total);
  return figures;
}

/** Places whose figures differ, sorted. */
export function changed(honest: TreeRun, run: TreeRun): readonly string[] {
  const [before, after] = [figuresOf(honest.climb), figuresOf(run.climb)];
  const places = new Set([...before.keys(), ...after.keys()]);
  return [...places].filter((at) => JSON.stringify(before.get(at)) !== JSON.stringify(after.get(at))).sort();
}

/** Every sum over these stations, with their published rows: what changes when their rows do. */
export function above({ climb: { stations, tree } }: TreeRun, changedStations: readonly number[]): readonly string[] {
  const tecs = new Set(changedStations.map((station) => stations[station]?.tec ?? -1));
  const middles = new Set([...tecs].map((tec) => tree.middleOfTec[tec] ?? -1));
  return [
    ...changedStations.map((station) => `published/${station}`),
    ...[...tecs].flatMap((tec) => [`tecTotal/${tec}`, `middleRow/${tec}`]),
    ...[...middles].flatMap((middle) => [`middleTotal/${middle}`, `cecRow/${middle}`]),
    'cecTotal/0',
    'publishedTotal',
  ];
}

export function lineAt(run: TreeRun, place: string): ResultLine {
  return present(figuresOf(run.climb).get(place), place) as ResultLine;
}

export function stationsAt(places: readonly string[], kind: string): readonly number[] {
  return places.flatMap((place) => (place.startsWith(`${kind}/`) ? [Number(place.split('/')[1])] : []));
}
