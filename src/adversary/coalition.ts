/**
 * The smallest coalition: how few people, by role and place, hold all the powers that were used.
 *
 * Computed by trying all sets of roles in order of size; there are few roles. Source: design section 8.
 * @module
 */
import { POWERS, type Power, type PowerId } from '../domain/powers.ts';
import { ROLES, type Role } from '../domain/roles.ts';

const PLACES = ['station', 'outside'] as const;

/** Somebody in a role who is at one place all day. */
interface Person {
  readonly role: Role;
  readonly place: (typeof PLACES)[number];
}

/**
 * @param used - powers that were made use of. `voters.own` is not held by an insider: its voters are counted apart.
 * @returns one role for each person; the first of the smallest sets in the order of `ROLES`.
 */
export function coalitionOf(used: ReadonlySet<PowerId>): readonly Role[] {
  const needed = [...used].filter((id) => id !== 'voters.own').map((id): Power => POWERS[id]);
  // Whoever holds nothing that is needed is in none of the smallest sets.
  const people = (Object.keys(ROLES) as Role[])
    .flatMap((role) => PLACES.map((place): Person => ({ role, place })))
    .filter((person) => needed.some((power) => holds(person, power)));
  for (let size = 0; size <= needed.length; size += 1) {
    const found = subsets(people, size).find((set) =>
      needed.every((power) => set.some((person) => holds(person, power))),
    );
    if (found !== undefined) return found.map(({ role }) => role);
  }
  return [];
}

function holds({ role, place }: Person, power: Power): boolean {
  return power.heldBy.includes(role) && (power.place === 'anywhere' || power.place === place);
}

function subsets<T>(all: readonly T[], size: number): readonly (readonly T[])[] {
  if (size === 0) return [[]];
  return all.flatMap((one, index) => subsets(all.slice(index + 1), size - 1).map((rest) => [one, ...rest]));
}
