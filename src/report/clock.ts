/**
 * Time of day from the seconds that the world counts.
 * @module
 */

const START_HOUR = 6;

const two = (value: number): string => String(value).padStart(2, '0');

/** @param second - seconds since 06:00. @returns `HH:MM:SS`; past midnight the hours go on from 24. */
export function clockText(second: number): string {
  const whole = Math.floor(second);
  return [START_HOUR + Math.floor(whole / 3600), Math.floor(whole / 60) % 60, whole % 60].map(two).join(':');
}
