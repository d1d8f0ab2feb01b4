/**
 * Dates of birth of the people of a station, as far as codes are made of them.
 *
 * Source: BPA12; attack CS-17 of the catalogue.
 * @module
 */
import type { Rng } from '../../base/rng.ts';
import { DAYS, dateCode, YEARS } from '../../stats/birthdays.ts';

/**
 * The code that a person's date of birth makes.
 *
 * @param births - the stream of all dates; each person has a draw of her own.
 * @param length - digits of a code, `3..6`.
 */
export function birthCode(births: Rng, person: number, length: number): number {
  const own = births.fork(String(person));
  return dateCode(own.below(DAYS), own.below(YEARS), length);
}

/** Whether she makes her code of it, where people do so with that share. */
export function usesBirthday(births: Rng, person: number, share: number): boolean {
  return share > 0 && births.fork(`uses/${person}`).chance(share);
}
