/**
 * From the bytes of a CSV file to a table of station results and everything that is wrong in it. Total: any bytes give
 * an answer, and every row of the file is summed, or left out and named in a fault, or blank and counted.
 *
 * Source: docs/tabulate.md.
 * @module
 */
import { excerpt } from '../base/escape.ts';
import { err, ok, type Result } from '../base/result.ts';
import { type CsvRow, DELIMITERS, type Delimiter, firstRowOf, rowsOf, withLineFeeds } from './csv.ts';
import { decodeTable, type Encoding } from './encoding.ts';
import type { TableFault } from './faults.ts';
import { headerScore, KNOWN_NAMES, readHeader } from './header.ts';
import { type RowsRead, readRows } from './result-rows.ts';

/** A table of all stations of the country has about 2 MB. The command line asks for the size before it reads one. */
export const TABLE_SIZE_MAX = 10_000_000;

export const TABLE_TOO_LARGE = `is larger than ${TABLE_SIZE_MAX} bytes: no table of station results is`;

/** Its faults are in the order of the file. */
export interface ResultsFile extends RowsRead {
  readonly encoding: Encoding;
  readonly guessedEncoding: boolean;
  readonly delimiter: Delimiter;
}

/** A row further down may be the header: people write titles above it. */
const TITLE_ROWS_MAX = 20;

/** @returns the table, or the faults that leave nothing to sum. */
export function readResults(bytes: Uint8Array, wanted?: Delimiter): Result<ResultsFile, readonly TableFault[]> {
  if (bytes.length > TABLE_SIZE_MAX) return err([{ line: 1, field: '', message: TABLE_TOO_LARGE }]);
  const decoded = decodeTable(bytes);
  if (!decoded.ok) return err([decoded.error]);
  const { encoding, guessed, foreign } = decoded.value;
  const said = splitSep(withLineFeeds(decoded.value.text));
  if (!said.ok) return err([said.error]);
  const { text, blankLines } = said.value;
  if (text.trim() === '') return err([{ line: 1, field: '', message: 'is empty: a table has a header and a row' }]);
  const delimiter = wanted ?? said.value.delimiter ?? delimiterOf(text);
  const [first, ...rows] = rowsOf(text, delimiter).map((row) => moved(row, blankLines));
  if (first === undefined) return err([{ line: 1, field: '', message: 'is empty: a table has a header and a row' }]);
  const header = first.quoteFault === undefined ? readHeader(first) : undefined;
  if (header === undefined) return err([quoteInHeader(first)]);
  if (!header.usable) return err([...header.faults, ...headerHints(header.faults, first, rows)]);
  const read = readRows(rows, header.columns, { headerLine: first.line, foreign });
  const faults = [...foreignHeader(first, foreign), ...header.faults, ...read.faults];
  const nothing = nothingRead(read);
  if (nothing !== undefined) return err([...inOrder(faults), { line: first.line, field: '', message: nothing }]);
  return ok({ ...read, faults: inOrder(faults), encoding, guessedEncoding: guessed, delimiter });
}

function nothingRead({ table, rowsRead }: RowsRead): string | undefined {
  if (rowsRead === 0) return 'no row follows the header';
  if (table.choices.length === 0) return 'no column holds votes for a choice';
  return table.stations.length === 0 ? 'no row could be read' : undefined;
}

interface Said {
  readonly text: string;
  readonly delimiter: Delimiter | undefined;
  /** Lines taken away above the text. */
  readonly blankLines: number;
}

/** Takes away blank lines at the start, and the line with which Excel is told the delimiter. */
function splitSep(whole: string): Result<Said, TableFault> {
  const before = /^(?:[^\S\n]*\n)*/.exec(whole)?.[0] ?? '';
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
function delimiterOf(text: string): Delimiter {
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

/** What would help somebody whose header was not understood. */
function headerHints(faults: readonly TableFault[], header: CsvRow, rows: readonly CsvRow[]): TableFault[] {
  const below = rows.slice(0, TITLE_ROWS_MAX).find(({ cells }) => headerScore(cells) > headerScore(header.cells));
  if (below !== undefined) {
    const message = 'looks like the header: take away what stands above it';
    return [{ line: below.line, field: '', message }];
  }
  const stationMissing = faults.some(({ field }) => field === 'station');
  if (!stationMissing) return [];
  const message = `known columns are ${KNOWN_NAMES}; a choice is votes:NAME; delimiters are ; , tab |`;
  return [{ line: header.line, field: '', message }];
}

function foreignHeader({ line }: CsvRow, foreign: ReadonlySet<number>): TableFault[] {
  if (!foreign.has(line)) return [];
  return [{ line, field: '', message: 'the header is in another encoding than most lines' }];
}

function inOrder(faults: readonly TableFault[]): TableFault[] {
  return [...faults].sort((one, other) => one.line - other.line);
}
