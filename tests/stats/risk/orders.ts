/**
 * Every order in which a small list can be drawn, with its chance: how often a p-value ever gets as low as it claims.
 * @module
 */
import {
  copyState,
  pValue,
  type RiskState,
  type RiskTest,
  startTest,
  stepTest,
} from '../../../src/stats/risk/risk-test.ts';

/** A value and how many cards have it; with replacement only the shares matter. */
export interface Own {
  readonly value: number;
  readonly cards: number;
}

/** Anything that reads draws one by one and has a p-value. */
export interface Reader<S> {
  start(): S;
  /** A new state; the old one stays, because other draws follow it too. */
  step(state: S, value: number): S;
  p(state: S): number;
}

export const readerOf = (test: RiskTest): Reader<RiskState> => ({
  start: () => startTest(test),
  step(state, value) {
    const next = copyState(state);
    stepTest(test, next, value);
    return next;
  },
  p: pValue,
});

/**
 * Over all orders: the largest excess of the chance that the p-value ever is `a` or less over `a`, for every `a` below 1
 * that occurs. Stopping at the best moment is what a dishonest auditor would do, so that is what is counted.
 *
 * @param draws - how many; without replacement at most all cards.
 * @returns positive if the risk limit is broken.
 */
export function worstExcess<S>(reader: Reader<S>, list: readonly Own[], draws: number, replace: boolean): number {
  const chances = new Map<number, number>();
  const counts = list.map(({ cards }) => cards);
  const visit = (state: S, left: number, chance: number, lowest: number): void => {
    if (left === 0) {
      chances.set(lowest, (chances.get(lowest) ?? 0) + chance);
      return;
    }
    const total = counts.reduce((sum, count) => sum + count, 0);
    for (const [at, { value }] of list.entries()) {
      const count = counts[at] ?? 0;
      if (count === 0) continue;
      const next = reader.step(state, value);
      if (!replace) counts[at] = count - 1;
      visit(next, left - 1, (chance * count) / total, Math.min(lowest, reader.p(next)));
      counts[at] = count;
    }
  };
  visit(reader.start(), draws, 1, 1);
  let reached = 0;
  let worst = Number.NEGATIVE_INFINITY;
  for (const [p, chance] of [...chances].sort(([a], [b]) => a - b)) {
    reached += chance;
    if (p < 1) worst = Math.max(worst, reached - p);
  }
  return worst;
}

/** Every way to share out so many cards among the values. */
export function listsOf(values: readonly number[], cards: number): Own[][] {
  const [value, ...others] = values;
  if (value === undefined) return [];
  if (others.length === 0) return [[{ value, cards }]];
  return Array.from({ length: cards + 1 }, (_, own) =>
    listsOf(others, cards - own).map((rest) => [{ value, cards: own }, ...rest]),
  ).flat();
}

export const meanOf = (list: readonly Own[]): number =>
  list.reduce((sum, { value, cards }) => sum + value * cards, 0) / list.reduce((sum, { cards }) => sum + cards, 0);
