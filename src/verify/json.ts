/**
 * Reads one canonical JSON text from bytes that anybody may have made: bounded in size, depth and number of values
 * before it is parsed, and refused unless writing it again gives the same bytes. So a key that stands twice, a number
 * that is not exact, another order of keys and a space are all refused, and `__proto__` is a field like any other.
 *
 * Source: RFC 8259; docs/bundle-format.md.
 * @module
 */
import { canonicalText } from '../base/canonical.ts';
import { err, ok, type Result } from '../base/result.ts';

/**
 * Of one text. Few bytes make many values: `{}` and a comma are three, and take some fifty and more of memory, so that
 * values are counted before anything is made of them.
 */
export interface TextBounds {
  readonly bytesMax: number;
  /** Commas and opening brackets outside texts: no fewer than there are values, but for one. */
  readonly valuesMax: number;
}

/** Of a text that is a file. The tables of 20,000 stations and twelve choices have 4 MB and half a million values. */
export const FILE_TEXT: TextBounds = { bytesMax: 1 << 26, valuesMax: 1 << 21 };
/** Of one line of many. A log of 100,000 voters with hourly heads had 652,852 bytes and 187,578 values. */
export const LINE_TEXT: TextBounds = { bytesMax: 1 << 22, valuesMax: 1 << 20 };
const DEPTH_MAX = 16;

const [QUOTE, BACKSLASH, COMMA, SPACE] = [0x22, 0x5c, 0x2c, 0x20];
const OPENS: readonly number[] = [0x5b, 0x7b];
const CLOSES: readonly number[] = [0x5d, 0x7d];

export interface ReadText {
  readonly value: unknown;
  /** As `TextBounds` counts them. */
  readonly values: number;
}

/** @returns the value, or what is wrong in a few words. */
export function canonicalJson(bytes: Uint8Array, bounds: TextBounds): Result<ReadText, string> {
  const bounded = boundedText(bytes, bounds);
  if (!bounded.ok) return bounded;
  const { text, values } = bounded.value;
  const value = parsed(text);
  if (!value.ok) return value;
  return canonicalText(value.value) === text ? ok({ value: value.value, values }) : err('is not in canonical form');
}

/** The same of a text in any form, such as a report that people read. */
export function anyJson(bytes: Uint8Array, bounds: TextBounds): Result<unknown, string> {
  const bounded = boundedText(bytes, bounds);
  return bounded.ok ? parsed(bounded.value.text) : bounded;
}

interface BoundedText {
  readonly text: string;
  readonly values: number;
}

function boundedText(bytes: Uint8Array, bounds: TextBounds): Result<BoundedText, string> {
  if (bytes.length > bounds.bytesMax) return err(`is longer than ${bounds.bytesMax} bytes`);
  const values = countedValues(bytes, bounds);
  if (!values.ok) return values;
  try {
    const text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
    return ok({ text, values: values.value });
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

/** Counts brackets and commas outside texts, so that no parser ever meets a deep text or one of very many values. */
function countedValues(bytes: Uint8Array, { valuesMax }: TextBounds): Result<number, string> {
  let depth = 0;
  let values = 0;
  let inText = false;
  for (let at = 0; at < bytes.length; at += 1) {
    const byte = bytes[at] ?? SPACE;
    if (inText) {
      if (byte === BACKSLASH) at += 1;
      else if (byte === QUOTE) inText = false;
    } else if (byte === QUOTE) inText = true;
    else if (byte === COMMA) values += 1;
    else if (OPENS.includes(byte)) {
      depth += 1;
      values += 1;
      if (depth > DEPTH_MAX) return err(`is nested deeper than ${DEPTH_MAX}`);
    } else if (CLOSES.includes(byte)) depth -= 1;
    if (values > valuesMax) return err(`has more than ${valuesMax} values`);
  }
  return ok(values);
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
