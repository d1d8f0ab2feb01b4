/**
 * The catalogue of attacks on the way up.
 * @module
 */
import type { TreeAttack } from '../../domain/tree/ports.ts';
import { columnSwap, publicationWithheld } from './centre.ts';
import { targetPercent, turnoutInflation } from './figures.ts';
import { LINE_ATTACKS } from './line/index.ts';
import { lineCut, turnoutTemplate } from './messages.ts';
import { copiesWithheld, protocolRewritten } from './papers.ts';
import { phantomStation, tecMerge, tecReshuffle } from './rows.ts';
import { summaryMismatch } from './totals.ts';
import { selectiveVenue } from './venue.ts';

export { treeCoalition } from './coalition.ts';

export const TREE_ATTACKS: readonly TreeAttack[] = [
  protocolRewritten,
  tecReshuffle,
  summaryMismatch,
  turnoutInflation,
  tecMerge,
  columnSwap,
  phantomStation,
  publicationWithheld,
  targetPercent,
  copiesWithheld,
  turnoutTemplate,
  lineCut,
  selectiveVenue,
  ...LINE_ATTACKS,
];

export function treeAttackById(id: string): TreeAttack | undefined {
  return TREE_ATTACKS.find((attack) => attack.id === id);
}
