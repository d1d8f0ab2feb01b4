// Draws that anybody can replay: against plain definitions with big integers, and what later rounds do.
import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { present } from '../../../src/base/assert.ts';
import { cryptoRandom, wholeOf } from '../../../src/controls/sampling/cryptorandom.ts';
import { sampleByIndex, sampleByShuffle } from '../../../src/controls/sampling/numbers.ts';
import { CARDS_MAX, rivestSample } from '../../../src/controls/sampling/rivest.ts';
import { sampleForContests, sampleNumbers, sampleOrder } from '../../../src/controls/sampling/sample-numbers.ts';
import {
  firstFraction,
  nextFraction,
  shortFraction,
  ticketsWithoutReplacement,
  ticketsWithReplacement,
} from '../../../src/controls/sampling/tickets.ts';
import { good } from './results.ts';

const wholeHash = (data: string | Uint8Array): bigint => BigInt(`0x${createHash('sha256').update(data).digest('hex')}`);

const seeds = fc.string({ unit: 'grapheme', maxLength: 80 });
const isPermutation = (numbers: readonly number[], size: number): boolean =>
  [...numbers].sort((one, other) => one - other).every((number, at) => number === at + 1) && numbers.length === size;

describe("Rivest's sampler", () => {
  test('is the remainder of the hash, for any seed and any size up to its limit', () => {
    fc.assert(
      fc.property(
        seeds,
        fc.integer({ min: 1, max: CARDS_MAX }),
        fc.integer({ min: 0, max: 20 }),
        (seed, last, count) => {
          const plain = Array.from(
            { length: count },
            (_, i) => 1 + Number(wholeHash(`${seed},${i + 1}`) % BigInt(last)),
          );
          expect(good(rivestSample(seed, { first: 1, last }, count, true))).toEqual(plain);
        },
      ),
    );
  });

  test('without replacement draws everything once, and a larger sample begins with the smaller', () => {
    fc.assert(
      fc.property(seeds, fc.integer({ min: 1, max: 60 }), fc.nat(), (seed, last, share) => {
        const all = good(rivestSample(seed, { first: 1, last }, last, false));
        expect(isPermutation(all, last)).toBe(true);
        const few = share % (last + 1);
        expect(good(rivestSample(seed, { first: 1, last }, few, false))).toEqual(all.slice(0, few));
      }),
    );
  });

  // Above the size for which places are marked in a list of bytes, a set holds them.
  test('drops repeats among many numbers too', () => {
    const last = 2 ** 26 + 1;
    const plain = good(rivestSample('2004', { first: 1, last }, 40_000, true));
    const once = [...new Set(plain)];
    expect(once.length).toBeLessThan(plain.length);
    expect(good(rivestSample('2004', { first: 1, last }, once.length, false))).toEqual(once);
  });

  test.each<{ last: number; count: number; withReplacement: boolean; says: string }>([
    { last: 3, count: 4, withReplacement: false, says: '4: expected a whole number from 0 to 3' },
    { last: 3, count: 1.5, withReplacement: true, says: '1.5: expected a whole number from 0' },
    { last: 0, count: 0, withReplacement: true, says: '1 to 0: expected 1 to 8589934592 whole numbers' },
    {
      last: CARDS_MAX + 1,
      count: 1,
      withReplacement: true,
      says: '1 to 8589934593: expected 1 to 8589934592 whole numbers',
    },
  ])('refuses $count of $last', ({ last, count, withReplacement, says }) => {
    expect(rivestSample('1', { first: 1, last }, count, withReplacement)).toMatchObject({ ok: false, error: { says } });
  });
});

describe('cryptorandom', () => {
  test('gives bits from the least significant end, the next hash above what is left', () => {
    fc.assert(
      fc.property(seeds, fc.array(fc.integer({ min: 0, max: 300 }), { maxLength: 8 }), (seed, widths) => {
        const random = cryptoRandom(seed);
        let [cache, cached, used] = [0n, 0, 0];
        for (const width of widths) {
          for (; cached < width; used += 1) {
            cache |= wholeHash(Buffer.concat([Buffer.from(`${seed},`), Buffer.alloc(used)])) << BigInt(cached);
            cached += 256;
          }
          expect(random.bits(width)).toBe(cache & ((1n << BigInt(width)) - 1n));
          cache >>= BigInt(width);
          cached -= width;
        }
      }),
    );
  });

  test('is below its bound, whatever the bound', () => {
    const bounds = fc.integer({ min: 1, max: Number.MAX_SAFE_INTEGER });
    fc.assert(
      fc.property(seeds, bounds, (seed, bound) => {
        const drawn = cryptoRandom(seed).below(bound);
        expect(Number.isSafeInteger(drawn) && drawn >= 0 && drawn < bound).toBe(true);
      }),
    );
    expect(() => cryptoRandom('1').below(0)).toThrow('below 0');
  });

  test('takes a whole hash for a real', () => {
    const [random, hashes] = [cryptoRandom('7'), cryptoRandom('7')];
    for (let i = 0; i < 20; i += 1) {
      expect(random.real()).toBe(Number(wholeOf(hashes.nextHash()) >> 192n) / 2 ** 64);
    }
  });

  test.each([
    ['index', sampleByIndex],
    ['shuffle', sampleByShuffle],
  ])('samples by %s each number once, a larger sample beginning with the smaller', (_, sample) => {
    fc.assert(
      fc.property(seeds, fc.integer({ min: 1, max: 60 }), fc.nat(), (seed, size, share) => {
        const all = good(sample(seed, size, size));
        expect(isPermutation(all, size)).toBe(true);
        expect(good(sample(seed, size, share % (size + 1)))).toEqual(all.slice(0, share % (size + 1)));
      }),
    );
    expect(sample('1', 3, 4)).toMatchObject({ ok: false, error: { at: 'count' } });
    expect(sample('1', 0, 0)).toMatchObject({ ok: false, error: { at: 'size' } });
  });
});

