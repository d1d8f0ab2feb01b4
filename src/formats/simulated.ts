/**
 * The line that says of a file that a simulation made it, written above its header and found there again. Whatever is
 * computed from such a file is no more real than the file.
 * @module
 */
import { withLineFeeds } from './csv.ts';
import { decodeTable } from './encoding.ts';

/** Above the header: readers of tables pass over lines that begin so. */
export const SIMULATED_LINE = '# Simulated data, not a real election';

/** Notes stand at the start; an even number, so that no character of UTF-16 is cut. */
const BYTES_LOOKED_AT = 4096;

/** @returns whether a note at the start of a table says that it is simulated; false where there is no text. */
export function saysSimulated(bytes: Uint8Array): boolean {
  const decoded = decodeTable(bytes.subarray(0, BYTES_LOOKED_AT));
  if (!decoded.ok) return false;
  const notes = /^(?:[^\S\n]*\n|# [^\n]*\n)*/.exec(withLineFeeds(decoded.value.text))?.[0] ?? '';
  return notes.split('\n').some((line) => line.trimEnd() === SIMULATED_LINE);
}
