/**
 * The official list results as tables that `tabulate` reads: one row a country, because no results by station were
 * published in any of these years.
 *
 * Source: src/domain/published/results.ts, where the grade of each figure stands.
 * @module
 */
import { present } from '../../src/base/assert.ts';
import { LIST_RESULTS } from '../../src/domain/published/results.ts';

export const officialTables = LIST_RESULTS.map(({ year }) => ({
  path: `docs/examples/official-${year}.csv`,
  content: () => officialTable(year),
}));

function officialTable(year: number): string {
  const result = present(
    LIST_RESULTS.find((each) => each.year === year),
    `results of ${year}`,
  );
  const columns = [
    ['station', 'Kazakhstan'],
    ['voters', String(result.cast.value)],
    ['valid', String(result.valid.value)],
    ...result.rows.map(({ name, votes }) => [`votes:${name}`, String(votes)]),
  ];
  return `${columns.map(([name]) => name).join()}\n${columns.map(([, value]) => value).join()}\n`;
}
