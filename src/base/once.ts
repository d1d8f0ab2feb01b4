/**
 * What is always the same and takes a while to make: made when first asked for, and kept.
 *
 * Only for values that nobody changes, made from constants. Source: design section 15.
 * @module
 */

/** @param make - gives the same every time. */
export function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | undefined;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}
