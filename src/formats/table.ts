/**
 * From the bytes of a file to the rows of a table: encoding, blank lines and notes (`# `) above it, the line
 * with which Excel is told the delimiter, the delimiter itself. What its columns mean is the business of whoever asks.
 *
 * Source: docs/tabulate.md.
 * @module
 */
import { excerpt } from '../base/escape.ts';
import { err, ok, type Result } from '../base/result.ts';
import { type CsvRow, DELIMITERS, type Delimiter, firstRowOf, rowsOf, withLineFeeds } from './csv.ts';
import { decodeTable, type Encoding } from './encoding.ts';
import type { TableFault } from './faults.ts';

export interface TableRows {
  readonly header: CsvRow;
  readonly rows: readonly CsvRow[];
  readonly encoding: Encoding;
  readonly guessedEncoding: boolean;
  readonly delimiter: Delimiter;
  /** Lines in another encoding than most. */
  readonly foreign: ReadonlySet<number>;
}

export interface TableQuestion {
  /** How much a row looks like the header: the delimiter under which the first one does most is taken. */
  readonly headerScore: (cells: readonly string[]) => number;
  /** Instead of the delimiter that fits best. */
  readonly delimiter?: Delimiter | undefined;
}

const EMPTY: TableFault = { line: 1, field: '', message: 'is empty: a table has a header and a row' };

/** @returns the rows, or the one fault that leaves nothing to read. */
export function readTable(bytes: Uint8Array, { headerScore, delimiter }: TableQuestion): Result<TableRows, TableFault> {
  const decoded = decodeTable(bytes);
  if (!decoded.ok) return decoded;
  const { encoding, guessed, foreign } = decoded.value;
  const said = splitSep(withLineFeeds(decoded.value.text));
  if (!said.ok) return said;
  const { text, blankLines } = said.value;
  if (text.trim() === '') return err(EMPTY);
  const by = delimiter ?? said.value.delimiter ?? delimiterOf(text, headerScore);
  const [header, ...rows] = rowsOf(text, by).map((row) => moved(row, blankLines));
  if (header === undefined) return err(EMPTY);
  if (header.quoteFault !== undefined) return err(quoteInHeader(header));
  return ok({ header, rows, encoding, guessedEncoding: guessed, delimiter: by, foreign });
}

interface Said {
  readonly text: string;
  readonly delimiter: Delimiter | undefined;
  /** Lines taken away above the text. */
  readonly blankLines: number;
}

/** Takes away blank lines and notes at the start, and the line with which Excel is told the delimiter. */
function splitSep(whole: string): Result<Said, TableFault> {
  const before = /^(?:[^\S\n]*\n|# [^\n]*\n)*/.exec(whole)?.[0] ?? '';
  const lines = before.split('\n').length - 1;
  const text = whole.slice(before.length);
  const sep = /^"?sep=([^\n"]*)"?[^\S\n]*(?:\n|$)/i.exec(text);
  if (sep === null) return ok({ text, delimiter: undefined, blankLines: lines });
  const delimiter = DELIMITERS.find((each) => sep[1]?.startsWith(each));
  if (delimiter !== undefined) return ok({ text: text.slice(sep[0].length), delimiter, blankLines: lines + 1 });
  const message = `sep=${excerpt(sep[1] ?? '')}: a delimiter is a semicolon, a comma, a tab or a bar`;
  return err({ line: lines + 1, field: '', message });
}

/** The delimiter under which most of the header is understood; of equals, the one that gives more columns. */
function delimiterOf(text: string, headerScore: TableQuestion['headerScore']): Delimiter {
  const tried = DELIMITERS.map((delimiter) => {
    const cells = firstRowOf(text, delimiter);
    return { delimiter, score: headerScore(cells), cells: cells.length };
  });
  const [best] = tried.sort((one, other) => other.score - one.score || other.cells - one.cells);
  return best?.delimiter ?? DELIMITERS[0];
}

const moved = (row: CsvRow, by: number): CsvRow => ({ ...row, line: row.line + by, lastLine: row.lastLine + by });

function quoteInHeader({ line, quoteFault }: CsvRow): TableFault {
  const what = quoteFault === 'unclosed' ? 'opens a quote that never closes' : 'has something behind a closing quote';
  return { line, field: '', message: `the header ${what}` };
}
