/**
 * Scenarios that come with the program as entries.
 * @module
 */
import { parseAny } from '../../scenario/parse.ts';
import { type Entry, facts, listed } from '../entry.ts';
import type { ShippedScenario } from '../io.ts';
import { CATALOGUE } from '../load.ts';

/** Scenarios that come with the program; one that has faults is listed too, and says so. */
export function scenarioEntries(shipped: readonly ShippedScenario[]): readonly Entry[] {
  return shipped.map(({ file, text }) => {
    const parsed = parseAny(file, text, CATALOGUE);
    if (!parsed.ok) return { kind: 'scenarios', id: file, title: `has faults: sailau-lab lint ${file}`, facts: [] };
    const { kind, scenario } = parsed.value;
    const { title, story, teaches, baseline, source } = scenario;
    const placed = kind === 'station' ? [] : [...scenario.stationAttacks, ...scenario.treeAttacks];
    const uses = kind === 'station' ? scenario.attacks : placed.map(({ attack }) => attack);
    const attacks = uses.map(({ use }) => use).join(', ');
    const country = kind === 'station' ? undefined : scenario.country.id;
    return {
      kind: 'scenarios',
      id: file,
      title,
      facts: facts({ story, teaches, election: country, baseline, attacks, source: listed(source), file }),
    };
  });
}
