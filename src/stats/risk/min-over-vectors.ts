/**
 * The union of a list of intersection hypotheses: rejected when each of them is.
 *
 * It says nothing about vectors between those of the list; `nuisance.ts` does. Each vector has its own highest fortune,
 * and the least of these counts: each has been rejected once, if not all at the same draw.
 * Source: Spertus, Sridhar and Stark 2024 (UI-TS) section 4.
 * @module
 */
import { fisherPValue, logProduct, startIntersection, stepIntersection } from './intersection.ts';
import type { RiskTest } from './risk-test.ts';

/** A draw: of which stratum, and what it gave. */
export interface StratumDraw {
  readonly stratum: number;
  readonly value: number;
}

export interface LeastHistory {
  /** Before the first draw and after each: the least over the vectors of the logarithm of the product now. */
  readonly logNow: readonly number[];
  /** The least of the highest products so far. */
  readonly logHighest: readonly number[];
  /** The largest of Fisher's p-values now. */
  readonly fisher: readonly number[];
}

/** @param vectors - for each, one test a stratum. */
export function leastOverVectors(
  vectors: readonly (readonly RiskTest[])[],
  draws: readonly StratumDraw[],
): LeastHistory {
  const runs = vectors.map(startIntersection);
  const highest = runs.map(() => 0);
  const logNow = [0];
  const logHighest = [0];
  const fisher = [1];
  for (const { stratum, value } of draws) {
    let least = Number.POSITIVE_INFINITY;
    let largestP = 0;
    for (const [at, run] of runs.entries()) {
      stepIntersection(run, stratum, value);
      const log = logProduct(run);
      least = Math.min(least, log);
      highest[at] = Math.max(highest[at] ?? 0, log);
      largestP = Math.max(largestP, fisherPValue(run));
    }
    logNow.push(least);
    logHighest.push(Math.min(...highest));
    fisher.push(largestP);
  }
  return { logNow, logHighest, fisher };
}

/** One draw of each stratum in turn; a stratum that has no more is left out. */
export function roundRobin(values: readonly (readonly number[])[]): StratumDraw[] {
  const longest = Math.max(0, ...values.map(({ length }) => length));
  return Array.from({ length: longest }, (_, at) =>
    values.flatMap((own, stratum) => {
      const value = own[at];
      return value === undefined ? [] : [{ stratum, value }];
    }),
  ).flat();
}
