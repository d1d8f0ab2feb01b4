/**
 * A walk along the rows of a desk computer's log, which chains one after another. A country has a million rows, so it
 * writes each text into one block of bytes and lets the library hash that; a test holds it to the chain as it is
 * defined.
 *
 * Source: ./chain.ts has the definition.
 * @module
 */
import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import { chainStart, DEFAULT_LABEL, entryText } from './chain.ts';
import { bytesOfHex } from './hex.ts';
import { DIGEST_BYTES } from './prefix-hash.ts';

/** One row as the chain takes it. */
export const logEntry = (second: number, event: number, subject: number): string => `${second} ${event} ${subject}`;

export interface LogWalk {
  readonly add: (second: number, event: number, subject: number) => void;
  /** After all rows so far, in hexadecimal. */
  readonly head: () => string;
}

const DIGITS = utf8ToBytes('0123456789abcdef');
/** What stands before the head, between it and the row, and after it: neither needs an escape. */
const [BEFORE, BETWEEN, AFTER] = entryText('HEAD', 'ROW')
  .split(/HEAD|ROW/)
  .map(utf8ToBytes) as [Uint8Array, Uint8Array, Uint8Array];
/** Three numbers of at most 17 characters, and two spaces. */
const ROW_BYTES_MAX = 53;

/** @param from - the head to go on from, in hexadecimal; absent: the chain of an empty log. */
export function walkLog(from: string = chainStart(DEFAULT_LABEL)): LogWalk {
  const text = new Uint8Array(BEFORE.length + 2 * DIGEST_BYTES + BETWEEN.length + ROW_BYTES_MAX + AFTER.length);
  const rowAt = BEFORE.length + 2 * DIGEST_BYTES + BETWEEN.length;
  text.set(BEFORE);
  text.set(BETWEEN, rowAt - BETWEEN.length);
  const head = bytesOfHex(from);
  const hash = sha256.create();
  const start = sha256.create();
  return {
    add(second, event, subject) {
      for (let at = 0; at < DIGEST_BYTES; at += 1) {
        const byte = head[at] ?? 0;
        text[BEFORE.length + 2 * at] = DIGITS[byte >> 4] ?? 0;
        text[BEFORE.length + 2 * at + 1] = DIGITS[byte & 15] ?? 0;
      }
      const row = logEntry(second, event, subject);
      for (let at = 0; at < row.length; at += 1) text[rowAt + at] = row.charCodeAt(at);
      text.set(AFTER, rowAt + row.length);
      start._cloneInto(hash);
      hash.update(text.subarray(0, rowAt + row.length + AFTER.length));
      hash.digestInto(head);
    },
    head: () => bytesToHex(head),
  };
}
