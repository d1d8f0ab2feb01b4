/**
 * How many cards a test of one assertion is expected to need, if the cards are as reported but for some errors.
 *
 * Simulated with the very test that the audit runs, so that sizes and p-values cannot disagree. Where a tight margin
 * asks for more draws than are worth simulating, a run gives up, and the closed form for a fixed bet is told instead.
 *
 * Source: audit notes 6a; Stark 2023 for the simulation of ALPHA.
 * @module
 */
import type { Rng } from '../../base/rng.ts';
import { pollingSize } from '../../stats/assertions/sizes.ts';
import { simulateStops } from '../../stats/sizes/simulate.ts';
import { type SizeSummary, summaryOf } from '../../stats/sizes/summary.ts';
import type { CardDesign, CardTest } from './card-tests.ts';
import type { Population } from './population.ts';

/** Draws that one simulated audit may take. */
export const DRAWS_MAX = 30_000;

const REPLICATES = { plan: 400, check: 200 } as const;

export interface CardSize extends SizeSummary {
  /** Draws with replacement by the best fixed bet, told where simulated audits gave up. */
  readonly about?: number;
}

export function cardSize(
  design: CardDesign,
  { assertion, test, list }: CardTest,
  { withPaper }: Population,
  riskLimit: number,
  rng: Rng,
): CardSize {
  const about = design === 'polling' ? pollingSize(assertion.assorter, withPaper, riskLimit) : 0;
  // No use to try: not even one in hundreds would end.
  const replicates = about > 10 * DRAWS_MAX ? 1 : REPLICATES.plan;
  const stops = simulateStops(test, list, { riskLimit, replicates, drawsMax: DRAWS_MAX }, rng);
  const summary = summaryOf(stops);
  return Number.isFinite(summary.p90) || about === 0 ? summary : { ...summary, about: Math.round(about) };
}
