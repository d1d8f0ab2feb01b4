/**
 * What `run` prints and writes, whatever it ran: the screen, the data, the command that gives the same again.
 * @module
 */
import { plain } from '../base/escape.ts';
import type { TextOptions } from '../report/screen.ts';
import { seedWords } from '../report/shell.ts';
import type { Io } from './io.ts';
import { EXIT, type ExitCode, REPEATS_DEFAULT, type RunOptions } from './options.ts';
import { paint } from './paint.ts';

/** Width of a screen that is written to a file: the same on every machine. */
const FILE_COLUMNS = 100;

/** What was run, ready to be shown either way. */
export interface View {
  readonly text: (options: TextOptions) => string;
  readonly json: () => string;
  readonly missed: boolean;
}

/** Words of the command that gives the same again. */
export function againWords(file: string, seed: string, { repeats, trace, until }: RunOptions): readonly string[] {
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

/** What is wrong with where the output should go; `undefined` if nothing. */
export function outputFault(
  io: Io,
  { json, text, force }: Pick<RunOptions, 'json' | 'text' | 'force'>,
): string | undefined {
  if (json === true && text === true) return '--json and --text: both want stdout; give one of them a file';
  if (typeof json === 'string' && json === text) return `--json and --text: both want the file ${plain(json)}`;
  if (force) return undefined;
  const there = [json, text].find((output) => typeof output === 'string' && io.exists(output));
  return there === undefined ? undefined : `${plain(String(there))}: is there already; --force replaces it`;
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

export function show(io: Io, view: View, { json, text, force }: RunOptions): ExitCode {
  const screen: TextOptions = io.color ? { columns: io.columns, paint } : { columns: io.columns };
  let written = true;
  if (text === true || (text === undefined && json === undefined)) toStdout(io, view.text(screen));
  if (json === true) toStdout(io, view.json());
  if (typeof text === 'string') written = toFile(io, text, view.text({ columns: FILE_COLUMNS }), force) && written;
  if (typeof json === 'string') written = toFile(io, json, view.json(), force) && written;
  if (!written) return EXIT.io;
  return view.missed ? EXIT.missed : EXIT.ok;
}
