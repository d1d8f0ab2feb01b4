/**
 * Ballots as hands count them in a recount: pile by pile, each with an error of its own, where the count is not
 * repeated until two agree.
 *
 * Leaves out ballots that are read otherwise than on the night. Source: published result R30.
 * @module
 */
import type { Column } from '../domain/records/records.ts';
import { handError } from './day/hands.ts';
import type { World } from './world.ts';

/**
 * @param signed - 0 where no member signed: such a ballot is invalid whatever it says.
 * @returns by choice, the invalid ones last; `undefined` where hands make no errors.
 */
export function ballotsByHand(
  { behaviour: { recountError }, station, streams }: World,
  choice: Column,
  signed: Column,
): readonly number[] | undefined {
  if (recountError === 0) return undefined;
  const invalid = station.contest.choices.length;
  const piles = new Array<number>(invalid + 1).fill(0);
  for (let row = 0; row < choice.length; row += 1) {
    const mark = choice[row] ?? invalid;
    const pile = mark >= 0 && mark < invalid && signed[row] !== 0 ? mark : invalid;
    piles[pile] = (piles[pile] ?? 0) + 1;
  }
  const hands = streams.staff.fork('recountBallots');
  return piles.map((ballots) => ballots + handError(ballots, recountError, hands));
}
