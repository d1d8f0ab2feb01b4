/**
 * How much more or less than the country each district leans to each choice: lognormal, where districts elect.
 *
 * Assumption: no source that was read has votes by district.
 * @module
 */
import type { Country } from '../../domain/tree/country.ts';
import type { CommissionTree } from '../../domain/tree/results.ts';

const NONE: readonly number[] = [];

/**
 * @param normal - standard normal numbers of a stream of its own, so that other countries stay as they are.
 * @returns for a territorial commission, factors by choice; none where districts do not elect.
 */
export function leaningsOf(
  { contest, seatRule, spread: { district = 0 } }: Country,
  { regionOfMiddle, middleOfTec }: CommissionTree,
  normal: () => number,
): (tec: number) => readonly number[] {
  if (seatRule.kind !== 'districts') return () => NONE;
  const byMiddle = regionOfMiddle.map(() => contest.choices.map(() => Math.exp(district * normal())));
  return (tec) => byMiddle[middleOfTec[tec] ?? -1] ?? NONE;
}
