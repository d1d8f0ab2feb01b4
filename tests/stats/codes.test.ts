/**
 * Codes: published numbers, exact enumeration over small worlds, and frequencies of human codes by simulation.
 *
 * Source: results R12 to R15 and R36 of the list of published results; vectors are copied from there.
 * @module
 */
import { describe, expect, test } from 'vitest';
import { InvariantError } from '../../src/base/assert.ts';
import { rngOf } from '../../src/base/rng.ts';
import {
  clashSeen,
  collisionChance,
  expectedSharing,
  falselyFound,
  fixedByCode,
  freeByCollision,
  guessBits,
  humanCode,
} from '../../src/stats/codes.ts';

const DIGITS_4 = 10_000;

/** Every way to give `n` voters one of `d` codes; each is equally likely. */
function allCodes(n: number, d: number): number[][] {
  if (n === 0) return [[]];
  return allCodes(n - 1, d).flatMap((codes) => Array.from({ length: d }, (_, code) => [...codes, code]));
}

const SMALL = [1, 2, 3, 4, 5].flatMap((n) => [1, 2, 3, 4].map((d) => ({ n, d })));
const mean = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length;

describe('uniform codes', () => {
  // R14, four digits.
  test.each([
    { n: 50, pAny: 0.115473, sharing: 0.244 },
    { n: 118, pAny: 0.499936, sharing: 1.373 },
    { n: 119, pAny: 0.505837, sharing: 1.396 },
    { n: 200, pAny: 0.86512, sharing: 3.941 },
    { n: 300, pAny: 0.989224, sharing: 8.838 },
    { n: 500, pAny: 0.999997, sharing: 24.339 },
    { n: 1000, pAny: 1, sharing: 95.077 },
    { n: 1500, pAny: 1, sharing: 208.819 },
    { n: 2000, pAny: 1, sharing: 362.391 },
  ])('collide among $n voters as R14 says', ({ n, pAny, sharing }) => {
    expect(Math.abs(collisionChance(n, DIGITS_4) - pAny)).toBeLessThan(1e-6);
    expect(Math.abs(expectedSharing(n, DIGITS_4) - sharing)).toBeLessThan(6e-4);
  });

  test.each(SMALL)('collide among $n voters and $d codes as counting says', ({ n, d }) => {
    const worlds = allCodes(n, d);
    const collides = worlds.map((codes) => (new Set(codes).size < n ? 1 : 0));
    const sharing = worlds.map(
      (codes) => codes.filter((code) => codes.filter((other) => other === code).length > 1).length,
    );
    expect(collisionChance(n, d)).toBeCloseTo(mean(collides), 12);
    expect(expectedSharing(n, d)).toBeCloseTo(mean(sharing), 12);
  });

  test('need no voter and no chance to be without a collision', () => {
    expect([collisionChance(0, 10), collisionChance(1, 10), collisionChance(11, 10)]).toEqual([0, 0, 1]);
    expect(expectedSharing(0, 10)).toBe(0);
    expect(() => collisionChance(5, 0)).toThrow(InvariantError);
    expect(() => collisionChance(-1, 10)).toThrow(InvariantError);
  });
});

describe('a known code', () => {
  // R15, four digits.
  test.each([
    { n: 500, nk: 300, p: 0.9802 },
    { n: 1000, nk: 600, p: 0.96079 },
    { n: 2000, nk: 1200, p: 0.92311 },
    { n: 1000, nk: 900, p: 0.99005 },
  ])('fixes the vote of its owner among $n voters, $nk of them alike, with probability $p', ({ n, nk, p }) => {
    expect(fixedByCode(n, nk, DIGITS_4)).toBeCloseTo(p, 4);
  });

  test.each(SMALL)('fixes a vote among $n voters and $d codes as counting says', ({ n, d }) => {
    // Voter 0 is the owner; the last `n - nk` voters chose otherwise.
    for (let nk = 1; nk <= n; nk += 1) {
      const fixed = allCodes(n, d).map((codes) => (codes.slice(nk).includes(codes[0] ?? -1) ? 0 : 1));
      expect(fixedByCode(n, nk, d)).toBeCloseTo(mean(fixed), 12);
    }
  });

  test.each(SMALL)('is found by chance beside a choice of $n voters and $d codes as counting says', ({ n, d }) => {
    const found = allCodes(n, d).map((codes) => (codes.includes(0) ? 1 : 0));
    expect(falselyFound(n, d)).toBeCloseTo(mean(found), 12);
    expect(() => falselyFound(-1, d)).toThrow(InvariantError);
  });

  test('has no more owners alike than voters', () => {
    expect(() => fixedByCode(10, 11, DIGITS_4)).toThrow(InvariantError);
  });
});

