/**
 * What a station sends to the regional commission, before any encryption: canonical bytes, the same for the same
 * figures on every machine, so that a signature over them can be checked by anybody.
 *
 * Leaves out the line itself, which loses, repeats and cuts what it carries.
 * Source: design section 12; dossier 1.3 and 4.1 (P13e).
 * @module
 */
import { canonicalText } from '../../base/canonical.ts';
import { err, ok, type Result } from '../../base/result.ts';

export const MESSAGE_KINDS = ['results', 'turnout'] as const;
export type MessageKind = (typeof MESSAGE_KINDS)[number];

export interface Message {
  /** Which election: a message of another one is no message of this. */
  readonly election: string;
  readonly station: number;
  /** Rises with each message of the station, from 1. */
  readonly counter: number;
  readonly kind: MessageKind;
  /** Votes by choice for results, people who came for turnout; each a whole number, 0 or more. */
  readonly figures: readonly number[];
}

export function messageBytes({ election, station, counter, kind, figures }: Message): Uint8Array {
  return new TextEncoder().encode(canonicalText({ counter, election, figures, kind, station }));
}

/** Longer than any message: what is longer is not read. */
const BYTES_MAX = 4096;

/** @returns the message, if these are the bytes of one and no other bytes are; else what is wrong, in a few words. */
export function messageOf(bytes: Uint8Array): Result<Message, string> {
  if (bytes.length > BYTES_MAX) return err('longer than any message');
  let value: unknown;
  try {
    value = JSON.parse(new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes));
  } catch {
    return err('is not JSON');
  }
  if (!isMessage(value)) return err('is not a message');
  // One message, one row of bytes: else two signatures could say the same and neither be the other's.
  const again = messageBytes(value);
  const isCanonical = again.length === bytes.length && again.every((byte, index) => byte === bytes[index]);
  return isCanonical ? ok(value) : err('is not in canonical form');
}

function isMessage(value: unknown): value is Message {
  if (value === null || typeof value !== 'object' || Array.isArray(value)) return false;
  const { election, station, counter, kind, figures, ...rest } = value as Record<string, unknown>;
  return (
    Object.keys(rest).length === 0 &&
    typeof election === 'string' &&
    isCount(station) &&
    isCount(counter) &&
    MESSAGE_KINDS.some((known) => known === kind) &&
    Array.isArray(figures) &&
    figures.every(isCount)
  );
}

const isCount = (value: unknown): value is number => Number.isSafeInteger(value) && (value as number) >= 0;
