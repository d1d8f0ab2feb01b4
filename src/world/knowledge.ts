/**
 * What people took away from the station in their heads and pockets: slips that a coercer collected, choices that a
 * helper saw. It is no record and no evidence; coalitions of the scenario may hold it.
 * @module
 */
import type { World } from './world.ts';

export interface Knowledge {
  readonly collected: readonly { readonly person: number; readonly code: number }[];
  readonly helped: readonly { readonly person: number; readonly choice: number }[];
}

export function knowledgeOf(world: World): Knowledge {
  const { ledgers, truth, people } = world;
  const collected = Array.from({ length: ledgers.collectedPerson.length }, (_, row) => ({
    person: ledgers.collectedPerson.at(row),
    code: ledgers.collectedCode.at(row),
  }));
  const helped: { person: number; choice: number }[] = [];
  for (let visit = 0; visit < people.visits; visit += 1) {
    if (truth.assisted[visit] === 1)
      helped.push({ person: truth.person[visit] ?? visit, choice: truth.confirmed[visit] ?? -1 });
  }
  return { collected, helped };
}
