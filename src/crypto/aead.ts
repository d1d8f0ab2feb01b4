/**
 * Encryption with a tag: XChaCha20-Poly1305. A message that was changed by one bit does not open. The long nonce may be
 * drawn at random. No primitive of our own.
 *
 * Source: draft-irtf-cfrg-xchacha-03; RFC 8439, section 2.8; library `@noble/ciphers`.
 * @module
 */
import { xchacha20poly1305 } from '@noble/ciphers/chacha.js';

export const AEAD_NONCE_BYTES = 24;
const AEAD_TAG_BYTES = 16;

/** @param about - bytes that are not sealed, and without which the message does not open. @returns bytes, then tag. */
export function seal(key: Uint8Array, nonce: Uint8Array, about: Uint8Array, bytes: Uint8Array): Uint8Array {
  return xchacha20poly1305(key, nonce, about).encrypt(bytes);
}

/** @returns what was sealed; `undefined` where a bit of it, its tag, `about`, the nonce or the key differs. */
export function open(
  key: Uint8Array,
  nonce: Uint8Array,
  about: Uint8Array,
  sealed: Uint8Array,
): Uint8Array | undefined {
  if (nonce.length !== AEAD_NONCE_BYTES || sealed.length < AEAD_TAG_BYTES) return undefined;
  try {
    return xchacha20poly1305(key, nonce, about).decrypt(sealed);
  } catch {
    return undefined;
  }
}
