/**
 * Bytes of a message as somebody without the key has them in hand: where figures stand in them, what they say where
 * they are known, and how far a message of his own can be made of them.
 *
 * Leaves out what an attack does with them, and everything that takes a key.
 * Source: design section 12; attack catalogue TX-01, TX-03, TX-04; RFC 8439 section 2.4 for why a key stream serves
 * twice.
 * @module
 */
import { joinedBytes } from '../../../base/bytes.ts';
import { HEAD_BYTES } from '../../../crypto/channel.ts';
import { SIGNATURE_BYTES } from '../../../crypto/signature.ts';
import { MESSAGE_KINDS, type Message, messageBytes, messageOf } from '../../../domain/transmission/message.ts';
import type { ChannelProfile } from '../../../domain/transmission/profile.ts';

/** Nonce of a message and the key stream that was under it, as far as its text is known. */
export interface KnownStream {
  readonly nonce: Uint8Array;
  readonly stream: Uint8Array;
}

/** Kind and message, without a signature: what anybody can write down who knows the figures. */
export function clearText(message: Message, profile: ChannelProfile): Uint8Array {
  return joinedBytes(Uint8Array.of(MESSAGE_KINDS.indexOf(message.kind)), messageBytes(message, profile.padded));
}

/**
 * @param clear - the first bytes of the message, known from elsewhere.
 * @returns `undefined` where messages carry a tag, and where fewer bytes are on the line: then it is not this message.
 */
export function knownStream(profile: ChannelProfile, wire: Uint8Array, clear: Uint8Array): KnownStream | undefined {
  const head = HEAD_BYTES[profile.enc];
  if (profile.enc !== 'stream' || wire.length < head + clear.length) return undefined;
  return { nonce: wire.slice(0, head), stream: xored(wire.slice(head, head + clear.length), clear) };
}

/**
 * A message of one's own, without any key. Where the rules ask for a signature, blank bytes stand for it.
 *
 * @param known - a key stream that lies in hand, where messages are hidden by one.
 * @returns `undefined` where none can be made: under a tag, or where the key stream does not reach.
 */
export function composed(profile: ChannelProfile, message: Message, known?: KnownStream): Uint8Array | undefined {
  const clear = clearText(message, profile);
  const blank = new Uint8Array(profile.signs.includes(message.kind) ? SIGNATURE_BYTES : 0);
  if (profile.enc === 'none') return joinedBytes(clear, blank);
  if (profile.enc === 'aead' || known === undefined || known.stream.length < clear.length) return undefined;
  const hidden = xored(clear, known.stream.slice(0, clear.length));
  return joinedBytes(known.nonce, joinedBytes(hidden, blank));
}

/** @returns the byte on the line at which the first figure begins. */
export function figuresAt(
  profile: ChannelProfile,
  { counter, election }: Pick<Message, 'counter' | 'election'>,
): number {
  const before = `{"counter":${counter},"election":${JSON.stringify(election)},"figures":[`;
  // One byte for the kind.
  return HEAD_BYTES[profile.enc] + 1 + new TextEncoder().encode(before).length;
}

/**
 * Makes what reads `was` read `is` wherever the receiver reads it, hidden by a key stream or not.
 *
 * @param was - digits and commas. @param is - as many.
 */
export function overwritten(wire: Uint8Array, at: number, was: string, is: string): Uint8Array {
  const change = xored(new TextEncoder().encode(is), new TextEncoder().encode(was));
  return wire.map((byte, index) => byte ^ (change[index - at] ?? 0));
}

/**
 * The largest part of a move after which each figure has as many digits as before.
 *
 * @returns votes, `0..votes`; 0 where there is no such move.
 */
export function movable(from: number, to: number, votes: number): number {
  return Math.max(0, Math.min(votes, from - least(from), 10 ** String(to).length - 1 - to));
}

const least = (figure: number): number => (figure < 10 ? 0 : 10 ** (String(figure).length - 1));

/** Figures of a message that nothing hides. */
export function openFigures(profile: ChannelProfile, wire: Uint8Array): readonly number[] | undefined {
  if (profile.enc !== 'none') return undefined;
  const end = profile.signs.includes('results') ? wire.length - SIGNATURE_BYTES : wire.length;
  const read = messageOf(wire.slice(1, Math.max(1, end)), profile.padded);
  return read.ok && read.value.kind === 'results' ? read.value.figures : undefined;
}

function xored(bytes: Uint8Array, others: Uint8Array): Uint8Array {
  return bytes.map((byte, index) => byte ^ (others[index] ?? 0));
}
