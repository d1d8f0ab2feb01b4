/**
 * One voter's journey: every step of her visit, of the booth device and the carrier while she had them, what was given,
 * stored and found, and every place where an attack acted on her.
 * @module
 */
import { present } from '../base/assert.ts';
import { rngOf } from '../base/rng.ts';
import type { Scenario } from '../domain/scenario.ts';
import type { MachineName, Tables } from '../machines/index.ts';
import { compileAll, MACHINES } from '../machines/index.ts';
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
  const lines: TraceLine[] = [];
  for (const happening of happenings) addLine(lines, happening, tables);
  return lines;
}

/** What follows at once from a step is told on its line; orders that are given again are not told again. */
function addLine(lines: TraceLine[], happening: Happening, tables: Tables): void {
  if (isStep(happening.machine)) {
    lines.push(stepLine(happening, happening.machine, tables));
    return;
  }
  const line = actLine(happening);
  const last = lines.at(-1);
  if (line.attack !== undefined) {
    const told = lines.some(({ attack, note }) => attack === line.attack && note === line.note);
    if (!told) lines.push(line);
  } else if (last !== undefined && follows(line, last)) {
    lines[lines.length - 1] = { ...last, note: `${last.note}${last.note.includes(': ') ? ', ' : ': '}${line.note}` };
  } else lines.push(line);
}

const isStep = (machine: string): machine is MachineName => Object.hasOwn(MACHINES, machine);

/** The device gives a code and the desk stores a record in the same step that asks for it. */
function follows(line: TraceLine, last: TraceLine): boolean {
  if (line.second !== last.second || last.attack !== undefined) return false;
  const asked: Readonly<Record<string, string>> = { terminal: 'requestCode', desk: 'read' };
  return asked[line.who] !== undefined && last.note.split(': ')[0] === asked[line.who];
}

function stepLine(happening: Happening, machine: MachineName, tables: Tables): TraceLine {
  const { second, instance, letter, from, to, note } = happening;
  const table = tables[machine];
  const event = present(table.letters[letter], `letter ${letter} of ${machine}`);
  const [who = '', verb = ''] = event.split('.');
  const state = (number: number): string => table.values[table.valueOf[number] ?? 0] ?? '';
  const device = machine === 'visit' ? '' : ` ${instance + 1}`;
  const said = note === undefined ? verb : `${verb}: ${note}`;
  return { second, who, machine: `${machine}${device}`, from: state(from), to: state(to), note: said };
}

function actLine({ second, who, note, attack, power }: Happening): TraceLine {
  const line = { second, who: who ?? '', machine: '', from: '', to: '', note: note ?? '' };
  return { ...line, ...(attack === undefined ? {} : { attack }), ...(power === undefined ? {} : { power }) };
}
