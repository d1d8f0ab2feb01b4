/**
 * Absentee voting certificates at the station that issues them: who took one and is struck, and the book about it.
 *
 * Source: dossier 4.2 (equation 1: struck, added), 6 (issue is noted in the home list), 7.2 (VL07, VL08).
 * @module
 */
import type { Rng } from '../../base/rng.ts';
import { STRUCK } from '../../domain/election.ts';
import type { Behaviour, Policy } from '../../domain/policy/types.ts';
import type { StationSpec } from '../../domain/scenario.ts';
import { R } from '../layout.ts';
import type { People } from './columns.ts';
import type { StaleEntries } from './lists.ts';

/** Voters of other stations who come with a certificate, for a list of so many voters. */
export function certificateHolders(voters: number, behaviour: Behaviour): number {
  return Math.round(voters * behaviour.turnout * behaviour.certificateShare);
}

interface Surroundings {
  readonly behaviour: Behaviour;
  readonly policy: Policy;
  /** Voters who come because an attack has them come. */
  readonly partakers: ReadonlySet<number>;
}

/**
 * Voters who took a certificate to vote elsewhere, 1 by visit. They are among those who do not come, so that a list
 * with a given turnout has no room for more. A station alone issues as many as are brought to it: an assumption.
 */
export function certificateTakers(
  comes: Uint8Array,
  { dead, elsewhere }: StaleEntries,
  { voters, issued }: Pick<StationSpec, 'voters' | 'issued'>,
  { behaviour, policy, partakers }: Surroundings,
  streamOf: () => Rng,
): Uint8Array {
  const column = new Uint8Array(comes.length);
  const wanted = policy['avc.enabled'] ? (issued ?? certificateHolders(voters, behaviour)) : 0;
  if (wanted === 0) return column;
  const open: number[] = [];
  for (let voter = 0; voter < voters; voter += 1) {
    if (comes[voter] === 0 && dead[voter] === 0 && elsewhere[voter] === 0) open.push(voter);
  }
  const stream = streamOf();
  // The same order with and without an attack; whoever takes part in one is passed over.
  for (let place = 0, taken = 0; place < open.length && taken < wanted; place += 1) {
    const other = place + stream.below(open.length - place);
    const voter = open[other] ?? 0;
    open[other] = open[place] ?? 0;
    open[place] = voter;
    if (partakers.has(voter)) continue;
    column[voter] = 1;
    taken += 1;
  }
  return column;
}

/** The book is written when a certificate is issued: whatever somebody does to a list later does not change it. */
export function openBook(memory: Int32Array, { struck }: People, lists: readonly Int8Array[]): void {
  memory[R.certificatesIssued] = struck.reduce((sum, own) => sum + own, 0);
  memory[R.linesStruck] = lists.reduce((lines, list) => lines + list.filter((ground) => ground === STRUCK).length, 0);
}
