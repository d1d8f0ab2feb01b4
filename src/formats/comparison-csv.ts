/**
 * A comparison as CSV, one row for each attack under each set of rules. Counts and sums only: whoever makes shares of
 * them has the number of runs beside each.
 *
 * Source: RFC 4180.
 * @module
 */
import { CHANGED, type Changed, type Comparison, VERDICTS } from '../domain/comparison.ts';
import { AUDIENCES } from '../domain/election.ts';
import { csvCell } from './csv-cell.ts';
import { SIMULATED_LINE } from './simulated.ts';

const CHANGES = Object.keys(CHANGED) as readonly Changed[];
const HEAD = [
  ...['baseline', 'seed', 'voters', 'rules', 'attack', 'runs'],
  ...VERDICTS,
  ...CHANGES.map((what) => `changed_${what}`),
  ...AUDIENCES.map((who) => `noticed_${who}`),
  ...['people', 'taking_part', 'honest_runs', 'honest_alarms'],
];

export function comparisonCsv({ baseline, seed, voters, rules, attacks, cells, honest }: Comparison): string {
  const rows = rules.flatMap(({ name }, column) =>
    attacks.flatMap(({ id }, row) => {
      const cell = cells[column]?.[row];
      if (cell === undefined) return [];
      return [
        [
          ...[csvCell(baseline), csvCell(seed), voters, csvCell(name), csvCell(id), cell.runs],
          ...VERDICTS.map((verdict) => cell.verdicts[verdict]),
          ...CHANGES.map((what) => cell.changed[what]),
          ...AUDIENCES.map((who) => cell.noticedBy[who]),
          ...[cell.coalition.people, cell.coalition.takingPart, honest[column]?.runs ?? 0, honest[column]?.alarms ?? 0],
        ].join(','),
      ];
    }),
  );
  return `${[SIMULATED_LINE, HEAD.join(','), ...rows].join('\n')}\n`;
}
