/**
 * A thread that runs parts of one comparison: told some days under some rules, it answers with what they add up to.
 * @module
 */
import { parentPort, workerData } from 'node:worker_threads';
import { type ComparePlan, type PartRange, runPart } from '../src/sim/compare/index.ts';

const plan = workerData as ComparePlan;
parentPort?.on('message', (range: PartRange) => {
  parentPort?.postMessage(runPart(plan, range));
});
