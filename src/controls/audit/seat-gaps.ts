/**
 * Which list seats hold whatever the cards without paper were: the seat gap under the rule by which seats are given.
 *
 * Source: audit notes 6a point 4 and 6c.
 * @module
 */
import { err, type Result } from '../../base/result.ts';
import type { AssertionFault, Tally } from '../../stats/assertions/linear.ts';
import { type SeatGap, seatGaps, type Totals } from '../../stats/assertions/strata/seat-gap.ts';
import type { ListRule } from '../../tally/list-rule.ts';
import { allocateSeats } from '../../tally/seats.ts';

/** @returns by choice; a fault where the figures cannot be, or the method knows no such bound. */
export function seatGapsUnder(
  rule: ListRule,
  choices: readonly string[],
  withPaper: Tally,
  paperless: Tally,
): Result<readonly SeatGap[], AssertionFault> {
  const { method } = rule;
  if (method === 'sainteLague') return err({ at: 'rule.method', says: 'sainteLague: no bound is known' });
  const seatsOf = (totals: Totals): readonly number[] => {
    const allocated = allocateSeats(rule, totals);
    return allocated.ok ? allocated.value.seats : totals.votes.map(() => 0);
  };
  return seatGaps({ choices, ...rule, method }, withPaper, paperless, seatsOf);
}
