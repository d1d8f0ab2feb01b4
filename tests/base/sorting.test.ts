import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { orderBy, reorder } from '../../src/base/sorting.ts';

const rows = fc.array(fc.tuple(fc.integer({ min: -4, max: 4 }), fc.integer({ min: -1, max: 9999 })), { maxLength: 60 });
const columnsOf = (list: readonly (readonly [number, number])[]) =>
  [Int32Array.from(list, ([a]) => a), Int32Array.from(list, ([, b]) => b)] as const;

describe('orderBy', () => {
  test('gives the order of a stable sort by comparison', () => {
    fc.assert(
      fc.property(rows, (list) => {
        const [first, second] = columnsOf(list);
        const expected = list
          .map(([a, b], row) => ({ a, b, row }))
          .sort((left, right) => left.a - right.a || left.b - right.b || left.row - right.row);
        expect([...orderBy(first, second)]).toEqual(expected.map(({ row }) => row));
      }),
    );
  });

  test('has nothing to order in no rows, and keeps the rows of no columns', () => {
    expect(orderBy(new Int32Array(0))).toHaveLength(0);
    expect(orderBy()).toHaveLength(0);
  });

  test('refuses keys that one number cannot hold', () => {
    const wide = Int32Array.of(0, 0x7fffffff);
    expect(() => orderBy(wide, wide)).toThrow('keys of 2 rows');
  });
});

test('reorder takes each row along', () => {
  expect([...reorder(Int32Array.of(7, 8, 9), Int32Array.of(2, 0, 1))]).toEqual([9, 7, 8]);
});
