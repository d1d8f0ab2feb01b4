/**
 * A value that a concave function never exceeds, and that is as near to its maximum as asked.
 *
 * Halving on a guess of the maximum would only find a lower bound. Here the chords of a concave function, drawn beyond
 * their ends, lie above it, so what is returned is safe, and how far it is above the best value seen is known.
 * @module
 */
import { assert } from '../../base/assert.ts';

/**
 * Halvings after which the points are as near as numbers of this size can be. A bound that has not moved for a while is
 * no reason to stop: until a point falls on a narrow top, the chords of both slopes meet at the same height.
 */
const ROUNDS_MAX = 60;

/** Share of the value that rounding may take. */
const ROUNDING = 1e-14;

interface Point {
  readonly x: number;
  readonly y: number;
}

/** Height at `x` of the line through two points with different `x`. */
function chord(a: Point, b: Point, x: number): number {
  return a.y + ((b.y - a.y) / (b.x - a.x)) * (x - a.x);
}

/**
 * @param f - concave and finite on `low..high`.
 * @param tolerance - how far above the maximum the answer may be, above 0.
 * @returns at least the maximum of `f`, at most that plus the tolerance or what rounding leaves.
 * @throws InvariantError if `low` exceeds `high`.
 */
export function concaveBound(f: (x: number) => number, low: number, high: number, tolerance: number): number {
  assert(low <= high && tolerance > 0, `concave on ${low}..${high}`);
  const at = (x: number): Point => ({ x, y: f(x) });
  // Five points, with the highest inside: the two outer chords on either side of it bound what is between.
  let points = [0, 1, 2, 3, 4].map((quarter) => at(low + ((high - low) * quarter) / 4));
  let least = Number.POSITIVE_INFINITY;
  let highest = Number.NEGATIVE_INFINITY;
  for (let round = 0; round < ROUNDS_MAX && apart(points); round += 1) {
    const best = points.reduce((top, { y }, index) => (y > (points[top]?.y ?? y) ? index : top), 0);
    highest = points[best]?.y ?? highest;
    // Each round's bound is safe, since the maximum is between the neighbours of its best point.
    least = Math.min(least, upperBound(points));
    const [left, middle, right] = around(points, best);
    if (least - highest <= Math.max(tolerance, ROUNDING * Math.abs(highest))) break;
    points = [left, at((left.x + middle.x) / 2), middle, at((middle.x + right.x) / 2), right];
  }
  // Points that double precision cannot tell apart from the start are one point.
  return least === Number.POSITIVE_INFINITY ? Math.max(...points.map(({ y }) => y)) : least;
}

function apart(points: readonly Point[]): boolean {
  return points.every(({ x }, index) => index === 0 || x > (points[index - 1]?.x ?? x));
}

/** The best point with its neighbours; at an end, the end and the two next to it. */
function around(points: readonly Point[], best: number): [Point, Point, Point] {
  const first = Math.min(Math.max(best - 1, 0), points.length - 3);
  const [left, middle, right] = points.slice(first, first + 3);
  assert(left !== undefined && middle !== undefined && right !== undefined, 'five points');
  return [left, middle, right];
}

/** The largest value that the chords through the points leave possible between the first and the last of them. */
function upperBound(points: readonly Point[]): number {
  const ends = points.map(({ y }) => y);
  const gaps = points.slice(1).map((right, index) => {
    const left = points[index] ?? right;
    return Math.min(
      beyond(points[index - 1], left, right),
      beyond(points[index + 2], right, left),
      meeting(points, index),
    );
  });
  return Math.max(...ends, ...gaps);
}

/** How high the chord from `outer` through `near`, drawn on, gets before `far`. */
function beyond(outer: Point | undefined, near: Point, far: Point): number {
  if (outer === undefined || outer.x === near.x) return Number.POSITIVE_INFINITY;
  return Math.max(near.y, chord(outer, near, far.x));
}

/** Where the chords of both neighbours meet over the gap after `index`; none if one is missing or they do not meet. */
function meeting(points: readonly Point[], index: number): number {
  const [before, left, right, after] = [points[index - 1], points[index], points[index + 1], points[index + 2]];
  if (before === undefined || left === undefined || right === undefined || after === undefined) {
    return Number.POSITIVE_INFINITY;
  }
  const rise = (left.y - before.y) / (left.x - before.x);
  const fall = (after.y - right.y) / (after.x - right.x);
  if (!(rise > fall)) return Number.POSITIVE_INFINITY;
  const x = (right.y - left.y + rise * left.x - fall * right.x) / (rise - fall);
  return x >= left.x && x <= right.x ? left.y + rise * (x - left.x) : Number.POSITIVE_INFINITY;
}
