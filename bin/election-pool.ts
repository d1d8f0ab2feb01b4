/**
 * Runs the stations of an election on several threads.
 * @module
 */
import { availableParallelism } from 'node:os';
import type { ElectionScenario } from '../src/domain/scenario.ts';
import type { StationBlock } from '../src/sim/national/index.ts';
import type { BlockRange, ElectionTask } from './election-worker.ts';
import { inThreads, workerFile } from './threads.ts';

/** So many stations take well under a second: Ctrl-C and the slowest thread are never far from the end of a block. */
const BLOCK_STATIONS = 40;

function blocksOf(stations: number, size: number): BlockRange[] {
  return Array.from({ length: Math.ceil(stations / size) }, (_, index) => {
    const first = index * size;
    return { first, to: Math.min(stations, first + size) };
  });
}

export interface PoolOptions {
  readonly blockStations?: number;
  readonly keepsPapers?: boolean;
}

/** Blocks as they are done. Ending the generator ends the threads. */
export function runBlocks(
  election: ElectionScenario,
  seed: string,
  workers = availableParallelism(),
  { blockStations = BLOCK_STATIONS, keepsPapers = false }: PoolOptions = {},
): AsyncGenerator<StationBlock, void> {
  const stations = election.country.regions.reduce((sum, region) => sum + region.stations, 0);
  const task: ElectionTask = { election, seed, keepsPapers };
  return inThreads(workerFile('election-worker'), task, blocksOf(stations, blockStations), workers);
}
