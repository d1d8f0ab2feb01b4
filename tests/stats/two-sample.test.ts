/**
 * Channel profiles: a second formula for two choices, laws, honest stations, and the figures of 2004 as a picture.
 * @module
 */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { InvariantError } from '../../src/base/assert.ts';
import { type Rng, rngOf } from '../../src/base/rng.ts';
import {
  EARLY_TALLY_2004,
  EARLY_TALLY_CAVEATS,
  VALID_VOTES_2004,
} from '../../src/domain/published/early-tally-2004.ts';
import { twoSample } from '../../src/stats/two-sample.ts';
import { binomial, FALSE_ALARMS_MAX, falseAlarms } from './draws.ts';

function tested(electronic: readonly number[], paper: readonly number[]) {
  const verdict = twoSample(electronic, paper);
  if (verdict.kind !== 'tested') throw new Error(`not tested: ${verdict.of}`);
  return verdict;
}

/** So that no choice is rare: at least 20 are expected everywhere, and nothing is pooled. */
const votes = fc.integer({ min: 50, max: 200 });

describe('two-sample test', () => {
  test('is silent on honest stations, at its level', () => {
    // Ten choices, the last ones rare, so that pooling happens.
    const profile = [0.6, 0.12, 0.11, 0.07, 0.035, 0.02, 0.017, 0.012, 0.01, 0.006];
    const draw = (rng: Rng, total: number): number[] => {
      let left = total;
      let chance = 1;
      return profile.map((share, choice) => {
        const count = choice === profile.length - 1 ? left : binomial(rng, left, Math.min(1, share / chance));
        left -= count;
        chance -= share;
        return count;
      });
    };
    const alarms = falseAlarms(rngOf('channels'), (rng) => tested(draw(rng, 300), draw(rng, 1200)).p);
    expect(alarms).toBeLessThanOrEqual(FALSE_ALARMS_MAX);
    expect(alarms).toBeGreaterThanOrEqual(7);
  });

  // Goal: the level holds exactly where it can be counted. Method: every split of 30 and 50 votes with fixed sums.
  test('keeps its level over every table with the same sums', () => {
    const ways = (n: number, k: number): number => {
      let product = 1;
      for (let i = 1; i <= k; i += 1) product *= (n - k + i) / i;
      return product;
    };
    let [all, alarms] = [0, 0];
    for (let first = 0; first <= 30; first += 1) {
      const chance = ways(30, first) * ways(50, 40 - first);
      all += chance;
      if (tested([first, 30 - first], [40 - first, 10 + first]).p <= 0.05) alarms += chance;
    }
    expect(alarms / all).toBeLessThan(0.07);
    expect(alarms / all).toBeGreaterThan(0.02);
  });

  test('is n (ad - bc)^2 over the product of the sums, for two choices', () => {
    fc.assert(
      fc.property(votes, votes, votes, votes, (a, b, c, d) => {
        const n = a + b + c + d;
        const verdict = tested([a, b], [c, d]);
        const plain = (n * (a * d - b * c) ** 2) / ((a + b) * (c + d) * (a + c) * (b + d));
        expect(Math.abs(verdict.chiSquare - plain)).toBeLessThan(1e-9 * (1 + plain));
        expect(verdict.df).toBe(1);
        expect(verdict.effect).toBeCloseTo(Math.sqrt(plain / n), 9);
      }),
    );
  });

  test('does not mind the order of choices or of channels, and sees no difference in equal profiles', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(votes, votes), { minLength: 2, maxLength: 8 }), (columns) => {
        const electronic = columns.map(([e]) => e);
        const paper = columns.map(([, p]) => p);
        const { chiSquare } = tested(electronic, paper);
        expect(tested(electronic.toReversed(), paper.toReversed()).chiSquare).toBeCloseTo(chiSquare, 8);
        expect(tested(paper, electronic).chiSquare).toBeCloseTo(chiSquare, 8);
        const tripled = tested(
          electronic,
          electronic.map((e) => 3 * e),
        );
        expect(tripled.chiSquare).toBeLessThan(1e-9);
        expect(tripled.p).toBeCloseTo(1, 6);
      }),
    );
  });

  // Expected e-votes are a fifth of each column: 80, 4, 2, 2, 1 and 11 of 100.
  test('pools what is rare by the sums of columns', () => {
    const verdict = tested([80, 4, 2, 2, 1, 11], [320, 16, 8, 8, 4, 44]);
    // 1 + 2 + 2 make 5: enough, so the fourth rare choice begins nothing new and joins them.
    expect(verdict.pooled).toEqual([1, 2, 3, 4]);
    expect(verdict.df).toBe(2);
    expect(verdict.chiSquare).toBeCloseTo(0, 12);
  });

  test('leaves out a choice nobody took, and joins a lone rare one to the next', () => {
    const verdict = tested([50, 30, 1, 0], [50, 30, 1, 0]);
    expect(verdict.pooled).toEqual([1, 2]);
    expect(verdict.df).toBe(1);
  });

  test('names the choice that differs most, electronic minus paper', () => {
    const { largest } = tested([427, 195, 161, 84, 133], [6061, 1138, 1204, 707, 890]);
    expect(largest.choice).toBe(0);
    expect(largest.difference).toBeCloseTo(0.427 - 0.6061, 6);
  });

  test('says when there is nothing to compare', () => {
    expect(twoSample([0, 0], [10, 20])).toEqual({
      kind: 'notEnoughData',
      of: 'votes in each channel',
      found: 0,
      needed: 1,
    });
    expect(twoSample([3, 1], [300, 100])).toMatchObject({ kind: 'notEnoughData', found: 1, needed: 2 });
    expect(() => twoSample([1], [1, 2])).toThrow(InvariantError);
    expect(() => twoSample([1.5], [1])).toThrow(InvariantError);
  });
});

describe('the early figures of 2004', () => {
  test('are those of the dossier: 92.9 % in all, Otan 17.9 points below and Asar 8.1 above its final share', () => {
    expect(EARLY_TALLY_2004.reduce((sum, { early }) => sum + early, 0)).toBe(9290);
    const off = Object.fromEntries(EARLY_TALLY_2004.map(({ party, early, final }) => [party, early - final]));
    expect(off).toEqual({ Otan: -1791, Asar: 812, 'Ak Zhol': 406, AIST: 133, 'CPK/DCK': 276 });
  });

  test('stand beside final shares that the votes give', () => {
    for (const { final, finalVotes } of EARLY_TALLY_2004) {
      expect(Math.round((10_000 * finalVotes) / VALID_VOTES_2004)).toBe(final);
    }
    expect(EARLY_TALLY_CAVEATS.join(' ')).toContain('no sample size');
  });
});
