/**
 * All that can be listed and explained but scenarios, which lie on the disk of whoever asks.
 *
 * Source: the catalogues of `src/domain`, `src/adversary` and `src/controls`.
 * @module
 */
import { once } from '../../base/once.ts';
import type { Entry } from '../entry.ts';
import { actorEntries } from './actors.ts';
import { auditEntries } from './audits.ts';
import { kindEntries } from './kinds.ts';
import { notRuleEntries } from './not-rules.ts';
import { propertyEntries } from './properties.ts';
import { ruleEntries } from './rules.ts';
import { stationEntries } from './station.ts';
import { treeEntries } from './tree.ts';

/** No command can change what they are made of. */
export const catalogueEntries = once((): readonly Entry[] => [
  ...ruleEntries(),
  ...notRuleEntries(),
  ...stationEntries(),
  ...actorEntries(),
  ...treeEntries(),
  ...auditEntries(),
  ...kindEntries(),
  ...propertyEntries(),
]);
