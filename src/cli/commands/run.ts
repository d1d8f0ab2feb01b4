/**
 * `run`: a scenario's day, as a screen or as data; or one voter's journey, or the state of things when a phase ends.
 *
 * Checks everything it was told before it runs anything. Without an output option the screen goes to stdout; with
 * some, only those are made.
 * @module
 */

import type { Scenario } from '../../domain/scenario.ts';
import { assembleReport, dataJson, reportJson } from '../../report/assemble.ts';
import { phaseText } from '../../report/phase.ts';
import { commandText } from '../../report/shell.ts';
import { reportText } from '../../report/text.ts';
import { traceText } from '../../report/trace.ts';
import type { AnyScenario } from '../../scenario/parse.ts';
import { type Simulation, simulateInSteps, traceVoter, viewAt } from '../../sim/index.ts';
import { inSteps } from '../in-steps.ts';
import type { Io } from '../io.ts';
import { loadScenario } from '../load.ts';
import { EXIT, type ExitCode, type RunOptions } from '../options.ts';
import { againWords, outputFault, show, type View } from '../output.ts';
import { electionFault, electionView } from './run-election.ts';

/** Voters times repeats that take more than a few seconds. */
const SLOW_VISITS = 300_000;

/** What is wrong with the options, given the scenario; `undefined` if nothing. */
function optionFault(io: Io, scenario: Scenario, options: RunOptions): string | undefined {
  const { trace, until, workers, labelledKeys } = options;
  const { voters } = scenario.station;
  if (trace !== undefined && (!Number.isInteger(trace) || trace < 0 || trace >= voters)) {
    return `--trace ${trace}: no such voter; voters are 0 to ${voters - 1}`;
  }
  if (workers !== undefined) return '--workers: one station is run in one thread';
  if (labelledKeys === true) return '--labelled-keys: one station sends nothing over a line';
  if (trace !== undefined && until !== undefined) return '--trace and --until: give one of them';
  return outputFault(io, options);
}

/** Day after day, until somebody presses Ctrl-C: then `undefined`. How far it is is told only if it takes long. */
export function simulation(io: Io, scenario: Scenario, seed: string, repeats: number): Promise<Simulation | undefined> {
  const isSlow = repeats * scenario.station.voters >= SLOW_VISITS;
  return inSteps(
    io,
    simulateInSteps(scenario, { seed, repeats }),
    isSlow ? { all: repeats, things: 'days' } : undefined,
  );
}

/** What was asked for, or `undefined` if it was given up. */
async function viewOf(
  io: Io,
  scenario: Scenario,
  seed: string,
  again: readonly string[],
  { trace, until, repeats }: RunOptions,
): Promise<View | undefined> {
  // From here on Ctrl-C is an answer and no longer the end.
  if (await io.interrupted()) return undefined;
  if (trace !== undefined) {
    const lines = traceVoter(scenario, seed, trace);
    if (await io.interrupted()) return undefined;
    return { text: (screen) => traceText(trace, lines, screen), json: () => dataJson(lines), missed: false };
  }
  if (until !== undefined) {
    const view = viewAt(scenario, seed, until);
    if (await io.interrupted()) return undefined;
    return { text: (screen) => phaseText(view, screen), json: () => dataJson(view), missed: false };
  }
  const simulated = await simulation(io, scenario, seed, repeats);
  if (simulated === undefined) return undefined;
  const report = assembleReport(scenario, seed, simulated);
  return {
    text: (screen) => reportText(report, { ...screen, again }),
    json: () => reportJson(report),
    missed: report.expected.some(({ held }) => !held),
  };
}

/** The screen of a report ends with the command that gives it again. */
function screenTells({ json, text, trace, until }: RunOptions): boolean {
  const onStdout = text === true || (text === undefined && json === undefined);
  return onStdout && trace === undefined && until === undefined;
}

/** What can be shown of a file, once nothing is wrong with what was asked. */
interface Work {
  readonly fault: string | undefined;
  readonly view: (seed: string, again: readonly string[]) => Promise<View | undefined>;
}

function workOf(io: Io, { kind, scenario }: AnyScenario, options: RunOptions): Work {
  if (kind === 'station') {
    return {
      fault: optionFault(io, scenario, options),
      view: (seed, again) => viewOf(io, scenario, seed, again, options),
    };
  }
  return {
    fault: electionFault(options) ?? outputFault(io, options),
    view: (seed, again) => electionView(io, scenario, seed, again, options),
  };
}

export async function run(io: Io, file: string, options: RunOptions): Promise<ExitCode> {
  const scenario = loadScenario(io, file);
  if (!scenario.ok) return scenario.error;
  const { fault, view: viewWith } = workOf(io, scenario.value, options);
  if (fault !== undefined) {
    io.err(fault);
    return EXIT.badInput;
  }
  const seed = options.seed ?? io.freshSeed();
  const again = againWords(file, seed, options);
  const view = await viewWith(seed, again);
  if (view === undefined) {
    io.err('stopped, nothing written');
    return EXIT.interrupted;
  }
  const code = show(io, view, options);
  if (options.seed === undefined && !screenTells(options)) io.err(`again: ${commandText(again)}`);
  return code;
}
