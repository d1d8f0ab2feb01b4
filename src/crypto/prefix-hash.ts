/**
 * SHA-256 of many texts that begin alike: the beginning is hashed once and its state copied, and nothing is allocated
 * for each. No primitive of our own.
 *
 * Source: FIPS 180-4; library `@noble/hashes`.
 * @module
 */
import { sha256 } from '@noble/hashes/sha2.js';
import { utf8ToBytes } from '@noble/hashes/utils.js';

export const DIGEST_BYTES = 32;

export interface PrefixHash {
  /** Writes the hash of everything so far, then `tail`, to `out` of 32 bytes; the beginning stays as it is. */
  digestInto(tail: Uint8Array, out: Uint8Array): void;
  /** Makes the beginning longer by these bytes. */
  extend(bytes: Uint8Array): void;
}

/** @param prefix - hashed as UTF-8. */
export function prefixHash(prefix: string): PrefixHash {
  const start = sha256.create().update(utf8ToBytes(prefix));
  const work = sha256.create();
  return {
    digestInto(tail, out) {
      start._cloneInto(work);
      work.update(tail);
      work.digestInto(out);
    },
    extend(bytes) {
      start.update(bytes);
    },
  };
}
