/**
 * One sample for several contests: cards have sample numbers, and are taken in their order as long as some contest on
 * the card still needs cards.
 *
 * The number of a card is a hash of the seed and its place. A later round asks for more cards and is computed from the
 * start: the cards of the round before are among those of the next, so none is drawn or counted twice. (A round that
 * goes on from the count of cards drawn, instead of from the last card read, takes cards again.)
 *
 * Source: Stark 2020, section 3.4 (arXiv 1911.10035); Glazer, Spertus, Stark 2021, consistent sampling with card
 * styles. @module
 */
import { err, ok, type Result } from '../../base/result.ts';
import { cryptoRandom, hexOf } from './cryptorandom.ts';
import type { SamplingFault } from './fault.ts';

/** Sample numbers of so many cards: 64 hexadecimal digits, whose order as texts is that of the numbers. */
export function sampleNumbers(seed: string, cards: number): readonly string[] {
  const random = cryptoRandom(seed);
  return Array.from({ length: cards }, () => hexOf(random.nextHash()));
}

/** Places of cards, from 0, by sample number. Equal numbers keep the order of the cards. */
export function sampleOrder<Num extends string | number>(numbers: readonly Num[]): readonly number[] {
  const compare = (one: Num | undefined, other: Num | undefined): number => {
    if (one === undefined || other === undefined || one === other) return 0;
    return one < other ? -1 : 1;
  };
  return numbers.map((_, place) => place).sort((one, other) => compare(numbers[one], numbers[other]) || one - other);
}

export interface ContestSample<Num> {
  /** Places of cards, in the order of their sample numbers. */
  readonly cards: readonly number[];
  /** By contest, the largest number that counts for it: of its cards, those up to here are its sample. */
  readonly thresholds: ReadonlyMap<string, Num>;
}

/**
 * @param contests - of each card, those that are on it.
 * @param sizes - cards that each contest needs, of those that hold it.
 */
export function sampleForContests<Num extends string | number>(
  numbers: readonly Num[],
  contests: readonly (readonly string[])[],
  sizes: ReadonlyMap<string, number>,
): Result<ContestSample<Num>, SamplingFault> {
  const missing = new Map(sizes);
  const thresholds = new Map<string, Num>();
  const cards: number[] = [];
  let open = [...sizes.values()].filter((size) => size > 0).length;
  for (const place of sampleOrder(numbers)) {
    if (open === 0) break;
    const number = numbers[place];
    const needed = (contests[place] ?? []).filter((contest) => (missing.get(contest) ?? 0) > 0);
    if (needed.length === 0 || number === undefined) continue;
    cards.push(place);
    for (const contest of needed) {
      const left = (missing.get(contest) ?? 0) - 1;
      missing.set(contest, left);
      thresholds.set(contest, number);
      if (left === 0) open -= 1;
    }
  }
  const short = [...missing].find(([, left]) => left > 0);
  if (short === undefined) return ok({ cards, thresholds });
  const [contest, left] = short;
  const size = sizes.get(contest) ?? 0;
  return err({ at: contest, says: `${size} cards asked for, but only ${size - left} hold the contest` });
}
