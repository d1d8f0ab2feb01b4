/**
 * SHA-256 of a text, in hexadecimal. No primitive of our own: a thin wrapper, the only door to the hash library.
 *
 * Source: FIPS 180-4; library `@noble/hashes`.
 * @module
 */
import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';

/**
 * @param text - hashed as UTF-8. A lone surrogate has no UTF-8 form and counts as U+FFFD: texts that may hold one go
 * through `canonicalText` first, which spells it out.
 * @returns 64 lower-case hexadecimal digits.
 */
export function sha256Hex(text: string): string {
  return bytesToHex(sha256(utf8ToBytes(text)));
}

/** The same of bytes as they are, such as those of a file. */
export function sha256HexOf(bytes: Uint8Array): string {
  return bytesToHex(sha256(bytes));
}
