/**
 * Smallest covers, held against trying every group of sets of small worlds.
 * @module
 */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { smallestCovers } from '../../src/stats/set-cover.ts';
import { runs } from '../runs.ts';

/** Every group of sets, smallest first: those that cover, of the smallest size that does. */
function byTryingAll(universe: readonly number[], sets: readonly ReadonlySet<number>[]) {
  const wanted = universe.filter((element) => sets.some((set) => set.has(element)));
  const groups = Array.from({ length: 2 ** sets.length }, (_, bits) =>
    sets.flatMap((_set, at) => ((bits >> at) % 2 === 1 ? [at] : [])),
  );
  const covering = groups.filter((group) => wanted.every((element) => group.some((at) => sets[at]?.has(element))));
  const size = Math.min(...covering.map(({ length }) => length));
  return covering.filter(({ length }) => length === size).map((group) => group.join());
}

describe('smallest covers', () => {
  test('are those that trying all groups gives, whatever the sets', () => {
    const element = fc.nat({ max: 6 });
    const worlds = fc.tuple(fc.uniqueArray(element), fc.array(fc.uniqueArray(element), { maxLength: 6 }));
    fc.assert(
      fc.property(worlds, ([universe, lists]) => {
        const sets = lists.map((list) => new Set(list));
        const { covers, uncoverable, more } = smallestCovers(universe, sets, 1000);
        expect(more).toBe(false);
        expect(covers.map((cover) => cover.join()).sort()).toEqual(byTryingAll(universe, sets).sort());
        expect(uncoverable).toEqual(universe.filter((each) => !sets.some((set) => set.has(each))));
      }),
      { numRuns: runs(300, 5000) },
    );
  });

  test('says that there are more than it lists', () => {
    const sets = [new Set([1]), new Set([1]), new Set([1])];
    expect(smallestCovers([1], sets, 2)).toEqual({ uncoverable: [], covers: [[0], [1]], more: true });
    expect(smallestCovers([1], sets, 3)).toEqual({ uncoverable: [], covers: [[0], [1], [2]], more: false });
  });

  test('covers nothing with nothing, and lists what no set covers', () => {
    expect(smallestCovers([], [new Set([1])], 3)).toEqual({ uncoverable: [], covers: [[]], more: false });
    expect(smallestCovers([1, 2], [new Set([2])], 3)).toEqual({ uncoverable: [1], covers: [[0]], more: false });
  });

  test('is not led astray by the set that covers most', () => {
    // The greedy choice, {1, 2, 3, 4}, needs two more.
    const sets = [new Set([1, 2, 3, 4]), new Set([1, 3, 5]), new Set([2, 4, 6])];
    expect(smallestCovers([1, 2, 3, 4, 5, 6], sets, 3).covers).toEqual([[1, 2]]);
  });
});
