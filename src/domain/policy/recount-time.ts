/**
 * Until when a recount may be asked for.
 *
 * Source: attack catalogue C10 (deadline); assumption A18.
 * @module
 */
import type { Policy } from './types.ts';

const DAY = 86_400;

/** Last second at which a request is in time, of a result that was announced at `announced`. */
function requestsUntil(announced: number, policy: Pick<Policy, 'recount.days'>): number {
  return announced + policy['recount.days'] * DAY;
}

/** @param taken - second at which the request was taken down; `undefined`: it was not. */
export function isInTime(taken: number | undefined, announced: number, policy: Pick<Policy, 'recount.days'>): boolean {
  return taken !== undefined && taken <= requestsUntil(announced, policy);
}
