/**
 * Ed25519 signatures, checked strictly: a signature that somebody could have changed without the key, or that fits many
 * messages at once, is none. No primitive of our own.
 *
 * Source: RFC 8032, section 5.1; library `@noble/curves`.
 * @module
 */
import { ed25519 } from '@noble/curves/ed25519.js';

export const SIGNATURE_BYTES = 64;
const SIGNING_KEY_BYTES = 32;

/** @param secret - 32 bytes, each 32 bytes are a key. @returns the 32 bytes of the public key. */
export function publicKeyOf(secret: Uint8Array): Uint8Array {
  return ed25519.getPublicKey(secret);
}

/** @param secret - 32 bytes. @returns 64 bytes, always the same for the same message and key. */
export function sign(message: Uint8Array, secret: Uint8Array): Uint8Array {
  return ed25519.sign(message, secret);
}

/**
 * Whether the holder of the key signed this message. Refuses second encodings of a signature or key, and keys of small
 * order, under which a signature holds for messages that nobody signed. Whatever the bytes are, it never throws.
 *
 * @param signature - 64 bytes, else it is no signature. @param publicKey - 32 bytes, else it is no key.
 */
export function isSigned(signature: Uint8Array, message: Uint8Array, publicKey: Uint8Array): boolean {
  if (signature.length !== SIGNATURE_BYTES || publicKey.length !== SIGNING_KEY_BYTES) return false;
  try {
    return ed25519.verify(signature, message, publicKey, { zip215: false });
  } catch {
    return false;
  }
}

/**
 * Whether these bytes can be a public key: a point of the curve in its one encoding, and not of small order. Whatever
 * they are, it never throws.
 */
export function isSigningKey(publicKey: Uint8Array): boolean {
  if (publicKey.length !== SIGNING_KEY_BYTES) return false;
  try {
    return !ed25519.Point.fromBytes(publicKey, false).isSmallOrder();
  } catch {
    return false;
  }
}
