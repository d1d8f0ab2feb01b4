/**
 * What a row of the table of tamperings says, and the means to change one thing of an honest election.
 * @module
 */
import { present } from '../../../src/base/assert.ts';
import type { TreeEvidence, TreeRecords } from '../../../src/domain/tree/records.ts';
import type { ResultLine, ResultTable } from '../../../src/domain/tree/results.ts';
import { sumLines } from '../../../src/tally/lines.ts';

export type Honest = TreeEvidence & TreeRecords;

export interface TreeTampering {
  readonly tamper: string;
  readonly change: (honest: Honest) => Partial<TreeEvidence>;
  /** `control: kind`, over all checks, in their order. */
  readonly caught: readonly string[];
  /** By check: why it is right that it says nothing. */
  readonly missed: Readonly<Record<string, string>>;
}

export const NOT_READ = 'the record that it reads is right; another one is wrong';
export const STILL_ADDS_UP = 'rows and totals were changed together';

/** Votes of the first choice given to the second. */
export function moved(line: ResultLine, votes: number): ResultLine {
  const [first = 0, second = 0, ...rest] = line.byChoice;
  return { ...line, byChoice: [first - votes, second + votes, ...rest] };
}

type Row = TreeRecords['published']['rows'][number];

/** The publication with other rows, added up anew. */
export function publishedWith(
  { published, choices }: Honest,
  change: (row: Row) => Row,
): Pick<TreeRecords, 'published'> {
  const rows = published.rows.map(change);
  const lines = rows.map(({ line }) => line);
  return { published: { ...published, rows, total: sumLines(lines, choices.length) } };
}

/** One row of the tables, nothing added up anew. */
export function tablesWith(
  { tecTables }: Honest,
  station: number,
  change: (line: ResultLine) => ResultLine,
): Pick<TreeRecords, 'tecTables'> {
  const rowsOf = ({ rows }: ResultTable): ResultTable['rows'] =>
    rows.map((row) => (row.unit === station ? { ...row, line: change(row.line) } : row));
  return { tecTables: tecTables.map((table) => ({ ...table, rows: rowsOf(table) })) };
}

export const copied = ({ copies }: Honest, at = 0): number => present(copies[at], 'a copy').station;
export const copiedOnPaper = ({ copies, stationList }: Honest): number =>
  present(
    copies.find(({ station }) => stationList.some((each) => each.station === station && !each.electronic)),
    'a copy of a station without machines',
  ).station;
export const uncopied = ({ copies, photographs, stationList }: Honest): number => {
  const out = new Set([...copies, ...photographs].map(({ station }) => station));
  return present(
    stationList.find(({ station, electronic }) => !out.has(station) && !electronic),
    'a station without a paper',
  ).station;
};

/** Every message of a region and hour told anew; `undefined` leaves it. */
export function turnoutWith(
  { turnout }: Honest,
  came: (message: TreeRecords['turnout'][number]) => number | undefined,
): Pick<TreeRecords, 'turnout'> {
  return { turnout: turnout.map((message) => ({ ...message, came: came(message) ?? message.came })) };
}

export const listedIn = ({ stationList }: Honest, region: number): number =>
  stationList.reduce((sum, each) => sum + (each.region === region ? each.voters : 0), 0);
export const finalIn = ({ turnout }: Honest, region: number): number =>
  Math.max(...turnout.filter((message) => message.region === region).map(({ came }) => came));
