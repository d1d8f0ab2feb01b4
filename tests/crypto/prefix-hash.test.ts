/**
 * Hashes of texts that begin alike against plain hashes, at every length around the end of a block.
 * @module
 */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { sha256HexOf } from '../../src/crypto/hash.ts';
import { prefixHash } from '../../src/crypto/prefix-hash.ts';
import { hexOf, textBytes } from './bytes.ts';

const hashed = (prefix: string, more: Uint8Array, tails: readonly Uint8Array[]): string[] => {
  const hash = prefixHash(prefix);
  hash.extend(more);
  return tails.map((tail) => {
    const out = new Uint8Array(32);
    hash.digestInto(tail, out);
    return hexOf(out);
  });
};
const plain = (prefix: string, more: Uint8Array, tail: Uint8Array): string =>
  sha256HexOf(new Uint8Array([...textBytes(prefix), ...more, ...tail]));

test('every length of beginning and rest up to two blocks', () => {
  const tails = Array.from({ length: 129 }, (_, length) => new Uint8Array(length).fill(length));
  for (let length = 0; length <= 129; length += 1) {
    const prefix = 'p'.repeat(length);
    expect(hashed(prefix, new Uint8Array(0), tails)).toEqual(
      tails.map((tail) => plain(prefix, new Uint8Array(0), tail)),
    );
  }
});

test('whatever was hashed before, and however the beginning grew', () => {
  const bytes = fc.uint8Array({ maxLength: 70 });
  fc.assert(
    fc.property(fc.string({ maxLength: 60 }), bytes, fc.array(bytes, { maxLength: 5 }), (prefix, more, tails) => {
      expect(hashed(prefix, more, tails)).toEqual(tails.map((tail) => plain(prefix, more, tail)));
    }),
  );
});
