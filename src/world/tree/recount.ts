/**
 * Paper counted again in some stations once results are published: the list of them by lot, which whoever may name them
 * can put another in place of, and the count.
 *
 * Ballots are counted out of packages that nobody touched since the night, once with errors (`recountError`) or until
 * two counts agree. Electronic votes are printed again, also where a slip of each exists; containers of slips stay
 * shut. For the result something follows only where somebody may complain of a row that differs: see remedy.ts.
 * Source: attack catalogue AU-05, C10, C12; that an honest official takes stations by lot too is an assumption.
 * @module
 */
import { assert, present } from '../../base/assert.ts';
import type { Rng } from '../../base/rng.ts';
import { handError } from '../day/hands.ts';
import type { Climb } from './climb.ts';

/** @returns rising; as many as the rule asks for, or all that there are. */
export function drawnStations({ arrivals, behaviour, rng }: Pick<Climb, 'arrivals' | 'behaviour' | 'rng'>): number[] {
  const many = Math.min(behaviour.recountStations, arrivals.length);
  const left = arrivals.map(({ station }) => station);
  const lot: Rng = rng.fork('recount');
  return Array.from({ length: many }, (_, drawn) => {
    const at = drawn + lot.below(left.length - drawn);
    const station = present(left[at], `place ${at}`);
    left[at] = present(left[drawn], `place ${drawn}`);
    return station;
  }).sort((one, other) => one - other);
}

/** @throws InvariantError if a station did not open, or stands there twice. */
export function countAgain(
  { arrivals, behaviour: { recountError }, policy, records, rng }: Climb,
  stations: readonly number[],
): void {
  const chosenBy = policy['recount.selection'];
  assert(chosenBy !== 'none', 'nothing is counted again');
  for (const station of stations) {
    const { ballotsByChoice, electronicByChoice } = present(arrivals[station], `station ${station}`);
    assert(!records.recounts.some((each) => each.station === station), `station ${station} counted twice`);
    const printed = electronicByChoice ?? [];
    if (recountError === 0) records.recounts.push({ station, chosenBy, paper: ballotsByChoice, printed });
    else {
      const hands = rng.fork(`recount/${station}`);
      const paper = ballotsByChoice.map((ballots) => ballots + handError(ballots, recountError, hands));
      records.recounts.push({ station, chosenBy, paper, printed, once: true });
    }
  }
}
