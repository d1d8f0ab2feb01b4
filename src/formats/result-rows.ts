/**
 * Reads the rows under a header that was understood. A row is summed only if every cell of it was read without doubt.
 *
 * Source: docs/tabulate.md.
 * @module
 */
import { excerpt } from '../base/escape.ts';
import type { Figure, ResultsTable, StationResult } from '../tally/station-results.ts';
import { type KnownColumn, namesTotals } from './column-names.ts';
import type { CsvRow } from './csv.ts';
import type { LeftOut, TableFault } from './faults.ts';
import type { Column } from './header.ts';
import { type Totals, totalsOf } from './totals.ts';
import { readCount } from './whole-number.ts';

export interface RowsRead {
  readonly table: ResultsTable;
  readonly faults: readonly TableFault[];
  /** Below the header, without blank ones. Those that were not summed were left out. */
  readonly rowsRead: number;
  readonly rowsBlank: number;
  /** Each row once, by the first reason found. */
  readonly leftOut: Readonly<Partial<Record<LeftOut, number>>>;
  /** Headers of columns that were not understood. */
  readonly columnsLeftOut: readonly string[];
}

export interface About {
  readonly headerLine: number;
  /** Lines in another encoding than most. */
  readonly foreign: ReadonlySet<number>;
}

/** A column with a number in every row; without a figure it is a choice. */
interface CountColumn {
  readonly place: number;
  readonly header: string;
  readonly figure: Figure | undefined;
  readonly choice: string | undefined;
}

/** Where in a row each thing stands. */
interface Plan {
  readonly columns: readonly Column[];
  readonly places: Readonly<Partial<Record<KnownColumn, number>>>;
  readonly counts: readonly CountColumn[];
}

interface Station {
  readonly kind: 'station';
  readonly station: StationResult;
  /** In the order of the count columns. */
  readonly values: readonly number[];
}

type Read = Station | { readonly kind: 'leftOut'; readonly why: LeftOut; readonly faults: readonly TableFault[] };

interface State extends About {
  readonly plan: Plan;
  readonly totals: Totals;
  /** Where each station stood first. */
  readonly seen: Map<string, Seen>;
}

interface Seen {
  readonly line: number;
  readonly station: string;
  readonly read: boolean;
}

export function readRows(rows: readonly CsvRow[], given: readonly Column[], about: About): RowsRead {
  const full = rows.filter(
    ({ cells, quoteFault }) => quoteFault !== undefined || cells.some((cell) => cell.trim() !== ''),
  );
  const words = wordColumns(given, full);
  const columns = given.map((column, place): Column => {
    return words.has(place) ? { kind: 'leftOut', header: column.header } : column;
  });
  const plan = planOf(columns);
  const state: State = { ...about, plan, totals: totalsOf(plan.counts.length), seen: new Map() };
  const read = full.map((row) => readRow(row, state));
  const good = read.filter((each) => each.kind === 'station');
  const bad = read.filter((each) => each.kind === 'leftOut');
  const [first] = good;
  if (first !== undefined && state.totals.isSumOfOthers(first.values)) {
    good.shift();
    bad.unshift(
      totalsRow(first.station.line, state, `'${first.station.station}'`, 'it is the sum of all other stations'),
    );
  }
  const leftOut: Partial<Record<LeftOut, number>> = {};
  for (const { why } of bad) leftOut[why] = (leftOut[why] ?? 0) + 1;
  return {
    table: tableOf(plan, good),
    faults: [...[...words].map((place) => wordFault(given[place], about)), ...bad.flatMap(({ faults }) => faults)],
    rowsRead: full.length,
    rowsBlank: rows.length - full.length,
    leftOut,
    columnsLeftOut: columns.flatMap(({ kind, header }) => (kind === 'leftOut' ? [header] : [])),
  };
}

/** Below this many rows one slip would make a party disappear. */
const WORD_ROWS_MIN = 2;

/** Columns that would be choices and hold words, such as addresses. One fault names each, instead of one a row. */
function wordColumns(columns: readonly Column[], rows: readonly CsvRow[]): ReadonlySet<number> {
  const places = columns.flatMap((column, place) => {
    // Whoever writes votes: means it.
    if (column.kind !== 'choice' || column.name !== column.header) return [];
    const cells = rows.map((row) => row.cells[place]?.trim() ?? '').filter((cell) => cell !== '');
    if (cells.length < WORD_ROWS_MIN || cells.some((cell) => readCount(cell).ok)) return [];
    return cells.filter((cell) => /\p{L}/u.test(cell)).length * 2 > cells.length ? [place] : [];
  });
  return new Set(places);
}

function wordFault(column: Column | undefined, { headerLine }: About): TableFault {
  const message = 'holds no number in any row: it is no choice, and the column was left out';
  return { line: headerLine, field: column?.header ?? '', message };
}

function planOf(columns: readonly Column[]): Plan {
  const places: Partial<Record<KnownColumn, number>> = {};
  const counts = columns.flatMap((column, place): CountColumn[] => {
    const { header } = column;
    if (column.kind === 'choice') return [{ place, header, figure: undefined, choice: column.name }];
    if (column.kind !== 'known') return [];
    places[column.column] = place;
    const { column: name } = column;
    if (name === 'station' || name === 'region' || name === 'tec') return [];
    return [{ place, header, figure: name, choice: undefined }];
  });
  return { columns, places, counts };
}

const leave = (why: LeftOut, ...faults: readonly TableFault[]): Read & { kind: 'leftOut' } => {
  return { kind: 'leftOut', why, faults };
};

