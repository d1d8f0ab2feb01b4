/**
 * Whose keys somebody who is not the station can use, by where he sits and how the rules have keys made.
 *
 * Source: dossier A11; attack catalogue TX-08, C48.
 * @module
 */
import type { Policy } from '../policy/types.ts';

/** Maker of the system; technician or chair of one station; whoever sits at the commission's end of the line. */
export const KEY_HOLDERS = ['vendor', 'station', 'commission'] as const;
export type KeyHolder = (typeof KEY_HOLDERS)[number];

export interface HeldKeys {
  /** Key of the line: of no station, of his own, or of all that he can reach. */
  readonly line: 'none' | 'own' | 'all';
  /** Secret with which stations sign. */
  readonly signing: 'none' | 'own' | 'all';
}

/** One key in all terminals is in the hand of whoever opens one of them. */
export function heldKeys(holder: KeyHolder, mode: Policy['tx.keys']): HeldKeys {
  const made = mode === 'shared' || mode === 'line';
  switch (holder) {
    case 'vendor':
      return made ? { line: 'all', signing: 'all' } : { line: 'none', signing: 'none' };
    case 'station':
      return { line: mode === 'shared' ? 'all' : 'own', signing: 'own' };
    case 'commission':
      return { line: mode === 'quorum' ? 'none' : 'all', signing: 'none' };
  }
}
