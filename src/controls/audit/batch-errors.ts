/**
 * What an audit by batches costs where hand counts and reports differ a little: simulated draws of batches, each
 * counted with ballots on wrong piles, until the risk of an assertion is at the limit.
 *
 * Each pile loses a number of ballots to other piles, even from none to twice the mean share, and each of these goes
 * to any other pile alike; the number of cards is kept. When every batch has been counted, that is the cost.
 *
 * Source: published result R30 for the mean (a share of a pile: 0.0048 by the best procedure, 0.0213 by the worst);
 * that errors are even and go anywhere is an assumption. The test is that of `batch-audit.ts`.
 * @module
 */
import { assert, present } from '../../base/assert.ts';
import type { Rng } from '../../base/rng.ts';
import { leadOf, type Tally } from '../../stats/assertions/linear.ts';
import { logDrawFactor } from '../../stats/comparison/macro.ts';
import { type SizeSummary, summaryOf } from '../../stats/sizes/summary.ts';
import type { BatchAssertion, BatchBounds } from './batch-bounds.ts';
import { batchFinder, chancesOf } from './batch-draw.ts';
import type { Population } from './population.ts';

/** Mean share of a pile that is counted elsewhere: the best procedure that was measured. */
export const COUNT_ERROR = 0.0048;

/** From here on more than all of a pile could be on others. */
export const COUNT_ERROR_MAX = 0.5;

const REPLICATES = 200;
/** Draws after which a simulated audit gives up. */
const DRAWS_MAX = 50_000;

export interface BatchRun {
  readonly bounds: BatchBounds;
  readonly population: Population;
  readonly riskLimit: number;
  /** Mean share of a pile, from 0 to `COUNT_ERROR_MAX`. */
  readonly countError: number;
}

/**
 * @param pValue - of the assertion so far, above the risk limit.
 * @param counted - batches of earlier rounds, which cost nothing more.
 * @returns cards to count.
 */
export function cardsWithErrors(
  { bounds, population, riskLimit, countError }: BatchRun,
  tested: BatchAssertion,
  pValue: number,
  counted: ReadonlySet<number>,
  rng: Rng,
): SizeSummary {
  assert(countError >= 0 && countError <= COUNT_ERROR_MAX, `count error ${countError}`);
  const find = batchFinder(bounds);
  const all = chancesOf(bounds);
  const drawable = bounds.chances.filter((chance) => chance > 0).length;
  const goal = Math.log(riskLimit / pValue);
  const runs = Float64Array.from({ length: REPLICATES }, (_, run) => {
    const own = rng.fork(`${run}`);
    const factors = new Map<number, number>();
    const seen = new Set(counted);
    let [cards, log] = [0, 0];
    for (let draw = 0; draw < DRAWS_MAX && seen.size < drawable; draw += 1) {
      const batch = find(1 + Math.floor(own.unit() * all));
      const { tally, cards: size } = present(population.batches[batch], 'a batch');
      if (!seen.has(batch)) cards += size;
      seen.add(batch);
      const bound = present(bounds.chances[batch], 'a chance') / bounds.scale;
      const factor = factors.get(batch) ?? factorOf(tested, tally, bound, bounds.total, countError, own);
      factors.set(batch, factor);
      log += factor;
      if (log <= goal) return cards;
    }
    return seen.size < drawable ? Number.POSITIVE_INFINITY : cards;
  });
  return summaryOf(runs.sort());
}

/** What one draw of a batch multiplies the risk by, as a logarithm. */
function factorOf(
  { assertion, margin }: BatchAssertion,
  tally: Tally,
  bound: number,
  total: number,
  countError: number,
  rng: Rng,
): number {
  const { linear } = assertion;
  const overstated = Number(leadOf(linear, tally)) - Number(leadOf(linear, miscounted(tally, countError, rng)));
  return logDrawFactor(total, Math.min(1, Math.max(0, overstated / margin / bound)));
}

/** The same cards with some on wrong piles. @param share - of a pile, on average. */
export function miscounted(tally: Tally, share: number, rng: Rng): Tally {
  const piles = [...tally.votes, tally.invalid];
  const counted = [...piles];
  for (const [pile, ballots] of piles.entries()) {
    const exact = rng.unit() * 2 * share * ballots;
    // A part of a ballot is one with that chance.
    const lost = Math.min(ballots, Math.floor(exact) + (rng.unit() < exact % 1 ? 1 : 0));
    for (let ballot = 0; ballot < lost; ballot += 1) {
      const other = (pile + 1 + rng.below(piles.length - 1)) % piles.length;
      counted[pile] = (counted[pile] ?? 0) - 1;
      counted[other] = (counted[other] ?? 0) + 1;
    }
  }
  return { ...tally, votes: counted.slice(0, -1), invalid: counted.at(-1) ?? 0 };
}
