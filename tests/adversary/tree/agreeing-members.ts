/**
 * Members of each commission who agree to forge files, in the little country: what is booked, and who is counted.
 *
 * Source: attack catalogue TX-08, C48; dossier section 5.
 * @module
 */
import { treeCoalition } from '../../../src/adversary/tree/index.ts';
import type { Policy } from '../../../src/domain/policy/types.ts';
import { COMMISSION_MEMBERS } from '../../../src/domain/transmission/held-keys.ts';
import type { TreeRun } from '../../../src/sim/national/tree-run.ts';
import { climbed } from './country.ts';
import { under } from './forged-files.ts';

export const MEMBERS = Array.from({ length: COMMISSION_MEMBERS }, (_, index) => index + 1);
/** Electronic stations of the little country, and the district commissions at which their lines end. */
export const LINES = 8;
export const COMMISSIONS = 4;
/** Lines on which no signature stands in the way of a key. */
export const UNSIGNED: Partial<Policy> = { 'tx.keys': 'quorum', 'tx.auth': 'callerId' };

const filesOf = ({ climb }: TreeRun): readonly string[] => climb.records.files.map((file) => JSON.stringify(file));
const honest = filesOf(climbed(under(UNSIGNED)));

/** How many booked files are not as without the attack, and how many people it takes. */
export function agreeing(
  policy: Partial<Policy>,
  members: number,
): { readonly forged: number; readonly people: number } {
  const attacks = [{ attack: { use: 'TX-08-REC', params: { members } }, where: {} }];
  const run = climbed({ ...under(policy), attacks });
  const used = run.uses[0]?.intruder?.used ?? new Map();
  return {
    forged: filesOf(run).filter((file) => !honest.includes(file)).length,
    people: treeCoalition(used, run.climb.policy).people,
  };
}
