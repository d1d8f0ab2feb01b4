/**
 * Seeded randomness as a tree of streams: a child is derived from its parent's key and a name, so that an extra
 * draw in one stream never shifts another. That is what keeps an attack from changing how people vote.
 *
 * Source: generator xoroshiro128+ of the library `pure-rand`; the tree shape is that of typed, named child streams.
 * @module
 */
import { uniformInt } from 'pure-rand/distribution/uniformInt';
import { xoroshiro128plusFromState } from 'pure-rand/generator/xoroshiro128plus';
import { assert } from './assert.ts';

/** A stream of random numbers. Every draw advances it; forks are independent of how far it has advanced. */
export interface Rng {
  /** A child stream with a name of its own, e.g. `day/intent`. */
  fork(name: string): Rng;
  /** Uniform integer in `0..bound-1`. @throws InvariantError if `bound` is not a positive 31-bit integer. */
  below(bound: number): number;
  /** Uniform real in `[0, 1)`, 32 bits of it. */
  unit(): number;
  /** `true` with probability `share`, `0..1`. */
  chance(share: number): boolean;
}

type Key = readonly [number, number, number, number];

/** Fowler-Noll-Vo in four lanes with a murmur finaliser: spreads names over 128 bits; not a cryptographic hash. */
function mixName(key: Key, name: string): Key {
  let [a, b, c, d] = key;
  for (let i = 0; i < name.length; i += 1) {
    const unit = name.charCodeAt(i);
    a = Math.imul(a ^ unit, 0x01000193);
    b = Math.imul(b ^ (unit + 0x9e37 + i), 0x85ebca6b);
    c = Math.imul(c ^ (unit + 0x79b9 - i), 0xc2b2ae35);
    d = Math.imul(d ^ (unit * 0x27d4 + 1), 0x165667b1);
  }
  return [finish(a ^ d), finish(b ^ (a >>> 1)), finish(c ^ (b >>> 3)), finish(d ^ (c >>> 5) ^ name.length)];
}

function finish(lane: number): number {
  let mixed = lane ^ (lane >>> 16);
  mixed = Math.imul(mixed, 0x85ebca6b);
  mixed ^= mixed >>> 13;
  mixed = Math.imul(mixed, 0xc2b2ae35);
  return mixed ^ (mixed >>> 16);
}

function streamOf(key: Key): Rng {
  // xoroshiro must not start from zero; the constant keeps an all-zero key out.
  const generator = xoroshiro128plusFromState([key[0], key[1], key[2], key[3] | 1]);
  return {
    fork: (name) => streamOf(mixName(key, name)),
    below(bound) {
      assert(Number.isInteger(bound) && bound >= 1 && bound <= 0x7fffffff, `Rng.below(${bound})`);
      return uniformInt(generator, 0, bound - 1);
    },
    unit: () => (generator.next() >>> 0) / 0x1_0000_0000,
    chance: (share) => (generator.next() >>> 0) / 0x1_0000_0000 < share,
  };
}

/** The root stream of a seed: any text. Equal texts give equal streams on every machine. */
export function rngOf(seed: string): Rng {
  return streamOf(mixName([0x243f6a88 | 0, 0x85a308d3 | 0, 0x13198a2e | 0, 0x03707344 | 0], seed.normalize('NFC')));
}
