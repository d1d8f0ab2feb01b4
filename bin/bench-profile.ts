/**
 * Where the time of an election goes: a CPU profile of this thread, its samples added up by the part of the program in
 * which they fell.
 * @module
 */
import { type Profiler, Session } from 'node:inspector/promises';
import { ATTACKS } from '../src/adversary/index.ts';
import { TREE_ATTACKS } from '../src/adversary/tree/index.ts';
import { parseAny } from '../src/scenario/parse.ts';
import { planOf, runBlock, runElection } from '../src/sim/national/index.ts';

const STATIONS = 1000;
/** Stations that are run before, so that what is compiled while it runs does not count. */
const WARM_UP = 200;
const SAMPLE_MICROSECONDS = 250;

/** Parts of the program by where they are; the first that fits counts, so the more special come first. */
const PARTS: readonly (readonly [part: string, path: RegExp])[] = [
  [
    'tabulation',
    /src\/(world|controls|adversary|domain)\/tree\/|src\/tally\/|src\/sim\/national\/(?!stations|placing)/,
  ],
  ['machines', /src\/machines\/|src\/world\/(step|acts\/effects)\./],
  ['people', /src\/world\/people\/(people|turnout|lists|added|columns)\.|src\/base\/rng\.|pure-rand/],
  ['ledgers', /src\/world\/|src\/base\//],
  ['checks', /src\/controls\//],
  ['scores', /src\/sim\//],
  ['garbage collection', /\(garbage collector\)/],
];
const REST = 'the rest';

/** Share of the time in each part, `0..1`, adding up to 1. */
export type TimeShares = Readonly<Record<string, number>>;

/** Profiles an election of 2004 of STATIONS stations, every visit of it, and its way up. */
export async function profileElection(): Promise<TimeShares> {
  const text = `title: bench\nelection: { of: kz-2004, stations: ${STATIONS} }\n`;
  const parsed = parseAny('bench.yaml', text, { station: ATTACKS, tree: TREE_ATTACKS });
  if (!parsed.ok || parsed.value.kind !== 'election') throw new Error('no election');
  const election = parsed.value.scenario;
  const plan = planOf(election, 'bench');
  runBlock(election, plan, 'bench', 0, WARM_UP);
  const session = new Session();
  session.connect();
  await session.post('Profiler.enable');
  await session.post('Profiler.setSamplingInterval', { interval: SAMPLE_MICROSECONDS });
  await session.post('Profiler.start');
  const { summaries } = runBlock(election, plan, 'bench', 0, STATIONS);
  runElection(election, plan, 'bench', summaries);
  const { profile } = await session.post('Profiler.stop');
  session.disconnect();
  return sharesOf(profile);
}

function sharesOf({ nodes, samples = [] }: Profiler.Profile): TimeShares {
  const partOfNode = new Map(
    nodes.map(({ id, callFrame }) => [id, partOf(`${callFrame.url} ${callFrame.functionName}`)]),
  );
  const hits = new Map<string, number>([...PARTS.map(([part]) => part), REST].map((part) => [part, 0]));
  for (const sample of samples) {
    const part = partOfNode.get(sample) ?? REST;
    hits.set(part, (hits.get(part) ?? 0) + 1);
  }
  return Object.fromEntries([...hits].map(([part, count]) => [part, count / Math.max(1, samples.length)]));
}

const partOf = (place: string): string => PARTS.find(([, path]) => path.test(place))?.[0] ?? REST;
