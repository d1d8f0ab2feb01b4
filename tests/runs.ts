/**
 * How much is tried: a little in the everyday tests, all in the deep ones, which run the same files.
 * @module
 */
export const IS_DEEP = process.env.SAILAU_TESTS === 'deep';

export function runs(everyday: number, deep: number): number {
  return IS_DEEP ? deep : everyday;
}

/**
 * All of a list in the deep tests, every `nth` of it every day: what is run one by one, and long.
 *
 * @param from - which one to begin with, so that several tests go through different parts; whole, 0 or more.
 */
export function some<T>(all: readonly T[], nth: number, from = 0): readonly T[] {
  return IS_DEEP ? all : all.filter((_, index) => index % nth === from % nth);
}
