/**
 * Chance that at least one of `k` altered stations is among the `K` of `N` whose copy is out.
 *
 * Copies are out at random, so the number of altered stations with a copy is hypergeometric, and the chance is
 * `1 - C(N-k, K) / C(N, K)`, which is a product of `k` fractions. With a share `c = K/N` of copies and few altered
 * stations it is near `1 - (1 - c)^k`, the form of the catalogue, which takes stations one by one with replacement and
 * so never exceeds the exact chance. Who knows where the observers are alters other stations: then the chance is 0.
 *
 * The other way round: how many stations to look at, so that the chance is there.
 * Source: control C33 and attack TB-01 of the catalogue; Aslam, Popa, Rivest, "On estimating the size and confidence of
 * a statistical audit", EVT 2007.
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
  for (const part of [stations, copied, altered]) {
    assert(Number.isSafeInteger(part) && part >= 0 && part <= stations, `${copied} and ${altered} of ${stations}`);
  }
  if (altered === 0) return { exact: 0, approximate: 0 };
  let none = 1;
  // After `i` altered stations without a copy, so many are left, and among them all that have one.
  for (let i = 0; i < altered && none > 0; i += 1) none *= Math.max(0, stations - copied - i) / (stations - i);
  // 1 - (1 - c)^k, without losing the digits of small shares.
  return { exact: 1 - none, approximate: -Math.expm1(altered * Math.log1p(-copied / stations)) };
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
