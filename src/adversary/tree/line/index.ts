/**
 * Attacks of whoever sits on the line between a station and the regional commission.
 * @module
 */
import type { TreeAttack } from '../../../domain/tree/ports.ts';
import { fileAltered } from './alter.ts';
import { voiceDowngrade } from './downgrade.ts';
import { fileDropped } from './drop.ts';
import { stationImpersonated } from './impersonate.ts';
import { messageReplayed } from './replay.ts';

export const LINE_ATTACKS: readonly TreeAttack[] = [
  fileDropped,
  messageReplayed,
  fileAltered,
  stationImpersonated,
  voiceDowngrade,
];
