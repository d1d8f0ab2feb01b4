/**
 * SHA-256 of many texts that begin alike. Where beginning and rest fit one block, as a seed and a number do, the block
 * is padded here and compressed by the library; else the beginning is hashed once and its state copied. Nothing is
 * allocated for each. No primitive of our own.
 *
 * Reads how the library's class holds its state, so its version stays exact: tests hold both ways against plain hashes.
 * Source: FIPS 180-4, sections 5.1.1 and 5.3.3; library `@noble/hashes`.
 * @module
 */
import { _SHA256, sha256 } from '@noble/hashes/sha2.js';
import { utf8ToBytes } from '@noble/hashes/utils.js';

export const DIGEST_BYTES = 32;

const BLOCK_BYTES = 64;
/** What of a block is left beside the bit that ends a message and its length. */
const MESSAGE_MAX = BLOCK_BYTES - 9;

export interface PrefixHash {
  /** Writes the hash of everything so far, then `tail`, to `out` of 32 bytes; the beginning stays as it is. */
  digestInto(tail: Uint8Array, out: Uint8Array): void;
  /** Makes the beginning longer by these bytes. */
  extend(bytes: Uint8Array): void;
}

/** A message of one block: the beginning stays in it, only the rest is written anew. */
class OneBlock extends _SHA256 {
  readonly #start: readonly [number, number, number, number, number, number, number, number] = this.get();
  readonly #block = new Uint8Array(BLOCK_BYTES);
  readonly #view = new DataView(this.#block.buffer);
  #prefix = 0;

  /** @returns whether the beginning still leaves room. */
  begin(bytes: Uint8Array): boolean {
    if (this.#prefix + bytes.length > MESSAGE_MAX) return false;
    this.#block.set(bytes, this.#prefix);
    this.#prefix += bytes.length;
    return true;
  }

  /** @returns whether it fitted; if not, nothing was written. */
  hashInto(tail: Uint8Array, out: Uint8Array): boolean {
    const end = this.#prefix + tail.length;
    if (end > MESSAGE_MAX) return false;
    const block = this.#block;
    for (let at = 0; at < tail.length; at += 1) block[this.#prefix + at] = tail[at] ?? 0;
    block[end] = 0x80;
    block.fill(0, end + 1);
    this.#view.setUint32(BLOCK_BYTES - 4, end * 8);
    const [a, b, c, d, e, f, g, h] = this.#start;
    this.set(a, b, c, d, e, f, g, h);
    this.process(this.#view, 0);
    writeWord(out, 0, this.A);
    writeWord(out, 4, this.B);
    writeWord(out, 8, this.C);
    writeWord(out, 12, this.D);
    writeWord(out, 16, this.E);
    writeWord(out, 20, this.F);
    writeWord(out, 24, this.G);
    writeWord(out, 28, this.H);
    return true;
  }
}

function writeWord(out: Uint8Array, at: number, word: number): void {
  out[at] = word >>> 24;
  out[at + 1] = word >>> 16;
  out[at + 2] = word >>> 8;
  out[at + 3] = word;
}

/** @param prefix - hashed as UTF-8. */
export function prefixHash(prefix: string): PrefixHash {
  const bytes = utf8ToBytes(prefix);
  const start = sha256.create().update(bytes);
  const work = sha256.create();
  const block = new OneBlock();
  let isShort = block.begin(bytes);
  return {
    digestInto(tail, out) {
      if (isShort && block.hashInto(tail, out)) return;
      start._cloneInto(work);
      work.update(tail);
      work.digestInto(out);
    },
    extend(more) {
      start.update(more);
      isShort = isShort && block.begin(more);
    },
  };
}
