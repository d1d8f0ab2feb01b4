/**
 * `run`: a scenario's day, as a screen or as data; or one voter's journey, or the state of things when a phase ends.
 *
 * Checks everything it was told before it runs anything. Without an output option the screen goes to stdout; with
 * some, only those are made.
 * @module
 */

import { plain } from '../../base/escape.ts';
import type { Scenario } from '../../domain/scenario.ts';
import { assembleReport, dataJson, reportJson } from '../../report/assemble.ts';
import { count } from '../../report/layout.ts';
import { phaseText } from '../../report/phase.ts';
import type { TextOptions } from '../../report/screen.ts';
import { commandText, seedWords } from '../../report/shell.ts';
import { reportText } from '../../report/text.ts';
import { traceText } from '../../report/trace.ts';
import { type Simulation, simulateInSteps, traceVoter, viewAt } from '../../sim/index.ts';
import type { Io } from '../io.ts';
import { loadScenario } from '../load.ts';
import { EXIT, type ExitCode, REPEATS_DEFAULT, type RunOptions } from '../options.ts';
import { paint } from '../paint.ts';

/** Width of a screen that is written to a file: the same on every machine. */
const FILE_COLUMNS = 100;
/** Voters times repeats that take more than a few seconds. */
const SLOW_VISITS = 300_000;
const PROGRESS_LINES = 10;

/** What was run, ready to be shown either way. */
interface View {
  readonly text: (options: TextOptions) => string;
  readonly json: () => string;
  readonly missed: boolean;
}

/** Words of the command that gives the same again. */
function againWords(file: string, seed: string, { repeats, trace, until }: RunOptions): readonly string[] {
  const path = file.startsWith('-') ? `./${file}` : file;
  return [
    'sailau-lab',
    'run',
    path,
    ...seedWords(seed),
    ...(trace === undefined ? [] : ['--trace', String(trace)]),
    ...(until === undefined ? [] : ['--until', until]),
    ...(repeats === REPEATS_DEFAULT ? [] : ['--repeats', String(repeats)]),
  ];
}

/** What is wrong with the options, given the scenario; `undefined` if nothing. */
function optionFault(io: Io, scenario: Scenario, { json, text, trace, until, force }: RunOptions): string | undefined {
  const { voters } = scenario.station;
  if (trace !== undefined && (!Number.isInteger(trace) || trace < 0 || trace >= voters)) {
    return `--trace ${trace}: no such voter; voters are 0 to ${voters - 1}`;
  }
  if (trace !== undefined && until !== undefined) return '--trace and --until: give one of them';
  if (json === true && text === true) return '--json and --text: both want stdout; give one of them a file';
  if (typeof json === 'string' && json === text) return `--json and --text: both want the file ${plain(json)}`;
  if (force) return undefined;
  const there = [json, text].find((output) => typeof output === 'string' && io.exists(output));
  return there === undefined ? undefined : `${plain(String(there))}: is there already; --force replaces it`;
}

/** Tells how far it is, to somebody in front of a terminal and only if it takes long. */
function tellProgress(io: Io, { station }: Scenario, repeats: number, done: number): void {
  if (!io.isTerminal || repeats * station.voters < SLOW_VISITS) return;
  const step = Math.ceil(repeats / PROGRESS_LINES);
  if (done % step === 0 && done < repeats) io.err(`${count(done)} of ${count(repeats)} days`);
}

/** Day after day, until somebody presses Ctrl-C: then `undefined`. */
async function simulation(io: Io, scenario: Scenario, seed: string, repeats: number): Promise<Simulation | undefined> {
  const steps = simulateInSteps(scenario, { seed, repeats });
  for (;;) {
    const step = steps.next();
    if (await io.interrupted()) return undefined;
    if (step.done === true) return step.value;
    if (step.value !== undefined) tellProgress(io, scenario, repeats, step.value);
  }
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

/** `Io.out` ends the line itself. */
function toStdout(io: Io, text: string): void {
  io.out(text.replace(/\n$/, ''));
}

/** @returns whether the file was written; if not, it was said why. */
function toFile(io: Io, file: string, text: string, overwrite: boolean): boolean {
  const done = io.write(file, text, { overwrite });
  io.err(done.ok ? `${plain(file)}: written` : `${plain(file)}: ${plain(done.error)}`);
  return done.ok;
}

function show(io: Io, view: View, { json, text, force }: RunOptions): ExitCode {
  const screen: TextOptions = io.color ? { columns: io.columns, paint } : { columns: io.columns };
  let written = true;
  if (text === true || (text === undefined && json === undefined)) toStdout(io, view.text(screen));
  if (json === true) toStdout(io, view.json());
  if (typeof text === 'string') written = toFile(io, text, view.text({ columns: FILE_COLUMNS }), force) && written;
  if (typeof json === 'string') written = toFile(io, json, view.json(), force) && written;
  if (!written) return EXIT.io;
  return view.missed ? EXIT.missed : EXIT.ok;
}

/** The screen of a report ends with the command that gives it again. */
function screenTells({ json, text, trace, until }: RunOptions): boolean {
  const onStdout = text === true || (text === undefined && json === undefined);
  return onStdout && trace === undefined && until === undefined;
}

export async function run(io: Io, file: string, options: RunOptions): Promise<ExitCode> {
  const scenario = loadScenario(io, file);
  if (!scenario.ok) return scenario.error;
  const fault = optionFault(io, scenario.value, options);
  if (fault !== undefined) {
    io.err(fault);
    return EXIT.badInput;
  }
  const seed = options.seed ?? io.freshSeed();
  const again = againWords(file, seed, options);
  const view = await viewOf(io, scenario.value, seed, again, options);
  if (view === undefined) {
    io.err('stopped, nothing written');
    return EXIT.interrupted;
  }
  const code = show(io, view, options);
  if (options.seed === undefined && !screenTells(options)) io.err(`again: ${commandText(again)}`);
  return code;
}
