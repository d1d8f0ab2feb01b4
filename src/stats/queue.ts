/**
 * How long people wait for a free place, in the closed form for memoryless arrivals and times (M/M/c, Erlang C): `C =
 * (a^c / c!) / ((1 - a/c) sum_{k<c} a^k / k! + a^c / c!)` and `mean wait = C s / (c - a)`, where `a` is the offered
 * load (arrivals during one service), `c` the number of places and `s` the mean service.
 *
 * It knows neither a beginning nor an end of the day, no rush and nobody who leaves: a yardstick, not a forecast.
 * Source: A. K. Erlang 1917; property P20 and attack AV-06 of the catalogue.
 * @module
 */
import { assert } from '../base/assert.ts';

export interface Places {
  /** Who serve side by side from one line, at least 1. */
  readonly places: number;
  /** Mean time that one takes, above 0. */
  readonly serviceSeconds: number;
}

/** Places that are busy on average if there are enough of them. */
export function offeredLoad(arrivalsPerHour: number, serviceSeconds: number): number {
  assert(Number.isFinite(arrivalsPerHour) && arrivalsPerHour >= 0, `${arrivalsPerHour} arrivals an hour`);
  assert(Number.isFinite(serviceSeconds) && serviceSeconds > 0, `service of ${serviceSeconds} seconds`);
  return (arrivalsPerHour * serviceSeconds) / 3600;
}

/**
 * Chance that whoever comes has to wait.
 *
 * @param load - offered load, `>= 0`, unitless.
 * @returns `0..1`; 1 from a load of `places` on, where the line grows without end.
 */
export function waitProbability(load: number, places: number): number {
  assert(Number.isInteger(places) && places >= 1, `${places} places`);
  assert(Number.isFinite(load) && load >= 0, `load ${load}`);
  if (load >= places) return 1;
  // Erlang B by its recursion, which keeps every number below 1; then C from B.
  let lost = 1;
  for (let place = 1; place <= places; place += 1) lost = (load * lost) / (place + load * lost);
  return (places * lost) / (places - load * (1 - lost));
}

/**
 * Mean time in line, those who need not wait included.
 *
 * @returns seconds; `undefined` where the places cannot keep up, so that there is no mean.
 */
export function meanWaitSeconds(arrivalsPerHour: number, { places, serviceSeconds }: Places): number | undefined {
  const load = offeredLoad(arrivalsPerHour, serviceSeconds);
  const waits = waitProbability(load, places);
  return load >= places ? undefined : (waits * serviceSeconds) / (places - load);
}

/**
 * Chance to wait longer than so many seconds: the wait of those who wait is memoryless.
 *
 * @returns `0..1`; 1 where the places cannot keep up.
 */
export function waitsLongerThan(seconds: number, arrivalsPerHour: number, served: Places): number {
  assert(Number.isFinite(seconds) && seconds >= 0, `${seconds} seconds`);
  const { places, serviceSeconds } = served;
  const load = offeredLoad(arrivalsPerHour, serviceSeconds);
  const waits = waitProbability(load, places);
  return load >= places ? 1 : waits * Math.exp((-(places - load) * seconds) / serviceSeconds);
}
