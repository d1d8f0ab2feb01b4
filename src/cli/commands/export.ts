/**
 * `export`: runs a scenario and writes what it left as a bundle, for whoever wants to check it without us.
 *
 * The folder is looked at before anything is run, and gets its name when all of it is there.
 * @module
 */
import { plain } from '../../base/escape.ts';
import { counted } from '../../base/words.ts';
import type { BundleContents } from '../../domain/bundle/files.ts';
import type { ElectionScenario, Scenario } from '../../domain/scenario.ts';
import { bundleFiles } from '../../formats/bundle/write.ts';
import { assembleReport, reportJson } from '../../report/assemble.ts';
import { assembleElectionReport } from '../../report/assemble-election.ts';
import { commandText, seedWords } from '../../report/shell.ts';
import type { AnyScenario } from '../../scenario/parse.ts';
import { electionBundle } from '../../sim/bundle/election.ts';
import { stationBundle } from '../../sim/bundle/station.ts';
import type { ElectionRun } from '../../sim/national/index.ts';
import { simulateElection } from '../../sim/national/simulate.ts';
import type { Io } from '../io.ts';
import { loadScenario } from '../load.ts';
import { EXIT, type ExitCode, type ExportOptions, REPEATS_DEFAULT } from '../options.ts';
import { simulation } from './run.ts';
import { stations } from './run-election.ts';

export async function exportRun(io: Io, file: string, folder: string, { seed }: ExportOptions): Promise<ExitCode> {
  const taken = takenFault(io, folder);
  if (taken !== undefined) {
    io.err(`${plain(folder)}: ${plain(taken)}`);
    return EXIT.badInput;
  }
  const loaded = loadScenario(io, file);
  if (!loaded.ok) return loaded.error;
  const used = seed ?? io.freshSeed();
  // From here on Ctrl-C is an answer and no longer the end.
  const isStopped = await io.interrupted();
  const contents = isStopped ? undefined : await contentsOf(io, loaded.value, used);
  if (contents === undefined) {
    io.err('stopped, nothing written');
    return EXIT.interrupted;
  }
  const files = bundleFiles(contents);
  const done = io.makeFolder(folder, files);
  if (!done.ok) {
    io.err(`${plain(folder)}: ${plain(done.error)}`);
    return EXIT.io;
  }
  io.err(`${plain(folder)}: ${counted(files.length, 'file')} written; simulated data, not a real election`);
  const again = commandText(['sailau-lab', 'export', file, folder, ...seedWords(used)]);
  if (seed === undefined) io.err(`again: ${again}`);
  return EXIT.ok;
}

/** Why nothing can be written there; a folder that is there has to be empty. */
function takenFault(io: Io, folder: string): string | undefined {
  const entries = io.folder(folder);
  if (!entries.ok) return entries.error;
  return (entries.value ?? []).length === 0 ? undefined : 'is there already and is not empty';
}

function contentsOf(io: Io, { kind, scenario }: AnyScenario, seed: string): Promise<BundleContents | undefined> {
  return kind === 'station' ? stationContents(io, scenario, seed) : electionContents(io, scenario, seed);
}

/** @returns `undefined` if it was given up. */
async function stationContents(io: Io, scenario: Scenario, seed: string): Promise<BundleContents | undefined> {
  const simulated = await simulation(io, scenario, seed, REPEATS_DEFAULT);
  if (simulated === undefined) return undefined;
  return stationBundle(scenario, seed, reportJson(assembleReport(scenario, seed, simulated)));
}

/** @returns `undefined` if it was given up. */
async function electionContents(io: Io, election: ElectionScenario, seed: string): Promise<BundleContents | undefined> {
  let first: ElectionRun | undefined;
  const simulated = await simulateElection(
    election,
    seed,
    // Neither variants nor second rounds are part of a bundle.
    (changed, same) => stations(io, changed, same, undefined, changed === election),
    {
      tell: (run) => {
        first = run;
      },
    },
  );
  if (simulated === undefined || first === undefined || (await io.interrupted())) return undefined;
  return electionBundle(first, seed, reportJson(assembleElectionReport(election, seed, simulated)));
}