const textOf = (row: CsvRow, place: number | undefined): string =>
  place === undefined ? '' : (row.cells[place] ?? '').trim().normalize('NFC').replace(/\s+/g, ' ');

function readRow(row: CsvRow, state: State): Read {
  const { plan, foreign } = state;
  const { line, lastLine } = row;
  const lines = line === lastLine ? '' : `; lines ${line} to ${lastLine} were read as one row`;
  if (row.quoteFault === 'unclosed')
    return leave('quotes', fault(line, '', `a quote opens here and never closes${lines}`));
  if (row.quoteFault === 'stray')
    return leave('quotes', fault(line, '', `something stands behind a closing quote${lines}`));
  for (let at = line; at <= lastLine; at += 1) {
    if (foreign.has(at)) return leave('encoding', fault(at, '', 'is in another encoding than most lines of the file'));
  }
  const shape = shapeFault(row, plan);
  if (shape !== undefined) return leave('cells', shape);
  const station = textOf(row, plan.places.station);
  const region = textOf(row, plan.places.region);
  const tec = textOf(row, plan.places.tec);
  const counts = plan.counts.map(({ place, header }) => ({ header, count: readCount(row.cells[place] ?? '') }));
  const values = counts.flatMap(({ count }) => (count.ok ? [count.value] : []));
  // In the column of stations the name of a region stands for all of it.
  const ofRegion = region === '' && state.totals.isRegion(station);
  if (station === '' || ofRegion || namesTotals(station))
    return calledTotals(row, state, ofRegion ? station : [station, tec, region].find(namesTotals), values);
  const faults = counts.flatMap(({ header, count }) => (count.ok ? [] : [fault(line, header, count.error)]));
  const whole = faults.length === 0;
  const key = JSON.stringify([region === '' ? tec : region, withoutZeros(station)]);
  const before = state.seen.get(key);
  const sum = whole && before === undefined ? state.totals.match(region, values, headersOf(plan)) : undefined;
  if (sum !== undefined) return noted(state, totalsRow(line, state, `'${excerpt(station)}'`, sum));
  if (before !== undefined) faults.push(fault(line, headerOf(plan, 'station'), beforeText(station, before)));
  // A row that cannot be read is a station all the same: a second row of it may be another version of its figures.
  else state.seen.set(key, { line, station, read: whole });
  if (faults.length > 0) return leave(whole ? 'duplicate' : 'value', ...faults);
  state.totals.add(region, values);
  return { kind: 'station', station: { line, region, tec, station, ...split(plan, values) }, values };
}

/** Spreadsheets take the zeros off `007`: the number is the same station's. */
const withoutZeros = (station: string): string => station.replace(/^0+(?=\d+$)/, '');

function beforeText(station: string, { line, station: written, read }: Seen): string {
  const as = written === station ? '' : ` as '${excerpt(written)}'`;
  return `'${excerpt(station)}' is there already${as}, on line ${line}${read ? '' : ', which could not be read'}`;
}

function shapeFault({ cells, line }: CsvRow, { columns }: Plan): TableFault | undefined {
  const extra = cells.slice(columns.length).some((cell) => cell.trim() !== '');
  const lacking = columns.slice(cells.length).some(({ kind }) => kind !== 'nameless');
  if (extra || lacking) {
    return fault(line, '', `has ${cells.length} cells, the header has ${columns.length}`);
  }
  const stray = columns.findIndex(({ kind }, place) => kind === 'nameless' && (cells[place] ?? '').trim() !== '');
  if (stray < 0) return undefined;
  return fault(line, '', `'${excerpt(cells[stray] ?? '')}' stands in column ${stray + 1}, which has no name`);
}

/** A row that names no station, or names itself a total. */
function calledTotals(row: CsvRow, state: State, called: string | undefined, values: readonly number[]): Read {
  const { counts } = state.plan;
  const verdict =
    values.length === counts.length
      ? state.totals.verdict(values, headersOf(state.plan))
      : 'its cells are not all numbers';
  const what = called === undefined ? 'a row without a station' : `'${excerpt(called)}'`;
  return noted(state, totalsRow(row.line, state, what, verdict));
}

function totalsRow(line: number, { plan }: State, what: string, why: string): Read & { kind: 'leftOut' } {
  return leave(
    'totals',
    fault(line, headerOf(plan, 'station'), `${what} was read as a totals row, not summed: ${why}`),
  );
}

function noted(state: State, read: Read): Read {
  state.totals.mark();
  return read;
}

const fault = (line: number, field: string, message: string): TableFault => ({ line, field, message });

const headersOf = ({ counts }: Plan): readonly string[] => counts.map(({ header }) => header);

const headerOf = ({ columns, places }: Plan, column: KnownColumn): string => columns[places[column] ?? 0]?.header ?? '';

function split({ counts }: Plan, values: readonly number[]): Pick<StationResult, 'figures' | 'votes'> {
  const figures: Partial<Record<Figure, number>> = {};
  const votes: number[] = [];
  for (const [at, { figure }] of counts.entries()) {
    const value = values[at] ?? 0;
    if (figure === undefined) votes.push(value);
    else figures[figure] = value;
  }
  return { figures, votes };
}

function tableOf({ counts, places }: Plan, good: readonly Station[]): ResultsTable {
  return {
    figures: counts.flatMap(({ figure }) => (figure === undefined ? [] : [figure])),
    hasRegions: places.region !== undefined,
    hasTecs: places.tec !== undefined,
    choices: counts.flatMap(({ choice }) => (choice === undefined ? [] : [choice])),
    stations: good.map(({ station }) => station),
  };
}
