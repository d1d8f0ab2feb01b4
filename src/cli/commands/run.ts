/**
 * `run`: a scenario's day, as a screen or as data; or one voter's journey, or the state of things when a phase ends.
 *
 * Checks everything it was told before it runs anything. Without an output option the screen goes to stdout; with
 * some, only those are made.
 * @module
 */
import type { Scenario } from '../../domain/scenario.ts';
import { assembleReport, dataJson, reportJson } from '../../report/assemble.ts';
import { plain } from '../../report/escape.ts';
import { count } from '../../report/layout.ts';
import { phaseText } from '../../report/phase.ts';
import type { TextOptions } from '../../report/screen.ts';
import { commandText, seedWords } from '../../report/shell.ts';
import { reportText } from '../../report/text.ts';
import { traceText } from '../../report/trace.ts';
import { simulate, traceVoter, viewAt } from '../../sim/index.ts';
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
function progressOf(io: Io, { station }: Scenario, repeats: number): ((done: number) => void) | undefined {
  if (!io.isTerminal || repeats * station.voters < SLOW_VISITS) return undefined;
  const step = Math.ceil(repeats / PROGRESS_LINES);
  return (done) => {
    if (done % step === 0 && done < repeats) io.err(`${count(done)} of ${count(repeats)} days`);
  };
}

function viewOf(io: Io, scenario: Scenario, seed: string, again: readonly string[], options: RunOptions): View {
  const { trace, until, repeats } = options;
  if (trace !== undefined) {
    const lines = traceVoter(scenario, seed, trace);
    return { text: (screen) => traceText(trace, lines, screen), json: () => dataJson(lines), missed: false };
  }
  if (until !== undefined) {
    const view = viewAt(scenario, seed, until);
    return { text: (screen) => phaseText(view, screen), json: () => dataJson(view), missed: false };
  }
  const onProgress = progressOf(io, scenario, repeats);
  const simulation = simulate(scenario, { seed, repeats, ...(onProgress === undefined ? {} : { onProgress }) });
  const report = assembleReport(scenario, seed, simulation);
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

export function run(io: Io, file: string, options: RunOptions): ExitCode {
  const scenario = loadScenario(io, file);
  if (!scenario.ok) return scenario.error;
  const fault = optionFault(io, scenario.value, options);
  if (fault !== undefined) {
    io.err(fault);
    return EXIT.badInput;
  }
  const seed = options.seed ?? io.freshSeed();
  const again = againWords(file, seed, options);
  const view = viewOf(io, scenario.value, seed, again, options);
  const code = show(io, view, options);
  if (options.seed === undefined && !screenTells(options)) io.err(`again: ${commandText(again)}`);
  return code;
}
