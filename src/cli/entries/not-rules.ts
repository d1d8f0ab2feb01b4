/**
 * Recommendations and controls that set no rule, as `list outside` and `explain` show them.
 * @module
 */
import { AUDIT_CONTROLS } from '../../controls/audits/index.ts';
import { CONTROLS } from '../../controls/index.ts';
import { TREE_CONTROLS } from '../../controls/tree/index.ts';
import { NOT_RULES, type NotRule } from '../../domain/policy/recommendations/not-rules.ts';
import { type Entry, facts, listed } from '../entry.ts';

const ALL_CONTROLS = [...CONTROLS, ...TREE_CONTROLS, ...AUDIT_CONTROLS];

function notRuleEntry({ id, title, source, is, why }: NotRule): Entry {
  const checks = ALL_CONTROLS.filter(({ catalogue }) => catalogue.includes(id)).map((control) => control.id);
  return {
    kind: 'outside',
    id,
    title,
    facts: facts({
      says: title,
      'no rule': is === 'check' ? `a check: ${why}` : `outside the model: ${why}`,
      'checked by': listed(checks),
      source,
    }),
  };
}

export const notRuleEntries = (): readonly Entry[] => NOT_RULES.map(notRuleEntry);
