/**
 * Ed25519 signatures, checked strictly: a signature that somebody could have changed without the key, that fits many
 * messages at once, or of which two verifiers may think differently, is none. No primitive of our own.
 *
 * Source: RFC 8032, section 5.1; Chalkias, Garillot and Nikolaenko 2020 on where verifiers differ; library
 * `@noble/curves`.
 * @module
 */
import { ed25519 } from '@noble/curves/ed25519.js';
import { hexOf } from './hex.ts';

export const SIGNATURE_BYTES = 64;
/** Of a key, and of R, the first half of a signature. */
const POINT_BYTES = 32;

/** @param secret - 32 bytes, each 32 bytes are a key. @returns the 32 bytes of the public key. */
export function publicKeyOf(secret: Uint8Array): Uint8Array {
  return ed25519.getPublicKey(secret);
}

/** @param secret - 32 bytes. @returns 64 bytes, always the same for the same message and key. */
export function sign(message: Uint8Array, secret: Uint8Array): Uint8Array {
  return ed25519.sign(message, secret);
}

/**
 * Whether the holder of the key signed this message. Key and R are points of the group of prime order in their one
 * encoding, none the neutral element, and S is below the order of the group: there, every reading of the equation of
 * RFC 8032 gives the same answer, so that no two verifiers differ. Whatever the bytes are, it never throws.
 *
 * @param signature - 64 bytes, else it is no signature. @param publicKey - 32 bytes, else it is no key.
 */
export function isSigned(signature: Uint8Array, message: Uint8Array, publicKey: Uint8Array): boolean {
  if (signature.length !== SIGNATURE_BYTES || !isSigningKey(publicKey)) return false;
  if (!isOfPrimeOrder(signature.subarray(0, POINT_BYTES))) return false;
  try {
    return ed25519.verify(signature, message, publicKey, { zip215: false });
  } catch {
    return false;
  }
}

/** Verdicts on keys. A country has 961 of them and many more signatures; a hostile file may have any number. */
const judgedKeys = new Map<string, boolean>();
const JUDGED_KEYS_MAX = 4096;

/**
 * Whether these bytes can be a public key: a point of the group of prime order in its one encoding, not the neutral
 * element. Whatever they are, it never throws. A key that came up lately is not looked at again.
 */
export function isSigningKey(publicKey: Uint8Array): boolean {
  if (publicKey.length !== POINT_BYTES) return false;
  const name = hexOf(publicKey);
  const known = judgedKeys.get(name);
  if (known !== undefined) return known;
  const judged = isOfPrimeOrder(publicKey);
  if (judgedKeys.size >= JUDGED_KEYS_MAX) judgedKeys.clear();
  judgedKeys.set(name, judged);
  return judged;
}

/** Not of small order leaves out the neutral element, which is free of torsion like the others of the group. */
function isOfPrimeOrder(encoded: Uint8Array): boolean {
  try {
    const point = ed25519.Point.fromBytes(encoded, false);
    return !point.isSmallOrder() && point.isTorsionFree();
  } catch {
    return false;
  }
}
