/**
 * Properties as entries: what each means, and which attacks break it.
 * @module
 */

import { AUDIT_ATTACKS } from '../../adversary/audits/index.ts';
import { ATTACKS } from '../../adversary/index.ts';
import { TREE_ATTACKS } from '../../adversary/tree/index.ts';
import { PROPERTIES, type Property } from '../../domain/properties.ts';
import { type Entry, facts, listed } from '../entry.ts';

function propertyEntry({ id, name, says }: Property): Entry {
  const breakers = [...ATTACKS, ...TREE_ATTACKS, ...AUDIT_ATTACKS].filter(({ breaks }) => breaks.includes(id));
  return {
    kind: 'properties',
    id,
    title: name,
    facts: facts({
      says,
      'broken by': breakers.length === 0 ? 'no attack of this version' : listed(breakers.map((attack) => attack.id)),
      source: `attacks.md section 4, ${id}`,
    }),
  };
}

export const propertyEntries = (): readonly Entry[] => PROPERTIES.map(propertyEntry);
