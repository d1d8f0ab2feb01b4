/**
 * Random numbers of `cryptorandom`: the k-th hash is SHA-256 of `seed + ","` followed by k zero bytes, k from 0.
 *
 * Bits are taken from the least significant end of a hash, and the next hash goes above what is left: read backwards,
 * the hashes are one stream of bytes, least significant bit first. Reals take a hash of their own and leave that
 * stream alone.
 *
 * Source: statlab/cryptorandom, class SHA256; Stark's tools for ballot-polling audits.
 * @module
 */
import { assert } from '../../base/assert.ts';
import { DIGEST_BYTES, prefixHash } from '../../crypto/prefix-hash.ts';

const NOTHING = new Uint8Array(0);
const ZERO_BYTE = new Uint8Array(1);
/** A double holds so many bits exactly. */
const EXACT_BITS = 53;

export interface CryptoRandom {
  /** The next hash, 32 bytes, the caller's to keep. */
  nextHash(): Uint8Array;
  /** `0 <= x < 1` but for rounding: a whole hash over 2^256, rounded to a double once. */
  real(): number;
  /** A whole number of so many bits. @throws InvariantError unless `bits` is a whole number from 0. */
  bits(bits: number): bigint;
  /** Uniform in `0..bound-1`. @throws InvariantError unless `bound` is from 1 to 2^53 - 1. */
  below(bound: number): number;
}

export function cryptoRandom(seed: string): CryptoRandom {
  const hash = prefixHash(`${seed},`);
  let digest: Uint8Array = NOTHING;
  /** Bits of `digest` that were taken, from its end. */
  let taken = 0;

  function nextHash(): Uint8Array {
    const out = new Uint8Array(DIGEST_BYTES);
    hash.digestInto(NOTHING, out);
    hash.extend(ZERO_BYTE);
    return out;
  }

  /** Up to 8 bits, and none that lies in the byte after. */
  function takeWithinByte(most: number): { readonly value: number; readonly width: number } {
    if (taken === 8 * digest.length) {
      digest = nextHash();
      taken = 0;
    }
    const byte = digest[digest.length - 1 - (taken >> 3)] ?? 0;
    const width = Math.min(most, 8 - (taken & 7));
    const value = (byte >> (taken & 7)) & ((1 << width) - 1);
    taken += width;
    return { value, width };
  }

  function exact(bits: number): number {
    let sum = 0;
    for (let done = 0; done < bits; ) {
      const { value, width } = takeWithinByte(bits - done);
      sum += value * 2 ** done;
      done += width;
    }
    return sum;
  }

  return {
    nextHash,
    real: () => Number(wholeOf(nextHash())) / 2 ** (8 * DIGEST_BYTES),
    bits(bits) {
      assert(Number.isInteger(bits) && bits >= 0, `${bits} bits`);
      let sum = 0n;
      for (let done = 0; done < bits; done += EXACT_BITS) {
        sum += BigInt(exact(Math.min(EXACT_BITS, bits - done))) << BigInt(done);
      }
      return sum;
    },
    below(bound) {
      assert(Number.isSafeInteger(bound) && bound >= 1, `below ${bound}`);
      const bits = bound === 1 ? 0 : (bound - 1).toString(2).length;
      let drawn = exact(bits);
      while (drawn >= bound) drawn = exact(bits);
      return drawn;
    },
  };
}

/** Bytes as one whole number, most significant first. */
export const wholeOf = (bytes: Uint8Array): bigint => BigInt(`0x${hexOf(bytes)}`);

/** Two lower-case digits a byte. Of equal length, the order of the texts is the order of the numbers. */
export function hexOf(bytes: Uint8Array): string {
  let text = '';
  for (const byte of bytes) text += byte.toString(16).padStart(2, '0');
  return text;
}
