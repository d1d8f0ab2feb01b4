/**
 * A list of codes that kept the order of the votes, seen without the votes that have no code: which row stands where.
 *
 * If any `n` of `m` votes were as likely to take a code, row `j` (from 0) is vote `r` with probability
 * `C(r, j) C(m-1-r, n-1-j) / C(m, n)`. Derivation: of the `C(m, n)` ways to choose the votes with a code, those that
 * put `j` before `r`, `r` itself, and the rest after it.
 *
 * Source: dossier 1.4 (the order of the list is unknown, A5); the formula is derived here and checked by counting.
 * @module
 */

export interface CodeRowsInOrder {
  /** Choices of the rows, in the order of the list. */
  readonly listed: readonly number[];
  /** Votes stored, with and without a code. */
  readonly records: number;
  /** Votes without a code, by choice. */
  readonly without: ReadonlyMap<number, number>;
}

/** @returns for a place in the order of storing (from 0), the probabilities of each choice; empty beyond the last. */
export function spreadRows({ listed, records, without }: CodeRowsInOrder): (row: number) => Map<number, number> {
  const logs = logFactorials(records);
  const choose = (n: number, k: number): number =>
    k < 0 || k > n ? Number.NEGATIVE_INFINITY : (logs[n] ?? 0) - (logs[k] ?? 0) - (logs[n - k] ?? 0);
  const total = choose(records, listed.length);
  const rest = [...without.values()].reduce((sum, votes) => sum + votes, 0);
  const noCode = records === 0 ? 0 : 1 - listed.length / records;
  const known = new Map<number, Map<number, number>>();
  const spread = (row: number): Map<number, number> => {
    const weights = new Map<number, number>();
    if (row < 0 || row >= records || listed.length > records) return weights;
    const give = (choice: number, share: number): void => {
      if (share > 0) weights.set(choice, (weights.get(choice) ?? 0) + share);
    };
    listed.forEach((choice, rank) => {
      give(choice, Math.exp(choose(row, rank) + choose(records - 1 - row, listed.length - 1 - rank) - total));
    });
    for (const [choice, votes] of without) if (rest > 0) give(choice, (noCode * votes) / rest);
    return weights;
  };
  return (row) => {
    const weights = known.get(row) ?? spread(row);
    known.set(row, weights);
    return weights;
  };
}

function logFactorials(upTo: number): Float64Array {
  const logs = new Float64Array(upTo + 1);
  for (let n = 2; n <= upTo; n += 1) logs[n] = (logs[n - 1] ?? 0) + Math.log(n);
  return logs;
}
