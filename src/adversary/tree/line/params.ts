/**
 * What the attacks on lines share: at which stations they act, and which papers then differ.
 *
 * Source: attack catalogue 2.6.
 * @module
 */
import type { Rng } from '../../../base/rng.ts';
import type { ParamSpec, Params } from '../../../domain/ports.ts';
import { number, rate } from '../../params.ts';

export const RATE: ParamSpec = rate(1, 'chance for each electronic station that it is done on its line');

/** One decision for a station, so that every call of it meets the same. */
export function chosen(rng: Rng, params: Params, station: number): boolean {
  return rng.fork(`station/${station}`).chance(number(params, 'rate'));
}

/** Checks of papers that differ once a row takes its electronic votes from a false file. */
export const PAPERS_DIFFER = [
  'copies-against-tables',
  'copies-against-publication',
  'photographs-against-publication',
  'rows-against-handed-in',
] as const;

/** And where figures are invented, so that they fit neither the paper votes nor the turnout. */
export const FIGURES_INVENTED = [
  'files-against-protocols',
  'electronic-in-rows',
  'channels-apart',
  'parallel-tabulation',
  'turnout-final',
  ...PAPERS_DIFFER,
] as const;
