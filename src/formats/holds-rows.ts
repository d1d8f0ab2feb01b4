/**
 * How many lines of a table are neither blank nor notes (`# `).
 *
 * Source: docs/tabulate.md.
 * @module
 */

/** The header among them. */
export function rowsBelowNotes(bytes: Uint8Array): number {
  const lines = new TextDecoder().decode(bytes).split(/\r?\n/);
  return lines.filter((line) => line.trim() !== '' && !line.startsWith('#')).length;
}
