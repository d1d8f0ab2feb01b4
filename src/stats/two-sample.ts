/**
 * Two-sample test of channel profiles: do the electronic and the paper votes of one station look like one electorate?
 *
 * Pearson's `X^2 = sum (observed - expected)^2 / expected` over two rows and `c` choices, `c - 1` degrees of freedom;
 * choices whose expected count is below 5 are pooled, by the column sums only, so that pooling cannot favour a result.
 * Cramer's `V = sqrt(X^2 / n)` is the size of the difference, which a p-value is not.
 * Source: Pearson 1900; Cochran 1954 for the 5; attack TB-16; dossier 9.5.
 * @module
 */
import { assert } from '../base/assert.ts';
import { chiSquareTail } from './tails.ts';
import { tooFew, type Verdict } from './verdicts.ts';

const EXPECTED_NEEDED = 5;

export interface TwoSample {
  readonly chiSquare: number;
  readonly df: number;
  readonly p: number;
  /** Cramer's V, `0..1`. */
  readonly effect: number;
  /** The choice whose shares differ most. */
  readonly largest: { readonly choice: number /** Electronic minus paper, `-1..1`. */; readonly difference: number };
  /** Choices that were added together for the test, by place. */
  readonly pooled: readonly number[];
}

const TWO_SAMPLE_NULL = 'Each voter of the station took a channel whatever her choice was.';
export const TWO_SAMPLE_CANNOT_PROVE =
  'That either count was written to a target: voters choose the channel, and age, trust and pressure go with both ' +
  'channel and vote. A difference is a prompt to recount the paper, which exists, not a finding about it.';

/**
 * @param electronic - votes by choice, whole, `>= 0`.
 * @param paper - the same choices.
 * @throws InvariantError if lengths differ or a count is not whole.
 */
export function twoSample(electronic: readonly number[], paper: readonly number[]): Verdict<TwoSample> {
  assert(electronic.length === paper.length, `${electronic.length} and ${paper.length} choices`);
  for (const count of [...electronic, ...paper]) assert(Number.isSafeInteger(count) && count >= 0, `count ${count}`);
  const sum = (counts: readonly number[]): number => counts.reduce((total, count) => total + count, 0);
  const [e, p] = [sum(electronic), sum(paper)];
  if (Math.min(e, p) === 0) return tooFew('votes in each channel', 0, 1);

  const smaller = Math.min(e, p) / (e + p);
  const columns = electronic.map((count, choice) => ({ choice, e: count, p: paper[choice] ?? 0 }));
  const { cells, pooled } = pool(columns, (column) => (column.e + column.p) * smaller);
  if (cells.length < 2) return tooFew('choices with five expected votes in each channel', cells.length, 2);

  const chiSquare = cells.reduce((total, cell) => {
    const expected = ((cell.e + cell.p) * e) / (e + p);
    const off = (cell.e - expected) ** 2;
    return total + off / expected + off / (cell.e + cell.p - expected);
  }, 0);
  const largest = columns
    .map((column) => ({ choice: column.choice, difference: column.e / e - column.p / p }))
    .reduce((best, next) => (Math.abs(next.difference) > Math.abs(best.difference) ? next : best));
  return {
    kind: 'tested',
    chiSquare,
    df: cells.length - 1,
    p: chiSquareTail(chiSquare, cells.length - 1),
    effect: Math.sqrt(chiSquare / (e + p)),
    largest,
    pooled,
    nullHypothesis: TWO_SAMPLE_NULL,
    cannotProve: TWO_SAMPLE_CANNOT_PROVE,
  };
}

interface Column {
  readonly choice: number;
  readonly e: number;
  readonly p: number;
}

/** Adds the rarest choices together until every cell has enough expected votes. Choices without a vote are left out. */
function pool(
  columns: readonly Column[],
  expected: (column: Column) => number,
): { readonly cells: readonly Column[]; readonly pooled: readonly number[] } {
  const rarestFirst = columns.filter((column) => column.e + column.p > 0);
  rarestFirst.sort((a, b) => expected(a) - expected(b) || a.choice - b.choice);
  let rest: Column = { choice: -1, e: 0, p: 0 };
  const pooled: number[] = [];
  const cells: Column[] = [];
  for (const column of rarestFirst) {
    const restIsSmall = pooled.length > 0 && expected(rest) < EXPECTED_NEEDED;
    if (expected(column) >= EXPECTED_NEEDED && !restIsSmall) {
      cells.push(column);
      continue;
    }
    rest = { choice: -1, e: rest.e + column.e, p: rest.p + column.p };
    pooled.push(column.choice);
  }
  // A rest that stayed small after all columns took them all: one cell, and the caller says so.
  if (pooled.length > 0) cells.push(rest);
  return { cells, pooled: pooled.sort((a, b) => a - b) };
}