describe('consistent sampling', () => {
  const ids = Array.from({ length: 40 }, (_, i) => `B-${i}`);

  test('of a subset is the sample of all, without the others', () => {
    fc.assert(
      fc.property(seeds, fc.subarray(ids, { minLength: 1 }), fc.integer({ min: 0, max: 60 }), (seed, some, take) => {
        const mine = (ticket: { readonly id: string }): boolean => some.includes(ticket.id);
        expect(ticketsWithoutReplacement(some, seed)).toEqual(ticketsWithoutReplacement(ids, seed).filter(mine));
        const large = ticketsWithReplacement(ids, seed, take).filter(mine);
        expect(ticketsWithReplacement(some, seed, large.length)).toEqual(large);
      }),
      { numRuns: 20 },
    );
  });

  test('takes the smallest of all tickets there are', () => {
    const drawn = ticketsWithReplacement(ids.slice(0, 5), '314159', 30);
    const last = present(drawn.at(-1), 'a ticket').fraction;
    const plain = ids.slice(0, 5).flatMap((id) => {
      const own = [firstFraction(id, '314159')];
      while ((own.at(-1) ?? '1') <= last) own.push(nextFraction(own.at(-1) ?? '1'));
      return own.filter((fraction) => fraction <= last);
    });
    expect(drawn.map(({ fraction }) => fraction)).toEqual(plain.sort());
  });

  test('shows digits after the leading nines', () => {
    expect(shortFraction('0.99123456', 3)).toBe('0.99123');
    expect(shortFraction('0.123456', 3)).toBe('0.123');
    expect(ticketsWithReplacement([], '1', 0)).toEqual([]);
  });
});

describe('one sample for several contests', () => {
  const cards = Array.from({ length: 200 }, (_, i) => (i % 3 === 0 ? ['a', 'b'] : [i % 3 === 1 ? 'a' : 'b']));
  const numbers = sampleNumbers('20040919', cards.length);

  test('has for each contest the first of its cards, and no card that nobody needs', () => {
    const sizes = new Map([
      ['a', 50],
      ['b', 30],
    ]);
    const { cards: drawn, thresholds } = good(sampleForContests(numbers, cards, sizes));
    for (const [contest, size] of sizes) {
      const own = sampleOrder(numbers)
        .filter((card) => cards[card]?.includes(contest))
        .slice(0, size);
      expect(own.every((card) => drawn.includes(card))).toBe(true);
      expect(thresholds.get(contest)).toBe(numbers[own.at(-1) ?? -1]);
    }
    const wanted = drawn.filter((card) =>
      cards[card]?.some((contest) => (numbers[card] ?? '') <= (thresholds.get(contest) ?? '')),
    );
    expect(drawn).toEqual(wanted);
  });

  // A count of cards drawn is no place in the list: going on from there takes cards twice.
  test('draws in a second round what the first drew, and nothing twice', () => {
    const first = good(
      sampleForContests(
        numbers,
        cards,
        new Map([
          ['a', 50],
          ['b', 50],
        ]),
      ),
    ).cards;
    const second = good(
      sampleForContests(
        numbers,
        cards,
        new Map([
          ['a', 120],
          ['b', 80],
        ]),
      ),
    ).cards;
    expect(new Set(second).size).toBe(second.length);
    expect(first.every((card) => second.includes(card))).toBe(true);
  });

  test('refuses more cards than hold the contest', () => {
    expect(sampleForContests(numbers, cards, new Map([['a', 135]]))).toEqual({
      ok: false,
      error: { at: 'a', says: '135 cards asked for, but only 134 hold the contest' },
    });
  });
});
