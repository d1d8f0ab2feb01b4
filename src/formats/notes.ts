/**
 * What the notes (`# `) above a table say, and how many lines are below them.
 *
 * Source: docs/tabulate.md.
 * @module
 */
import { SIMULATED_LINE } from './audit/write-csv.ts';

/** Longer than any note; what is behind it is not looked at. */
const NOTES_MAX = 2000;

/** Whether one of the notes at the start says that the table is simulated. */
export function saysSimulated(bytes: Uint8Array): boolean {
  const start = new TextDecoder().decode(bytes.subarray(0, NOTES_MAX)).split(/\r?\n/);
  const end = start.findIndex((line) => line.trim() !== '' && !line.startsWith('#'));
  return start.slice(0, end < 0 ? start.length : end).some((line) => line.startsWith(SIMULATED_LINE));
}

/** Lines that are neither blank nor notes, the header among them. */
export function rowsBelowNotes(bytes: Uint8Array): number {
  const lines = new TextDecoder().decode(bytes).split(/\r?\n/);
  return lines.filter((line) => line.trim() !== '' && !line.startsWith('#')).length;
}
