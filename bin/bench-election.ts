/**
 * The national part of the benchmark: a whole election on two threads, how it grows with the number of stations, and
 * what share of the time the way up takes.
 * @module
 */
import { ATTACKS } from '../src/adversary/index.ts';
import { TREE_ATTACKS } from '../src/adversary/tree/index.ts';
import type { ElectionScenario } from '../src/domain/scenario.ts';
import type { StationSummary } from '../src/domain/tree/summary.ts';
import { parseAny } from '../src/scenario/parse.ts';
import { planOf, runElection, type StationBlock } from '../src/sim/national/index.ts';
import { runBlocks } from './election-pool.ts';

const WORKERS = 2;
/** How it grows, and last the election as it was. The largest is larger than the country was. */
const SIZES = [1000, 5000, 10_000, 9480];

export interface ElectionBench {
  readonly stations: number;
  readonly votes: number;
  readonly stationSeconds: number;
  readonly wayUpSeconds: number;
  /**
   * With keys that each station agrees, a tag, and real signatures, of results or of every message: all of it, over all
   * of it with labelled ones.
   */
  readonly realOverLabelled: Readonly<Record<(typeof SIGNED)[number], number>>;
  readonly stationsPerSecond: number;
  readonly votesPerSecond: number;
  /** Of the whole process with its threads, so far. */
  readonly peakMemoryMB: number;
}

const SIGNED = ['results', 'messages'] as const;

const now = (): number => Number(process.hrtime.bigint()) / 1e9;

/** The strictest lines, with turnout sealed only or signed as well. */
const sealed = (election: ElectionScenario, signed: (typeof SIGNED)[number]): ElectionScenario => ({
  ...election,
  policy: {
    ...election.policy,
    'tx.enc': 'aead',
    'tx.auth': signed,
    'tx.keys': 'perStation',
    'tx.freshness': 'counter',
  },
});

async function benchOf(stations: number): Promise<ElectionBench> {
  const text = `title: bench\nelection: { of: kz-2004, stations: ${stations} }\n`;
  const parsed = parseAny('bench.yaml', text, { station: ATTACKS, tree: TREE_ATTACKS });
  if (!parsed.ok || parsed.value.kind !== 'election') throw new Error('no election');
  const election = parsed.value.scenario;
  const start = now();
  const blocks: StationBlock[] = [];
  for await (const block of runBlocks(election, 'bench', WORKERS)) blocks.push(block);
  const summaries: readonly StationSummary[] = blocks
    .sort((a, b) => a.first - b.first)
    .flatMap((block) => block.summaries);
  const stationSeconds = now() - start;
  const { voters } = runElection(election, planOf(election, 'bench'), 'bench', summaries).outcome;
  const wayUpSeconds = now() - start - stationSeconds;
  const seconds = (crypto: 'real' | 'labelled', signed: (typeof SIGNED)[number]): number => {
    const before = now();
    runElection(sealed(election, signed), { ...planOf(election, 'bench'), crypto }, 'bench', summaries);
    return stationSeconds + now() - before;
  };
  const [results, messages] = SIGNED.map((signed) => seconds('real', signed) / seconds('labelled', signed));
  return {
    stations,
    votes: voters.tookPart,
    stationSeconds,
    wayUpSeconds,
    realOverLabelled: { results: results ?? 0, messages: messages ?? 0 },
    stationsPerSecond: stations / stationSeconds,
    votesPerSecond: voters.tookPart / stationSeconds,
    peakMemoryMB: process.resourceUsage().maxRSS / 1024,
  };
}

/** One election of 2004 of each size, the smallest first: the peak of memory is that of the process so far. */
export async function benchElections(): Promise<readonly ElectionBench[]> {
  const all: ElectionBench[] = [];
  for (const stations of SIZES) all.push(await benchOf(stations));
  return all;
}

/** The table, one line a size. */
export function electionBenchLines(all: readonly ElectionBench[]): readonly string[] {
  const head = `election of 2004, ${WORKERS} threads: stations, seconds, way up, votes/s, peak memory, real keys, all signed`;
  const rows = all.map(({ stations, stationSeconds, wayUpSeconds, votesPerSecond, ...more }) => {
    const part = ((100 * wayUpSeconds) / (stationSeconds + wayUpSeconds)).toFixed(1);
    const cells = [stations, stationSeconds.toFixed(1), `${wayUpSeconds.toFixed(2)} (${part} %)`];
    return [
      ...cells,
      Math.round(votesPerSecond),
      `${Math.round(more.peakMemoryMB)} MB`,
      `${more.realOverLabelled.results.toFixed(2)} x`,
      `${more.realOverLabelled.messages.toFixed(2)} x`,
    ]
      .map((cell) => String(cell).padStart(14))
      .join('');
  });
  return [head, ...rows];
}
