/**
 * `sailau-lab lint FILE...`: says of each file whether it is a scenario, and names every fault. Runs nothing.
 * @module
 */
import { plain } from '../../base/escape.ts';
import { counted } from '../../base/words.ts';
import { countFaults } from '../../scenario/faults.ts';
import type { AnyScenario } from '../../scenario/parse.ts';
import type { Io } from '../io.ts';
import { readScenario, tellLoadFault } from '../load.ts';
import { EXIT, type ExitCode } from '../options.ts';

function summaryOf({ kind, scenario }: AnyScenario): string {
  const { title, variants } = scenario;
  const uses = kind === 'station' ? scenario.attacks : [...scenario.stationAttacks, ...scenario.treeAttacks];
  const place = kind === 'station' ? [] : [`election ${scenario.country.id}`];
  return [title, ...place, counted(uses.length, 'attack'), counted(variants.length, 'variant')].join(', ');
}

/** Bad input outweighs a file that cannot be read: the first is for the writer to mend. */
export async function lint(io: Io, files: readonly string[]): Promise<ExitCode> {
  const codes = new Set<ExitCode>();
  let faults = 0;
  let good = 0;
  for (const file of files) {
    const scenario = readScenario(io, file);
    if (scenario.ok) {
      good += 1;
      io.out(`${plain(file)}: ok  ${plain(summaryOf(scenario.value))}`);
    } else {
      codes.add(tellLoadFault(io, file, scenario.error));
      faults += scenario.error.kind === 'faulty' ? scenario.error.faults.length : 0;
    }
  }
  const found = faults === 0 ? '' : `, ${countFaults(faults)}`;
  io.err(`${good} of ${counted(files.length, 'file')} good${found}.`);
  if (codes.has(EXIT.badInput)) return EXIT.badInput;
  return codes.has(EXIT.io) ? EXIT.io : EXIT.ok;
}