describe('guesses at human codes', () => {
  // R36: 1234 has 10.713 %, and its share of the rest.
  test('withstand one guess with the bits of the likeliest code', () => {
    expect(guessBits(1, 4)).toBeCloseTo(-Math.log2(0.10713 + 0.8139 / 10_000), 6);
  });

  // WPIN: about 6.6 bits against online guessing. Three top codes alone come near it with 20 guesses.
  test('withstand a few guesses with about the published 6.6 bits, and all of them with those of the digits', () => {
    expect(guessBits(20, 4)).toBeGreaterThan(6);
    expect(guessBits(20, 4)).toBeLessThan(7);
    expect(guessBits(10_000, 4)).toBeCloseTo(Math.log2(10_000), 12);
    expect(() => guessBits(0, 4)).toThrow(InvariantError);
  });

  test('are as often right as the codes that people draw', () => {
    const rng = rngOf('guesses');
    const drawn = Array.from({ length: 20_000 }, () => humanCode(rng, 4));
    const hit = drawn.filter((code) => code === 1234).length / drawn.length;
    expect(Math.abs(hit - 2 ** -guessBits(1, 4))).toBeLessThan(0.01);
  });
});

describe('a clash', () => {
  // R12: m voters with one code, each shows her slip with probability q.
  test.each([
    { m: 2, q: 0.01, p: 0.0001 },
    { m: 2, q: 0.05, p: 0.0025 },
    { m: 2, q: 0.1, p: 0.01 },
    { m: 2, q: 0.3, p: 0.09 },
    { m: 5, q: 0.01, p: 0.00098 },
    { m: 5, q: 0.05, p: 0.022593 },
    { m: 5, q: 0.1, p: 0.08146 },
    { m: 5, q: 0.3, p: 0.47178 },
    { m: 10, q: 0.01, p: 0.004266 },
    { m: 10, q: 0.05, p: 0.086138 },
    { m: 10, q: 0.1, p: 0.263901 },
    { m: 10, q: 0.3, p: 0.850692 },
  ])('of $m voters is seen with probability $p where $q show their slips', ({ m, q, p }) => {
    expect(Math.abs(clashSeen(m, q) - p)).toBeLessThan(1e-6);
  });

  test('is seen exactly when two show their slips: counted over who shows', () => {
    for (let m = 1; m <= 6; m += 1) {
      for (const q of [0, 0.25, 0.5, 1]) {
        let seen = 0;
        for (let bits = 0; bits < 2 ** m; bits += 1) {
          const shown = bits.toString(2).split('1').length - 1;
          if (shown >= 2) seen += q ** shown * (1 - q) ** (m - shown);
        }
        expect(clashSeen(m, q)).toBeCloseTo(seen, 12);
      }
    }
    expect(() => clashSeen(0, 0.1)).toThrow(InvariantError);
    expect(() => clashSeen(3, 1.1)).toThrow(InvariantError);
  });

  // R13 as the attack catalogue prints it: 60 to 40, all with codes, at 500, 1000 and 2000 voters.
  test.each([
    { byChoice: [300, 200], free: '6.4' },
    { byChoice: [600, 400], free: '25.5' },
    { byChoice: [1200, 800], free: '100' },
  ])('that happens by itself frees $free records among $byChoice voters', ({ byChoice, free }) => {
    const digits = free.split('.')[1]?.length ?? 0;
    expect(freeByCollision(byChoice, DIGITS_4).toFixed(digits)).toBe(free);
  });

  test.each(SMALL)('that happens by itself frees as many records as counting says: $n voters, $d codes', ({ n, d }) => {
    const free = allCodes(n, d).map((codes) => n - new Set(codes).size);
    expect(freeByCollision([n], d)).toBeCloseTo(mean(free), 12);
    expect(freeByCollision([n, n], d)).toBeCloseTo(2 * mean(free), 12);
    expect(freeByCollision([], d)).toBe(0);
  });
});

