/**
 * Reads a bundle: its manifest first, then each file of a known name, once. What has not the right form is kept apart
 * with its fault, so that checks of other files go on.
 *
 * Only names that the format knows are ever read, whatever the manifest lists, and only of plain files within limits.
 *
 * Source: docs/bundle-format.md.
 * @module
 */
import { err, ok, type Result } from '../base/result.ts';
import { sha256HexOf } from '../crypto/hash.ts';
import type { BundleFault } from '../domain/bundle/checks.ts';
import {
  BUNDLE_FILES,
  type BundleFile,
  type BundleKey,
  type BundleManifest,
  type BundleMessageLine,
  type BundleProtocols,
  type BundlePublished,
  type BundleTables,
  MANIFEST,
} from '../domain/bundle/files.ts';
import type { BundleEntry } from './entries.ts';
import {
  anyJson,
  canonicalJson,
  countLines,
  FILE_TEXT,
  hasLineEnds,
  LINE_TEXT,
  linesOf,
  type TextBounds,
} from './json.ts';
import type { Shape } from './shape.ts';
import {
  keyShape,
  logShape,
  manifestShape,
  messageShape,
  protocolsShape,
  publishedShape,
  tablesShape,
} from './shapes.ts';

const MANIFEST_BYTES_MAX = 1 << 20;
/** Ten times what the largest country gives. */
const FILE_BYTES_MAX = 1 << 28;

/** What one file holds, record by record; in JSON Lines the first is line 1. */
export interface Part<T> {
  readonly file: BundleFile;
  readonly state: 'absent' | 'faulty' | 'read';
  /** None unless the file was read. */
  readonly records: readonly T[];
  readonly fault?: BundleFault;
}

/** A log as columns: second, event and subject of each row, one after another. */
export interface LogColumns {
  readonly station: number;
  readonly heads: readonly { readonly rows: number; readonly head: string }[];
  readonly cells: Int32Array;
}

/** What the bytes of a file are, or why nobody can tell. */
export type Digest = { readonly bytes: number; readonly sha256: string } | { readonly unreadable: string };

export interface Bundle {
  readonly manifest: BundleManifest;
  readonly manifestSha256: string;
  /** Everything in the folder but the manifest. */
  readonly entries: readonly BundleEntry[];
  readonly digests: ReadonlyMap<string, Digest>;
  readonly keys: Part<BundleKey>;
  readonly logs: Part<LogColumns>;
  readonly messages: Part<BundleMessageLine>;
  readonly protocols: Part<BundleProtocols>;
  readonly published: Part<BundlePublished>;
  readonly report: Part<unknown>;
  readonly tables: Part<BundleTables>;
}

/** @returns the bundle, or why this is none, in words that follow the folder's name. */
export function readBundle(entries: readonly BundleEntry[]): Result<Bundle, string> {
  const found = readManifest(entries);
  if (!found.ok) return found;
  const { manifest, sha256: manifestSha256 } = found.value;
  const choices = manifest.choices.length;
  const rest = entries.filter(({ name }) => name !== MANIFEST);
  const digests = new Map<string, Digest>();
  const bytesOf = (file: BundleFile): Result<Uint8Array, string> | undefined => {
    const entry = rest.find(({ name, kind }) => name === file && kind === 'file');
    if (entry === undefined) return undefined;
    const bytes = entry.size > FILE_BYTES_MAX ? err(`is larger than ${FILE_BYTES_MAX} bytes`) : entry.read();
    digests.set(
      file,
      bytes.ok ? { bytes: bytes.value.length, sha256: sha256HexOf(bytes.value) } : { unreadable: bytes.error },
    );
    return bytes;
  };
  const lines = <T>(file: BundleFile, shape: Shape<T>): Part<T> => partOf(file, bytesOf(file), linesWith(shape, as));
  const whole = <T>(file: BundleFile, shape: Shape<T>): Part<T> => partOf(file, bytesOf(file), wholeWith(shape));
  return ok({
    manifest,
    manifestSha256,
    entries: rest,
    digests,
    keys: lines('keys.jsonl', keyShape),
    logs: partOf('logs.jsonl', bytesOf('logs.jsonl'), linesWith(logShape, inColumns)),
    messages: lines('messages.jsonl', messageShape),
    protocols: lines('protocols.jsonl', protocolsShape(choices)),
    published: whole('published.json', publishedShape(choices)),
    report: partOf('report.json', bytesOf('report.json'), readAny),
    tables: whole('tables.json', tablesShape(choices)),
  });
}

interface ReadManifest {
  readonly manifest: BundleManifest;
  readonly sha256: string;
}

