/**
 * All that can be listed and explained but scenarios, which lie on the disk of whoever asks.
 *
 * Source: the catalogues of `src/domain`, `src/adversary` and `src/controls`.
 * @module
 */
import type { Entry } from '../entry.ts';
import { actorEntries } from './actors.ts';
import { auditEntries } from './audits.ts';
import { kindEntries } from './kinds.ts';
import { propertyEntries } from './properties.ts';
import { ruleEntries } from './rules.ts';
import { stationEntries } from './station.ts';
import { treeEntries } from './tree.ts';

/** Made when first asked for, and once: no command can change what they are made of. */
let made: readonly Entry[] | undefined;

export function catalogueEntries(): readonly Entry[] {
  made ??= [
    ...ruleEntries(),
    ...stationEntries(),
    ...actorEntries(),
    ...treeEntries(),
    ...auditEntries(),
    ...kindEntries(),
    ...propertyEntries(),
  ];
  return made;
}
