/**
 * Time of day from the seconds that the world counts.
 * @module
 */
import { DAY_STARTS_HOUR } from '../domain/election.ts';

const two = (value: number): string => String(value).padStart(2, '0');

/** @param second - seconds since `DAY_STARTS_HOUR`. @returns `HH:MM:SS`; past midnight the hours go on from 24. */
export function clockText(second: number): string {
  const whole = Math.floor(second);
  return [DAY_STARTS_HOUR + Math.floor(whole / 3600), Math.floor(whole / 60) % 60, whole % 60].map(two).join(':');
}
