/**
 * Which attacks a comparison is about, from the words of its command line.
 * @module
 */
import { AUDIT_ATTACKS } from '../adversary/audits/index.ts';
import { ATTACKS } from '../adversary/index.ts';
import { TREE_ATTACKS } from '../adversary/tree/index.ts';
import { excerpt } from '../base/escape.ts';
import { nearest, shown } from '../base/nearest.ts';
import { err, ok, type Result } from '../base/result.ts';
import type { Faults, NotRun } from './compare-rules.ts';

export interface ChosenAttacks {
  readonly attacks: readonly string[];
  readonly notRun: readonly NotRun[];
}

const ABOVE = 'acts above the station: run a scenario with election';
const ON_AUDITS = 'acts on an audit: audit simulate';

/** @param patterns - ids, in which `*` stands for anything; absent: every attack in a station. */
export function chosenAttacks(patterns: readonly string[] | undefined): Result<ChosenAttacks, Faults> {
  if (patterns === undefined) return ok({ attacks: ATTACKS.map(({ id }) => id), notRun: [] });
  const everywhere = [
    ...ATTACKS.map(({ id, name }) => ({ id, name, why: undefined })),
    ...TREE_ATTACKS.map(({ id, name }) => ({ id, name, why: ABOVE })),
    ...AUDIT_ATTACKS.map(({ id, name }) => ({ id, name, why: ON_AUDITS })),
  ];
  const faults: string[] = [];
  const wanted = new Set<string>();
  for (const pattern of patterns) {
    const found = everywhere.filter(({ id }) => matches(pattern, id));
    for (const { id } of found) wanted.add(id);
    if (found.length > 0) continue;
    const near = nearest(pattern, everywhere);
    const hint = near === undefined ? '' : ` Nearest: ${shown(near)}`;
    faults.push(`--attacks: '${excerpt(pattern)}' is no attack.${hint}`);
  }
  if (faults.length > 0) return err(faults);
  const chosen = everywhere.filter(({ id }) => wanted.has(id));
  const attacks = chosen.flatMap(({ id, why }) => (why === undefined ? [id] : []));
  if (attacks.length === 0)
    return err([`--attacks: ${chosen[0]?.id ?? ''} ${chosen[0]?.why ?? ''}; nothing else was asked for`]);
  return ok({ attacks, notRun: chosen.flatMap(({ id, why }) => (why === undefined ? [] : [{ id, why }])) });
}

function matches(pattern: string, id: string): boolean {
  const pieces = pattern.split('*').map((piece) => piece.replace(/[.+?^${}()|[\]\\]/g, '\\$&'));
  return new RegExp(`^${pieces.join('.*')}$`, 'i').test(id);
}
