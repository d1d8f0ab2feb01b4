/**
 * Repeated ratios: the groups of the dossier, every world of three regions, and honest days.
 *
 * Source: dossier 9.6, table of ratios.
 * @module
 */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { InvariantError, present } from '../../src/base/assert.ts';
import { rngOf } from '../../src/base/rng.ts';
import {
  TURNOUT_REGIONS,
  type TurnoutSeries,
  turnoutSeries,
  withOtherReadings,
} from '../../src/domain/published/turnout.ts';
import { RATIO_SETTINGS, ratioInterval, repeatedRatios, type TurnoutPair } from '../../src/stats/repeated-ratios.ts';
import { DRAWS, FALSE_ALARMS_MAX, falseAlarms, normal } from './draws.ts';

function pairsOf(earlier: TurnoutSeries, later: TurnoutSeries): TurnoutPair[] {
  return TURNOUT_REGIONS.map((_, place) => ({ earlier: earlier.hundredths[place], later: later.hundredths[place] }));
}

const at = (hour: 10 | 12 | 14): TurnoutPair[] =>
  pairsOf(present(turnoutSeries(2015, hour), '2015'), present(turnoutSeries(2016, hour), '2016'));

function tested(pairs: readonly TurnoutPair[], settings = RATIO_SETTINGS) {
  const verdict = repeatedRatios(pairs, settings);
  if (verdict.kind !== 'tested') throw new Error(`not tested: ${verdict.of}`);
  return verdict;
}

