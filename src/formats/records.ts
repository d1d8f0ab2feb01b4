/**
 * A table of which every row must be understood: columns by their known names, every fault with its line, and no rows
 * at all where there is a fault. Audits rest on such tables; leaving a row out would change what they say.
 *
 * Source: docs/audit.md.
 * @module
 */
import { excerpt } from '../base/escape.ts';
import { nearest } from '../base/nearest.ts';
import { err, ok, type Result } from '../base/result.ts';
import { count } from '../base/words.ts';
import type { CsvRow } from './csv.ts';
import type { TableFault } from './faults.ts';
import { readTable } from './table.ts';

export interface RecordColumn {
  /** How it may be called; the first is its name. Case, blanks, hyphens and underscores do not count. */
  readonly names: readonly string[];
  readonly needed: boolean;
}

export interface RecordRow<C extends string> {
  readonly line: number;
  /** Trimmed; empty where the table has no such column. */
  readonly cells: Readonly<Record<C, string>>;
  /** Of columns `votes:NAME`, by place of the name in `choices`. */
  readonly votes: readonly string[];
}

export interface RecordTable<C extends string> {
  readonly columns: ReadonlySet<C>;
  /** Names of the columns `votes:NAME`, in their order. */
  readonly choices: readonly string[];
  readonly rows: readonly RecordRow<C>[];
}

/** Larger than any file of one election of this country. */
const BYTES_MAX = 400_000_000;
const FAULTS_MAX = 20;
const PREFIX = /^votes\s*:\s*/i;

const folded = (name: string): string =>
  name
    .normalize('NFC')
    .toLowerCase()
    .replace(/[\s_-]+/g, '');

/**
 * @param wanted - columns by what they are to the caller.
 * @param votes - whether columns `votes:NAME` are wanted; where they are not, one is a fault like any unknown column.
 */
export function readRecords<C extends string>(
  bytes: Uint8Array,
  wanted: Readonly<Record<C, RecordColumn>>,
  votes: boolean,
): Result<RecordTable<C>, readonly TableFault[]> {
  if (bytes.length > BYTES_MAX)
    return err([{ line: 1, field: '', message: `is larger than ${count(BYTES_MAX)} bytes` }]);
  const columnOf = new Map<string, C>();
  for (const [column, { names }] of Object.entries(wanted) as [C, RecordColumn][]) {
    for (const name of names) columnOf.set(folded(name), column);
  }
  const known = (cell: string): C | undefined => columnOf.get(folded(cell));
  const headerScore = (cells: readonly string[]): number =>
    cells.filter((cell) => known(cell) !== undefined || (votes && PREFIX.test(cell.trim()))).length;
  const table = readTable(bytes, { headerScore });
  if (!table.ok) return err([table.error]);
  const { header, rows, foreign } = table.value;
  const names = header.cells.map((cell) => cell.trim().normalize('NFC'));
  const faults = headerFaults(names, header.line, wanted, known, votes);
  if (faults.length > 0) return err(faults);
  const places = new Map<C, number>();
  for (const [place, name] of names.entries()) {
    const column = known(name);
    if (column !== undefined) places.set(column, place);
  }
  const choicePlaces = names.flatMap((name, place) => (votes && PREFIX.test(name) ? [place] : []));
  const full = rows.filter((row) => row.quoteFault !== undefined || row.cells.some((cell) => cell.trim() !== ''));
  const wrong = full.flatMap((row) => rowFaults(row, names, foreign));
  if (wrong.length > 0) return err(fewest(wrong));
  if (full.length === 0) return err([{ line: header.line, field: '', message: 'no row follows the header' }]);
  const cellAt = (row: CsvRow, place: number | undefined): string =>
    place === undefined ? '' : (row.cells[place] ?? '').trim().normalize('NFC');
  return ok({
    columns: new Set(places.keys()),
    choices: choicePlaces.map((place) => (names[place] ?? '').replace(PREFIX, '')),
    rows: full.map((row) => ({
      line: row.line,
      cells: Object.fromEntries(
        Object.keys(wanted).map((column) => [column, cellAt(row, places.get(column as C))]),
      ) as Record<C, string>,
      votes: choicePlaces.map((place) => cellAt(row, place)),
    })),
  });
}

/** At most so many faults are worth reading; the last line counts the rest. */
export function fewest(faults: readonly TableFault[]): readonly TableFault[] {
  if (faults.length <= FAULTS_MAX) return faults;
  const rest = faults.length - FAULTS_MAX;
  return [...faults.slice(0, FAULTS_MAX), { line: 0, field: '', message: `and ${count(rest)} more faults` }];
}

function headerFaults<C extends string>(
  names: readonly string[],
  line: number,
  wanted: Readonly<Record<C, RecordColumn>>,
  known: (cell: string) => C | undefined,
  votes: boolean,
): TableFault[] {
  const spellings = (Object.values(wanted) as RecordColumn[]).flatMap((column) => column.names.map((id) => ({ id })));
  const seen = new Set<string>();
  const faults: TableFault[] = [];
  const add = (field: string, message: string): void => {
    faults.push({ line, field, message });
  };
  for (const name of names) {
    const column = known(name);
    const choice = votes && PREFIX.test(name) ? `votes:${name.replace(PREFIX, '').toLowerCase()}` : undefined;
    const key = column ?? choice;
    if (key === undefined) {
      const near = nearest(name, spellings);
      const hint = near === undefined ? '' : `. Nearest: ${near.id}`;
      add(excerpt(name), `is not a column that is known${hint}`);
    } else if (seen.has(key)) add(excerpt(name), 'is there twice');
    else seen.add(key);
  }
  for (const [column, { names: all, needed }] of Object.entries(wanted) as [C, RecordColumn][]) {
    if (needed && !seen.has(column)) add(all[0] ?? column, 'is missing: the header has no such column');
  }
  return faults;
}

function rowFaults(row: CsvRow, names: readonly string[], foreign: ReadonlySet<number>): TableFault[] {
  const { line, cells, quoteFault } = row;
  if (quoteFault === 'unclosed') return [{ line, field: '', message: 'a quote opens here and never closes' }];
  if (quoteFault === 'stray') return [{ line, field: '', message: 'something stands behind a closing quote' }];
  if (foreign.has(line)) {
    return [{ line, field: '', message: 'is in another encoding than most lines of the file' }];
  }
  if (cells.length < names.length || cells.slice(names.length).some((cell) => cell.trim() !== '')) {
    return [{ line, field: '', message: `has ${cells.length} cells, the header has ${names.length}` }];
  }
  return [];
}
