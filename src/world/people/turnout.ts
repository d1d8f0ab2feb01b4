/**
 * Who comes, when, and wanting what, where a station has to add up to a published total.
 *
 * Source: hours of turnout reports, dossier 9.6; without a series arrivals are uniform over the opening hours, an
 * assumption.
 * @module
 */
import { assert } from '../../base/assert.ts';
import type { Rng } from '../../base/rng.ts';
import { CLOSING, DAY_STARTS_HOUR, INVALID, OPENING } from '../../domain/election.ts';
import type { StationSpec } from '../../domain/scenario.ts';
import { REPORT_HOURS } from '../../domain/tree/country.ts';

/** Seconds since 06:00 at which the intervals of a series end. */
const ENDS = REPORT_HOURS.map((hour) => (hour - DAY_STARTS_HOUR) * 3600);

/** @param series - share of those who come who are there by each of REPORT_HOURS, rising to 1. */
export function arrivals(visits: number, series: readonly number[] | undefined, stream: Rng): Int32Array {
  const column = new Int32Array(visits);
  for (let visit = 0; visit < visits; visit += 1) {
    const unit = stream.unit();
    column[visit] = series === undefined ? OPENING + Math.floor(unit * (CLOSING - OPENING)) : within(series, unit);
  }
  return column;
}

/** Evenly inside each interval. */
function within(series: readonly number[], unit: number): number {
  let from = OPENING;
  let before = 0;
  for (let index = 0; index < ENDS.length; index += 1) {
    const to = ENDS[index] ?? CLOSING;
    const share = series[index] ?? 1;
    if (unit < share) return from + Math.floor(((unit - before) / (share - before)) * (to - from));
    from = to;
    before = share;
  }
  return CLOSING - 1;
}

/** Exactly `count` of the first `people` come: a column of 0 and 1 for all visits. */
export function exactComers(people: number, count: number, visits: number, stream: Rng): Uint8Array {
  assert(count >= 0 && count <= people, `${count} of ${people} come`);
  const column = new Uint8Array(visits);
  // Floyd's method: as many draws as people who come, or as people who do not.
  const few = Math.min(count, people - count);
  const rare = count <= people - count ? 1 : 0;
  if (rare === 0) column.fill(1, 0, people);
  for (let last = people - few; last < people; last += 1) {
    const drawn = stream.below(last + 1);
    column[column[drawn] === rare ? last : drawn] = rare;
  }
  return column;
}

/** What everybody who comes wants, dealt out so that the numbers are exactly those given. */
export function exactWishes(
  comes: Uint8Array,
  people: number,
  { came, byChoice, notValid }: NonNullable<StationSpec['exact']>,
  stream: Rng,
): Int8Array {
  const deck = new Int8Array(came);
  let at = 0;
  byChoice.forEach((votes, choice) => {
    deck.fill(choice, at, at + votes);
    at += votes;
  });
  assert(at + notValid === came, `${at} and ${notValid} make ${came}`);
  deck.fill(INVALID, at);
  const wishes = new Int8Array(comes.length).fill(INVALID);
  let left = came;
  for (let visit = 0; visit < people; visit += 1) {
    if (comes[visit] === 0) continue;
    assert(left > 0, 'more come than were to come');
    const drawn = stream.below(left);
    left -= 1;
    wishes[visit] = deck[drawn] ?? INVALID;
    deck[drawn] = deck[left] ?? INVALID;
  }
  return wishes;
}
