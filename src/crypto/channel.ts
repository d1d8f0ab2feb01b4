/**
 * A message on the line: in the clear, encrypted only, encrypted with a tag; signed by the station or not.
 *
 *     none      kind (1) | message | signature (64), where its kind is signed
 *     stream    nonce (12) | the same ^ key stream
 *     aead      nonce (24) | XChaCha20-Poly1305(the same), bound to the station
 *
 * What a receiver can tell of each is here; whether a counter is fresh the receiver tells, who keeps the last one.
 * Leaves out the line, calls and acknowledgements: see the link chart.
 * Source: design section 12; dossier A11.
 * @module
 */
import { joinedBytes } from '../base/bytes.ts';
import { canonicalText } from '../base/canonical.ts';
import { err, ok, type Result } from '../base/result.ts';
import { MESSAGE_KINDS, type Message, messageBytes, messageOf } from '../domain/transmission/message.ts';
import type { ChannelProfile } from '../domain/transmission/profile.ts';
import type { Signer } from '../domain/transmission/signer.ts';
import { AEAD_NONCE_BYTES, open, seal } from './aead.ts';
import { SIGNATURE_BYTES } from './signature.ts';
import { REAL_SIGNER } from './signers.ts';
import { streamCipher } from './stream-cipher.ts';

/** What both ends of a line hold; 32 bytes each. */
export interface LineKeys {
  readonly shared: Uint8Array;
}

export interface SenderKeys extends LineKeys {
  /** Secret of the station's signatures. */
  readonly signing: Uint8Array;
}

export interface ReceiverKeys extends LineKeys {
  /** Public key of the station that is taken to call. */
  readonly station: Uint8Array;
}

/** Whom the receiver takes the caller for: the tag covers it, so that no station's message passes for another's. */
export interface Call {
  readonly election: string;
  readonly station: number;
}

/** What came out of a message that is taken. */
export interface Opened {
  readonly message: Message;
  /** Of its canonical bytes; empty where the profile has none. */
  readonly signature: Uint8Array;
}

const STREAM_NONCE_BYTES = 12;
/** As many as the longest takes: who seals hands over so many, and a shorter one is the first of them. */
export const NONCE_BYTES = AEAD_NONCE_BYTES;

/** Bytes that stand before the rest on the line: everybody who listens can tell them apart. */
export const HEAD_BYTES: Readonly<Record<ChannelProfile['enc'], number>> = {
  none: 0,
  stream: STREAM_NONCE_BYTES,
  aead: AEAD_NONCE_BYTES,
};

/** @param nonce - at least `NONCE_BYTES` random bytes, never the same twice under one key. */
export function sealed(
  profile: ChannelProfile,
  message: Message,
  keys: SenderKeys,
  nonce: Uint8Array,
  signer: Signer = REAL_SIGNER,
): Uint8Array {
  const inside = clearBytes(profile, message, keys, signer);
  if (profile.enc === 'none') return inside;
  if (profile.enc === 'stream') {
    const short = nonce.slice(0, STREAM_NONCE_BYTES);
    return joinedBytes(short, streamCipher(keys.shared, short, inside));
  }
  const long = nonce.slice(0, AEAD_NONCE_BYTES);
  return joinedBytes(long, seal(keys.shared, long, aboutOf(message), inside));
}

/** Why a receiver refuses what came over the line. */
export const REFUSALS = ['tag', 'signature', 'message', 'otherStation', 'otherElection'] as const;
export type Refusal = (typeof REFUSALS)[number];

/**
 * @param call - the caller as the line tells it. Without a tag only the message can contradict it, and where nothing
 *   has to be fresh, nobody asks of which election it is.
 */
export function opened(
  profile: ChannelProfile,
  wire: Uint8Array,
  keys: ReceiverKeys,
  call: Call,
  signer: Signer = REAL_SIGNER,
): Result<Opened, Refusal> {
  const inside = insideOf(profile, wire, keys, call);
  if (!inside.ok) return inside;
  const kind = MESSAGE_KINDS[inside.value[0] ?? MESSAGE_KINDS.length];
  if (kind === undefined) return err('message');
  const isSigned = profile.signs.includes(kind);
  const end = isSigned ? Math.max(1, inside.value.length - SIGNATURE_BYTES) : inside.value.length;
  const read = messageOf(inside.value.slice(1, end), profile.padded);
  if (!read.ok || read.value.kind !== kind) return err('message');
  const message = read.value;
  const signature = inside.value.slice(end);
  if (isSigned && !signer.isSigned(signature, messageBytes(message), keys.station)) return err('signature');
  if (profile.fresh && message.election !== call.election) return err('otherElection');
  return message.station === call.station ? ok({ message, signature }) : err('otherStation');
}

/** The kind stands before the message, so that a receiver knows whether a signature stands behind it. */
function clearBytes(profile: ChannelProfile, message: Message, keys: SenderKeys, signer: Signer): Uint8Array {
  const bytes = joinedBytes(Uint8Array.of(MESSAGE_KINDS.indexOf(message.kind)), messageBytes(message, profile.padded));
  // Signed without blanks: a signature is of the message, however it is sent.
  return profile.signs.includes(message.kind)
    ? joinedBytes(bytes, signer.sign(messageBytes(message), keys.signing))
    : bytes;
}

function insideOf(
  profile: ChannelProfile,
  wire: Uint8Array,
  keys: ReceiverKeys,
  call: Call,
): Result<Uint8Array, Refusal> {
  if (profile.enc === 'none') return ok(wire);
  if (profile.enc === 'stream') {
    if (wire.length < STREAM_NONCE_BYTES) return err('message');
    return ok(streamCipher(keys.shared, wire.slice(0, STREAM_NONCE_BYTES), wire.slice(STREAM_NONCE_BYTES)));
  }
  const nonce = wire.slice(0, AEAD_NONCE_BYTES);
  const inside = open(keys.shared, nonce, aboutOf(call), wire.slice(AEAD_NONCE_BYTES));
  return inside === undefined ? err('tag') : ok(inside);
}

/**
 * What the tag covers beside the message: the station. Not the election, or a receiver whom freshness does not concern
 * could not take a message of another one.
 */
function aboutOf({ station }: Pick<Call, 'station'>): Uint8Array {
  return new TextEncoder().encode(canonicalText({ station }));
}
