/**
 * How fast an announced rise of turnout makes a station work, and whether its desks and booths can.
 *
 * `rate = d * L / (h * n)` for a rise `d` of the turnout of `L` listed voters in `h` hours over `n` stations, and
 * `capacity = T * m / s` for `m` places that take `s` seconds a voter during `T` seconds. Arithmetic only: it takes the
 * announced figures as they are. A mean over stations hides how unequal they are, but if the mean exceeds what one
 * station can serve, then at least one station exceeded it.
 * Source: S16 footnote 78; dossier 9.6; attack TB-04 and control C41 of the catalogue (O21).
 * @module
 */
import { assert } from '../base/assert.ts';

/** Hundredths of a percent in the whole. */
const WHOLE = 10_000;
const SECONDS_PER_HOUR = 3600;

export interface Flow {
  /** Served in one station in one hour, on average. */
  readonly perStationHour: number;
  /** Between one voter and the next in one station; `undefined` if nobody came. */
  readonly secondsPerVoter: number | undefined;
  /** Served in one station during the whole interval, on average. */
  readonly perStation: number;
}

/**
 * @param people - came in the interval, over all stations, `>= 0`.
 * @param stations - at least 1; need not be whole, so that a mean size can stand for unknown numbers.
 * @param hours - length of the interval, above 0.
 * @throws InvariantError if a number is out of its range.
 */
export function flow(people: number, stations: number, hours: number): Flow {
  assert(Number.isFinite(people) && people >= 0, `people ${people}`);
  assert(Number.isFinite(stations) && stations >= 1, `stations ${stations}`);
  assert(Number.isFinite(hours) && hours > 0, `hours ${hours}`);
  const perStation = people / stations;
  const perStationHour = perStation / hours;
  return {
    perStationHour,
    secondsPerVoter: people === 0 ? undefined : SECONDS_PER_HOUR / perStationHour,
    perStation,
  };
}

export interface Step {
  /** Rise of the turnout, hundredths of a percent, `0..10000`. */
  readonly stepHundredths: number;
  /** On the lists of all stations together. */
  readonly voters: number;
  readonly stations: number;
  /** Length of the interval. */
  readonly hours: number;
}

/**
 * The flow that an announced rise of turnout means.
 *
 * @throws InvariantError if the step is not a whole number in `0..10000`, or as `flow` does.
 */
export function throughput({ stepHundredths, voters, stations, hours }: Step): Flow {
  assert(
    Number.isInteger(stepHundredths) && stepHundredths >= 0 && stepHundredths <= WHOLE,
    `step of ${stepHundredths} hundredths of a percent`,
  );
  assert(Number.isFinite(voters) && voters >= 0, `voters ${voters}`);
  return flow((stepHundredths * voters) / WHOLE, stations, hours);
}

/**
 * The rise between two announcements, place by place.
 *
 * @param from - cumulative turnout, hundredths of a percent; `undefined` where unknown.
 * @param to - the same places later. A fall stays negative: the figures contradict each other.
 * @returns `undefined` where either is unknown.
 * @throws InvariantError if the two differ in length.
 */
export function steps(
  from: readonly (number | undefined)[],
  to: readonly (number | undefined)[],
): readonly (number | undefined)[] {
  assert(from.length === to.length, `${from.length} places, then ${to.length}`);
  return from.map((before, place) => {
    const after = to[place];
    return before === undefined || after === undefined ? undefined : after - before;
  });
}

/** @returns the places whose rise is strictly above the limit, both in hundredths of a percent. */
export function placesAbove(rises: readonly (number | undefined)[], limitHundredths: number): readonly number[] {
  return rises.flatMap((rise, place) => (rise !== undefined && rise > limitHundredths ? [place] : []));
}

export interface Equipment {
  /** Where voters are looked up and sign. */
  readonly desks: number;
  readonly deskSeconds: number;
  readonly booths: number;
  readonly boothSeconds: number;
}

/**
 * The least seconds in which a practised member serves somebody at the table: half of parameter deskSec of attack
 * TB-04. An assumption.
 */
export const DESK_SECONDS_LEAST = 30;

/** Voters that places of one kind serve in so many hours, nobody waiting: `T * m / s`, not rounded. */
export function served(places: number, secondsEach: number, hours: number): number {
  assert(Number.isInteger(places) && places >= 1, `${places} places`);
  assert(secondsEach > 0 && hours > 0, `${secondsEach} s, ${hours} h`);
  return (hours * SECONDS_PER_HOUR * places) / secondsEach;
}

/** The example of attack TB-04: over 13 hours 1,560 voters at the desks and 1,170 in the booths. */
export const TB04_EQUIPMENT: Equipment = { desks: 2, deskSeconds: 60, booths: 3, boothSeconds: 120 };

export interface Capacity {
  /** Voters that the desks serve during the interval; a bound, so not rounded. */
  readonly desks: number;
  readonly booths: number;
  /** The smaller: who passes both. */
  readonly station: number;
}

/**
 * What one station can serve at most, nobody waiting for anybody: `T * m / s`.
 *
 * @throws InvariantError unless places are whole and at least 1, and times are above 0.
 */
export function capacity({ desks, deskSeconds, booths, boothSeconds }: Equipment, hours: number): Capacity {
  const atDesks = served(desks, deskSeconds, hours);
  const inBooths = served(booths, boothSeconds, hours);
  return { desks: atDesks, booths: inBooths, station: Math.min(atDesks, inBooths) };
}

export interface CapacityVerdict {
  /** `possible` says only that these numbers do not rule it out. */
  readonly verdict: 'possible' | 'impossible';
  readonly bottleneck: 'desks' | 'booths';
  /** Demand as a share of what a station can serve; above 1 is impossible. */
  readonly load: number;
  /** The fewest desks and booths that would do, at the same times. */
  readonly desksNeeded: number;
  readonly boothsNeeded: number;
  readonly cannotProve: string;
}

export const THROUGHPUT_CANNOT_PROVE =
  'That anybody voted twice or for another: the interim figure itself may be invented and the count true. ' +
  'It depends on the places and times assumed, and people voted at home need no desk.';

/**
 * Compares a flow with what the places of a station allow.
 *
 * @param demand - as from `throughput` or `flow`, for an interval of `hours`.
 * @throws InvariantError as `capacity` does.
 */
export function capacityVerdict(demand: Flow, equipment: Equipment, hours: number): CapacityVerdict {
  const limit = capacity(equipment, hours);
  const seconds = hours * SECONDS_PER_HOUR;
  const needed = (each: number): number => Math.max(1, Math.ceil((demand.perStation * each) / seconds - 1e-9));
  return {
    verdict: demand.perStation > limit.station ? 'impossible' : 'possible',
    bottleneck: limit.desks <= limit.booths ? 'desks' : 'booths',
    load: demand.perStation / limit.station,
    desksNeeded: needed(equipment.deskSeconds),
    boothsNeeded: needed(equipment.boothSeconds),
    cannotProve: THROUGHPUT_CANNOT_PROVE,
  };
}
