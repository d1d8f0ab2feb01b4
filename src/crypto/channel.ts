/**
 * A message on the line under four profiles: in the clear, encrypted only, encrypted with a tag, and signed besides.
 *
 *     none             message
 *     encrypted        nonce (12) | message ^ key stream
 *     authenticated    nonce (24) | XChaCha20-Poly1305(message), bound to election and station
 *     signed           nonce (24) | XChaCha20-Poly1305(message | Ed25519 signature (64)), bound to the same
 *
 * What a receiver can tell of each is here; its counter tells whether it is fresh, which the receiver keeps.
 * Leaves out the line, calls and acknowledgements: see the link chart.
 * Source: design section 12; dossier A11.
 * @module
 */
import { canonicalText } from '../base/canonical.ts';
import { err, ok, type Result } from '../base/result.ts';
import { type Message, messageBytes, messageOf } from '../domain/transmission/message.ts';
import { open, seal } from './aead.ts';
import { isSigned, sign } from './signature.ts';
import { streamCipher } from './stream-cipher.ts';

export const CHANNEL_PROFILES = ['none', 'encrypted', 'authenticated', 'signed'] as const;
export type ChannelProfile = (typeof CHANNEL_PROFILES)[number];

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

const STREAM_NONCE = 12;
const SEAL_NONCE = 24;
const SIGNATURE = 64;

/** @param nonce - at least 24 random bytes, never the same twice under one key. */
export function sealed(profile: ChannelProfile, message: Message, keys: SenderKeys, nonce: Uint8Array): Uint8Array {
  const bytes = messageBytes(message);
  if (profile === 'none') return bytes;
  if (profile === 'encrypted') {
    const short = nonce.slice(0, STREAM_NONCE);
    return joined(short, streamCipher(keys.shared, short, bytes));
  }
  const long = nonce.slice(0, SEAL_NONCE);
  const signed = profile === 'signed' ? joined(bytes, sign(bytes, keys.signing)) : bytes;
  return joined(long, seal(keys.shared, long, aboutOf(message), signed));
}

/** Why a receiver refuses what came over the line. */
export type Refusal = 'tag' | 'signature' | 'message' | 'otherStation' | 'otherElection';

/** @param call - the caller as the line tells it; under the first two profiles only the message can contradict. */
export function opened(
  profile: ChannelProfile,
  wire: Uint8Array,
  keys: ReceiverKeys,
  call: Call,
): Result<Message, Refusal> {
  const bytes = bytesIn(profile, wire, keys, call);
  if (!bytes.ok) return bytes;
  const message = messageOf(bytes.value);
  if (!message.ok) return err('message');
  if (message.value.election !== call.election) return err('otherElection');
  return message.value.station === call.station ? message : err('otherStation');
}

function bytesIn(
  profile: ChannelProfile,
  wire: Uint8Array,
  keys: ReceiverKeys,
  call: Call,
): Result<Uint8Array, Refusal> {
  if (profile === 'none') return ok(wire);
  if (profile === 'encrypted') {
    if (wire.length < STREAM_NONCE) return err('message');
    return ok(streamCipher(keys.shared, wire.slice(0, STREAM_NONCE), wire.slice(STREAM_NONCE)));
  }
  const inside = open(keys.shared, wire.slice(0, SEAL_NONCE), aboutOf(call), wire.slice(SEAL_NONCE));
  if (inside === undefined) return err('tag');
  if (profile === 'authenticated') return ok(inside);
  const bytes = inside.slice(0, Math.max(0, inside.length - SIGNATURE));
  return isSigned(inside.slice(bytes.length), bytes, keys.station) ? ok(bytes) : err('signature');
}

/** What the tag covers beside the message. */
function aboutOf({ election, station }: Call): Uint8Array {
  return new TextEncoder().encode(canonicalText({ election, station }));
}

function joined(first: Uint8Array, second: Uint8Array): Uint8Array {
  const both = new Uint8Array(first.length + second.length);
  both.set(first);
  both.set(second, first.length);
  return both;
}
