/**
 * What the adapters of vectors share: contests by name instead of index, and decimals instead of fractions.
 *
 * @module
 */
import { InvariantError } from '../../../src/base/assert.ts';
import type { Result } from '../../../src/base/result.ts';

/** Votes or seats by name, in the order of the file. */
export type Named = Readonly<Record<string, number>>;

export const namesOf = (named: Named): readonly string[] => Object.keys(named);
export const votesOf = (named: Named): readonly number[] => Object.values(named);

export function toNames<T>(names: readonly string[], values: readonly T[]): Record<string, T> {
  return Object.fromEntries(names.map((name, index) => [name, values[index] as T]));
}

/** The value, where the vector asks for nothing that could fail. */
export function good<T>(result: Result<T, unknown>): T {
  if (!result.ok) throw new InvariantError(`a fault: ${JSON.stringify(result.error)}`);
  return result.value;
}

/** The fraction with the smallest denominator that a decimal stands for. */
export function fractionOf(decimal: number): { readonly numerator: number; readonly denominator: number } {
  for (let denominator = 1; denominator <= 1000; denominator += 1) {
    const numerator = Math.round(decimal * denominator);
    if (Math.abs(decimal - numerator / denominator) < 1e-12) return { numerator, denominator };
  }
  throw new InvariantError(`${decimal} is no fraction in small parts`);
}
