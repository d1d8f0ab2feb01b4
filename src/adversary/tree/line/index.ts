/**
 * Attacks on what stations tell the regional commission: by whoever sits on the line, holds a key, or sends in the
 * station's own name.
 * @module
 */
import type { TreeAttack } from '../../../domain/tree/ports.ts';
import { fileAltered } from './alter.ts';
import { voiceDowngrade } from './downgrade.ts';
import { fileDropped } from './drop.ts';
import { stationImpersonated } from './impersonate.ts';
import { correctedFile, sentBeforeSigning } from './own-file.ts';
import { messageReplayed } from './replay.ts';
import { commissionForges, technicianForges, vendorForges } from './shared-keys.ts';
import { trafficAnalysis } from './traffic.ts';
import { turnoutSpoof, turnoutSpoofOnLine } from './turnout-spoof.ts';

export const LINE_ATTACKS: readonly TreeAttack[] = [
  fileDropped,
  messageReplayed,
  fileAltered,
  stationImpersonated,
  voiceDowngrade,
  trafficAnalysis,
  turnoutSpoof,
  turnoutSpoofOnLine,
  vendorForges,
  technicianForges,
  commissionForges,
  sentBeforeSigning,
  correctedFile,
];
