/**
 * Votes of a file moved from one choice to another.
 *
 * Source: attack catalogue 2.6.
 * @module
 */
import type { Params } from '../../../domain/ports.ts';
import { number } from '../../params.ts';

/** @param votes - at most those of `from`. @returns the same list where no vote moves. */
export function withMoved(byChoice: readonly number[], from: number, to: number, votes: number): readonly number[] {
  if (votes === 0 || from === to) return byChoice;
  return byChoice.map((each, choice) => each + (choice === to ? votes : 0) - (choice === from ? votes : 0));
}

/**
 * @param params - `from`, `to`: choices; `share`: of the votes of `from`, rounded.
 * @returns the same list where no vote moves.
 */
export function movedVotes(byChoice: readonly number[], params: Params): readonly number[] {
  const [from, to] = [number(params, 'from'), number(params, 'to')];
  return withMoved(byChoice, from, to, Math.round(number(params, 'share') * (byChoice[from] ?? 0)));
}
