/**
 * The batches to count, as a CSV that is filled in by those who count. A batch that was drawn before has its row too,
 * because each draw counts; its cells stay empty.
 * @module
 */
import type { BatchAudit } from '../../../controls/audit/batch-audit.ts';
import { csvCell } from '../../../formats/csv-cell.ts';

/** @param drawn - places in the manifest, in the order of the draw. @param after - draws of earlier rounds. */
export function batchRows({ contest, population }: BatchAudit, drawn: readonly number[], after: number): string {
  const header = ['draw', 'batch', ...contest.choices.map((name) => csvCell(`votes:${name}`)), 'invalid'];
  const empty = header.slice(2).map(() => '');
  const rows = drawn.map((batch, at) => [String(at + 1), csvCell(population.batches[batch]?.name ?? ''), ...empty]);
  return [header, ...rows.slice(after)].map((cells) => cells.join(',')).join('\n');
}
