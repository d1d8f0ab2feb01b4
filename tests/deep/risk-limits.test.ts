/**
 * The risk limit of every risk function on large lists exactly at the null mean, by simulation with an interval, and on
 * small lists of more values than the everyday tests have time for, exhaustively.
 * @module
 */
import { describe, expect, test } from 'vitest';
import { COMPARISON_FUNCTIONS, RISK_FUNCTIONS } from '../stats/risk/functions.ts';
import { largeLists, rejections } from '../stats/risk/large-lists.ts';
import { listsOf, meanOf, readerOf, worstExcess } from '../stats/risk/orders.ts';

describe.each(Object.entries(RISK_FUNCTIONS))('%s', (_, make) => {
  describe.each(largeLists(100))('on $name', (list) => {
    test.each([
      { replicates: 4_000, drawsMax: 2_000, replace: false },
      { replicates: 4_000, drawsMax: 2_000, replace: true },
    ])('rejects at most at the risk limit, replaced: $replace', (how) => {
      expect(rejections(make, list, how)[0]).toBeLessThanOrEqual(0.05);
    });
  });

  test('rejects at most at the risk limit when all 2000 cards are drawn', () => {
    for (const list of largeLists(2)) {
      const [low] = rejections(make, list, { replicates: 2_000, drawsMax: 2_000, replace: false });
      expect(low).toBeLessThanOrEqual(0.05);
    }
  });
});

describe.each(Object.entries(COMPARISON_FUNCTIONS))('%s of a comparison', (_, make) => {
  test('keeps the risk limit in every order of eight cards with all kinds of errors', () => {
    const clean = 1 / (2 - 0.25);
    const lists = listsOf([0, clean / 2, clean, 1.5 * clean, 2 * clean], 8).filter(
      (list) => meanOf(list) <= 0.5 && meanOf(list) > 0.45,
    );
    for (const list of lists) {
      const reader = readerOf(make({ cards: 8, mean: 0.5, upper: 2 * clean }));
      expect(worstExcess(reader, list, 8, false)).toBeLessThanOrEqual(1e-9);
    }
  });
});