describe('human codes', () => {
  // R36: shares of three codes in leaked passwords; what is left is drawn evenly, so each code gets a little more.
  const TOP = [
    { code: 1234, share: 0.10713 },
    { code: 1111, share: 0.06016 },
    { code: 0, share: 0.01881 },
  ];
  const REST = 1 - TOP.reduce((sum, { share }) => sum + share, 0);
  const DRAWS = 200_000;
  const drawn = (() => {
    const rng = rngOf('human codes');
    return Array.from({ length: DRAWS }, () => humanCode(rng, 4));
  })();

  /** Whether a count is within four standard deviations of what is expected: a chance of 6 in 100,000 to be outside. */
  const isLikely = (count: number, draws: number, chance: number): boolean =>
    Math.abs(count - draws * chance) <= 4 * Math.sqrt(draws * chance * (1 - chance));

  test.each(TOP)('are $code with the share that was published', ({ code, share }) => {
    const times = drawn.filter((each) => each === code).length;
    expect(isLikely(times, DRAWS, share + REST / DIGITS_4)).toBe(true);
    // Four standard deviations are tight enough to tell it from half as much again.
    expect(isLikely(times, DRAWS, share * 1.5)).toBe(false);
  });

  test('are spread evenly otherwise', () => {
    const others = drawn.filter((code) => TOP.every((top) => top.code !== code));
    for (let tenth = 0; tenth < 10; tenth += 1) {
      const inside = others.filter((code) => Math.floor(code / 1000) === tenth).length;
      const codes = 1000 - TOP.filter(({ code }) => Math.floor(code / 1000) === tenth).length;
      expect(isLikely(inside, others.length, codes / (DIGITS_4 - TOP.length))).toBe(true);
    }
  });

  test('are the same for two voters in at least 1,545 of 100,000 pairs', () => {
    expect(TOP.reduce((sum, { share }) => sum + share ** 2, 0)).toBeCloseTo(0.01545, 5);
    const pairs = DRAWS / 2;
    let same = 0;
    for (let pair = 0; pair < pairs; pair += 1) if (drawn[2 * pair] === drawn[2 * pair + 1]) same += 1;
    expect(isLikely(same, pairs, 0.01545)).toBe(true);
    expect(same / pairs).toBeGreaterThan(100 * (1 / DIGITS_4));
  });

  // R36: records that one choice's voters free by picking the same codes; the published numbers are lower bounds.
  test.each([
    { voters: 60, freeMin: 8.51 },
    { voters: 180, freeMin: 30.53 },
    { voters: 300, freeMin: 52.83 },
    { voters: 600, freeMin: 108.66 },
  ])('free at least $freeMin records among $voters voters of one choice', ({ voters, freeMin }) => {
    const bound = TOP.reduce((sum, { share }) => sum + voters * share - 1 + (1 - share) ** voters, 0);
    expect(bound).toBeCloseTo(freeMin, 2);
    const stations = Math.floor(DRAWS / voters);
    const free = Array.from({ length: stations }, (_, station) => {
      const codes = drawn.slice(station * voters, (station + 1) * voters);
      return voters - new Set(codes).size;
    });
    const spread = Math.sqrt(mean(free.map((value) => (value - mean(free)) ** 2)) / stations);
    expect(mean(free) + 4 * spread).toBeGreaterThan(freeMin);
    expect(mean(free)).toBeLessThan(freeMin * 1.3);
  });

  test.each([3, 4, 5, 6])('have %d digits, and so the top codes fit', (length) => {
    const rng = rngOf(`digits/${length}`);
    const codes = Array.from({ length: 20_000 }, () => humanCode(rng, length));
    expect(codes.filter((code) => !Number.isInteger(code) || code < 0 || code >= 10 ** length)).toEqual([]);
    const times = new Map<number, number>();
    for (const code of codes) times.set(code, (times.get(code) ?? 0) + 1);
    const most = Math.max(...times.values());
    expect(isLikely(most, codes.length, TOP[0]?.share ?? 0)).toBe(true);
  });
});
