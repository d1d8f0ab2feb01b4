/**
 * An attack as an entry, wherever it acts: in a station, on the way up or in an audit.
 * @module
 */
import { BASELINES } from '../../domain/policy/baselines.ts';
import { RECOMMENDATIONS } from '../../domain/policy/recommendations.ts';
import type { Attack } from '../../domain/ports.ts';
import { type Entry, facts, listed } from '../entry.ts';
import { closes, isAllowed, paramText, yearsText } from './rules.ts';

type Told = Pick<Attack, 'id' | 'name' | 'category' | 'summary' | 'guards' | 'params' | 'source'> &
  Pick<Attack, 'breaks' | 'caughtBy' | 'missedBy' | 'caughtAbove'>;

export interface AttackFacts {
  /** Where it acts, if not in a station. */
  readonly where?: string;
  readonly powers: readonly string[];
  /** Who of the voters takes part. */
  readonly voters?: string;
}

export function attackEntryOf(attack: Told, { where, powers, voters }: AttackFacts): Entry {
  const { id, name, category, summary, guards, params, source } = attack;
  return {
    kind: 'attacks',
    id,
    title: name,
    facts: facts({
      says: summary,
      category,
      where,
      powers,
      needs: guards.map(({ flag, oneOf }) => `${flag} = ${oneOf.map(String).join(' or ')}`),
      'possible under': yearsText(BASELINES.filter((baseline) => isAllowed(attack, baseline))),
      parameters: Object.entries(params).map(([key, spec]) => paramText(key, spec)),
      breaks: listed(attack.breaks),
      'caught by': listed(attack.caughtBy),
      'missed by': listed(attack.missedBy),
      'caught on the way up by': listed(attack.caughtAbove ?? []),
      'made impossible by': listed(RECOMMENDATIONS.filter((each) => closes(each, attack)).map((each) => each.id)),
      voters,
      source,
    }),
  };
}
