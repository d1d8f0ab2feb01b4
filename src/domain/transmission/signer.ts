/**
 * The slow operations with keys, as a port: real ones, or labelled ones in their place where many elections are run.
 *
 * Source: design section 12.
 * @module
 */

/** All keys and secrets have 32 bytes, signatures 64. */
export interface Signer {
  /** @returns the public key of whoever signs with `secret`. */
  readonly publicKeyOf: (secret: Uint8Array) => Uint8Array;
  readonly sign: (message: Uint8Array, secret: Uint8Array) => Uint8Array;
  /** Never throws, whatever the bytes are. */
  readonly isSigned: (signature: Uint8Array, message: Uint8Array, publicKey: Uint8Array) => boolean;
  /** @returns the public half of a key that two ends agree with. */
  readonly agreementKeyOf: (secret: Uint8Array) => Uint8Array;
  /** @returns the key of both ends for this purpose; `undefined` where the other's public half is none. */
  readonly agreedKey: (secret: Uint8Array, otherKey: Uint8Array, purpose: string) => Uint8Array | undefined;
}
