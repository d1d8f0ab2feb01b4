/**
 * Observers who count with a clicker, all day, everybody who comes to a station.
 *
 * She counts whoever signs: a signature that somebody forged looks to her like a voter's, and she errs in nobody. Both
 * are assumptions.
 * Source: attack catalogue TX-07 (`pClicker`), C44.
 * @module
 */
import { REPORT_HOURS } from '../../domain/tree/country.ts';
import type { Climb } from './climb.ts';

export function clickArrivals({ arrivals, behaviour, records, rng }: Climb): void {
  for (const { station, observed, byHour } of arrivals) {
    if (!observed || !rng.fork(`clicks/${station}`).chance(behaviour.observerClicks)) continue;
    REPORT_HOURS.forEach((hour, index) => {
      records.clicks.push({ station, hour, came: byHour[index] ?? 0 });
    });
  }
}
