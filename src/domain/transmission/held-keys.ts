/**
 * Whose keys somebody who is not the station can use, by where he sits and how the rules have keys made; and of the
 * commission's secret, how many of its members it takes.
 *
 * The secret itself is not split: who is enough is handed it, who is not gets nothing of it.
 * Source: dossier A11, section 5 (commissions of seven); attack catalogue TX-08, C48.
 * @module
 */
import { assert } from '../../base/assert.ts';
import type { Policy } from '../policy/types.ts';

/** Maker of the system; technician or chair of one station; whoever sits at the commission's end of the line. */
export const KEY_HOLDERS = ['vendor', 'station', 'commission'] as const;
export type KeyHolder = (typeof KEY_HOLDERS)[number];

/** Members of a commission of any level. */
export const COMMISSION_MEMBERS = 7;

/** The rules that say who holds which key. */
export type KeyRules = Pick<Policy, 'tx.keys' | 'tx.quorum'>;

export interface HeldKeys {
  /** Key of the line: of no station, of his own, or of all that he can reach. */
  readonly line: 'none' | 'own' | 'all';
  /** Secret with which stations sign. */
  readonly signing: 'none' | 'own' | 'all';
}

/** How many people of one holder's it takes, `1..COMMISSION_MEMBERS`, before any of them has a key in hand. */
export function membersNeeded(holder: KeyHolder, rules: KeyRules): number {
  return holder === 'commission' && rules['tx.keys'] === 'quorum' ? rules['tx.quorum'] : 1;
}

/**
 * One key in all terminals is in the hand of whoever opens one of them.
 *
 * @param members - how many people of the holder's agree, `1..COMMISSION_MEMBERS`.
 * @throws InvariantError if `members` is no number of members of a commission.
 */
export function heldKeys(holder: KeyHolder, rules: KeyRules, members: number): HeldKeys {
  const possible = Number.isInteger(members) && members >= 1 && members <= COMMISSION_MEMBERS;
  assert(possible, `${members} of ${COMMISSION_MEMBERS} members of a commission`);
  const mode = rules['tx.keys'];
  const made = mode === 'shared' || mode === 'line';
  switch (holder) {
    case 'vendor':
      return made ? { line: 'all', signing: 'all' } : { line: 'none', signing: 'none' };
    case 'station':
      return { line: mode === 'shared' ? 'all' : 'own', signing: 'own' };
    case 'commission':
      return { line: members < membersNeeded(holder, rules) ? 'none' : 'all', signing: 'none' };
  }
}
