/**
 * Ghost data that no actor and no control can read: what each person wanted, what she really confirmed, whether she
 * was entitled, and which stored vote is whose. Only scoring compares it with what was found.
 *
 * Source: ghost fields of the catalogue, section 4. Behind the wall: imported by `world`, `sim/score` and `checker`
 * only.
 * @module
 */
import type { GrowingColumn } from '../base/columns.ts';

/** How a visit ended. */
export const ENDINGS = ['absent', 'cast', 'turnedAway', 'gaveUp', 'walkedOff', 'refused'] as const;

export interface Truth {
  /** Persons on the lists or coming unlisted; visits that attacks add come after them. */
  readonly honestVisits: number;
  /** By visit: who came. Two visits of one person have one number. */
  readonly person: Int32Array;
  /** By visit: 1 if this person may vote here and has not voted elsewhere. */
  readonly eligible: Uint8Array;
  /** By visit: what she wants, whatever she is told. */
  readonly intent: Int8Array;
  /** By visit: what she confirmed or marked, `NO_CHOICE` if she never did. */
  readonly confirmed: Int8Array;
  /** By visit: `ENDINGS` index. */
  readonly ending: Uint8Array;
  /** By visit: her code as she knows it, `NO_CODE` without one. */
  readonly code: Int32Array;
  /** By visit: 1 electronic, 0 paper, 2 portable device. */
  readonly channel: Uint8Array;
  /** By stored vote: the visit whose vote it is, -1 if nobody's. Kept in step with the box. */
  readonly recordOwner: GrowingColumn;
  /** Marked papers by what is counted of them, as they lay in their box when it was opened for the count. */
  readonly papersCounted: GrowingColumn;
}
