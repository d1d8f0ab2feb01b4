/**
 * `recount`: what a recount gives, of a scenario that is run or of files that somebody else made.
 * @module
 */
import { plain } from '../../../base/escape.ts';
import type { Io } from '../../io.ts';
import { EXIT, type ExitCode, type RecountOptions } from '../../options.ts';
import { recountFiles } from './files.ts';
import { recountScenario } from './scenario.ts';

const FILES = ['manifest', 'totals', 'counts'] as const;

export async function recount(io: Io, file: string | undefined, options: RecountOptions): Promise<ExitCode> {
  const { seed, workers, json, ...rest } = options;
  const [first] = Object.keys(rest);
  if (file !== undefined) {
    return first === undefined
      ? recountScenario(io, file, options)
      : refuse(io, `--${kebab(first)}: for files only; a scenario has its own`);
  }
  const { manifest, totals, counts, cvrs, ...rule } = rest;
  if (manifest === undefined || totals === undefined) {
    const missing = FILES.filter((name) => options[name] === undefined).map((name) => `--${name} FILE`);
    return refuse(
      io,
      `give a scenario, or files: ${missing.join(', ')} ${missing.length === 1 ? 'is' : 'are'} missing`,
    );
  }
  if (seed !== undefined || workers !== undefined) {
    return refuse(
      io,
      `--${seed === undefined ? 'workers' : 'seed'}: for a scenario only; with files there is no chance`,
    );
  }
  return recountFiles(io, { manifest, totals, counts, cvrs }, rule, json);
}

const kebab = (name: string): string => name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);

function refuse(io: Io, message: string): ExitCode {
  io.err(`sailau-lab recount: ${plain(message)}`);
  return EXIT.badInput;
}
