/**
 * Reads one canonical JSON text from bytes that anybody may have made: bounded in size and depth before it is parsed,
 * and refused unless writing it again gives the same bytes. So a key that stands twice, a number that is not exact,
 * another order of keys and a space are all refused, and `__proto__` is a field like any other.
 *
 * Source: RFC 8259; docs/bundle-format.md.
 * @module
 */
import { canonicalText } from '../base/canonical.ts';
import { err, ok, type Result } from '../base/result.ts';

/** Of one text, which in JSON Lines is one line. */
const TEXT_BYTES_MAX = 1 << 26;
const DEPTH_MAX = 16;

const [QUOTE, BACKSLASH, SPACE] = [0x22, 0x5c, 0x20];
const OPENS: readonly number[] = [0x5b, 0x7b];
const CLOSES: readonly number[] = [0x5d, 0x7d];

/** @returns the value, or what is wrong in a few words. */
export function canonicalJson(bytes: Uint8Array): Result<unknown, string> {
  const text = boundedText(bytes);
  if (!text.ok) return text;
  const value = parsed(text.value);
  if (!value.ok) return value;
  return canonicalText(value.value) === text.value ? value : err('is not in canonical form');
}

/** The same of a text in any form, such as a report that people read. */
export function anyJson(bytes: Uint8Array): Result<unknown, string> {
  const text = boundedText(bytes);
  return text.ok ? parsed(text.value) : text;
}

function boundedText(bytes: Uint8Array): Result<string, string> {
  if (bytes.length > TEXT_BYTES_MAX) return err(`is longer than ${TEXT_BYTES_MAX} bytes`);
  if (isTooDeep(bytes)) return err(`is nested deeper than ${DEPTH_MAX}`);
  try {
    return ok(new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes));
  } catch {
    return err('is not UTF-8');
  }
}

function parsed(text: string): Result<unknown, string> {
  try {
    return ok(JSON.parse(text));
  } catch {
    return err('is not JSON');
  }
}

/** Counts brackets outside texts, so that no parser ever meets a deep one. */
function isTooDeep(bytes: Uint8Array): boolean {
  let depth = 0;
  let inText = false;
  for (let at = 0; at < bytes.length; at += 1) {
    const byte = bytes[at] ?? SPACE;
    if (inText) {
      if (byte === BACKSLASH) at += 1;
      else if (byte === QUOTE) inText = false;
    } else if (byte === QUOTE) inText = true;
    else if (OPENS.includes(byte)) {
      depth += 1;
      if (depth > DEPTH_MAX) return true;
    } else if (CLOSES.includes(byte)) depth -= 1;
  }
  return false;
}

const LINE_FEED = 0x0a;

/** Whether the last line ends. No bytes are no lines. */
export function hasLineEnds(bytes: Uint8Array): boolean {
  return bytes.length === 0 || bytes[bytes.length - 1] === LINE_FEED;
}

export function countLines(bytes: Uint8Array): number {
  let lines = 0;
  for (const byte of bytes) if (byte === LINE_FEED) lines += 1;
  return lines;
}

/** Lines without their ends, one by one: a file of nothing but ends has as many as it has bytes. */
export function* linesOf(bytes: Uint8Array): Generator<Uint8Array> {
  let from = 0;
  while (from < bytes.length) {
    const found = bytes.indexOf(LINE_FEED, from);
    const end = found === -1 ? bytes.length : found;
    yield bytes.subarray(from, end);
    from = end + 1;
  }
}
