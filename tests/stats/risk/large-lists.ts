/**
 * Large lists exactly at the null mean, drawn many times: the share of runs that reject, with its interval.
 * @module
 */
import { rngOf } from '../../../src/base/rng.ts';
import { wilson } from '../../../src/stats/intervals.ts';
import type { NullHypothesis } from '../../../src/stats/risk/null-hypothesis.ts';
import type { RiskTest } from '../../../src/stats/risk/risk-test.ts';
import { simulateStops, type ValueCount } from '../../../src/stats/sizes/simulate.ts';

export interface LargeList {
  readonly name: string;
  readonly upper: number;
  readonly list: readonly ValueCount[];
}

/** Each has the mean one half to the last card. `thousands` times 1000 cards, thousands even. */
export function largeLists(thousands: number): LargeList[] {
  const cards = thousands * 1000;
  // 7 % of the valid: 70 of 1000 score 1/0.14, which is one half on average.
  const clean = 4 / 7;
  return [
    {
      name: 'a tie',
      upper: 1,
      list: [
        { value: 1, cards: cards / 2 },
        { value: 0, cards: cards / 2 },
      ],
    },
    {
      name: 'a tie with blanks',
      upper: 1,
      list: [
        { value: 1, cards: cards / 4 },
        { value: 0.5, cards: cards / 2 },
        { value: 0, cards: cards / 4 },
      ],
    },
    {
      name: 'exactly 7 %',
      upper: 1 / 0.14,
      list: [
        { value: 1 / 0.14, cards: cards * 0.07 },
        { value: 0, cards: cards * 0.93 },
      ],
    },
    {
      // An eighth of the cards overstated by two votes takes all of a margin of a quarter: 7/8 of 4/7 is one half.
      name: 'a comparison with a wrong outcome',
      upper: 2 * clean,
      list: [
        { value: clean, cards: (cards * 7) / 8 },
        { value: 0, cards: cards / 8 },
      ],
    },
  ];
}

/** The interval of the share of runs that reject at 5 %. */
export function rejections(
  make: (hypothesis: NullHypothesis) => RiskTest,
  { name, upper, list }: LargeList,
  { replicates, drawsMax, replace }: { replicates: number; drawsMax: number; replace: boolean },
): readonly [number, number] {
  const cards = replace ? Number.POSITIVE_INFINITY : list.reduce((sum, each) => sum + each.cards, 0);
  const stops = simulateStops(
    make({ cards, mean: 0.5, upper }),
    list,
    { riskLimit: 0.05, replicates, drawsMax },
    rngOf(`null ${name}`),
  );
  return wilson(stops.filter((stop) => stop <= drawsMax).length, replicates);
}
