/**
 * What a station and the regional commission send each other, before any encryption: canonical bytes, the same for the
 * same figures on every machine, so that a signature over them can be checked by anybody.
 *
 * Leaves out the line itself, which loses, repeats and cuts what it carries.
 * Source: design section 12; dossier 1.3 and 4.1 (P13e).
 * @module
 */
import { sameNumbers } from '../../base/bytes.ts';
import { canonicalText } from '../../base/canonical.ts';
import { err, ok, type Result } from '../../base/result.ts';

/** `receipt`: what the commission sends back; its one figure is the counter of what it took. */
export const MESSAGE_KINDS = ['results', 'turnout', 'receipt'] as const;
export type MessageKind = (typeof MESSAGE_KINDS)[number];

export interface Message {
  /** Which election: a message of another one, or of a rehearsal, is no message of this. */
  readonly election: string;
  readonly station: number;
  /** Rises with each message of the station, from 1. */
  readonly counter: number;
  readonly kind: MessageKind;
  /** Minute of the day at which it was made. */
  readonly minute: number;
  /** Votes by choice for results, people who came for turnout; each a whole number, 0 or more. */
  readonly figures: readonly number[];
  /** Head of the station's log at that minute, and hash of what its recorder holds: 64 hexadecimal digits, or none. */
  readonly head: string;
  readonly recorder: string;
  /** Hash of the summary protocol of the station, for results where the rules say so: as long, or none. */
  readonly protocol: string;
}

/** All messages have this many bytes where they are padded; longer than any of this election. */
const PADDED_BYTES = 512;
const BLANK = 0x20;

/** @param padded - filled up with blanks to one length. */
export function messageBytes(message: Message, padded = false): Uint8Array {
  const { station, counter, election, figures, head, kind, minute, protocol, recorder } = message;
  const fields = { counter, election, figures, head, kind, minute, protocol, recorder, station };
  const text = new TextEncoder().encode(canonicalText(fields));
  if (!padded) return text;
  const bytes = new Uint8Array(Math.ceil(text.length / PADDED_BYTES) * PADDED_BYTES).fill(BLANK);
  bytes.set(text);
  return bytes;
}

/** Longer than any message: what is longer is not read. */
const BYTES_MAX = 4096;

/**
 * @param padded - blanks at the end belong to no message and are taken off.
 * @returns the message, if these are the bytes of one and no other bytes are; else what is wrong, in a few words.
 */
export function messageOf(bytes: Uint8Array, padded = false): Result<Message, string> {
  if (bytes.length > BYTES_MAX) return err('longer than any message');
  let value: unknown;
  try {
    value = JSON.parse(new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes));
  } catch {
    return err('is not JSON');
  }
  if (!isMessage(value)) return err('is not a message');
  // One message, one row of bytes: else two signatures could say the same and neither be the other's.
  const again = messageBytes(value, padded);
  return sameNumbers(again, bytes) ? ok(value) : err('is not in canonical form');
}

function isMessage(value: unknown): value is Message {
  if (value === null || typeof value !== 'object' || Array.isArray(value)) return false;
  const { election, station, counter, kind, minute, figures, head, protocol, recorder, ...rest } = value as Record<
    string,
    unknown
  >;
  return (
    Object.keys(rest).length === 0 &&
    typeof election === 'string' &&
    isCount(station) &&
    isCount(counter) &&
    isCount(minute) &&
    MESSAGE_KINDS.some((known) => known === kind) &&
    Array.isArray(figures) &&
    figures.every(isCount) &&
    isHash(head) &&
    isHash(protocol) &&
    isHash(recorder)
  );
}

const isCount = (value: unknown): value is number => Number.isSafeInteger(value) && (value as number) >= 0;
const isHash = (value: unknown): boolean => typeof value === 'string' && /^([0-9a-f]{64})?$/.test(value);
