/**
 * Encryption without a tag: ChaCha20 alone. Who does not have the key cannot read a message, and can change it: each
 * bit that is flipped in the sealed bytes is flipped in what the receiver reads, and nothing tells. No primitive of our
 * own.
 *
 * Source: RFC 8439, section 2.4; library `@noble/ciphers`.
 * @module
 */
import { chacha20 } from '@noble/ciphers/chacha.js';

/**
 * Seals and opens alike.
 *
 * @param nonce - 12 bytes, never twice under one key: the difference of two messages would be open.
 * @param counter - first block of the key stream; 0 unless told.
 */
export function streamCipher(key: Uint8Array, nonce: Uint8Array, bytes: Uint8Array, counter = 0): Uint8Array {
  return chacha20(key, nonce, bytes, undefined, counter);
}
