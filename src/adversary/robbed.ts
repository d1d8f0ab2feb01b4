/**
 * Which votes are robbed by attacks that take a share of one choice's votes.
 * @module
 */
import type { Rng } from '../base/rng.ts';
import type { Choice } from '../domain/election.ts';
import type { Params } from '../domain/ports.ts';
import { number } from './params.ts';

/**
 * @param params - with `from`, the robbed choice, and `rate`, the chance for each of its votes.
 * @param rng - is drawn from once for each vote of the robbed choice, and for no other.
 * @returns whether this vote, of the choice given, is taken.
 */
export function robbed(params: Params, rng: Rng): (choice: Choice | undefined) => boolean {
  const [from, rate] = [number(params, 'from'), number(params, 'rate')];
  return (choice) => choice === from && rng.unit() < rate;
}
