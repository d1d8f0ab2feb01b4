/**
 * Counting in columns, shared by the checks. Columns of tampered evidence may be shorter than their neighbours.
 * @module
 */
import type { Policy } from '../domain/policy/types.ts';
import type { Column, Evidence, Records } from '../domain/records/records.ts';

/** How often a value stands in a column. */
export function countOf(column: Column, value: number): number {
  let found = 0;
  for (let row = 0; row < column.length; row += 1) if (column[row] === value) found += 1;
  return found;
}

/** Rows in which two columns of totals differ; a row that one of them lacks counts as 0 there. */
export function distance(a: readonly number[], b: readonly number[]): number {
  let apart = 0;
  for (let row = 0; row < Math.max(a.length, b.length); row += 1) if ((a[row] ?? 0) !== (b[row] ?? 0)) apart += 1;
  return apart;
}

/** What is counted of each slip: the text that its voter read, or the machine code beside it where slips have one. */
export function countedColumn({ choice, encoded }: Records['slips'], policy: Policy): Column {
  return policy['paper.counted'] === 'code' ? (encoded ?? choice) : choice;
}

/** Votes on the portable device: voters visited at home who got no paper ballot. */
export function votesAtHome({ applications, ballotAccount }: Evidence): number | undefined {
  if (applications === undefined || ballotAccount === undefined) return undefined;
  return applications.marked - ballotAccount.issuedHome;
}
