/**
 * What was changed between the protocols that stations signed and what was published: rows, rows of stations that do
 * not exist, and totals.
 * @module
 */
import type { ElectionOutcome } from '../../domain/report/election-report.ts';
import type { ResultLine } from '../../domain/tree/results.ts';
import type { StationSummary } from '../../domain/tree/summary.ts';
import { sameLine, sumLines, votesMoved } from '../../tally/lines.ts';
import type { Climb } from '../../world/tree/index.ts';

export function changesOnTheWay(
  { records, tree, country }: Climb,
  summaries: readonly Pick<StationSummary, 'station' | 'line'>[],
): Omit<ElectionOutcome['changed'], 'inStations'> {
  const signed = new Map(summaries.map(({ station, line }) => [station, line]));
  let rows = 0;
  let inRows = 0;
  let phantomVotes = 0;
  const seen = new Set<number>();
  for (const { rows: lines } of records.tecTables) {
    for (const { unit, line } of lines) {
      const own = signed.get(unit);
      if (own === undefined || seen.has(unit)) {
        phantomVotes += line.voters;
        continue;
      }
      seen.add(unit);
      if (sameLine(own, line)) continue;
      rows += 1;
      inRows += votesMoved(own, line);
    }
  }
  const choices = country.contest.choices.length;
  const sum = (tables: readonly { readonly line: ResultLine }[]): ResultLine =>
    sumLines(
      tables.map(({ line }) => line),
      choices,
    );
  const below = (
    level: readonly { readonly rows: readonly { readonly line: ResultLine }[]; readonly total: ResultLine }[],
  ): number => level.reduce((total, table) => total + votesMoved(sum(table.rows), table.total), 0);
  const { cecTable, published } = records;
  let inTotals = below(records.tecTables) + below(records.middleTables);
  if (cecTable !== undefined) inTotals += votesMoved(sum(cecTable.rows), cecTable.total);
  if (cecTable !== undefined && published !== undefined) inTotals += votesMoved(cecTable.total, published.total);
  // Rows that a commission entered of another's table.
  for (const table of records.middleTables) {
    for (const { unit, line } of table.rows) inTotals += votesMoved(records.tecTables[unit]?.total ?? line, line);
  }
  for (const { unit, line } of cecTable?.rows ?? [])
    inTotals += votesMoved(records.middleTables[unit]?.total ?? line, line);
  if (published?.level === 'region') {
    published.rows.forEach(({ unit, line }) => {
      const own = (cecTable?.rows ?? []).filter((row) => tree.regionOfMiddle[row.unit] === unit);
      inTotals += votesMoved(sum(own), line);
    });
  }
  return { rows, inRows, phantomVotes, inTotals };
}
