/**
 * ONEAudit: a card that cannot be matched to its record counts as the mean of its pool, such as a station's slips.
 *
 * The reported mean over all cards stays what it was, so the overstatement assorter of `overstatement.ts` stays valid
 * with the pool's mean in the place of the record's value. Works best where pools are homogeneous.
 *
 * Source: Stark 2023, ONEAudit (arXiv 2303.03335).
 * @module
 */
import { type Assorter, meanOf, type Tally } from './linear.ts';
import { paperValue, type Reading } from './overstatement.ts';

/** @param pools - reported subtotals. @returns the mean of the assorter in each, `0..u`. */
export function poolMeans<Pool>(assorter: Assorter, pools: ReadonlyMap<Pool, Tally>): ReadonlyMap<Pool, number> {
  return new Map([...pools].map(([pool, tally]) => [pool, meanOf(assorter, tally)]));
}

/** Overstatement of a card of a pool. @param mean - of its pool. */
export function pooledOverstatement(assorter: Assorter, mean: number, mvr: Reading, byStyle: boolean): number {
  return mean - paperValue(assorter, mvr, byStyle);
}
