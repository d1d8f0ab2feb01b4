/**
 * From the bytes of a CSV file to a table of station results and everything that is wrong in it. Total: any bytes give
 * an answer, and every row of the file is summed, or left out and named in a fault, or blank and counted.
 *
 * Source: docs/tabulate.md.
 * @module
 */
import { err, ok, type Result } from '../base/result.ts';
import type { CsvRow, Delimiter } from './csv.ts';
import type { Encoding } from './encoding.ts';
import type { TableFault } from './faults.ts';
import { headerScore, KNOWN_NAMES, readHeader } from './header.ts';
import { type RowsRead, readRows } from './result-rows.ts';
import { readTable } from './table.ts';

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
  const table = readTable(bytes, { headerScore, delimiter: wanted });
  if (!table.ok) return err([table.error]);
  const { header: first, rows, encoding, guessedEncoding, delimiter, foreign } = table.value;
  const header = readHeader(first);
  if (!header.usable) return err([...header.faults, ...headerHints(header.faults, first, rows)]);
  const read = readRows(rows, header.columns, { headerLine: first.line, foreign });
  const faults = [...foreignHeader(first, foreign), ...header.faults, ...read.faults];
  const nothing = nothingRead(read);
  if (nothing !== undefined) return err([...inOrder(faults), { line: first.line, field: '', message: nothing }]);
  return ok({ ...read, faults: inOrder(faults), encoding, guessedEncoding, delimiter });
}

function nothingRead({ table, rowsRead }: RowsRead): string | undefined {
  if (rowsRead === 0) return 'no row follows the header';
  if (table.choices.length === 0) return 'no column holds votes for a choice';
  return table.stations.length === 0 ? 'no row could be read' : undefined;
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
