/**
 * The rows of a CSV text with the lines on which they stand.
 *
 * Source: RFC 4180, with any of four delimiters, any line end, and quotes inside unquoted cells. Parsing is the work of
 * the library `papaparse`, which never throws on text.
 * @module
 */
import Papa from 'papaparse';

/** In the order in which they are tried. */
export const DELIMITERS = [';', ',', '\t', '|'] as const;
export type Delimiter = (typeof DELIMITERS)[number];

export interface CsvRow {
  /** First and last line, from 1: a quoted cell may hold line ends. */
  readonly line: number;
  readonly lastLine: number;
  readonly cells: readonly string[];
  /** The row cannot be trusted: a quote has no end, or something follows a closing quote. */
  readonly quoteFault: 'unclosed' | 'stray' | undefined;
}

/** Every line end as a line feed, so that a file that mixes them still has the lines that an editor shows. */
export const withLineFeeds = (text: string): string => text.replace(/\r\n?/g, '\n');

/**
 * A wrong quote is taken to spoil its line only, and the rest is read again. When so many characters were read again,
 * it spoils everything up to where it ends: a file full of wrong quotes must not take for ever.
 */
const AGAIN_MAX = 10_000_000;

/** @param text - with line feeds only. */
export function rowsOf(text: string, delimiter: Delimiter): CsvRow[] {
  const rows: CsvRow[] = [];
  let rest = text.replace(/\n$/, '');
  let line = 1;
  let again = 0;
  for (;;) {
    const { good, fault } = rowsUntilFault(rest, delimiter, again > AGAIN_MAX);
    for (const { cells, quoteFault } of good) {
      const lastLine = line + lineEndsIn(cells);
      rows.push({ line, lastLine, cells, quoteFault });
      line = lastLine + 1;
    }
    if (fault === undefined) return rows;
    rows.push({ line, lastLine: line, cells: [], quoteFault: fault.kind });
    const end = rest.indexOf('\n', fault.start);
    if (end < 0) return rows;
    rest = rest.slice(end + 1);
    again += rest.length;
    line += 1;
  }
}

/** The first row of a text, whatever its quotes are like. */
export function firstRowOf(text: string, delimiter: Delimiter): readonly string[] {
  return Papa.parse<string[]>(text, { delimiter, newline: '\n', preview: 1 }).data[0] ?? [];
}

interface Parsed {
  readonly good: readonly Pick<CsvRow, 'cells' | 'quoteFault'>[];
  /** Where the row with the wrong quote starts; absent if there is none, or if they are to be read as they come. */
  readonly fault?: { readonly kind: 'unclosed' | 'stray'; readonly start: number };
}

function rowsUntilFault(text: string, delimiter: Delimiter, goOn: boolean): Parsed {
  const good: Pick<CsvRow, 'cells' | 'quoteFault'>[] = [];
  let start = 0;
  let fault: Parsed['fault'];
  Papa.parse<string[]>(text, {
    delimiter,
    newline: '\n',
    step({ data, errors, meta }, parser) {
      const [first] = errors;
      const kind = first?.code === 'MissingQuotes' ? 'unclosed' : 'stray';
      if (first === undefined || goOn) good.push({ cells: data, quoteFault: first === undefined ? undefined : kind });
      else {
        fault = { kind, start };
        parser.abort();
      }
      start = meta.cursor;
    },
  });
  return fault === undefined ? { good } : { good, fault };
}

function lineEndsIn(cells: readonly string[]): number {
  return cells.reduce((sum, cell) => sum + (cell.includes('\n') ? cell.split('\n').length - 1 : 0), 0);
}
