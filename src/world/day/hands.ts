/**
 * What honest people do at the table: hands that count a pile wrongly, and members who vote on a ballot in doubt.
 *
 * Source: published result R30 (errors of counts, by choice); dossier 4.1 (P9), 7.4 (CT08, CT09).
 * @module
 */
import type { Rng } from '../../base/rng.ts';
import { type Choice, INVALID } from '../../domain/election.ts';
import type { World } from '../world.ts';

/**
 * Piles as an honest hand counts them: each by itself, so that their sum need not stay. Where the commission holds them
 * against all ballots on the table, the largest is counted again until the sum fits.
 */
export function countedByHand(world: World, piles: readonly number[]): readonly number[] {
  const { behaviour, streams } = world;
  if (behaviour.handCountError === 0) return piles;
  const hands = streams.staff.fork('handCount');
  const counted = piles.map((ballots) => ballots + handError(ballots, behaviour.handCountError, hands));
  if (!streams.staff.fork('checkPiles').chance(behaviour.checkPiles)) return counted;
  return heldAgainst(piles, counted);
}

/** The largest pile is counted again until as many are called out as lie on the table. */
export function heldAgainst(piles: readonly number[], counted: readonly number[]): readonly number[] {
  const largest = piles.indexOf(Math.max(...piles));
  const off = counted.reduce((sum, own) => sum + own, 0) - piles.reduce((sum, own) => sum + own, 0);
  return counted.map((own, pile) => (pile === largest ? Math.max(0, own - off) : own));
}

/**
 * Ballots too many or too few in one count of a pile, each as often: evenly from none to twice the mean, and a fraction
 * of a ballot is one with that chance. So the mean size is `rate * ballots` for piles of any size.
 *
 * @param rate - mean error as a share of the pile, `0..0.2`.
 * @returns a whole number from `-ballots` to `ballots`.
 */
export function handError(ballots: number, rate: number, hands: Rng): number {
  if (ballots === 0) return 0;
  const size = 2 * rate * ballots * hands.unit();
  const whole = Math.floor(size) + (hands.chance(size - Math.floor(size)) ? 1 : 0);
  return hands.chance(0.5) ? whole : -whole;
}

/**
 * What `members` make of a ballot in doubt, by majority. Who does not read it as its voter meant takes a good ballot
 * for invalid, and an invalid one for a vote; for whom is then drawn.
 *
 * @returns the pile, and how many of them held the ballot valid.
 */
export function judged(
  { behaviour, station }: World,
  mark: Choice,
  members: number,
  doubts: Rng,
): { readonly pile: Choice; readonly votes: number } {
  let right = members;
  if (behaviour.readsDoubt < 1) {
    right = 0;
    for (let member = 0; member < members; member += 1) if (doubts.chance(behaviour.readsDoubt)) right += 1;
  }
  const votes = mark >= 0 ? right : members - right;
  if (2 * votes < members) return { pile: INVALID, votes };
  return { pile: mark >= 0 ? mark : doubts.below(station.contest.choices.length), votes };
}
