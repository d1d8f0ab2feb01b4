/**
 * Which of the findings that attacks caused let somebody notice them: all but what the attacks themselves say. Who
 * brings false complaints is not found out by the list on which they stand.
 *
 * Where others complain of the same for a good reason, their complaints count for nothing either: nobody could tell.
 *
 * Source: design section 9; attack catalogue AU-14.
 * @module
 */
import { attackById } from '../adversary/index.ts';

/** @param attacks - ids of the attacks that were used. */
export function tellsOn(attacks: readonly string[]): (found: { readonly kind: string }) => boolean {
  const brought = new Set(attacks.flatMap((id) => attackById(id)?.brings ?? []));
  return ({ kind }) => !brought.has(kind);
}
