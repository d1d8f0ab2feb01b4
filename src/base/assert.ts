/**
 * The error of our own mistakes. Bad input is a `Result`; a broken invariant crashes.
 * @module
 */

/** Thrown when our own code is wrong. Never caught except at the very top, where it ends the run with exit code 4. */
export class InvariantError extends Error {
  override readonly name = 'InvariantError';
}

/** @throws InvariantError with `message` if `condition` does not hold. */
export function assert(condition: boolean, message: string): asserts condition {
  if (!condition) throw new InvariantError(message);
}

/** Marks the branch that the types rule out. */
export function unreachable(value: never): never {
  throw new InvariantError(`unreachable: ${JSON.stringify(value)}`);
}

/** The value at a place that our own code guarantees to be filled. */
export function present<T>(value: T | undefined | null, what: string): T {
  if (value === undefined || value === null) throw new InvariantError(`missing: ${what}`);
  return value;
}
