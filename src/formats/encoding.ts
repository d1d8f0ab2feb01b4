/**
 * From the bytes of a file to its text: by its mark (UTF-8, UTF-16), else as UTF-8 if every byte fits, else as
 * windows-1251. A file whose lines disagree is read line by line, and the lines that differ from the most are named.
 *
 * Source: Encoding Standard, decoders of `TextDecoder`.
 * @module
 */
import { plain } from '../base/escape.ts';
import { err, ok, type Result } from '../base/result.ts';
import type { TableFault } from './faults.ts';

export type Encoding = 'UTF-8' | 'UTF-16LE' | 'UTF-16BE' | 'windows-1251';

export interface Decoded {
  readonly text: string;
  readonly encoding: Encoding;
  /** Nothing in the file says so: the bytes are not UTF-8, and windows-1251 fits any bytes. */
  readonly guessed: boolean;
  /** Lines, from 1, that are not in this encoding. Their text is there, read as the other one. */
  readonly foreign: ReadonlySet<number>;
}

const LINE_FEED = 0x0a;
/** Signs that no table holds as they are: pictures, archives and programs are full of them. */
const NO_TEXT = /(?![\t\n\r\u0085])\p{Cc}/u;
const ZIP = [0x50, 0x4b, 0x03, 0x04];

/** The text, or the one reason why there is none. */
export function decodeTable(bytes: Uint8Array): Result<Decoded, TableFault> {
  if (startsWith(bytes, ZIP)) return refuse(1, 'is an archive or a workbook (.xlsx, .ods): save the sheet as CSV');
  const decoded = decoded16(bytes) ?? decoded8(bytes);
  if (!decoded.ok) return decoded;
  const { text } = decoded.value;
  const at = text.search(NO_TEXT);
  if (at < 0) return decoded;
  const hint = text.charAt(at) === '\u0000' && bytes.length > 1 ? ' (UTF-16 needs its mark at the start)' : '';
  return refuse(lineAt(text, at), `is not text: holds the sign ${plain(text.charAt(at))}${hint}`);
}

const refuse = (line: number, message: string): Result<never, TableFault> => err({ line, field: '', message });

const startsWith = (bytes: Uint8Array, mark: readonly number[]): boolean =>
  mark.every((byte, place) => bytes[place] === byte);

function lineAt(text: string, offset: number): number {
  return text.slice(0, offset).split(/\r\n?|\n/).length;
}

/** By its mark; `undefined` if it has none. */
function decoded16(bytes: Uint8Array): Result<Decoded, TableFault> | undefined {
  const encoding = [0xff, 0xfe].every((byte, place) => bytes[place] === byte) ? 'UTF-16LE' : 'UTF-16BE';
  if (encoding === 'UTF-16BE' && !startsWith(bytes, [0xfe, 0xff])) return undefined;
  const text = strict(bytes, encoding);
  if (text !== undefined) return ok({ text, encoding, guessed: false, foreign: new Set() });
  const broken = loose(bytes, encoding);
  return refuse(lineAt(broken, Math.max(0, broken.indexOf('\ufffd'))), `is not ${encoding}, though its mark says so`);
}

function decoded8(bytes: Uint8Array): Result<Decoded, TableFault> {
  const marked = startsWith(bytes, [0xef, 0xbb, 0xbf]);
  const text = strict(bytes, 'UTF-8');
  if (text !== undefined) return ok({ text, encoding: 'UTF-8', guessed: false, foreign: new Set() });
  const kinds = linesOf(bytes).map(kindOf);
  const countOf = (kind: LineKind): number => kinds.filter((each) => each === kind).length;
  const encoding = marked || countOf('utf8') > countOf('other') ? 'UTF-8' : 'windows-1251';
  const odd: LineKind = encoding === 'UTF-8' ? 'other' : 'utf8';
  const foreign = kinds.flatMap((kind, place) => (kind === odd ? [place + 1] : []));
  const lines = linesOf(bytes).map((line, place) => loose(line, kinds[place] === 'other' ? 'windows-1251' : 'UTF-8'));
  const read = lines.join('\n').replace(/^\ufeff/, '');
  return ok({ text: read, encoding, guessed: encoding === 'windows-1251', foreign: new Set(foreign) });
}

type LineKind = 'ascii' | 'utf8' | 'other';

function kindOf(line: Uint8Array): LineKind {
  if (line.every((byte) => byte < 0x80)) return 'ascii';
  return loose(line, 'UTF-8').includes('\ufffd') ? 'other' : 'utf8';
}

function linesOf(bytes: Uint8Array): Uint8Array[] {
  const lines: Uint8Array[] = [];
  let start = 0;
  for (let end = bytes.indexOf(LINE_FEED); end >= 0; end = bytes.indexOf(LINE_FEED, start)) {
    lines.push(bytes.subarray(start, end));
    start = end + 1;
  }
  return [...lines, bytes.subarray(start)];
}

/** Without the mark; `undefined` if the bytes are not in this encoding. */
function strict(bytes: Uint8Array, encoding: Encoding): string | undefined {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch (error) {
    if (error instanceof TypeError) return undefined;
    throw error;
  }
}

const loose = (bytes: Uint8Array, encoding: Encoding): string => new TextDecoder(encoding).decode(bytes);
