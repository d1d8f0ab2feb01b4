/**
 * Runs the stations of an election on several threads. Which thread runs a block, and when, changes nothing in it.
 * @module
 */
import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import type { ElectionScenario } from '../src/domain/scenario.ts';
import type { StationBlock } from '../src/sim/national/index.ts';
import type { BlockRange, ElectionTask } from './election-worker.ts';

/** So many stations take well under a second: Ctrl-C and the slowest thread are never far from the end of a block. */
const BLOCK_STATIONS = 40;

/** Beside this file, in the source as in the build. */
const BUILT = import.meta.url.endsWith('.js');
const WORKER = new URL(BUILT ? './election-worker.js' : './election-worker.ts', import.meta.url);

/** From the source a new thread has to be told how TypeScript is read; the build is plain JavaScript. */
function threadOf(task: ElectionTask): Worker {
  if (BUILT) return new Worker(WORKER, { workerData: task });
  const reader = JSON.stringify(import.meta.resolve('tsx/esm/api'));
  const start = `import(${reader}).then(({ register }) => { register(); return import(${JSON.stringify(WORKER)}); })`;
  return new Worker(start, { workerData: task, eval: true });
}

function blocksOf(stations: number, size: number): BlockRange[] {
  return Array.from({ length: Math.ceil(stations / size) }, (_, index) => {
    const first = index * size;
    return { first, to: Math.min(stations, first + size) };
  });
}

/** What has come in and was not asked for yet; `wake` lets go whoever waits. */
interface Inbox {
  readonly blocks: StationBlock[];
  failure?: Error;
  wake: () => void;
}

function startWorker(task: ElectionTask, waiting: BlockRange[], inbox: Inbox): Worker {
  const worker = threadOf(task);
  const next = (): void => {
    const range = waiting.shift();
    if (range !== undefined) worker.postMessage(range);
  };
  worker.on('message', (block: StationBlock) => {
    inbox.blocks.push(block);
    next();
    inbox.wake();
  });
  worker.on('error', (error) => {
    inbox.failure = error;
    inbox.wake();
  });
  next();
  return worker;
}

export interface PoolOptions {
  readonly blockStations?: number;
  readonly keepsPapers?: boolean;
}

/** Blocks as they are done. Ending the generator ends the threads. */
export async function* runBlocks(
  election: ElectionScenario,
  seed: string,
  workers = availableParallelism(),
  { blockStations = BLOCK_STATIONS, keepsPapers = false }: PoolOptions = {},
): AsyncGenerator<StationBlock, void> {
  const stations = election.country.regions.reduce((sum, region) => sum + region.stations, 0);
  const waiting = blocksOf(stations, blockStations);
  const expected = waiting.length;
  const inbox: Inbox = { blocks: [], wake: () => undefined };
  const threads = Array.from({ length: Math.min(workers, expected) }, () =>
    startWorker({ election, seed, keepsPapers }, waiting, inbox),
  );
  try {
    for (let given = 0; given < expected; ) {
      if (inbox.failure !== undefined) throw inbox.failure;
      const block = inbox.blocks.shift();
      if (block === undefined) {
        await new Promise<void>((resolve) => {
          inbox.wake = resolve;
        });
      } else {
        given += 1;
        yield block;
      }
    }
  } finally {
    await Promise.all(threads.map((thread) => thread.terminate()));
  }
}
