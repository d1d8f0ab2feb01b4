/**
 * One figure of the benchmark: several rounds of some work, their median, and how far apart they were.
 * @module
 */

/** Rounds that count, after one that does not. */
export const ROUNDS = 5;

export interface Row {
  readonly what: string;
  readonly unit: string;
  readonly median: number;
  readonly min: number;
  readonly max: number;
}

export function seconds(work: () => void): number {
  const start = process.hrtime.bigint();
  work();
  return Number(process.hrtime.bigint() - start) / 1e9;
}

/** Rates of several rounds after one that does not count. */
export function rate(what: string, unit: string, amount: () => number): Row {
  const rates: number[] = [];
  for (let round = 0; round <= ROUNDS; round += 1) {
    let done = 0;
    const time = seconds(() => {
      done = amount();
    });
    if (round > 0) rates.push(done / time);
  }
  return rowOf(what, unit, rates);
}

export function rowOf(what: string, unit: string, values: readonly number[]): Row {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted[Math.floor(sorted.length / 2)] ?? 0;
  return { what, unit, median: middle, min: sorted[0] ?? 0, max: sorted.at(-1) ?? 0 };
}

export function show(value: number): string {
  if (value >= 1000)
    return Math.round(value)
      .toString()
      .replace(/\B(?=(\d{3})+$)/g, ',');
  return value.toFixed(value < 10 ? 2 : 1);
}
