/**
 * Dates of birth as codes, and how far codes that stand on a list are those of the people whose dates they are.
 *
 * Leaves out leap days and how old the voters of a place are: every day and every year of birth is as likely.
 * Source: BPA12 (codes made of one's own date of birth); attack CS-17 of the catalogue.
 * @module
 */
import { assert } from '../base/assert.ts';

const MONTHS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31] as const;
export const DAYS = 365;
/** From the oldest to those who are eighteen in 2005. */
const OLDEST = 1930;
export const YEARS = 58;

/**
 * Day, month and year cut to the length of a code: with four digits the day and the month.
 *
 * @param day - of the year, `0..364`.
 * @param year - of birth, counted from the oldest, `0..57`.
 * @param length - digits of a code, `3..6`.
 * @throws InvariantError if one of them is out of range.
 */
export function dateCode(day: number, year: number, length: number): number {
  assert(day >= 0 && day < DAYS && year >= 0 && year < YEARS, `day ${day} of year ${year}`);
  assert(length >= 3 && length <= 6, `a code of ${length} digits`);
  let rest = day;
  let month = 0;
  for (const days of MONTHS) {
    if (rest < days) break;
    rest -= days;
    month += 1;
  }
  const parts = [rest + 1, month + 1, (OLDEST + year) % 100];
  const digits = parts.map((part) => String(part).padStart(2, '0')).join('');
  return Number(digits.slice(0, length));
}

/** Share of all dates whose code is among these, `0..1`: how often a date that is nobody's is found. */
export function datesAmong(codes: ReadonlySet<number>, length: number): number {
  // Up to four digits no year is in a code.
  const years = length <= 4 ? 1 : YEARS;
  let found = 0;
  for (let day = 0; day < DAYS; day += 1) {
    for (let year = 0; year < years; year += 1) if (codes.has(dateCode(day, year, length))) found += 1;
  }
  return found / (DAYS * years);
}

/**
 * Share of the codes that were found which are their owners': `max(0, 1 - g f / h)`, where `h` of `g` were found and
 * `f` of all dates stand there. The owners' own are among these, so that it is too small rather than too large.
 *
 * @throws InvariantError if more were found than looked for.
 */
export function ownShare(found: number, sought: number, density: number): number {
  assert(found >= 0 && found <= sought && density >= 0 && density <= 1, `${found} of ${sought} found at ${density}`);
  return found === 0 ? 0 : Math.max(0, 1 - (sought * density) / found);
}
