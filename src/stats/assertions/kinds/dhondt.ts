/**
 * Seats by highest averages, for comparison only: the law of the lists is largest remainder.
 *
 * The last seat of A goes before the next of B if `T_A / last > T_B / first`, where `last` is the divisor of the last
 * seat that A won and `first` that of the first that B lost. `A = (first/last + 1)/2` for A, 0 for B, else 1/2.
 *
 * Source: Stark and Teague 2014 (JETS 3(1)); Blom et al. 2021, section 5.2.
 * @module
 */
import type { Choice } from '../../../domain/election.ts';
import type { Claim } from '../assertion.ts';
import { type Linear, leadOf, type Tally, worstOf } from '../linear.ts';
import { nameOf } from '../names.ts';

/** `T_A / last > T_B / first`, in whole numbers. */
export function dhondtLinear(count: number, pair: readonly [Choice, Choice], last: number, first: number): Linear {
  const [winner, loser] = pair;
  const coefficient = (choice: Choice): number => first * Number(choice === winner) - last * Number(choice === loser);
  return { choices: Array.from({ length: count }, (_, choice) => coefficient(choice)), rest: 0 };
}

/** @param given - seats by choice. */
export function dhondtPairs(
  choices: readonly string[],
  qualified: readonly Choice[],
  given: readonly number[],
): readonly Claim[] {
  return qualified.flatMap((winner) =>
    qualified.flatMap((loser): Claim[] => {
      const last = given[winner] ?? 0;
      const first = (given[loser] ?? 0) + 1;
      if (loser === winner || last === 0) return [];
      return [
        {
          kind: 'dhondtPair',
          choices: [winner, loser],
          says: `seat ${last} of ${nameOf(choices, winner)} goes before seat ${first} of ${nameOf(choices, loser)}`,
          linear: dhondtLinear(choices.length, [winner, loser], last, first),
          atEquality: 'open',
        },
      ];
    }),
  );
}

/**
 * Most that one card can overstate a claim, as a share of its lead: the error bound of batch and MACRO audits. The
 * largest over all claims of a contest governs.
 *
 * @returns above 0; `Infinity` without a lead.
 */
export function errorBound(linear: Linear, tally: Tally): number {
  const lead = Number(leadOf(linear, tally));
  const spread = Math.max(linear.rest, ...linear.choices) - worstOf(linear);
  return lead > 0 ? spread / lead : Number.POSITIVE_INFINITY;
}
