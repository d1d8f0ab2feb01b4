/**
 * What one more round costs, given the sample so far: the draws that are still to come, and the chance that a round
 * of a given size ends the audit.
 * @module
 */
import type { Rng } from '../../base/rng.ts';
import type { RiskState, RiskTest } from '../risk/risk-test.ts';
import { listAfter } from './lists.ts';
import { type SizeQuestion, type Stops, simulateStops, type ValueCount } from './simulate.ts';

/**
 * @param state - of the test after the sample.
 * @param reported - the whole list as reported, with any errors one reckons with.
 * @param drawn - the sample, by value.
 * @returns draws after the sample, in order of size.
 * @throws InvariantError if sample, list and test disagree on the number of cards.
 */
export function moreDraws(
  test: RiskTest,
  state: RiskState,
  reported: readonly ValueCount[],
  drawn: readonly ValueCount[],
  question: SizeQuestion,
  rng: Rng,
): Stops {
  const finite = test.hypothesis.cards !== Number.POSITIVE_INFINITY;
  return simulateStops(test, finite ? listAfter(reported, drawn) : reported, question, rng, state);
}

/** Share of the runs that a round of so many draws would have ended, `0..1`. */
export function chanceToFinish(stops: Stops, draws: number): number {
  return stops.reduce((count, stop) => count + (stop <= draws ? 1 : 0), 0) / stops.length;
}
