/**
 * Shares are rounded once, where they enter the report.
 * @module
 */
import type { Estimate } from '../domain/report/report.ts';
import { wilson } from '../stats/intervals.ts';

/** One digit after the point. */
export function round1(value: number): number {
  return Math.round(value * 10) / 10;
}

/** Four digits after the point. */
export function round4(value: number): number {
  return Math.round(value * 10_000) / 10_000;
}

export function estimateOf(hits: number, runs: number): Estimate {
  const [low, high] = wilson(hits, runs);
  return { hits, runs, share: runs === 0 ? 0 : round4(hits / runs), low: round4(low), high: round4(high) };
}
