/**
 * A scenario run for an audit: its paper, what was reported of it, and the rule that decides.
 * @module
 */
import { plain } from '../../../base/escape.ts';
import { err, ok, type Result } from '../../../base/result.ts';
import type { ElectionScenario } from '../../../domain/scenario.ts';
import { type ContestPaper, electionPaper, stationPaper } from '../../../sim/audits/contest-paper.ts';
import { inSteps } from '../../in-steps.ts';
import type { Io } from '../../io.ts';
import { loadScenario } from '../../load.ts';
import { EXIT, type ExitCode } from '../../options.ts';

/** The run of a file, or the exit code after it was said what is wrong. */
export async function paperOfScenario(io: Io, file: string, seed: string): Promise<Result<ContestPaper, ExitCode>> {
  const loaded = loadScenario(io, file);
  if (!loaded.ok) return loaded;
  const { value } = loaded;
  const paper =
    value.kind === 'station'
      ? stationPaper(value.scenario, seed)
      : await inSteps(io, electionPaper(value.scenario, seed), {
          ...{ all: stationsOf(value.scenario), things: 'stations' },
        });
  if (paper === undefined) {
    io.err('stopped, nothing written');
    return err(EXIT.interrupted);
  }
  if (paper.ok) return ok(paper.value);
  io.err(`${plain(file)}: ${plain(paper.error)}`);
  return err(EXIT.badInput);
}

const stationsOf = ({ country }: ElectionScenario): number =>
  country.regions.reduce((sum, { stations }) => sum + stations, 0);
