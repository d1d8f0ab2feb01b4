/**
 * The risk limit of the union-intersection test: two small strata whose overall mean is exactly that of the null
 * hypothesis, in every order of drawing both, looking after every draw and stopping at the best moment.
 * @module
 */
import { describe, expect, test } from 'vitest';
import type { StratumBet } from '../../../src/stats/risk/intersection.ts';
import { largestPValue } from '../../../src/stats/risk/nuisance.ts';

interface Case {
  readonly combine: 'product' | 'fisher';
  readonly bets: readonly [StratumBet, StratumBet];
}

const CASES: readonly Case[] = [
  {
    combine: 'product',
    bets: [
      { kind: 'fixed', bet: 1.2 },
      { kind: 'fixed', bet: 0.9 },
    ],
  },
  {
    combine: 'product',
    bets: [
      { kind: 'inverse', share: 0.9 },
      { kind: 'inverse', share: 0.7 },
    ],
  },
  {
    combine: 'fisher',
    bets: [
      { kind: 'fixed', bet: 1.2 },
      { kind: 'fixed', bet: 0.9 },
    ],
  },
  {
    combine: 'fisher',
    bets: [
      { kind: 'inverse', share: 0.9 },
      { kind: 'fixed', bet: 0.9 },
    ],
  },
];

/** Strata of 4 and 3 cards: mean one half together, however it is spread; the last has values of another size. */
const LISTS: readonly (readonly [readonly number[], readonly number[]])[] = [
  [
    [1, 1, 0, 0],
    [1, 0.5, 0],
  ],
  [
    [1, 1, 1, 0.5],
    [0, 0, 0],
  ],
  [
    [0.5, 0, 0, 0],
    [1, 1, 1],
  ],
  [
    [1, 1, 1, 0],
    [0.5, 0, 0],
  ],
];

const sorted = (values: readonly number[]): number[] => [...new Set(values)].sort((a, b) => a - b);

/** Of every order, one draw of each stratum in turn: the largest excess of P(p ever <= a) over a. */
function worstExcess(
  [first, second]: readonly [readonly number[], readonly number[]],
  { combine, bets }: Case,
): number {
  const chances = new Map<number, number>();
  const cards = [first.length, second.length];
  const known = new Map<string, number>();
  const pOf = (drawn: readonly (readonly number[])[]): number => {
    const key = drawn.join(';');
    const before = known.get(key);
    if (before !== undefined) return before;
    const strata = drawn.map((values, at) => ({
      ...{ values, cards: cards[at] ?? 0, weight: (cards[at] ?? 0) / 7, upper: 1, bet: bets[at] ?? bets[0] },
    }));
    const { p } = largestPValue(strata, 0.5, { combine });
    known.set(key, p);
    return p;
  };
  const visit = (rest: readonly number[][], drawn: readonly number[][], chance: number, lowest: number): void => {
    const turn = (rest[0]?.length ?? 0) > 0 && (drawn[0]?.length ?? 0) <= (drawn[1]?.length ?? 0) ? 0 : 1;
    const own = (rest[turn]?.length ?? 0) > 0 ? turn : 1 - turn;
    const pile = rest[own] ?? [];
    if (pile.length === 0) {
      chances.set(lowest, (chances.get(lowest) ?? 0) + chance);
      return;
    }
    for (const value of sorted(pile)) {
      const share = pile.filter((each) => each === value).length / pile.length;
      const next = drawn.with(own, [...(drawn[own] ?? []), value]);
      visit(rest.with(own, pile.toSpliced(pile.indexOf(value), 1)), next, chance * share, Math.min(lowest, pOf(next)));
    }
  };
  visit([[...first], [...second]], [[], []], 1, 1);
  let reached = 0;
  let worst = Number.NEGATIVE_INFINITY;
  for (const [p, chance] of [...chances].sort(([a], [b]) => a - b)) {
    reached += chance;
    if (p < 1) worst = Math.max(worst, reached - p);
  }
  return worst;
}

describe('strata', () => {
  test.each(CASES.map((each) => ({ ...each, kinds: each.bets.map(({ kind }) => kind).join(' and ') })))(
    'keep the risk limit: $combine, bets $kinds',
    (each) => {
      for (const lists of LISTS) expect(worstExcess(lists, each)).toBeLessThanOrEqual(1e-9);
    },
  );
});
