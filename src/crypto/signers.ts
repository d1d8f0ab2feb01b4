/**
 * Two makers of signatures and agreed keys with one face: real ones, and labelled ones that cost next to nothing.
 *
 * A labelled signature names the public key and the message that it is of, and everybody could write it: it is worth
 * something only among programs that do not. An attack that has no key signs nothing under either, so a run has the
 * same result under both; a test holds that.
 * Source: design section 12; RFC 8032, 7748 and 5869 for the real ones.
 * @module
 */
import { sha256 } from '@noble/hashes/sha2.js';
import type { Signer } from '../domain/transmission/signer.ts';
import { agreementKeyOf, derivedKey, sharedSecret } from './agreement.ts';
import { isSigned, publicKeyOf, sign } from './signature.ts';

const KEY_BYTES = 32;

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);

export const REAL_SIGNER: Signer = {
  publicKeyOf,
  sign,
  isSigned,
  agreementKeyOf,
  agreedKey(secret, otherKey, purpose) {
    const shared = sharedSecret(secret, otherKey);
    return shared === undefined ? undefined : derivedKey(shared, new Uint8Array(0), utf8(purpose), KEY_BYTES);
  },
};

export const LABELLED_SIGNER: Signer = {
  publicKeyOf: (secret) => labelled('public', secret),
  sign: (message, secret) => joined(labelled('public', secret), sha256(message)),
  isSigned: (signature, message, publicKey) => same(signature, joined(publicKey, sha256(message))),
  agreementKeyOf: (secret) => labelled('agree', secret),
  agreedKey(secret, otherKey, purpose) {
    if (otherKey.length !== KEY_BYTES) return undefined;
    // The same from both ends.
    const own = labelled('agree', secret);
    return labelled(
      purpose,
      own.map((byte, index) => byte ^ (otherKey[index] ?? 0)),
    );
  },
};

const labelled = (label: string, bytes: Uint8Array): Uint8Array => sha256(joined(utf8(`labelled ${label} `), bytes));

const same = (a: Uint8Array, b: Uint8Array): boolean =>
  a.length === b.length && a.every((byte, index) => byte === b[index]);

function joined(first: Uint8Array, second: Uint8Array): Uint8Array {
  const both = new Uint8Array(first.length + second.length);
  both.set(first);
  both.set(second, first.length);
  return both;
}
