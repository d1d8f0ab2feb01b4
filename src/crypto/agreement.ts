/**
 * A key that two ends of a line share without having sent it: X25519, then HKDF with SHA-256. No primitive of our own.
 *
 * Source: RFC 7748, sections 5 and 6.1; RFC 5869; libraries `@noble/curves`, `@noble/hashes`.
 * @module
 */
import { x25519 } from '@noble/curves/ed25519.js';
import { hkdf } from '@noble/hashes/hkdf.js';
import { sha256 } from '@noble/hashes/sha2.js';

const AGREEMENT_KEY_BYTES = 32;

/** @param secret - 32 bytes. @returns the 32 bytes of the public key. */
export function agreementKeyOf(secret: Uint8Array): Uint8Array {
  return x25519.getPublicKey(secret);
}

/**
 * The secret that both ends arrive at, each with its own secret and the other's public key. It is no key yet: its bits
 * are not even, so it goes through `derivedKey`.
 *
 * @returns 32 bytes; `undefined` where the other end's key is of small order, which would make the secret known to all.
 */
export function sharedSecret(secret: Uint8Array, otherKey: Uint8Array): Uint8Array | undefined {
  if (otherKey.length !== AGREEMENT_KEY_BYTES) return undefined;
  try {
    return x25519.getSharedSecret(secret, otherKey);
  } catch {
    return undefined;
  }
}

/**
 * @param info - what the key is for; keys for different purposes have nothing in common.
 * @param bytes - length of the key, at most 8160.
 */
export function derivedKey(secret: Uint8Array, salt: Uint8Array, info: Uint8Array, bytes: number): Uint8Array {
  return hkdf(sha256, secret, salt, info, bytes);
}
