/**
 * Which batches are drawn: numbers by Rivest's sampler from public dice, with replacement, among the chances of all
 * batches in the order of the manifest. A second round goes on where the first ended.
 *
 * Source: Rivest, sampler.py; Stark, arXiv 0905.1422 (draws in proportion to error bounds).
 * @module
 */
import { endsOf, placeAmong } from '../../base/cumulated.ts';
import { err, ok, type Result } from '../../base/result.ts';
import type { SamplingFault } from '../sampling/fault.ts';
import { rivestSample } from '../sampling/rivest.ts';
import type { BatchBounds } from './batch-bounds.ts';

/** @returns from a number, `1..sum`, to the place of its batch in the manifest. */
export function batchFinder({ chances }: BatchBounds): (number: number) => number {
  const ends = endsOf(chances);
  return (number) => placeAmong(ends, number);
}

/** Sum of the chances; 0 where nothing can be drawn. */
export const chancesOf = ({ chances }: BatchBounds): number => chances.reduce((sum, each) => sum + each, 0);

/**
 * @param count - draws in all, with those of earlier rounds.
 * @returns places in the manifest, in the order of the draw.
 */
export function drawBatches(
  bounds: BatchBounds,
  seed: string,
  count: number,
): Result<readonly number[], SamplingFault> {
  const last = chancesOf(bounds);
  if (last === 0) return err({ at: 'batches', says: 'no batch can confirm anything: count all paper by hand' });
  const numbers = rivestSample(seed, { first: 1, last }, count, true);
  return numbers.ok ? ok(numbers.value.map(batchFinder(bounds))) : numbers;
}
