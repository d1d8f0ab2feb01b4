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
import { joinedBytes, sameNumbers } from '../base/bytes.ts';
import type { Signer } from '../domain/transmission/signer.ts';
import { agreementKeyOf, derivedKey, sharedSecret } from './agreement.ts';
import { hexOf } from './hex.ts';
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
  sign: (message, secret) => joinedBytes(labelled('public', secret), sha256(message)),
  isSigned: (signature, message, publicKey) => sameNumbers(signature, joinedBytes(publicKey, sha256(message))),
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

const labelled = (label: string, bytes: Uint8Array): Uint8Array =>
  sha256(joinedBytes(utf8(`labelled ${label} `), bytes));

/**
 * The same maker, which makes and checks each signature once. Several ways up of one election have the same messages,
 * and the same bytes under the same key have the same signature.
 */
export function rememberingSigner(signer: Signer): Signer {
  const signatures = new Map<string, Uint8Array>();
  const verdicts = new Map<string, boolean>();
  return {
    ...signer,
    sign: (message, secret) => known(signatures, [secret, message], () => signer.sign(message, secret)),
    isSigned: (signature, message, publicKey) =>
      known(verdicts, [publicKey, signature, message], () => signer.isSigned(signature, message, publicKey)),
  };
}

function known<T>(answers: Map<string, T>, parts: readonly Uint8Array[], make: () => T): T {
  const name = parts.map((part) => `${part.length}:${hexOf(part)}`).join();
  const found = answers.get(name);
  if (found !== undefined) return found;
  const made = make();
  answers.set(name, made);
  return made;
}