describe('repeated ratios', () => {
  test('stay few on an honest day', () => {
    // Regions of one mood: all near 0.93 of last time, each with a percent or two of its own.
    const honest = (rng: ReturnType<typeof rngOf>): number =>
      tested(
        Array.from({ length: 16 }, () => {
          const earlier = 1000 + rng.below(6000);
          return { earlier, later: Math.round(earlier * (0.93 + 0.015 * normal(rng))) };
        }),
      ).pMax;
    expect(DRAWS).toBe(400);
    expect(falseAlarms(rngOf('ratios'), honest)).toBeLessThanOrEqual(FALSE_ALARMS_MAX);
  });

  // Goal: pMax is the sum over factors of the chance of as many fits. Method: every one of the 100^3 worlds that keep
  // the whole percents, with fits worked out anew in floating point.
  test('have the chance that counting every world gives', () => {
    const pairs = [
      { earlier: 2000, later: 1780 },
      { earlier: 3000, later: 2670 },
      { earlier: 2500, later: 2225 },
    ];
    const starts = [1700, 2600, 2200];
    const tables = Array.from({ length: 40 }, (_, i) => (80 + i) / 100).map((k) =>
      pairs.map(({ earlier }, i) =>
        Array.from({ length: 100 }, (__, position) => {
          const off = Math.abs((starts[i] ?? 0) + position - k * earlier);
          return off < 2 + 1e-6 && off / earlier < 0.001 + 1e-9 ? 1 : 0;
        }),
      ),
    );
    const reached = [0, 0, 0, 0];
    for (const [first = [], second = [], third = []] of tables) {
      const seen = [0, 0, 0, 0];
      for (const a of first) {
        for (const b of second) {
          for (const c of third) {
            const fits = a + b + c;
            seen[fits] = (seen[fits] ?? 0) + 1;
          }
        }
      }
      for (const size of [1, 2, 3]) {
        const worlds = seen.slice(size).reduce((sum, count) => sum + count, 0);
        reached[size] = (reached[size] ?? 0) + worlds / 1e6;
      }
    }
    const { groups, pMax } = tested(pairs);
    expect(groups.map(({ factorPerMille, members }) => [factorPerMille, members])).toEqual([[890, [0, 1, 2]]]);
    expect(pMax).toBeCloseTo(reached[3] ?? 0, 12);
    // Move one region off: a pair is left, and its chance is that of two.
    const two = tested([...pairs.slice(0, 2), { earlier: 2500, later: 2240 }]);
    expect(two.groups[0]?.members).toEqual([0, 1]);
    expect(two.pMax).toBeCloseTo(reached[2] ?? 0, 12);
  });

  test('find a template of any round factor, and only its members', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 50, max: 110 }),
        fc.array(fc.integer({ min: 1500, max: 7000 }), { minLength: 5, maxLength: 12 }),
        (percent, earlier) => {
          const pairs = earlier.map((x) => ({ earlier: x, later: Math.round((x * percent) / 100) }));
          // One region is measured: half a factor away from every round one.
          const verdict = tested([...pairs, { earlier: 4000, later: 40 * percent + 20 }]);
          expect(verdict.groups).toHaveLength(1);
          expect(verdict.groups[0]?.factorPerMille).toBe(10 * percent);
          expect(verdict.groups[0]?.members).toEqual(earlier.map((_, place) => place));
          expect(verdict.pMax).toBeLessThan(0.01);
        },
      ),
    );
  });

  // The groups that the dossier names, hour by hour.
  test.each<{ hour: 10 | 12 | 14; named: Record<number, string[]>; pBelow: number }>([
    {
      hour: 10,
      named: {
        890: ['Akmola', 'Aktobe', 'Almaty oblast', 'East Kazakhstan', 'Zhambyl', 'Pavlodar'],
        900: ['Kostanay', 'Kyzylorda', 'Mangystau'],
      },
      pBelow: 1e-5,
    },
    {
      hour: 12,
      named: {
        950: ['Akmola', 'Aktobe', 'East Kazakhstan', 'Zhambyl', 'Kyzylorda'],
        960: ['Kostanay', 'North Kazakhstan'],
      },
      pBelow: 1e-4,
    },
    { hour: 14, named: { 870: ['Aktobe', 'Zhambyl', 'Pavlodar'] }, pBelow: 0.001 },
  ])('of 2016 to 2015 at $hour:00 are those of the dossier', ({ hour, named, pBelow }) => {
    const { groups, pMax } = tested(at(hour));
    const found = Object.fromEntries(
      groups.map(({ factorPerMille, members }) => [factorPerMille, members.map((place) => TURNOUT_REGIONS[place])]),
    );
    expect(found).toEqual(named);
    expect(pMax).toBeLessThan(pBelow);
    expect(pMax).toBe(groups[0]?.pMax);
  });

  test('of the first two hours need no slack beyond rounding; one of the third does', () => {
    for (const hour of [10, 12] as const) {
      for (const { members, byRounding } of tested(at(hour)).groups) expect(byRounding).toEqual(members);
    }
    const third = present(tested(at(14)).groups[0], 'group');
    const without = third.members.filter((place) => !third.byRounding.includes(place));
    expect(without.map((place) => TURNOUT_REGIONS[place])).toEqual(['Aktobe']);
  });

  test('at 10:00 are four of 0.890 with the other reading of both disputed figures', () => {
    const other = withOtherReadings(present(turnoutSeries(2015, 10), '2015'));
    const { groups, pMax } = tested(pairsOf(other, present(turnoutSeries(2016, 10), '2016')));
    expect(groups[0]?.factorPerMille).toBe(890);
    expect(groups[0]?.members).toHaveLength(4);
    expect(pMax).toBeLessThan(0.05);
  });

  // The null has one free choice, the width of its blocks: no hour depends on it.
  test.each([
    { blockHundredths: 50, below: [0.001, 0.001, 0.001] },
    { blockHundredths: 300, below: [0.001, 0.001, 0.001] },
    { blockHundredths: 500, below: [0.001, 0.001, 0.001] },
  ])('hold with blocks of $blockHundredths hundredths', ({ blockHundredths, below }) => {
    ([10, 12, 14] as const).forEach((hour, i) => {
      expect(tested(at(hour), { ...RATIO_SETTINGS, blockHundredths }).pMax, `${hour}`).toBeLessThan(below[i] ?? 0);
    });
  });

  test('need three units, and say so', () => {
    const one = { earlier: 2000, later: 1780 };
    const unknown = { earlier: undefined, later: 100 };
    expect(repeatedRatios([one, one, unknown, { earlier: 0, later: 0 }])).toEqual({
      kind: 'notEnoughData',
      of: 'units with both figures',
      found: 2,
      needed: 3,
    });
  });

  test('refuse figures and settings out of range', () => {
    expect(() => repeatedRatios([{ earlier: 1, later: 10_001 }])).toThrow(InvariantError);
    expect(() => repeatedRatios([{ earlier: 1.5, later: 1 }])).toThrow(InvariantError);
    expect(() => repeatedRatios([], { ...RATIO_SETTINGS, stepPerMille: 2 })).toThrow(InvariantError);
  });
});

describe('ratioInterval', () => {
  test('holds every ratio that rounds to the two figures, and no other', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 100, max: 10_000 }),
        fc.integer({ min: 0, max: 10_000 }),
        fc.double({ min: -0.499, max: 0.499, noNaN: true }),
        fc.double({ min: -0.499, max: 0.499, noNaN: true }),
        (earlier, later, a, b) => {
          const [low, high] = ratioInterval(earlier, later);
          const ratio = Math.max(0, later + b) / (earlier + a);
          expect(ratio).toBeGreaterThanOrEqual(low);
          expect(ratio).toBeLessThanOrEqual(high);
        },
      ),
    );
    // Astana at 12:00, by hand: 32.325 / 25.465 and 32.335 / 25.455.
    const [low, high] = ratioInterval(2546, 3233);
    expect(low).toBeCloseTo(1.269_389, 6);
    expect(high).toBeCloseTo(1.270_281, 6);
  });

  test('has no ratio to nothing', () => {
    expect(() => ratioInterval(0, 100)).toThrow(InvariantError);
  });
});
