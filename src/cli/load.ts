/**
 * Reads a scenario from a file, or says on stderr why it cannot be run.
 * @module
 */
import { AUDIT_ATTACKS } from '../adversary/audits/index.ts';
import { ATTACKS } from '../adversary/index.ts';
import { TREE_ATTACKS } from '../adversary/tree/index.ts';
import { plain } from '../base/escape.ts';
import { nearest } from '../base/nearest.ts';
import { err, ok, type Result } from '../base/result.ts';
import type { Catalogue } from '../scenario/election/file.ts';
import { countFaults, type Fault, formatFaults } from '../scenario/faults.ts';
import { type AnyScenario, FILE_SIZE_MAX, parseAny, TOO_LARGE } from '../scenario/parse.ts';
import type { Io } from './io.ts';
import { EXIT, type ExitCode } from './options.ts';

/** Every attack that a file can use. */
export const CATALOGUE: Catalogue = { station: ATTACKS, tree: TREE_ATTACKS, audit: AUDIT_ATTACKS };

/** The name leads to no file, or the file could not be read, or what it says is wrong. */
export type LoadFault =
  | { readonly kind: 'noFile' | 'unreadable'; readonly message: string }
  | { readonly kind: 'faulty'; readonly faults: readonly Fault[] };

/** Refuses a file that is too large before reading it. */
export function readScenario(io: Io, file: string): Result<AnyScenario, LoadFault> {
  const size = io.size(file);
  if (!size.ok) return err({ kind: 'noFile', message: size.error });
  if (size.value > FILE_SIZE_MAX) {
    return err({ kind: 'faulty', faults: [{ file, line: 1, column: 1, field: '', message: TOO_LARGE }] });
  }
  const text = io.read(file);
  if (!text.ok) return err({ kind: 'unreadable', message: text.error });
  const scenario = parseAny(file, text.value, CATALOGUE);
  return scenario.ok ? ok(scenario.value) : err({ kind: 'faulty', faults: scenario.error });
}

/** Prints the faults and how many there are, or that the file cannot be read. */
export function tellLoadFault(io: Io, file: string, fault: LoadFault): ExitCode {
  if (fault.kind !== 'faulty') {
    io.err(`${plain(file)}: ${plain(fault.message)}`);
    // A name that leads to no file is bad input; a file that is there and cannot be read is a failure of reading.
    return fault.kind === 'noFile' ? EXIT.badInput : EXIT.io;
  }
  for (const line of formatFaults(fault.faults)) io.err(line);
  return EXIT.badInput;
}

/** A scenario that comes with the program and is called nearly so. */
function nearestShipped(io: Io, file: string): string {
  const known = io.scenarios().map((shipped) => ({ id: shipped.file, name: bareName(shipped.file) }));
  const near = nearest(file, known) ?? nearest(bareName(file), known);
  return near === undefined ? '' : `. Nearest: ${plain(near.id)}`;
}

/** `student-station` for `scenarios/student-station.yaml`. */
export const bareName = (file: string): string => file.replace(/^.*\//, '').replace(/\.yaml$/, '');

/** For commands that run a scenario: the scenario, or the exit code after everything was said. */
export function loadScenario(io: Io, file: string): Result<AnyScenario, ExitCode> {
  const scenario = readScenario(io, file);
  if (scenario.ok) return scenario;
  const { error } = scenario;
  if (error.kind !== 'faulty') {
    const hint = io.exists(file) ? '' : nearestShipped(io, file);
    return err(tellLoadFault(io, file, { ...error, message: error.message + hint }));
  }
  const code = tellLoadFault(io, file, error);
  io.err(`${countFaults(error.faults.length)}, nothing was run.`);
  return err(code);
}
