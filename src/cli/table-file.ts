/**
 * A table that somebody else made: its bytes, and what is wrong in it, one line a fault.
 * @module
 */
import { plain } from '../base/escape.ts';
import { err, type Result } from '../base/result.ts';
import type { TableFault } from '../formats/faults.ts';
import type { Io } from './io.ts';
import { EXIT, type ExitCode } from './options.ts';

/**
 * @param most - bytes that a file may have.
 * @param tooLarge - what is said of a larger one.
 * @returns the bytes, or the exit code after it was said why there are none.
 */
export function bytesOf(io: Io, file: string, most: number, tooLarge: string): Result<Uint8Array, ExitCode> {
  const refuse = (message: string, code: ExitCode) => {
    io.err(`${plain(file)}: ${plain(message)}`);
    return err(code);
  };
  const size = io.size(file);
  if (!size.ok) return refuse(size.error, EXIT.badInput);
  if (size.value > most) return refuse(tooLarge, EXIT.badInput);
  const bytes = io.readBytes(file);
  return bytes.ok ? bytes : refuse(bytes.error, EXIT.io);
}

/** One line each; line 0 is the file as a whole. */
export function tellFaults(io: Io, file: string, faults: readonly TableFault[]): void {
  for (const { line, field, message } of faults) {
    const place = line === 0 ? plain(file) : `${plain(file)}:${line}`;
    io.err([place, plain(field), plain(message)].filter((part) => part !== '').join('  '));
  }
}
