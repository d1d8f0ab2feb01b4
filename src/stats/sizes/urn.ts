/**
 * What a simulated audit draws from: how many cards have each value. A list of a million cards has few different
 * values, so a draw without replacement takes one from a count, and nothing is shuffled.
 * @module
 */
import type { Rng } from '../../base/rng.ts';

/** A run that gave up before it reached the risk limit. */
export const UNFINISHED = Number.POSITIVE_INFINITY;

/** Changes in place: a draw is a few nanoseconds. */
export interface Urn {
  readonly values: Float64Array;
  /** Cards that have each value; goes down as they are drawn, if the urn is finite. */
  readonly rest: Float64Array;
  /** Sum of `rest`. */
  cards: number;
  readonly finite: boolean;
}

/** @returns the place of the value drawn. */
export function drawFrom(urn: Urn, rng: Rng): number {
  const { rest } = urn;
  let place = rng.unit() * urn.cards;
  let at = 0;
  // The last value takes what rounding leaves over.
  while (at < rest.length - 1 && place >= (rest[at] ?? 0)) {
    place -= rest[at] ?? 0;
    at += 1;
  }
  if (urn.finite) {
    rest[at] = (rest[at] ?? 0) - 1;
    urn.cards -= 1;
  }
  return at;
}
