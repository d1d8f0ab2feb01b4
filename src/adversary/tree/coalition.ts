/**
 * The smallest coalition on the way up: one person for each place at which powers were used, unless no single role
 * holds all that were used there, and as many as the rules ask for where a commission's secret takes a quorum.
 *
 * A place is a station, a commission of one level, or a region's turnout desk. Somebody who sits in two commissions is
 * counted twice, and so is a region's desk beside the commission of the same region.
 * Source: design section 8; heldBy of `TREE_POWERS`.
 * @module
 */
import { ROLES, type Role } from '../../domain/roles.ts';
import { type KeyRules, membersNeeded } from '../../domain/transmission/held-keys.ts';
import { TREE_POWERS, type TreePower, type TreePowerId } from '../../domain/tree/powers.ts';

export interface TreeCoalition {
  readonly people: number;
  /** A smallest set of roles from which that many people suffice, in the order of `ROLES`. */
  readonly roles: readonly Role[];
  /** At how many places each power was used, in the order of `TREE_POWERS`. */
  readonly places: readonly { readonly power: TreePowerId; readonly count: number }[];
}

/**
 * @param used - places at which each power was used, by their numbers.
 * @param rules - how many members hand over a key that was used.
 */
export function treeCoalition(used: ReadonlyMap<TreePowerId, ReadonlySet<number>>, rules: KeyRules): TreeCoalition {
  const powers = (Object.keys(TREE_POWERS) as TreePowerId[]).filter((id) => (used.get(id)?.size ?? 0) > 0);
  const patterns = patternsOf(powers, used);
  const everybody = Object.keys(ROLES) as Role[];
  const needs = patterns.map(({ together }) => peopleFor(together, everybody, rules));
  const roles = smallest(everybody, powers.length, sets, (held) =>
    patterns.every(({ together }, index) => peopleFor(together, held, rules) === needs[index]),
  );
  return {
    people: patterns.reduce((sum, { places }, index) => sum + places * (needs[index] ?? 0), 0),
    roles,
    places: powers.map((power) => ({ power, count: used.get(power)?.size ?? 0 })),
  };
}

interface Pattern {
  readonly together: readonly TreePowerId[];
  places: number;
}

/** Powers that were used at one and the same place, and at how many places just these. */
function patternsOf(
  powers: readonly TreePowerId[],
  used: ReadonlyMap<TreePowerId, ReadonlySet<number>>,
): readonly Pattern[] {
  const atPlace = new Map<string, TreePowerId[]>();
  for (const power of powers) {
    for (const place of used.get(power) ?? []) {
      const key = `${TREE_POWERS[power].place}/${place}`;
      atPlace.set(key, [...(atPlace.get(key) ?? []), power]);
    }
  }
  const patterns = new Map<string, Pattern>();
  for (const together of atPlace.values()) {
    const pattern = patterns.get(together.join()) ?? { together, places: 0 };
    pattern.places += 1;
    patterns.set(together.join(), pattern);
  }
  return [...patterns.values()];
}

/** The fewest people of the given roles who hold all of the powers, each as often as it takes; infinite if none do. */
function peopleFor(powers: readonly TreePowerId[], roles: readonly Role[], rules: KeyRules): number {
  const needs = powers.map((id) => ({ ...holding(id), members: membersOf(id, rules) }));
  const able = roles.filter((role) => needs.some(({ heldBy }) => heldBy.includes(role)));
  const most = needs.reduce((sum, { members }) => sum + members, 0);
  const team = smallest(able, most, teams, (people) =>
    needs.every(({ heldBy, members }) => people.filter((role) => heldBy.includes(role)).length >= members),
  );
  return powers.length > 0 && team.length === 0 ? Number.POSITIVE_INFINITY : team.length;
}

/** Only keys take a quorum: any other power is used by one alone. */
function membersOf(id: TreePowerId, rules: KeyRules): number {
  const { keys } = holding(id);
  return keys === undefined ? 1 : membersNeeded(keys, rules);
}

function holding(id: TreePowerId): TreePower {
  return TREE_POWERS[id];
}

/** The first of the smallest choices with a property; the empty one if there is none of at most `most` members. */
function smallest<T>(
  all: readonly T[],
  most: number,
  choices: (all: readonly T[], size: number) => readonly (readonly T[])[],
  holds: (some: readonly T[]) => boolean,
): readonly T[] {
  for (let size = 0; size <= most; size += 1) {
    const found = choices(all, size).find(holds);
    if (found !== undefined) return found;
  }
  return [];
}

/** Choices of so many, none twice. */
function sets<T>(all: readonly T[], size: number): readonly (readonly T[])[] {
  if (size === 0) return [[]];
  return all.flatMap((one, index) => sets(all.slice(index + 1), size - 1).map((rest) => [one, ...rest]));
}

/** Choices of so many, some perhaps several times: people of one role. */
function teams<T>(all: readonly T[], size: number): readonly (readonly T[])[] {
  if (size === 0) return [[]];
  return all.flatMap((one, index) => teams(all.slice(index), size - 1).map((rest) => [one, ...rest]));
}
