/**
 * Runs the days of a comparison on several threads.
 * @module
 */
import { availableParallelism } from 'node:os';
import { type ComparePart, type ComparePlan, partsOf } from '../src/sim/compare/index.ts';
import { inThreads, workerFile } from './threads.ts';

/** Parts as they are done. Ending the generator ends the threads. */
export function runParts(plan: ComparePlan, workers = availableParallelism()): AsyncGenerator<ComparePart, void> {
  return inThreads(workerFile('compare-worker'), plan, partsOf(plan), workers);
}
