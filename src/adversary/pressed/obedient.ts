/**
 * Who of a pressed group does as it is told.
 *
 * Source: attack catalogue 2.3.
 * @module
 */
import type { Mount } from '../../domain/ports.ts';
import { number } from '../params.ts';

/**
 * Whether a member is among a share of the group, drawn once for each.
 *
 * @param name - parameter of the attack that holds the share, `0..1`.
 */
export function amongShare(given: Mount, name: string): (voter: number) => boolean {
  const share = number(given.params, name);
  const decided = new Set(given.group.members.filter(() => given.rng.unit() < share));
  return (voter) => decided.has(voter);
}
