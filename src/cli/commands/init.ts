/**
 * `sailau-lab init [FILE]`: writes a scenario to start from, with a comment on every field.
 * @module
 */
import { ATTACKS } from '../../adversary/index.ts';
import { plain } from '../../base/escape.ts';
import { scenarioTemplate } from '../../scenario/template.ts';
import type { Io } from '../io.ts';
import { EXIT, type ExitCode, type InitOptions } from '../options.ts';

/** @param file - `-` prints to stdout and writes nothing. */
export async function init(io: Io, file: string, { force }: InitOptions): Promise<ExitCode> {
  const text = scenarioTemplate(io.schemaPath(file), ATTACKS);
  if (file === '-') {
    io.out(text.trimEnd());
    return EXIT.ok;
  }
  const name = plain(file);
  if (io.exists(file) && !force) {
    io.err(`${name}: is there already and was left as it is; --force replaces it.`);
    return EXIT.badInput;
  }
  const written = io.write(file, text, { overwrite: force });
  if (!written.ok) {
    io.err(`${name}: ${plain(written.error)}`);
    return EXIT.io;
  }
  io.err(`${name}: written. Change it, then: sailau-lab lint ${name} && sailau-lab run ${name}`);
  return EXIT.ok;
}
