/**
 * Shapes of JSON values, as small tests that are put together: what a field may be, and that there is no other field.
 *
 * Source: docs/bundle-format.md.
 * @module
 */

/** Whether a value is of this shape. */
export type Shape<T> = (value: unknown) => value is T;

type Of<S> = S extends Shape<infer T> ? T : never;

/** More than any figure of an election; sums of so many lines stay exact. */
const FIGURE_MAX = 999_999_999;

export const figure: Shape<number> = (value): value is number =>
  Number.isSafeInteger(value) && (value as number) >= 0 && (value as number) <= FIGURE_MAX;

/** A whole number that may be below zero. */
export const signed: Shape<number> = (value): value is number =>
  Number.isSafeInteger(value) && Math.abs(value as number) <= FIGURE_MAX;

export const flag: Shape<boolean> = (value): value is boolean => typeof value === 'boolean';

export const text: Shape<string> = (value): value is string => typeof value === 'string';

/** So many hexadecimal digits in lower case. */
export const hex = (digits: number): Shape<string> => {
  const pattern = new RegExp(`^[0-9a-f]{${digits}}$`);
  return (value): value is string => typeof value === 'string' && pattern.test(value);
};

export const oneOf =
  <const T extends string>(words: readonly T[]): Shape<T> =>
  (value): value is T =>
    words.some((word) => word === value);

/** Either shape. */
export const or =
  <A, B>(first: Shape<A>, second: Shape<B>): Shape<A | B> =>
  (value): value is A | B =>
    first(value) || second(value);

export const nothing: Shape<null> = (value): value is null => value === null;

/** @param length - exactly so many; without it any number. */
export const list =
  <T>(item: Shape<T>, length?: number): Shape<readonly T[]> =>
  (value): value is readonly T[] =>
    Array.isArray(value) && (length === undefined || value.length === length) && value.every(item);

/** Exactly these fields, as own ones. */
export function fields<const S extends Readonly<Record<string, Shape<unknown>>>>(
  shapes: S,
): Shape<{ readonly [K in keyof S]: Of<S[K]> }> {
  const names = Object.keys(shapes);
  const tests = Object.entries(shapes);
  return (value): value is { readonly [K in keyof S]: Of<S[K]> } => {
    if (value === null || typeof value !== 'object' || Array.isArray(value)) return false;
    const given = value as Readonly<Record<string, unknown>>;
    return (
      Object.keys(given).length === names.length &&
      tests.every(([name, test]) => Object.hasOwn(given, name) && test(given[name]))
    );
  };
}
