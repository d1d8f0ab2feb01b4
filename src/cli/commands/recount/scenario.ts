/**
 * `recount` of a scenario: it is run once, and what a recount of it gives is printed and nothing else. Expectations,
 * variants and repeats are those of `run`.
 * @module
 */
import { dataJson } from '../../../report/assemble.ts';
import { electionRecountOf, stationRecountOf } from '../../../report/recount/scenario-data.ts';
import { electionRecountText, stationRecountText } from '../../../report/recount/scenario-text.ts';
import { seedWords } from '../../../report/shell.ts';
import { simulate } from '../../../sim/index.ts';
import type { Io } from '../../io.ts';
import { loadScenario } from '../../load.ts';
import { EXIT, type ExitCode, type RecountOptions } from '../../options.ts';
import { paint } from '../../paint.ts';
import { electionOutcome } from '../run-election.ts';

export async function recountScenario(
  io: Io,
  file: string,
  { seed: told, workers, json }: RecountOptions,
): Promise<ExitCode> {
  const loaded = loadScenario(io, file);
  if (!loaded.ok) return loaded.error;
  if (loaded.value.kind === 'station' && workers !== undefined) {
    io.err('sailau-lab recount: --workers: one station is run in one thread');
    return EXIT.badInput;
  }
  const seed = told ?? io.freshSeed();
  const path = file.startsWith('-') ? `./${file}` : file;
  const again = ['sailau-lab', 'recount', path, ...seedWords(seed)];
  const screen = io.color ? { columns: io.columns, paint } : { columns: io.columns };
  if (loaded.value.kind === 'station') {
    const { scenario } = loaded.value;
    const { outcome } = simulate({ ...scenario, variants: [] }, { seed, repeats: 0, closers: false });
    const report = stationRecountOf(scenario, seed, outcome);
    io.out((json ? dataJson(report) : stationRecountText(report, outcome, again, screen)).replace(/\n$/, ''));
    return EXIT.ok;
  }
  const { scenario } = loaded.value;
  const outcome = await electionOutcome(io, scenario, seed, workers);
  if (outcome === undefined) {
    io.err('stopped, nothing written');
    return EXIT.interrupted;
  }
  const report = electionRecountOf(scenario, seed, outcome);
  io.out((json ? dataJson(report) : electionRecountText(report, outcome, again, screen)).replace(/\n$/, ''));
  return EXIT.ok;
}
