/**
 * The catalogue of attacks that this version carries out.
 * @module
 */
import type { Attack } from '../domain/ports.ts';
import { cardNotRead, cardRewrite, firmwareFlip } from './carriers.ts';
import { duplicateCodes, naturalClash } from './codes.ts';
import { batchCheck, codeAsReceipt, forcedElectronic, orderLinkage } from './coercion.ts';
import { certificateReuse, supplementaryPadding, twoChannels } from './lists.ts';
import { channelMerge, reprint } from './results.ts';
import { backupRollback, memoryManipulator, recorderSwap } from './store.ts';

export { coalitionOf } from './coalition.ts';
export { resolveParams } from './params.ts';

export const ATTACKS: readonly Attack[] = [
  supplementaryPadding,
  certificateReuse,
  twoChannels,
  codeAsReceipt,
  batchCheck,
  orderLinkage,
  forcedElectronic,
  firmwareFlip,
  duplicateCodes,
  naturalClash,
  memoryManipulator,
  cardRewrite,
  cardNotRead,
  backupRollback,
  recorderSwap,
  channelMerge,
  reprint,
];

export function attackById(id: string): Attack | undefined {
  return ATTACKS.find((attack) => attack.id === id);
}
