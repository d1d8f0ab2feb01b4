/**
 * How often a property is tried: a few times in the everyday tests, often in the deep ones, which run the same file.
 * @module
 */
export const IS_DEEP = process.env.SAILAU_TESTS === 'deep';

export function runs(everyday: number, deep: number): number {
  return IS_DEEP ? deep : everyday;
}
