/**
 * `run` of an election: its stations in blocks on as many threads as there are, then the way up, then its variants.
 * @module
 */

import { count } from '../../base/words.ts';
import type { ElectionOutcome } from '../../domain/report/election-report.ts';
import type { ElectionScenario } from '../../domain/scenario.ts';
import type { StationSummary } from '../../domain/tree/summary.ts';
import { reportJson } from '../../report/assemble.ts';
import { assembleElectionReport } from '../../report/assemble-election.ts';
import { electionText } from '../../report/election-text.ts';
import type { StationBlock } from '../../sim/national/index.ts';
import { type RunStations, simulateElection } from '../../sim/national/simulate.ts';
import type { Io } from '../io.ts';
import { REPEATS_DEFAULT, type RunOptions } from '../options.ts';
import type { View } from '../output.ts';

const PROGRESS_LINES = 10;
/** Fewer stations are done before anybody wonders. */
const SLOW_STATIONS = 1000;

/** What an election cannot be asked; `undefined` if nothing. */
export function electionFault({ trace, until, repeats }: RunOptions): string | undefined {
  if (trace !== undefined) return '--trace: an election has no single voter to follow; run a scenario of one station';
  if (until !== undefined) return '--until: an election is run to its end; run a scenario of one station';
  if (repeats !== REPEATS_DEFAULT) return '--repeats: an election is run once a seed; give it other seeds';
  return undefined;
}

/** Every tenth of the stations, to somebody in front of a terminal. */
function tellProgress(io: Io, before: number, done: number, all: number): void {
  if (!io.isTerminal || all < SLOW_STATIONS || done === all) return;
  const tenth = (stations: number): number => Math.floor((stations * PROGRESS_LINES) / all);
  if (tenth(done) > tenth(before)) io.err(`${count(done)} of ${count(all)} stations`);
}

/** All stations in the order of the plan, whatever order they came in; `undefined`: Ctrl-C. */
export async function stations(
  io: Io,
  election: ElectionScenario,
  seed: string,
  workers: number | undefined,
  keepsPapers = false,
): Promise<readonly StationSummary[] | undefined> {
  const all = election.country.regions.reduce((sum, region) => sum + region.stations, 0);
  const blocks: StationBlock[] = [];
  let done = 0;
  // Leaving the loop stops the threads.
  for await (const block of io.runBlocks(election, seed, workers, { keepsPapers })) {
    if (await io.interrupted()) return undefined;
    blocks.push(block);
    tellProgress(io, done, done + block.summaries.length, all);
    done += block.summaries.length;
  }
  return blocks.sort((a, b) => a.first - b.first).flatMap(({ summaries }) => summaries);
}

/** The outcome alone, without variants; `undefined` if it was given up. */
export async function electionOutcome(
  io: Io,
  election: ElectionScenario,
  seed: string,
  workers: number | undefined,
): Promise<ElectionOutcome | undefined> {
  if (await io.interrupted()) return undefined;
  const bare = { ...election, variants: [] };
  const done = await simulateElection(bare, seed, (changed, same) => stations(io, changed, same, workers));
  return (await io.interrupted()) ? undefined : done?.outcome;
}

/** @returns what is to be shown, or `undefined` if it was given up. */
export async function electionView(
  io: Io,
  election: ElectionScenario,
  seed: string,
  again: readonly string[],
  { workers, labelledKeys }: RunOptions,
): Promise<View | undefined> {
  // From here on Ctrl-C is an answer and no longer the end.
  if (await io.interrupted()) return undefined;
  const crypto = labelledKeys === true ? 'labelled' : 'real';
  const runStations: RunStations = (changed, same) => stations(io, changed, same, workers);
  const simulation = await simulateElection(election, seed, runStations, { crypto });
  if (simulation === undefined || (await io.interrupted())) return undefined;
  const report = assembleElectionReport(election, seed, simulation);
  return {
    text: (screen) => electionText(report, { ...screen, again }),
    json: () => reportJson(report),
    missed: report.expected.some(({ held }) => !held),
  };
}
