/**
 * The smallest coalition: how few people, by role and place, hold all the powers that were used.
 *
 * Computed by trying all sets of roles in order of size; there are few roles. Source: design section 8.
 * @module
 */
import { POWERS, type Power, type PowerId } from '../domain/powers.ts';
import { ROLES, type Role } from '../domain/roles.ts';

/**
 * @param used - powers that were made use of. `voters.own` is not held by an insider: its voters are counted apart.
 * @returns one role for each person; the first of the smallest sets in the order of `ROLES`.
 */
export function coalitionOf(used: ReadonlySet<PowerId>): readonly Role[] {
  const needed = [...used].filter((id) => id !== 'voters.own');
  const roles = Object.keys(ROLES) as Role[];
  for (let size = 0; size <= needed.length; size += 1) {
    const found = subsets(roles, size).find((set) =>
      needed.every((id) => (POWERS[id] as Power).heldBy.some((role) => set.includes(role))),
    );
    if (found !== undefined) return found;
  }
  return [];
}

function subsets(roles: readonly Role[], size: number): readonly (readonly Role[])[] {
  if (size === 0) return [[]];
  return roles.flatMap((role, index) => subsets(roles.slice(index + 1), size - 1).map((rest) => [role, ...rest]));
}
