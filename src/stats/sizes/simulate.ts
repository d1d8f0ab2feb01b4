/**
 * How many draws a test takes to reach the risk limit, by drawing again and again from a list given by its values.
 *
 * A list of a million cards has few different values, so a draw without replacement takes one from the count of a
 * value: nothing is shuffled, and a run that ends after a hundred draws has cost a hundred draws. Replicate `i` is
 * the fork `i` of the stream, so the first thousand of ten thousand are the same thousand.
 * @module
 */
import { assert } from '../../base/assert.ts';
import type { Rng } from '../../base/rng.ts';
import { copyState, type RiskState, type RiskTest, reaches, startTest, stepTest } from '../risk/risk-test.ts';

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

export const UNFINISHED = Number.POSITIVE_INFINITY;

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
  const rest = new Float64Array(counts.length);
  for (let i = 0; i < replicates; i += 1) {
    rest.set(counts);
    stops[i] = oneRun(test, copyState(soFar), { values, rest, cards, finite }, riskLimit, most, rng.fork(`${i}`));
  }
  return stops.sort();
}

interface Urn {
  readonly values: Float64Array;
  /** Cards that have each value; goes down as they are drawn, if the urn is finite. */
  readonly rest: Float64Array;
  readonly cards: number;
  readonly finite: boolean;
}

function oneRun(test: RiskTest, state: RiskState, urn: Urn, riskLimit: number, most: number, rng: Rng): number {
  const { values, rest, finite } = urn;
  if (reaches(state, riskLimit)) return 0;
  let cards = urn.cards;
  for (let draw = 1; draw <= most; draw += 1) {
    let place = rng.unit() * cards;
    let at = 0;
    // The last value takes what rounding leaves over.
    while (at < rest.length - 1 && place >= (rest[at] ?? 0)) {
      place -= rest[at] ?? 0;
      at += 1;
    }
    if (finite) {
      rest[at] = (rest[at] ?? 0) - 1;
      cards -= 1;
    }
    stepTest(test, state, values[at] ?? 0);
    if (reaches(state, riskLimit)) return draw;
    if (state.standing === 'true') return UNFINISHED;
  }
  return UNFINISHED;
}
