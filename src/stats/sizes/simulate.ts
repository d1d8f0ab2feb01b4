/**
 * How many draws a test takes to reach the risk limit, by drawing again and again from a list given by its values.
 *
 * A run that ends after a hundred draws has cost a hundred draws. Replicate `i` is the fork `i` of the stream, so the
 * first thousand of ten thousand are the same thousand.
 * @module
 */
import { assert } from '../../base/assert.ts';
import type { Rng } from '../../base/rng.ts';
import { copyState, type RiskState, type RiskTest, reaches, startTest, stepTest } from '../risk/risk-test.ts';
import { plainRun } from './plain-run.ts';
import { drawFrom, UNFINISHED, type Urn } from './urn.ts';

/** A value and the number of cards that have it. */
export interface ValueCount {
  readonly value: number;
  readonly cards: number;
}

export interface SizeQuestion {
  /** In `(0, 1)`. */
  readonly riskLimit: number;
  /** Whole, at least 1. */
  readonly replicates: number;
  /** After so many draws a run gives up; all cards, if there is an end to them. */
  readonly drawsMax?: number;
}

/** Draws of each replicate, in order of size. A run that gave up counts as `UNFINISHED`. */
export type Stops = Float64Array;

/**
 * @param list - what there is to be drawn: with a finite test all its cards that have not been drawn yet, else only the
 * shares matter.
 * @param soFar - of a run that has seen a sample already; stops count the draws after it.
 * @throws InvariantError if the list does not have the cards that the test has left, or a parameter is out of range.
 */
export function simulateStops(
  test: RiskTest,
  list: readonly ValueCount[],
  { riskLimit, replicates, drawsMax }: SizeQuestion,
  rng: Rng,
  soFar: RiskState = startTest(test),
): Stops {
  assert(riskLimit > 0 && riskLimit < 1, `risk limit ${riskLimit}`);
  assert(Number.isSafeInteger(replicates) && replicates >= 1, `${replicates} replicates`);
  const cards = list.reduce((sum, each) => sum + each.cards, 0);
  const finite = test.hypothesis.cards !== Number.POSITIVE_INFINITY;
  const left = test.hypothesis.cards - soFar.draws;
  assert(cards > 0 && (!finite || cards === left), `a list of ${cards} cards, ${left} left to be drawn`);
  const most = Math.min(drawsMax ?? Number.POSITIVE_INFINITY, left);
  assert(Number.isSafeInteger(most) && most >= 0, `at most ${most} draws`);
  const stops = new Float64Array(replicates);
  const values = Float64Array.from(list, ({ value }) => value);
  const counts = Float64Array.from(list, (each) => each.cards);
  const urn: Urn = { values, rest: new Float64Array(counts.length), cards, finite };
  for (let i = 0; i < replicates; i += 1) {
    urn.rest.set(counts);
    urn.cards = cards;
    stops[i] = oneRun(test, soFar, urn, riskLimit, most, rng.fork(`${i}`));
  }
  return stops.sort();
}

function oneRun(test: RiskTest, start: RiskState, urn: Urn, riskLimit: number, most: number, rng: Rng): number {
  if (reaches(start, riskLimit)) return 0;
  const { hypothesis, plain } = test;
  if (plain !== undefined && start.standing === 'open') {
    return plainRun(hypothesis, plain, start, urn, riskLimit, most, rng);
  }
  const state = copyState(start);
  for (let draw = 1; draw <= most; draw += 1) {
    stepTest(test, state, urn.values[drawFrom(urn, rng)] ?? 0);
    if (reaches(state, riskLimit)) return draw;
    if (state.standing === 'true') return UNFINISHED;
  }
  return UNFINISHED;
}
