/**
 * Ratio of two totals, estimated from a sample of clusters drawn without replacement: votes of a choice among all
 * votes, from stations of which the protocol is known.
 *
 * `R = sum y / sum x`, with variance `(1 - n/N) s^2 / (n xbar^2)` and `s^2 = sum (y - R x)^2 / (n - 1)`: stations are
 * drawn, not voters, so how much stations differ decides, and the finite population correction `1 - n/N` takes away
 * what is known. The estimate is biased by about `1/n`, and normal only for samples that are not small.
 * Source: Cochran, Sampling Techniques, 1977, equations 6.1 and 6.13.
 * @module
 */
import { assert } from '../base/assert.ts';
import { tooFew, type Verdict } from './verdicts.ts';

/** Below, one station's size decides the estimate; 30 is Cochran's rule of thumb for the variance (6.4). */
const CLUSTERS_NEEDED = 30;

/** One station: votes of the choice, and all votes. */
export interface Cluster {
  readonly part: number;
  readonly whole: number;
}

export interface RatioEstimate {
  readonly clusters: number;
  /** `0..1` where no part exceeds its whole. */
  readonly ratio: number;
  /** 0 where the sample is everything, or every cluster has the same ratio. */
  readonly standardError: number;
}

const RATIO_NULL = 'Every set of as many stations is as likely to be the sample.';
export const SAMPLE_CANNOT_PROVE =
  'Anything, if stations got into the sample for a reason that has to do with votes: observers go where they can, ' +
  'and copies are given where nothing is hidden.';

/**
 * @param population - clusters there are, at least as many as in the sample.
 * @param needed - clusters below which nothing is said, at least 2.
 * @throws InvariantError if the sample exceeds the population or a number is below 0 or not finite.
 */
export function ratioEstimate(
  sample: readonly Cluster[],
  population: number,
  needed = CLUSTERS_NEEDED,
): Verdict<RatioEstimate> {
  assert(needed >= 2 && Number.isSafeInteger(population), `${needed} needed, population ${population}`);
  assert(sample.length <= population, `${sample.length} of ${population}`);
  let parts = 0;
  let wholes = 0;
  for (const { part, whole } of sample) {
    assert(Number.isFinite(part) && part >= 0 && Number.isFinite(whole) && whole >= 0, `${part} of ${whole}`);
    parts += part;
    wholes += whole;
  }
  if (sample.length < needed) return tooFew('stations in the sample', sample.length, needed);
  if (wholes === 0) return tooFew('votes in the sample', 0, 1);
  const ratio = parts / wholes;
  const squares = sample.reduce((sum, { part, whole }) => sum + (part - ratio * whole) ** 2, 0);
  const count = sample.length;
  const mean = wholes / count;
  const variance = ((1 - count / population) * (squares / (count - 1))) / (count * mean * mean);
  return {
    kind: 'tested',
    clusters: count,
    ratio,
    standardError: Math.sqrt(Math.max(0, variance)),
    nullHypothesis: RATIO_NULL,
    cannotProve: SAMPLE_CANNOT_PROVE,
  };
}
