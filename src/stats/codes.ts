/**
 * Four-digit codes: how they are spread, how often they collide, and what a known code tells.
 *
 * Sources: R14 and R15 (uniform codes), R36 (three top codes of leaked passwords, a lower bound on skew), R12 (clash).
 * @module
 */
import { assert } from '../base/assert.ts';
import type { Rng } from '../base/rng.ts';

/** The three most frequent human choices, per 100,000. Source: R36. */
const HUMAN_TOP: readonly { readonly digit: string; readonly per100k: number }[] = [
  { digit: '1234', per100k: 10_713 },
  { digit: '1111', per100k: 6_016 },
  { digit: '0000', per100k: 1_881 },
];

/** A code that a person makes up: one of the three top codes with their frequencies, else uniform. */
export function humanCode(rng: Rng, length: number): number {
  let draw = rng.unit() * 100_000;
  for (const { digit, per100k } of HUMAN_TOP) {
    if (draw < per100k) return Number(digit.padEnd(length, digit.at(-1) ?? '0').slice(0, length));
    draw -= per100k;
  }
  return rng.below(10 ** length);
}

/**
 * Bits that codes of human choice withstand a few guesses: `log2(k / s)`, where a share `s` of people has one of the
 * `k` likeliest codes. With one guess it is the min-entropy. Source: WPIN (about 6.6 bits against online guessing
 * of four digits); frequencies R36.
 *
 * @param guesses - `k`, `1..10^length`.
 * @param length - digits of a code.
 */
export function guessBits(guesses: number, length: number): number {
  const range = 10 ** length;
  assert(Number.isInteger(guesses) && guesses >= 1 && guesses <= range, `${guesses} guesses of ${range}`);
  const rest = 100_000 - HUMAN_TOP.reduce((sum, { per100k }) => sum + per100k, 0);
  const top = HUMAN_TOP.slice(0, guesses).reduce((sum, { per100k }) => sum + per100k, 0);
  return Math.log2(guesses / ((top + (rest * guesses) / range) / 100_000));
}

/** Chance that at least two of `n` uniform codes out of `d` are equal: `1 - prod(1 - i/d)`. Source: R14. */
export function collisionChance(n: number, d: number): number {
  assert(n >= 0 && d >= 1, `collisionChance(${n}, ${d})`);
  let none = 1;
  for (let i = 1; i < n; i += 1) none *= Math.max(0, 1 - i / d);
  return 1 - none;
}

/** Expected voters who share their code with somebody: `n (1 - (1 - 1/d)^(n-1))`. Source: R14. */
export function expectedSharing(n: number, d: number): number {
  return n === 0 ? 0 : n * (1 - (1 - 1 / d) ** (n - 1));
}

/**
 * Chance that a known code fixes its owner's vote: nobody of another choice has it, `(1 - 1/d)^(n - nk)`. Source: R15.
 */
export function fixedByCode(n: number, nk: number, d: number): number {
  assert(nk >= 0 && nk <= n, `fixedByCode(${n}, ${nk})`);
  return (1 - 1 / d) ** (n - nk);
}

/**
 * Chance that a code which its owner never typed stands beside a choice all the same, typed there by one of `nc` other
 * voters: `1 - (1 - 1/d)^nc`. Source: attack CS-02 of the catalogue.
 */
export function falselyFound(nc: number, d: number): number {
  assert(nc >= 0 && d >= 1, `falselyFound(${nc}, ${d})`);
  return 1 - (1 - 1 / d) ** nc;
}

/** Records that a natural-collision clash frees: `sum over choices of n_c - d (1 - (1 - 1/d)^n_c)`. Source: R13. */
export function freeByCollision(byChoice: readonly number[], d: number): number {
  return byChoice.reduce((sum, n) => sum + n - d * (1 - (1 - 1 / d) ** n), 0);
}

/** Chance that at least two of `m` clashed voters show their slips: `1 - (1-q)^m - m q (1-q)^(m-1)`. Source: R12. */
export function clashSeen(m: number, q: number): number {
  assert(m >= 1 && q >= 0 && q <= 1, `clashSeen(${m}, ${q})`);
  return 1 - (1 - q) ** m - m * q * (1 - q) ** (m - 1);
}
