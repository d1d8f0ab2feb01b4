/**
 * One voter's journey: every step of her visit, of the booth device and the carrier while she had them, and every place
 * where an attack acted on her.
 * @module
 */
import { present } from '../base/assert.ts';
import { rngOf } from '../base/rng.ts';
import type { Scenario } from '../domain/scenario.ts';
import type { MachineName, Tables } from '../machines/index.ts';
import { compileAll } from '../machines/index.ts';
import type { Happening } from '../world/index.ts';
import { runStation } from './station-run.ts';
import type { TraceLine } from './types.ts';

/** Empty if she never comes near the station. */
export function traceVoter(scenario: Scenario, seed: string, voter: number): readonly TraceLine[] {
  const happenings: Happening[] = [];
  runStation(scenario, rngOf(seed).fork('day'), {
    trace: (happening) => {
      if (happening.person === voter) happenings.push(happening);
    },
  });
  const tables = compileAll(scenario.policy);
  return happenings.map((happening) => lineOf(happening, tables));
}

function lineOf(happening: Happening, tables: Tables): TraceLine {
  const { second, machine, instance, letter, from, to, note, attack } = happening;
  if (attack !== undefined) return { second, who: 'intruder', machine: '', from: '', to: '', note: note ?? '', attack };
  const table = tables[machine as MachineName];
  const event = present(table.letters[letter], `letter ${letter} of ${machine}`);
  const [who = '', verb = ''] = event.split('.');
  const state = (number: number): string => table.values[table.valueOf[number] ?? 0] ?? '';
  const device = machine === 'visit' ? '' : ` ${instance + 1}`;
  return { second, who, machine: `${machine}${device}`, from: state(from), to: state(to), note: verb };
}
