/**
 * Tables of station results made for tests: as files in any delimiter, encoding and quoting, and summed by hand.
 * @module
 */
import fc from 'fast-check';
import { present } from '../../src/base/assert.ts';

export interface MadeTable {
  readonly choices: readonly string[];
  readonly stations: readonly { readonly id: string; readonly region: string; readonly votes: readonly number[] }[];
}

export interface Writing {
  readonly delimiter: ';' | ',' | '\t' | '|';
  readonly encoding: 'utf8' | 'utf8bom' | 'utf16le' | 'utf16be' | 'windows-1251';
  readonly lineEnd: '\n' | '\r\n' | '\r';
  /** Quotes every cell, not only those that need it. */
  readonly quoteAll: boolean;
  readonly sep: boolean;
  /** Blanks between thousands. */
  readonly grouped: boolean;
  readonly lastLineEnd: boolean;
}

export const writings: fc.Arbitrary<Writing> = fc.record({
  delimiter: fc.constantFrom(';', ',', '\t', '|'),
  encoding: fc.constantFrom('utf8', 'utf8bom', 'utf16le', 'utf16be', 'windows-1251'),
  lineEnd: fc.constantFrom('\n', '\r\n', '\r'),
  quoteAll: fc.boolean(),
  sep: fc.boolean(),
  grouped: fc.boolean(),
  lastLineEnd: fc.boolean(),
});

/** Signs that a table may hold, all of them in windows-1251: letters of two scripts and everything that needs quotes. */
const SIGNS = [...'abXYZабвЖЯё019 №;,|\t"\n\'-'];
const names = fc.string({ unit: fc.constantFrom(...SIGNS), minLength: 1, maxLength: 12 });

/** Ids and names begin with what keeps them apart, whatever stands behind. */
export const tables: fc.Arbitrary<MadeTable> = fc
  .record({
    choices: fc.array(names, { minLength: 1, maxLength: 4 }),
    stations: fc.array(
      fc.record({ name: names, region: fc.constantFrom('Север', 'Юг', 'R;3'), votes: fc.array(fc.nat(99_999)) }),
      { minLength: 1, maxLength: 20 },
    ),
  })
  .map(({ choices, stations }) => ({
    choices: choices.map((name, at) => `P${at}${name}`),
    stations: stations.map(({ name, region, votes }, at) => {
      return { id: `s${at}x${name}`, region, votes: choices.map((_, choice) => votes[choice] ?? 0) };
    }),
  }));

/** As names come back: blanks of all kinds are one blank, none at the ends. */
export const tidied = (name: string): string => name.trim().replace(/\s+/g, ' ');

export const sumsOf = ({ choices, stations }: MadeTable): number[] =>
  choices.map((_, choice) => stations.reduce((sum, { votes }) => sum + present(votes[choice], 'votes'), 0));

/** First line of each station in the file. */
export interface Written {
  readonly bytes: Uint8Array;
  readonly lines: readonly number[];
}

export function written({ choices, stations }: MadeTable, how: Writing): Written {
  const { delimiter, lineEnd, quoteAll, sep, grouped, lastLineEnd, encoding } = how;
  const cell = (text: string): string => {
    const needed = quoteAll || /["\n\r]/.test(text) || text.includes(delimiter);
    return needed ? `"${text.replaceAll('"', '""')}"` : text;
  };
  const number = (value: number): string =>
    grouped ? String(value).replace(/\B(?=(\d{3})+$)/g, '\u00a0') : String(value);
  const rows = [
    ['region', 'station', ...choices.map((name) => `votes:${name}`)],
    ...stations.map(({ region, id, votes }) => [region, id, ...votes.map(number)]),
  ].map((cells) => cells.map(cell).join(delimiter));
  const all = [...(sep ? [`sep=${delimiter}`] : []), ...rows];
  const heights = all.map((row) => row.split('\n').length);
  const first = all.map((_, at) => 1 + heights.slice(0, at).reduce((sum, each) => sum + each, 0));
  const text = all.map((row) => row.replaceAll('\n', lineEnd)).join(lineEnd) + (lastLineEnd ? lineEnd : '');
  return { bytes: encoded(text, encoding), lines: first.slice(sep ? 2 : 1) };
}

export function encoded(text: string, encoding: Writing['encoding']): Uint8Array {
  if (encoding === 'utf8') return new TextEncoder().encode(text);
  if (encoding === 'utf8bom') return new TextEncoder().encode(`\ufeff${text}`);
  if (encoding === 'windows-1251') return Uint8Array.from(text, cyrillicByte);
  const units = `\ufeff${text}`.split('').map((unit) => unit.charCodeAt(0));
  const little = encoding === 'utf16le';
  return Uint8Array.from(units.flatMap((unit) => (little ? [unit & 255, unit >> 8] : [unit >> 8, unit & 255])));
}

/** Written out by hand, so that it shares nothing with the decoder. */
function cyrillicByte(sign: string): number {
  const code = present(sign.codePointAt(0), 'a sign');
  if (code < 0x80 || code === 0xa0) return code;
  if (sign === 'ё') return 0xb8;
  if (sign === '№') return 0xb9;
  if (code >= 0x410 && code <= 0x44f) return code - 0x410 + 0xc0;
  throw new Error(`${sign} is not in the table`);
}
