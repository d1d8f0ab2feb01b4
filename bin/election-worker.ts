/**
 * A thread that runs blocks of stations of one election: told where a block begins and ends, it answers with the block.
 *
 * It makes the plan of the country itself, the same in every thread, so that nothing large travels.
 * @module
 */
import { parentPort, workerData } from 'node:worker_threads';
import type { ElectionScenario } from '../src/domain/scenario.ts';
import { planOf, runBlock } from '../src/sim/national/index.ts';

/** What a thread is started with. */
export interface ElectionTask {
  readonly election: ElectionScenario;
  readonly seed: string;
  /** Summaries carry what a bundle holds of each station. */
  readonly keepsPapers: boolean;
}

/** `to`: one past the last station. */
export interface BlockRange {
  readonly first: number;
  readonly to: number;
}

const { election, seed, keepsPapers } = workerData as ElectionTask;
const plan = planOf(election, seed);
parentPort?.on('message', ({ first, to }: BlockRange) => {
  parentPort?.postMessage(runBlock(election, plan, seed, first, to, keepsPapers));
});
