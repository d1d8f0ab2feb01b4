/**
 * Kinds of findings as entries: which controls can make each, in a station and above stations.
 * @module
 */
import { AUDIT_CONTROLS } from '../../controls/audits/index.ts';
import { kindsOf } from '../../controls/control.ts';
import { CONTROLS } from '../../controls/index.ts';
import { TREE_CONTROLS } from '../../controls/tree/index.ts';
import { type Entry, facts } from '../entry.ts';

interface Maker {
  readonly id: string;
  readonly name: string;
  readonly claim: string;
  readonly kinds: readonly string[];
}

function entriesOf(controls: readonly Maker[], where: string): readonly Entry[] {
  return kindsOf(controls).map((kind) => {
    const makers = controls.filter(({ kinds }) => kinds.includes(kind));
    return {
      kind: 'kinds',
      id: kind,
      title: makers.map(({ name }) => name).join('; '),
      facts: facts({ where, 'made by': makers.map(({ id, claim }) => `${id}, which is silent when ${claim}`) }),
    };
  });
}

export const kindEntries = (): readonly Entry[] => [
  ...entriesOf(CONTROLS, 'in a station: findings of a scenario with station'),
  ...entriesOf(TREE_CONTROLS, 'above stations: findings of a scenario with election'),
  ...entriesOf(AUDIT_CONTROLS, 'in the audit of a station: findings of audit simulate'),
];
