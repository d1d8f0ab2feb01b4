/**
 * What hands counted in the batches that were drawn: one row a draw, with a column `votes:NAME` for each choice.
 *
 * Source: docs/audit.md.
 * @module
 */
import { excerpt } from '../../base/escape.ts';
import { err, ok, type Result } from '../../base/result.ts';
import type { BatchReading, Manifest } from '../../domain/audit.ts';
import type { TableFault } from '../faults.ts';
import { fewest, type RecordRow, readRecords } from '../records.ts';
import { readCount } from '../whole-number.ts';

const COLUMNS = {
  draw: { names: ['draw'], needed: true },
  batch: { names: ['batch', 'batch name', 'station', 'участок'], needed: true },
  invalid: { names: ['invalid'], needed: true },
} as const;

type Row = RecordRow<keyof typeof COLUMNS>;
type Fault = (line: number, field: string, message: string) => void;

/** @returns counts in the order of the file; all cells of a count are filled or none is. */
export function readBatchCounts(
  bytes: Uint8Array,
  manifest: Manifest,
  choices: readonly string[],
): Result<readonly (BatchReading & { readonly line: number })[], readonly TableFault[]> {
  const table = readRecords(bytes, COLUMNS, true);
  if (!table.ok) return table;
  const faults: TableFault[] = [];
  const fault: Fault = (line, field, message) => {
    faults.push({ line, field, message });
  };
  const places = choices.map((name) => {
    const place = table.value.choices.findIndex((each) => unquoted(each, name) === name);
    if (place < 0) fault(1, `votes:${excerpt(name)}`, 'is missing: every choice has a column');
    return place;
  });
  for (const name of table.value.choices) {
    if (!choices.some((each) => unquoted(name, each) === each)) fault(1, `votes:${excerpt(name)}`, 'is no choice');
  }
  if (faults.length > 0) return err(fewest(faults));
  const names = new Set(manifest.map(({ name }) => name));
  const readings = table.value.rows.map((row) => {
    const { line, cells } = row;
    const draw = readCount(cells.draw);
    if (!draw.ok) fault(line, 'draw', draw.error);
    else if (draw.value === 0) fault(line, 'draw', 'is 0: draws are numbered from 1');
    const batch = names.has(cells.batch) ? cells.batch : cells.batch.replace(/^'(?=[=+\-@])/, '');
    if (!names.has(batch)) fault(line, 'batch', `'${excerpt(batch)}' is in no row of the manifest`);
    return { line, draw: draw.ok ? draw.value : 0, batch, count: countOf(row, places, choices, fault) };
  });
  return faults.length > 0 ? err(fewest(faults)) : ok(readings);
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
