/**
 * The stop rule: exact against sums over all outcomes, and its two errors against each other.
 * @module
 */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { cleanTestChance, smallestThreshold, stopChance, stopRisks } from '../../src/stats/stop-rule.ts';

/** Every set of complainants, each with its chance: nothing is sampled and no binomial is used. */
function byHand(voters: number, threshold: number, rate: number): number {
  let chance = 0;
  for (let set = 0; set < 2 ** voters; set += 1) {
    const complaining = set.toString(2).replaceAll('0', '').length;
    if (complaining >= threshold) chance += rate ** complaining * (1 - rate) ** (voters - complaining);
  }
  return chance;
}

describe('the chance to stop', () => {
  test.each([0, 0.01, 0.3, 1])('is that of all sets of voters who complain with chance %f', (rate) => {
    for (let voters = 1; voters <= 8; voters += 1) {
      for (let threshold = 1; threshold <= voters + 1; threshold += 1) {
        expect(stopChance({ voters, threshold }, rate)).toBeCloseTo(byHand(voters, threshold, rate), 12);
      }
    }
  });

  test('falls with the threshold, and rises with the voters and with their rate', () => {
    const property = fc.property(
      fc.integer({ min: 1, max: 800 }),
      fc.integer({ min: 1, max: 20 }),
      fc.double({ min: 0, max: 0.2, noNaN: true }),
      (voters, threshold, rate) => {
        const chance = stopChance({ voters, threshold }, rate);
        expect(stopChance({ voters, threshold: threshold + 1 }, rate)).toBeLessThanOrEqual(chance + 1e-12);
        expect(stopChance({ voters: voters + 1, threshold }, rate)).toBeGreaterThanOrEqual(chance - 1e-12);
        expect(stopChance({ voters, threshold }, rate + 0.01)).toBeGreaterThanOrEqual(chance - 1e-12);
      },
    );
    fc.assert(property);
  });
});

describe('both errors together', () => {
  test('what stops more lies stops more honest devices, and more for a campaign', () => {
    const rates = { honest: 0.001, attack: 0.0033, campaign: 0.01 };
    const risks = [2, 3, 5, 8].map((threshold) => stopRisks({ voters: 400, threshold }, rates));
    risks.slice(1).forEach((risk, index) => {
      expect(risk.falseStop).toBeLessThan(risks[index]?.falseStop ?? 0);
      expect(risk.missed).toBeGreaterThan(risks[index]?.missed ?? 1);
      expect(risk.campaignStop).toBeLessThan(risks[index]?.campaignStop ?? 0);
    });
    for (const { falseStop, campaignStop } of risks) expect(campaignStop).toBeGreaterThan(falseStop);
  });

  // The catalogue's rates: one false complaint of a hundred voters is more than robbing one of twenty brings about, where
  // 6.6 % of the robbed speak up. No threshold parts the two.
  test('no threshold stops the lie of a device more often than the lie about it', () => {
    for (let threshold = 1; threshold <= 20; threshold += 1) {
      const { missed, campaignStop } = stopRisks(
        { voters: 400, threshold },
        { honest: 0.001, attack: 0.05 * 0.066, campaign: 0.01 },
      );
      expect(campaignStop).toBeGreaterThan(1 - missed);
    }
  });

  test('the smallest threshold keeps the promise, and the one below it does not', () => {
    const property = fc.property(
      fc.integer({ min: 1, max: 500 }),
      fc.double({ min: 0.0001, max: 0.05, noNaN: true }),
      fc.double({ min: 0.001, max: 0.5, noNaN: true }),
      (voters, honest, most) => {
        const threshold = smallestThreshold(voters, honest, most);
        if (threshold <= voters) expect(stopChance({ voters, threshold }, honest)).toBeLessThanOrEqual(most);
        if (threshold > 1) expect(stopChance({ voters, threshold: threshold - 1 }, honest)).toBeGreaterThan(most);
      },
    );
    fc.assert(property);
  });
});

describe('a clean test', () => {
  test('is what 59 votes give one time in twenty where a vote of twenty is changed', () => {
    expect(cleanTestChance(0.05, 59)).toBeLessThan(0.05);
    expect(cleanTestChance(0.05, 58)).toBeGreaterThan(0.05);
    // Against one complaint of a hundred voters it takes 299.
    expect(cleanTestChance(0.01, 299)).toBeLessThan(0.05);
    expect(cleanTestChance(0.01, 298)).toBeGreaterThan(0.05);
  });
});
