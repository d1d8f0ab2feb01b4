/**
 * Upper tails that tests need: normal, chi-square, and the number of successes of unlike trials, exactly.
 *
 * Chi-square is the regularised upper incomplete gamma function `Q(df/2, x/2)`: the power series below `a + 1`, Lentz's
 * continued fraction above. Source: Abramowitz and Stegun 6.5.29 and 6.5.31; 26.4.19. The Lanczos coefficients are
 * those of g = 7, n = 9.
 * @module
 */
import { assert } from '../base/assert.ts';

const EPSILON = 1e-15;
const TINY = 1e-300;
const ROUNDS_MAX = 100_000;
const LANCZOS = [
  0.999_999_999_999_809_93, 676.520_368_121_885_1, -1259.139_216_722_402_8, 771.323_428_777_653_13,
  -176.615_029_162_140_59, 12.507_343_278_686_905, -0.138_571_095_265_720_12, 9.984_369_578_019_571_6e-6,
  1.505_632_735_149_311_6e-7,
] as const;

/** Logarithm of the gamma function. @param x - at least 0.5; near 14 digits. */
export function logGamma(x: number): number {
  assert(Number.isFinite(x) && x >= 0.5, `logGamma(${x})`);
  const series = LANCZOS.reduce((sum, coefficient, i) => sum + (i === 0 ? coefficient : coefficient / (x - 1 + i)), 0);
  const t = x + 6.5;
  return 0.5 * Math.log(2 * Math.PI) + (x - 0.5) * Math.log(t) - t + Math.log(series);
}

/**
 * @param x - the statistic, `>= 0`.
 * @param df - degrees of freedom, whole, at least 1.
 * @returns chance of a larger value, `0..1`.
 * @throws InvariantError if an argument is out of its range.
 */
export function chiSquareTail(x: number, df: number): number {
  assert(x >= 0 && Number.isInteger(df) && df >= 1, `chiSquareTail(${x}, ${df})`);
  if (x === 0) return 1;
  if (x === Number.POSITIVE_INFINITY) return 0;
  const a = df / 2;
  const half = x / 2;
  const front = Math.exp(a * Math.log(half) - half - logGamma(a));
  return half < a + 1 ? Math.max(0, 1 - front * lowerSeries(a, half)) : front * upperFraction(a, half);
}

/** Power series of the lower incomplete gamma function, without the factor `e^-x x^a / Gamma(a)`. */
function lowerSeries(a: number, x: number): number {
  let term = 1 / a;
  let sum = term;
  for (let n = 1; n <= ROUNDS_MAX && term > sum * EPSILON; n += 1) {
    term *= x / (a + n);
    sum += term;
  }
  return sum;
}

/** Continued fraction of the upper one, without the same factor. */
function upperFraction(a: number, x: number): number {
  let b = x + 1 - a;
  let c = 1 / TINY;
  let d = 1 / b;
  let value = d;
  for (let n = 1; n <= ROUNDS_MAX; n += 1) {
    const numerator = -n * (n - a);
    b += 2;
    d = 1 / nonZero(numerator * d + b);
    c = nonZero(b + numerator / c);
    value *= d * c;
    if (Math.abs(d * c - 1) < EPSILON * 10) break;
  }
  return value;
}

function nonZero(x: number): number {
  return Math.abs(x) < TINY ? TINY : x;
}

/** Chance that a standard normal value exceeds `z`. */
export function normalTail(z: number): number {
  assert(!Number.isNaN(z), 'normalTail(NaN)');
  const half = chiSquareTail(z * z, 1) / 2;
  return z >= 0 ? half : 1 - half;
}

/**
 * Chance that at least `least` of independent trials succeed, each with its own chance (Poisson-binomial). Exact: it
 * adds up one trial after another, which costs `chances.length * least` steps.
 *
 * @param chances - `0..1` each.
 * @param least - whole; 0 or less is certain.
 * @throws InvariantError if a chance is not in `0..1`.
 */
export function atLeastTail(chances: readonly number[], least: number): number {
  assert(Number.isInteger(least), `at least ${least}`);
  if (least <= 0) return 1;
  if (least > chances.length) return 0;
  // reached[k]: chance of exactly k so far, for k < least; what reaches `least` stays there.
  const reached = new Float64Array(least);
  reached[0] = 1;
  let there = 0;
  chances.forEach((chance, done) => {
    assert(chance >= 0 && chance <= 1, `chance ${chance}`);
    const top = Math.min(done, least - 1);
    if (top === least - 1) there += (reached[top] ?? 0) * chance;
    for (let k = Math.min(top + 1, least - 1); k > 0; k -= 1) {
      reached[k] = (reached[k] ?? 0) * (1 - chance) + (reached[k - 1] ?? 0) * chance;
    }
    reached[0] = (reached[0] ?? 0) * (1 - chance);
  });
  return Math.min(1, there);
}

/**
 * The value that a standard normal one stays below with the given chance.
 *
 * @param chance - between 0 and 1, neither of them.
 * @throws InvariantError if it is not.
 */
export function normalQuantile(chance: number): number {
  assert(chance > 0 && chance < 1, `normalQuantile(${chance})`);
  // Beyond 40 even the tail is 0 in double precision, and sixty halvings leave less than one digit of the last place.
  let low = -40;
  let high = 40;
  for (let halvings = 0; halvings < 60; halvings += 1) {
    const middle = (low + high) / 2;
    if (normalTail(middle) > 1 - chance) low = middle;
    else high = middle;
  }
  return (low + high) / 2;
}
