/**
 * Sums of the way up: equation 12 from inside, and what anybody can add up again from what is published.
 *
 * Source: dossier 4.2 (equation 12), 7.5 (TB04); controls C34, C11.
 * @module
 */

import { type TreeControl, type TreeFinding, WHOLE_RESULT } from '../../domain/tree/ports.ts';
import type { ResultLine, ResultTable } from '../../domain/tree/results.ts';
import { reconciles, sameLine, sumLines, votesApart } from '../../tally/lines.ts';
import { openTreeFinding } from './open.ts';

function sumOfRows(rows: readonly { readonly line: ResultLine }[], choices: number): ResultLine {
  return sumLines(
    rows.map(({ line }) => line),
    choices,
  );
}

/** Tables whose total is not the sum of their rows. */
function wrongTotals(tables: readonly ResultTable[], choices: number): readonly ResultTable[] {
  return tables.filter(({ rows, total }) => !sameLine(sumOfRows(rows, choices), total));
}

/** Rows of a table that are not the total of the table below. */
function wrongRows(above: readonly ResultTable[], below: readonly ResultTable[]): number {
  const totals = new Map(below.map(({ unit, total }) => [unit, total]));
  return above.reduce((sum, { rows }) => {
    return sum + rows.filter(({ unit, line }) => !sameLine(line, totals.get(unit) ?? line)).length;
  }, 0);
}

const treeSums: TreeControl = {
  id: 'tree-sums',
  name: 'Control equation 12',
  claim: 'every table is the sum of its rows, and every row the total of the table below',
  needs: ['tecTables', 'middleTables', 'cecTable'],
  catalogue: ['C11', 'C34'],
  kinds: ['equation_12_broken'],
  blindTo: 'rows that were changed before they were added up',
  source: 'sailau.md 4.2, equation 12, assumption A15',
  examine: ({ tecTables, middleTables, cecTable, choices }) => {
    if (tecTables === undefined || middleTables === undefined || cecTable === undefined) {
      return [openTreeFinding(['tecTables', 'middleTables', 'cecTable'], 'tables')];
    }
    const count = choices.length;
    const totals = [tecTables, middleTables, [cecTable]].map((tables) => wrongTotals(tables, count).length);
    const rows = wrongRows(middleTables, tecTables) + wrongRows([cecTable], middleTables);
    const [tec = 0, middle = 0, cec = 0] = totals;
    if (tec + middle + cec + rows === 0) return [];
    return [
      {
        kind: 'equation_12_broken',
        level: 'contradiction',
        data: { tecTotals: tec, middleTotals: middle, cecTotals: cec, rowsFromBelow: rows },
        from: ['tecTables', 'middleTables', 'cecTable'],
        innocent: 'an arithmetical slip',
      },
    ];
  },
};

const publishedSums: TreeControl = {
  id: 'published-sums',
  name: 'Published results added up again',
  claim: 'published rows add up to the published total, and each row adds up in itself',
  needs: ['published'],
  catalogue: ['C34'],
  kinds: ['published_sum_differs', 'published_rows_unreconciled'],
  blindTo: 'rows that were changed and still add up',
  source: 'attacks.md TB-03, C34',
  examine: ({ published, choices }) => {
    if (published === undefined || published.level === 'nation') return [openTreeFinding(['published'], 'rows')];
    const findings: TreeFinding[] = [];
    const sum = sumOfRows(published.rows, choices.length);
    if (!sameLine(sum, published.total)) {
      findings.push({
        kind: 'published_sum_differs',
        level: 'contradiction',
        data: { votesApart: votesApart(sum, published.total), voters: published.total.voters - sum.voters },
        from: ['published'],
        innocent: 'rows and total taken at different hours',
        claims: [{ station: WHOLE_RESULT, stands: published.total, ought: sum }],
      });
    }
    const off = published.rows.filter(({ line }) => !reconciles(line)).length;
    if (off > 0) {
      findings.push({
        kind: 'published_rows_unreconciled',
        level: 'irregularity',
        data: { rows: off, of: published.rows.length },
        from: ['published'],
        innocent: 'slips of the pen that nobody mended',
      });
    }
    return findings;
  },
};

export const SUM_CHECKS: readonly TreeControl[] = [treeSums, publishedSums];
