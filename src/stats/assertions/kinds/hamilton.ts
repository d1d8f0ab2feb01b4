/**
 * Seats by largest remainder: pairs that are together equivalent to the allocation, and the weaker whole quotas.
 *
 * With `q = S T / T_Q`, seats go one by one to the list whose quotient exceeds its seats by most. So the seats `a` are
 * right if the last seat of each list goes before the next of each other: `q_A - (a_A - 1) > q_B - a_B`, which is
 * `S (T_A - T_B) > (a_A - a_B - 1) T_Q`. A list has `s` whole quotas if `S T_A > s T_Q`, whatever the others have.
 *
 * Source: Blom, Stuckey, Teague, section 3 (arXiv 2102.08510); Blom et al. 2021, section 5.
 * @module
 */
import type { Choice } from '../../../domain/election.ts';
import type { Claim } from '../assertion.ts';
import { nameOf } from '../names.ts';

interface Seats {
  readonly choices: readonly string[];
  readonly seats: number;
  /** The lists that share the seats. */
  readonly qualified: readonly Choice[];
}

/** The last seat of `winner` goes before the next of `loser`. @param given - seats by choice. */
export function seatPair(
  { choices, seats, qualified }: Seats,
  given: readonly number[],
  winner: Choice,
  loser: Choice,
): Claim {
  const [last, next] = [given[winner] ?? 0, (given[loser] ?? 0) + 1];
  const coefficient = (choice: Choice): number => {
    if (!qualified.includes(choice)) return 0;
    return seats * (Number(choice === winner) - Number(choice === loser)) - (last - next);
  };
  return {
    kind: 'pair',
    choices: [winner, loser],
    says: `seat ${last} of ${nameOf(choices, winner)} goes before seat ${next} of ${nameOf(choices, loser)}`,
    linear: { choices: choices.map((_, choice) => coefficient(choice)), rest: 0 },
    atEquality: 'open',
  };
}

/**
 * Every pair of a list with a seat and another qualified list.
 *
 * @param given - reported seats by choice. They add up to `seats`.
 */
export function seatPairs(contest: Seats, given: readonly number[]): readonly Claim[] {
  const { qualified } = contest;
  const seated = qualified.filter((choice) => (given[choice] ?? 0) > 0);
  return seated.flatMap((winner) =>
    qualified.filter((loser) => loser !== winner).map((loser) => seatPair(contest, given, winner, loser)),
  );
}

/** @param whole - from 1 to `seats - 1`: the votes for so many seats, without a remainder. */
export function wholeQuotas({ choices, seats, qualified }: Seats, choice: Choice, whole: number): Claim {
  const coefficient = (each: Choice): number => (qualified.includes(each) ? (each === choice ? seats : 0) - whole : 0);
  return {
    kind: 'wholeQuotas',
    choices: [choice],
    says: `${nameOf(choices, choice)} has the votes for ${whole} whole seats`,
    linear: { choices: choices.map((_, each) => coefficient(each)), rest: 0 },
    atEquality: 'open',
  };
}
