/**
 * A check as an entry, whatever it reads: records of a station, of the way up or of an audit.
 * @module
 */
import type { ControlBase } from '../../domain/ports.ts';
import { type Entry, facts, listed } from '../entry.ts';

export interface ControlFacts {
  /** Where it looks, if not in a station. */
  readonly where?: string;
  /** The records that it needs, each with what it says. */
  readonly reads: readonly string[];
  /** The phase in which it can be done at the earliest. */
  readonly earliest?: string;
  readonly cannotProve?: string | undefined;
  /** Attacks by id. */
  readonly catches: readonly string[];
  readonly misses: readonly string[];
}

export function controlEntryOf(
  { id, name, claim, kinds, catalogue, blindTo, source }: ControlBase<string>,
  { where, reads, earliest, cannotProve, catches, misses }: ControlFacts,
): Entry {
  return {
    kind: 'controls',
    id,
    title: name,
    facts: facts({
      says: `when it is silent: ${claim}`,
      where,
      'reads records': reads,
      'at the earliest': earliest,
      finds: listed(kinds),
      'cannot see': blindTo,
      'does not prove': cannotProve,
      catches: listed(catches),
      misses: listed(misses),
      catalogue: listed(catalogue),
      source,
    }),
  };
}

/** Ids of the attacks of which it holds. */
export const idsOf = <A extends { readonly id: string }>(
  attacks: readonly A[],
  holds: (attack: A) => boolean,
): readonly string[] => attacks.filter(holds).map(({ id }) => id);
