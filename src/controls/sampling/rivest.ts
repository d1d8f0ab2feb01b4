/**
 * Rivest's sampler: the i-th draw is `1 + SHA-256(seed + "," + i) mod n`, which anybody can check with a hash tool.
 *
 * Without replacement repeats are dropped, so that a larger sample always begins with the smaller one: a second round
 * draws the first again and goes on.
 *
 * The remainder is taken without big integers: `hash mod n` is the sum of its sixteen 16-bit parts, each times
 * `2^(16 k) mod n`, which a double holds exactly for `n` up to `2^33`.
 *
 * Source: Rivest, sampler.py, 14 November 2011; the variant with a smallest number is Colorado's.
 * @module
 */
import { err, ok, type Result } from '../../base/result.ts';
import { DIGEST_BYTES, prefixHash } from '../../crypto/prefix-hash.ts';
import type { SamplingFault } from './fault.ts';

/** Above any number of cards, and low enough that sixteen products of 16 bits with it stay exact. */
export const CARDS_MAX = 2 ** 33;

const PARTS = DIGEST_BYTES / 2;
/** Digits of the largest number of a draw. */
const DIGITS = 16;
const ASCII_ZERO = 48;
/** Bytes that a list of places met may take. */
const DENSE_MAX = 2 ** 26;

export interface Range {
  /** Smallest number drawn; Rivest's own begin at 1. */
  readonly first: number;
  readonly last: number;
}

/**
 * @param count - how many numbers; without replacement at most as many as there are.
 * @returns in the order of the draw.
 */
export function rivestSample(
  seed: string,
  { first, last }: Range,
  count: number,
  withReplacement: boolean,
): Result<readonly number[], SamplingFault> {
  const size = last - first + 1;
  if (![first, last].every(Number.isSafeInteger) || size < 1 || size > CARDS_MAX) {
    return err({ at: 'range', says: `${first} to ${last}: expected 1 to ${CARDS_MAX} whole numbers` });
  }
  if (!Number.isInteger(count) || count < 0 || (!withReplacement && count > size)) {
    const most = withReplacement ? '' : ` to ${size}`;
    return err({ at: 'count', says: `${count}: expected a whole number from 0${most}` });
  }
  const draw = rivestDraws(seed, size);
  const drawn: number[] = [];
  const isNew = withReplacement ? () => true : firstTimes(size);
  for (let i = 1; drawn.length < count; i += 1) {
    const place = draw(i);
    if (isNew(place)) drawn.push(first + place);
  }
  return ok(drawn);
}

/** Whether a place is met for the first time. A byte for each place is much faster than a set, while it fits. */
function firstTimes(size: number): (place: number) => boolean {
  const seen = new Set<number>();
  if (size > DENSE_MAX) return (place) => seen.size < seen.add(place).size;
  const met = new Uint8Array(size);
  return (place) => {
    if (met[place] === 1) return false;
    met[place] = 1;
    return true;
  };
}

/** From the number of a draw, from 1, to `0..size-1`. */
function rivestDraws(seed: string, size: number): (i: number) => number {
  const hash = prefixHash(`${seed},`);
  const weights = weightsOf(size);
  const digits = new Uint8Array(DIGITS);
  const digest = new Uint8Array(DIGEST_BYTES);
  // A view on the digits, made anew only when they become more.
  let tail = digits;
  return (i) => {
    const start = writeDecimal(i, digits);
    if (tail.byteOffset !== start) tail = digits.subarray(start);
    hash.digestInto(tail, digest);
    let sum = 0;
    for (let part = 0; part < PARTS; part += 1) {
      const bits = ((digest[2 * part] ?? 0) << 8) | (digest[2 * part + 1] ?? 0);
      sum += bits * (weights[part] ?? 0);
    }
    return sum % size;
  };
}

/** `2^(16 k) mod size` for each part of a hash, most significant part first. */
function weightsOf(size: number): Float64Array {
  const weights = new Float64Array(PARTS);
  let weight = 1 % size;
  for (let part = PARTS - 1; part >= 0; part -= 1) {
    weights[part] = weight;
    weight = (weight * 0x1_0000) % size;
  }
  return weights;
}

/** Writes the digits to the end of `digits`. @returns where they begin. */
function writeDecimal(value: number, digits: Uint8Array): number {
  let rest = value;
  let at = digits.length;
  do {
    const next = Math.floor(rest / 10);
    at -= 1;
    digits[at] = ASCII_ZERO + rest - 10 * next;
    rest = next;
  } while (rest > 0);
  return at;
}
