/**
 * Binomial and hypergeometric chances in logarithms, with all digits far out in the tails and for large samples.
 *
 * Source: C. Loader, "Fast and accurate computation of binomial probabilities", 2000: the deviance form, in which
 * nothing large is subtracted. Tails are sums of chances, term by term, until nothing more is added.
 * @module
 */
import { assert } from '../base/assert.ts';
import { stirlingError } from './factorials.ts';

const NEGLIGIBLE = 1e-18;
/** Nearer than this share of their sum, two numbers have a deviance that only the series gives well. */
const NEAR = 0.1;

/** `x ln(x/mean) + mean - x`, which is small where `x` is near `mean`. Both above 0. */
function deviance(x: number, mean: number): number {
  if (Math.abs(x - mean) >= NEAR * (x + mean)) return x * Math.log(x / mean) + mean - x;
  const v = (x - mean) / (x + mean);
  let power = 2 * x * v;
  let sum = (x - mean) * v;
  for (let odd = 3; ; odd += 2) {
    power *= v * v;
    const next = sum + power / odd;
    if (next === sum) return sum;
    sum = next;
  }
}

/**
 * Logarithm of the chance of exactly `hits` of `draws` at `chance` each; `-Infinity` where it cannot be.
 *
 * @param hits - whole.
 * @param draws - whole, `>= 0`.
 * @param chance - `0..1`.
 * @throws InvariantError if an argument is out of its range.
 */
export function logBinomial(hits: number, draws: number, chance: number): number {
  assert(Number.isInteger(hits) && Number.isInteger(draws) && draws >= 0, `${hits} of ${draws}`);
  assert(chance >= 0 && chance <= 1, `chance ${chance}`);
  if (hits < 0 || hits > draws) return Number.NEGATIVE_INFINITY;
  const misses = draws - hits;
  if (hits === 0) return misses === 0 ? 0 : misses * Math.log1p(-chance);
  if (misses === 0) return hits * Math.log(chance);
  if (chance === 0 || chance === 1) return Number.NEGATIVE_INFINITY;
  return (
    stirlingError(draws) -
    stirlingError(hits) -
    stirlingError(misses) -
    deviance(hits, draws * chance) -
    deviance(misses, draws * (1 - chance)) +
    0.5 * Math.log(draws / (2 * Math.PI * hits * misses))
  );
}

/**
 * Logarithm of the chance of at least `hits` of `draws`. Arguments as in `logBinomial`.
 *
 * @throws InvariantError if an argument is out of its range.
 */
export function logBinomialTail(hits: number, draws: number, chance: number): number {
  assert(chance >= 0 && chance <= 1, `chance ${chance}`);
  if (hits <= 0) return 0;
  if (hits > draws || chance === 0) return Number.NEGATIVE_INFINITY;
  if (chance === 1) return 0;
  if (hits > draws * chance) return logBinomial(hits, draws, chance) + Math.log(upwards(hits, draws, chance));
  // Below the mean the other tail is the short one, and it is the upper tail of the misses.
  const misses = draws - hits + 1;
  const below = logBinomial(misses, draws, 1 - chance) + Math.log(upwards(misses, draws, 1 - chance));
  return Math.log1p(-Math.min(1, Math.exp(below)));
}

/** Sum of the chances of `hits` and more, in units of the chance of `hits`. */
function upwards(hits: number, draws: number, chance: number): number {
  const odds = chance / (1 - chance);
  let term = 1;
  let sum = 1;
  for (let k = hits; k < draws; k += 1) {
    term *= ((draws - k) / (k + 1)) * odds;
    sum += term;
    if (term < sum * NEGLIGIBLE) break;
  }
  return sum;
}

/**
 * How many of `draws` are hits where a uniform number fell: the least count that chance exceeds `share` up to. One
 * number gives the sum of so many draws.
 *
 * @param share - `0..1`, not 1.
 * @throws InvariantError if an argument is out of its range.
 */
export function binomialQuantile(draws: number, chance: number, share: number): number {
  assert(share >= 0 && share < 1, `share ${share}`);
  const above = Math.log1p(-share);
  let low = -1;
  let high = draws;
  while (high - low > 1) {
    const middle = Math.floor((low + high) / 2);
    if (logBinomialTail(middle + 1, draws, chance) < above) high = middle;
    else low = middle;
  }
  return high;
}

/**
 * Logarithm of the chance that `draws` without replacement from `population`, of which `marked` are marked, have
 * exactly `hits` marked; `-Infinity` where it cannot be. All whole.
 *
 * @throws InvariantError if a part exceeds the whole.
 */
export function logHypergeometric(hits: number, draws: number, marked: number, population: number): number {
  assert(marked >= 0 && marked <= population, `${marked} of ${population}`);
  assert(draws >= 0 && draws <= population, `${draws} of ${population}`);
  if (hits > marked || draws - hits > population - marked) return Number.NEGATIVE_INFINITY;
  if (draws === 0 || draws === population) return 0;
  // Any chance would do; at this one all three are near their means.
  const share = draws / population;
  return (
    logBinomial(hits, marked, share) +
    logBinomial(draws - hits, population - marked, share) -
    logBinomial(draws, population, share)
  );
}
