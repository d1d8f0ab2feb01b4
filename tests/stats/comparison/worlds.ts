/**
 * Every way in which a few things can add up, for tests that look at all of them.
 * @module
 */

/** All lists of `length` values that do not fall, so that each multiset comes once. */
export function multisets<T>(values: readonly T[], length: number): T[][] {
  if (length === 0) return [[]];
  return values.flatMap((value, index) => multisets(values.slice(index), length - 1).map((rest) => [value, ...rest]));
}

/** All lists that take one value from each. */
export function product<T>(choices: readonly (readonly T[])[]): T[][] {
  return choices.reduce<T[][]>(
    (lists, values) => lists.flatMap((list) => values.map((value) => [...list, value])),
    [[]],
  );
}