function readManifest(entries: readonly BundleEntry[]): Result<ReadManifest, string> {
  const entry = entries.find(({ name }) => name === MANIFEST);
  if (entry === undefined) return err(`is no bundle: it has no ${MANIFEST}`);
  if (entry.kind !== 'file') return err(`is no bundle: its ${MANIFEST} is not a plain file`);
  if (entry.size > MANIFEST_BYTES_MAX) return err(`is no bundle: its ${MANIFEST} is too large`);
  const bytes = entry.read();
  if (!bytes.ok) return err(`cannot be read: its ${MANIFEST} ${bytes.error}`);
  const read = wholeWith(manifestShape)(bytes.value);
  const [manifest] = read.records;
  if (manifest === undefined) return err(`is no bundle: its ${MANIFEST} ${read.wrong ?? ''}`);
  return ok({ manifest, sha256: sha256HexOf(bytes.value) });
}

/** Records of a file, or what is wrong with it, and in which line. */
interface Read<T> {
  readonly records: readonly T[];
  readonly wrong?: string;
  readonly line?: number;
}

type Reader<T> = (bytes: Uint8Array) => Read<T>;

function partOf<T>(file: BundleFile, bytes: Result<Uint8Array, string> | undefined, reader: Reader<T>): Part<T> {
  if (bytes === undefined) return { file, state: 'absent', records: [] };
  if (!bytes.ok) return { file, state: 'faulty', records: [], fault: { file, text: bytes.error } };
  const { records, wrong, line } = reader(bytes.value);
  if (wrong === undefined) return { file, state: 'read', records };
  const fault = { file, ...(line === undefined ? {} : { line }), text: wrong };
  return { file, state: 'faulty', records: [], fault };
}

/** A message has more than 128 bytes, so that no file of them comes near; records of fewer must not fill the memory. */
const LINES_MAX = 1 << 21;
/** Of all lines of one file. 63 logs with hourly heads had 166,254, so that the 961 of a country have 2.5 million. */
const FILE_VALUES_MAX = 1 << 25;

const NOT_ENDED = 'does not end with a line feed';
const NOT_SHAPED = 'does not have the fields of the format';

const as = <T>(value: T): T => value;

function linesWith<T, K>(shape: Shape<T>, keep: (value: T) => K, bounds: TextBounds = LINE_TEXT): Reader<K> {
  return (bytes) => {
    if (!hasLineEnds(bytes)) return { records: [], wrong: NOT_ENDED };
    if (countLines(bytes) > LINES_MAX) return { records: [], wrong: `has more than ${LINES_MAX} lines` };
    const records: K[] = [];
    let values = 0;
    for (const text of linesOf(bytes)) {
      const line = records.length + 1;
      const read = canonicalJson(text, bounds);
      if (!read.ok) return { records: [], wrong: read.error, line };
      values += read.value.values;
      if (values > FILE_VALUES_MAX) return { records: [], wrong: `has more than ${FILE_VALUES_MAX} values`, line };
      const { value } = read.value;
      if (!shape(value)) return { records: [], wrong: NOT_SHAPED, line };
      records.push(keep(value));
    }
    return { records };
  };
}

/** One text in one line. */
function wholeWith<T>(shape: Shape<T>): Reader<T> {
  const read = linesWith(shape, as, FILE_TEXT);
  return (bytes) => {
    const found = read(bytes);
    if (found.wrong !== undefined || found.records.length === 1) return found;
    return { records: [], wrong: 'is not one line' };
  };
}

/** For people to read, so that it has lines and spaces. */
const readAny: Reader<unknown> = (bytes) => {
  const value = anyJson(bytes, FILE_TEXT);
  return value.ok ? { records: [value.value] } : { records: [], wrong: value.error };
};

interface LogLine {
  readonly station: number;
  readonly heads: LogColumns['heads'];
  readonly rows: readonly (readonly number[])[];
}

/** A million small lists would take ten times the place. */
function inColumns({ station, heads, rows }: LogLine): LogColumns {
  const cells = new Int32Array(rows.length * 3);
  for (const [row, values] of rows.entries()) cells.set(values, row * 3);
  return { station, heads, cells };
}

/** Of files that are there. */
export const partsOf = (bundle: Bundle): readonly Part<unknown>[] => {
  const { keys, logs, messages, protocols, published, report, tables } = bundle;
  return [keys, logs, messages, protocols, published, report, tables].filter(({ state }) => state !== 'absent');
};

export const isKnown = (path: string): path is BundleFile => BUNDLE_FILES.some((file) => file === path);
