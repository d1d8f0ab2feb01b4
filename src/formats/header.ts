/**
 * What each column of a table of station results is, from its header. Choices are the columns `votes:NAME`; where no
 * header is written so, they are the columns after the last known one.
 *
 * A header that is nearly a known one is a fault and never a choice: taken for a party it would change every total.
 * Source: docs/tabulate.md.
 * @module
 */
import { excerpt } from '../base/escape.ts';
import { nearest } from '../base/nearest.ts';
import { columnName, KNOWN_COLUMNS, type KnownColumn, knownColumn, SPELLINGS } from './column-names.ts';
import type { CsvRow } from './csv.ts';
import type { TableFault } from './faults.ts';

export type Column =
  | { readonly kind: 'known'; readonly column: KnownColumn; readonly header: string }
  | { readonly kind: 'choice'; readonly name: string; readonly header: string }
  /** Without a header; of no interest as long as it holds nothing. */
  | { readonly kind: 'nameless'; readonly header: string }
  /** Named in a fault. */
  | { readonly kind: 'leftOut'; readonly header: string };

export interface Header {
  readonly columns: readonly Column[];
  readonly faults: readonly TableFault[];
  /** Whether rows can be read at all: there is a station, a choice, and no name stands twice. */
  readonly usable: boolean;
}

const PREFIX = /^votes\s*:\s*/i;
/** Shorter names of parties are near to nearly anything. */
const NEAR_LENGTH_MIN = 5;

/** How much a row looks like the header: one for each column that is known or a choice by its prefix. */
export function headerScore(cells: readonly string[]): number {
  const known = cells.flatMap((cell) => (PREFIX.test(cell.trim()) ? ['votes'] : [knownColumn(cell)]));
  return known.filter((column) => column !== undefined).length;
}

export function readHeader({ cells, line }: CsvRow): Header {
  const headers = cells.map((cell) => cell.trim().normalize('NFC').replace(/\s+/g, ' '));
  const prefixed = headers.some((header) => PREFIX.test(header));
  const lastKnown = headers.findLastIndex((header) => knownColumn(header) !== undefined);
  const faults: TableFault[] = [];
  const columns = headers.map((header, place): Column => {
    if (header === '') return { kind: 'nameless', header };
    const column = knownColumn(header);
    if (column !== undefined) return { kind: 'known', column, header };
    const name = header.replace(PREFIX, '');
    if (name !== header && name !== '') return { kind: 'choice', name, header };
    const fault = notAChoice(header, prefixed, place < lastKnown);
    if (fault === undefined) return { kind: 'choice', name: header, header };
    faults.push({ line, field: header, message: fault });
    return { kind: 'leftOut', header };
  });
  const fatal = [...missing(columns), ...twice(columns)].map(({ field, message }) => ({ line, field, message }));
  return { columns, faults: [...faults, ...fatal], usable: fatal.length === 0 };
}

/** Why a header that is not known is not taken for a choice; `undefined` if it is one. */
function notAChoice(header: string, prefixed: boolean, beforeKnown: boolean): string | undefined {
  const start = `'${excerpt(header)}' is not a column that is known`;
  const end = `; the column was left out. A choice of that name is written votes:${excerpt(header)}`;
  const near = header.length < NEAR_LENGTH_MIN ? undefined : nearest(header, SPELLINGS);
  if (near !== undefined) {
    const meant = columnName(near.column);
    return `${start}. Nearest: ${near.id === meant ? meant : `${near.id} (${meant})`}${end}`;
  }
  if (prefixed) return `${start}, and other choices are written votes:NAME${end}`;
  return beforeKnown ? `${start}, and choices stand after the known columns${end}` : undefined;
}

type Lack = Pick<TableFault, 'field' | 'message'>;

function missing(columns: readonly Column[]): Lack[] {
  const hasStation = columns.some((column) => column.kind === 'known' && column.column === 'station');
  const hasChoice = columns.some(({ kind }) => kind === 'choice');
  return [
    ...(hasStation ? [] : [{ field: 'station', message: 'is missing: the header has no such column' }]),
    ...(hasChoice ? [] : [{ field: 'votes:NAME', message: 'is missing: the header has no column for a choice' }]),
  ];
}

function twice(columns: readonly Column[]): Lack[] {
  const seen = new Map<string, string>();
  return columns.flatMap((column) => {
    if (column.kind === 'nameless' || column.kind === 'leftOut') return [];
    const key = column.kind === 'known' ? `known ${column.column}` : `choice ${column.name.toLowerCase()}`;
    const first = seen.get(key);
    if (first === undefined) seen.set(key, column.header);
    return first === undefined
      ? []
      : [{ field: column.header, message: `is there twice: also as '${excerpt(first)}'` }];
  });
}

/** All names that a header may hold, for a person who wrote none of them. */
export const KNOWN_NAMES = KNOWN_COLUMNS.map(columnName).join(', ');
