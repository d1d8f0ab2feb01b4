/**
 * What hands counted in whole batches: one row a batch, with a column `votes:NAME` for each choice. In an audit rows
 * follow the draw; a recount needs no draw, and takes such a file as it is.
 *
 * Source: docs/audit.md.
 * @module
 */
import { excerpt } from '../../base/escape.ts';
import { err, ok, type Result } from '../../base/result.ts';
import type { BatchReading, ContainerCount, Manifest } from '../../domain/audit.ts';
import type { TableFault } from '../faults.ts';
import { fewest, type RecordColumn, type RecordRow, type RecordTable, readRecords } from '../records.ts';
import { readCount } from '../whole-number.ts';

const COLUMNS = {
  draw: { names: ['draw'], needed: false },
  batch: { names: ['batch', 'batch name', 'station', 'участок'], needed: true },
  invalid: { names: ['invalid'], needed: true },
} as const;

type Column = keyof typeof COLUMNS;
type Row = RecordRow<Column>;
type Fault = (line: number, field: string, message: string) => void;

/** @returns counts in the order of the file; all cells of a count are filled or none is. */
export function readBatchCounts(
  bytes: Uint8Array,
  manifest: Manifest,
  choices: readonly string[],
): Result<readonly (BatchReading & { readonly line: number })[], readonly TableFault[]> {
  const wanted = { ...COLUMNS, draw: { ...COLUMNS.draw, needed: true } };
  return readCounts(bytes, manifest, choices, wanted, ({ draw }, fault) => {
    const read = readCount(draw);
    if (!read.ok) fault('draw', read.error);
    else if (read.value === 0) fault('draw', 'is 0: draws are numbered from 1');
    return { draw: read.ok ? read.value : 0 };
  });
}

/**
 * Counts of a recount. Draws are not read; a row without a count, or with the same count again, repeats an earlier one.
 *
 * @returns each container once, with paper and with at most as many cards as its manifest has.
 */
export function readContainerCounts(
  bytes: Uint8Array,
  manifest: Manifest,
  choices: readonly string[],
): Result<readonly ContainerCount[], readonly TableFault[]> {
  const rows = readCounts(bytes, manifest, choices, COLUMNS, () => ({}));
  if (!rows.ok) return rows;
  const byName = new Map(manifest.map((batch) => [batch.name, batch]));
  const counts = new Map<string, ContainerCount & { readonly line: number }>();
  const faults: TableFault[] = [];
  for (const { line, batch, count } of rows.value) {
    const before = counts.get(batch);
    const says = containerFault(byName.get(batch), before, count);
    if (says !== undefined) faults.push({ line, field: 'batch', message: `'${excerpt(batch)}' ${says}` });
    else if (before === undefined && count !== undefined) counts.set(batch, { line, batch, ...count });
  }
  if (faults.length > 0) return err(fewest(faults));
  if (counts.size === 0) return err([{ line: 0, field: 'batch', message: 'no container was counted' }]);
  return ok([...counts.values()].map(({ batch, votes, invalid }) => ({ batch, votes, invalid })));
}

/** Why a row cannot be the count of its container, in words that follow its name. */
function containerFault(
  container: Manifest[number] | undefined,
  before: (ContainerCount & { readonly line: number }) | undefined,
  count: BatchReading['count'],
): string | undefined {
  if (container?.paper !== true) return 'has no paper by the manifest: nothing in it can be counted';
  if (count === undefined) return before === undefined ? 'has no count: leave its row out, or fill it in' : undefined;
  const isSame =
    (before?.votes.every((own, at) => own === count.votes[at]) ?? true) && count.invalid === before?.invalid;
  if (before !== undefined && !isSame) return `was counted on line ${before.line}, with another result`;
  const cards = count.votes.reduce((sum, each) => sum + each, count.invalid);
  if (cards <= container.cards) return undefined;
  return `has ${cards} cards counted, ${container.cards} by the manifest: the process failed`;
}

type OneFault = (field: string, message: string) => void;

/** Rows with their batch and count; `more` reads what else a caller wants of a row. */
function readCounts<More extends object>(
  bytes: Uint8Array,
  manifest: Manifest,
  choices: readonly string[],
  columns: Readonly<Record<Column, RecordColumn>>,
  more: (cells: Row['cells'], fault: OneFault) => More,
): Result<readonly (Omit<BatchReading, 'draw'> & More & { readonly line: number })[], readonly TableFault[]> {
  const table = readRecords(bytes, columns, true);
  if (!table.ok) return table;
  const faults: TableFault[] = [];
  const fault: Fault = (line, field, message) => {
    faults.push({ line, field, message });
  };
  const places = placesOf(table.value, choices, fault);
  if (faults.length > 0) return err(fewest(faults));
  const names = new Set(manifest.map(({ name }) => name));
  const readings = table.value.rows.map((row) => {
    const { line, cells } = row;
    const own = more(cells, (field, message) => fault(line, field, message));
    const batch = names.has(cells.batch) ? cells.batch : cells.batch.replace(/^'(?=[=+\-@])/, '');
    if (!names.has(batch)) fault(line, 'batch', `'${excerpt(batch)}' is in no row of the manifest`);
    return { ...own, line, batch, count: countOf(row, places, choices, fault) };
  });
  return faults.length > 0 ? err(fewest(faults)) : ok(readings);
}

/** Places of the choices among the columns `votes:NAME`. */
function placesOf(table: RecordTable<Column>, choices: readonly string[], fault: Fault): readonly number[] {
  for (const name of table.choices) {
    if (!choices.some((each) => unquoted(name, each) === each)) fault(1, `votes:${excerpt(name)}`, 'is no choice');
  }
  return choices.map((name) => {
    const place = table.choices.findIndex((each) => unquoted(each, name) === name);
    if (place < 0) fault(1, `votes:${excerpt(name)}`, 'is missing: every choice has a column');
    return place;
  });
}

/** A name that a spreadsheet would run may have been written with a quote before it. */
const unquoted = (cell: string, name: string): string => (cell === `'${name}` ? name : cell);

function countOf({ line, cells, votes }: Row, places: readonly number[], choices: readonly string[], fault: Fault) {
  const all = [...places.map((place) => votes[place] ?? ''), cells.invalid];
  if (all.every((cell) => cell === '')) return undefined;
  const counts = all.map((cell, at) => {
    const read = readCount(cell);
    if (!read.ok) fault(line, at < choices.length ? `votes:${excerpt(choices[at] ?? '')}` : 'invalid', read.error);
    return read.ok ? read.value : 0;
  });
  return { votes: counts.slice(0, -1), invalid: counts.at(-1) ?? 0 };
}
