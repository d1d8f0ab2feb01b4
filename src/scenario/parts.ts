/**
 * What files of stations and of elections are resolved with alike: recommendations, names of variants, lists with
 * holes.
 * @module
 */
import { excerpt } from '../base/escape.ts';
import { recommendationById } from '../domain/policy/policy.ts';
import type { FlagId, FlagValue, Recommendation } from '../domain/policy/types.ts';
import { finding } from './check/station.ts';
import type { FieldPath } from './faults.ts';
import type { Found } from './issues.ts';

/** What a file names, for other parts of it to refer to. */
export interface Names {
  readonly groups: readonly string[];
  readonly variants: readonly string[];
  readonly coalitions: readonly string[];
}

/** What was refused before, so that no fault is reported twice or for want of what was refused. */
export interface Refusals {
  /** Whether nothing was refused in this top-level field, so that what depends on it can be checked. */
  readonly sound: (field: string) => boolean;
  /** Names that the file gives, among them those of things that were refused. */
  readonly named: Names;
}

export const union = (some: readonly string[], others: readonly string[]): string[] => [
  ...new Set([...some, ...others]),
];

export const filled = <T>(list: readonly (T | null)[] | undefined): T[] => (list ?? []).flatMap((item) => item ?? []);

export const recommendationsOf = (ids: readonly (string | null)[] | undefined): Recommendation[] =>
  filled(ids).flatMap((id) => recommendationById(id) ?? []);

/** Two recommendations that set one flag to different values: which one is meant is for the writer to say. */
export function checkWith(ids: readonly (string | null)[] | undefined, path: FieldPath): readonly Found[] {
  const setBy = new Map<FlagId, { readonly value: FlagValue; readonly id: string }>();
  return (ids ?? []).flatMap((id, index) => {
    const entries = Object.entries(recommendationById(id ?? '')?.flags ?? {}) as [FlagId, FlagValue][];
    return entries.flatMap(([flag, value]) => {
      const before = setBy.get(flag);
      setBy.set(flag, { value, id: id ?? '' });
      if (before === undefined || before.value === value) return [];
      const message = `${id} sets ${flag} to ${value}, but ${before.id} sets it to ${before.value}: keep one of them`;
      return [finding([...path, 'with', index], message)];
    });
  });
}

export function repeatedVariants(
  variants: readonly { readonly path: FieldPath; readonly file: { readonly name: string } }[],
): readonly Found[] {
  return variants.flatMap(({ path, file }, index) => {
    const first = variants.findIndex((other) => other.file.name === file.name);
    return first < index ? [finding([...path, 'name'], `'${excerpt(file.name)}' is the name of another variant`)] : [];
  });
}
