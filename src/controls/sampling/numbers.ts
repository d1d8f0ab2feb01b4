/**
 * Samples without replacement from `1..n` by `cryptorandom`, in two published ways.
 *
 * By index: a place is drawn and filled with the last number that is left. Fisher-Yates: the first `k` places of a
 * shuffle, each by a real. Only places that were touched are held, so memory grows with the sample, not with `n`.
 *
 * Source: statlab/cryptorandom, `sample_by_index` and `fykd_sample`.
 * @module
 */
import { err, ok, type Result } from '../../base/result.ts';
import { type CryptoRandom, cryptoRandom } from './cryptorandom.ts';
import type { SamplingFault } from './fault.ts';

type Sample = Result<readonly number[], SamplingFault>;

/** @param count - at most `size`. @returns numbers from 1 in the order of the draw. */
export function sampleByIndex(seed: string, size: number, count: number): Sample {
  return sampleBy(seed, size, count, (random, _, left) => ({ from: random.below(left), refill: left - 1 }));
}

/** @param count - at most `size`. @returns numbers from 1 in the order of the shuffle. */
export function sampleByShuffle(seed: string, size: number, count: number): Sample {
  return sampleBy(seed, size, count, (random, done, left) => ({
    // A real may round up to 1.
    from: done + Math.min(left - 1, Math.floor(random.real() * left)),
    refill: done,
  }));
}

/** Takes what stands at one place and puts there what stands at another. Both are places from 0. */
type Pick = (random: CryptoRandom, done: number, left: number) => { readonly from: number; readonly refill: number };

function sampleBy(seed: string, size: number, count: number, pick: Pick): Sample {
  if (!Number.isSafeInteger(size) || size < 1) {
    return err({ at: 'size', says: `${size}: expected a whole number from 1` });
  }
  if (!Number.isInteger(count) || count < 0 || count > size) {
    return err({ at: 'count', says: `${count}: expected a whole number from 0 to ${size}` });
  }
  const random = cryptoRandom(seed);
  const moved = new Map<number, number>();
  const at = (place: number): number => moved.get(place) ?? place + 1;
  const drawn: number[] = [];
  for (let done = 0; done < count; done += 1) {
    const { from, refill } = pick(random, done, size - done);
    drawn.push(at(from));
    moved.set(from, at(refill));
  }
  return ok(drawn);
}
