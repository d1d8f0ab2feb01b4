/**
 * Chance that at least one of `k` altered stations is among the `K` of `N` whose copy is out.
 *
 * Copies are out at random, so the number of altered stations with a copy is hypergeometric, and the chance is
 * `1 - C(N-k, K) / C(N, K)`, which is a product of `k` fractions. With a share `c = K/N` of copies and few altered
 * stations it is near `1 - (1 - c)^k`, the form of the catalogue, which takes stations one by one with replacement and
 * so never exceeds the exact chance. Who knows where the observers are alters other stations: then the chance is 0.
 *
 * From the other side it is the chance to miss all of them. The other way round: how many stations to look at, so that
 * the chance is there.
 * Source: control C33, attacks TB-01 and AU-05 of the catalogue; Aslam, Popa, Rivest, "On estimating the size and
 * confidence of a statistical audit", EVT 2007.
 * @module
 */
import { assert } from '../base/assert.ts';
import { crossing } from './crossing.ts';

export interface CopyChance {
  /** `0..1`. */
  readonly exact: number;
  readonly approximate: number;
}

/**
 * @param stations - whole, `>= 0`.
 * @param copied - of these, with a copy out.
 * @param altered - of these, with other figures further up.
 * @throws InvariantError if a number is not whole, or a part exceeds the whole.
 */
export function copyChance(stations: number, copied: number, altered: number): CopyChance {
  const none = missChance(stations, copied, altered);
  if (altered === 0) return { exact: 0, approximate: 0 };
  // 1 - (1 - c)^k, without losing the digits of small shares.
  return { exact: 1 - none, approximate: -Math.expm1(altered * Math.log1p(-copied / stations)) };
}

/**
 * Chance that `n` stations drawn by lot miss every one of `b` bad ones among `N`: `C(N-b, n) / C(N, n)`. It is 1 where
 * an official who knows them chooses, as long as there are enough others.
 *
 * @param stations - whole, `>= 0`.
 * @param looked - of these, drawn without replacement.
 * @param bad - of these.
 * @returns `0..1`.
 * @throws InvariantError if a number is not whole, or a part exceeds the whole.
 */
export function missChance(stations: number, looked: number, bad: number): number {
  for (const part of [stations, looked, bad]) {
    assert(Number.isSafeInteger(part) && part >= 0 && part <= stations, `${looked} and ${bad} of ${stations}`);
  }
  let none = 1;
  // After `i` bad stations that were not drawn, so many are left, and among them all that were.
  for (let i = 0; i < bad && none > 0; i += 1) none *= Math.max(0, stations - looked - i) / (stations - i);
  return none;
}

/**
 * The least number of stations, drawn without replacement, that hits at least one of the bad with the confidence.
 *
 * @param stations - whole, `>= 1`.
 * @param bad - of these, at least 1.
 * @param confidence - above 0, below 1.
 * @throws InvariantError if an argument is out of its range.
 */
export function stationsToHit(stations: number, bad: number, confidence: number): number {
  assertHit(stations, bad, confidence);
  return crossing((looked) => copyChance(stations, looked, bad).exact >= confidence, stations);
}

/**
 * The same by the formula U3 of Aslam, Popa and Rivest, `(n - (b-1)/2) (1 - (1-c)^(1/b))`, rounded up: a sheet of paper
 * is enough, and it is never too small. Arguments and errors as above.
 */
export function stationsToHitFormula(stations: number, bad: number, confidence: number): number {
  assertHit(stations, bad, confidence);
  return Math.ceil((stations - (bad - 1) / 2) * -Math.expm1(Math.log1p(-confidence) / bad));
}

function assertHit(stations: number, bad: number, confidence: number): void {
  assert(Number.isSafeInteger(stations) && Number.isSafeInteger(bad), `${bad} of ${stations}`);
  assert(bad >= 1 && bad <= stations, `${bad} of ${stations}`);
  assert(confidence > 0 && confidence < 1, `confidence ${confidence}`);
}
