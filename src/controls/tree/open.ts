/**
 * The finding that the evidence is not there, and what statistical checks have in common.
 *
 * Source: design section 9 (three-valued findings).
 * @module
 */
import { NOT_ENOUGH } from '../../domain/ports.ts';
import type { TreeFinding } from '../../domain/tree/ports.ts';
import type { TreeRecordType } from '../../domain/tree/records.ts';
import type { NotEnoughData } from '../../stats/verdicts.ts';

/**
 * Chance with which a statistical check may speak up on an honest election that fits its null: for the check as a
 * whole, over all its stations, regions and choices. With some ten such checks, fewer than one honest election in a
 * hundred has a false alarm. An assumption; no rule names a level.
 */
export const FALSE_ALARM = 0.001;

export function openTreeFinding(from: readonly TreeRecordType[], missing: string): TreeFinding {
  return {
    kind: NOT_ENOUGH,
    level: 'unknown',
    data: { missing },
    from,
    innocent: 'the record is not kept or not shown',
  };
}

/** Records are there, but hold too little for a test. */
export function tooLittle(from: readonly TreeRecordType[], { of, found, needed }: NotEnoughData): TreeFinding {
  return { ...openTreeFinding(from, `${of}: ${found}, needed ${needed}`), innocent: 'a small election' };
}

/** Whole and within what a count of people can be: tests are not asked about anything else. */
export function isCount(value: number | undefined, most = 100_000_000): value is number {
  return value !== undefined && Number.isInteger(value) && value >= 0 && value <= most;
}

/** A share as a whole number, since findings hold integers. */
export function perMille(share: number): number {
  return Math.round(1000 * share);
}
