/**
 * One cell of a CSV that this program writes: quoted where it must be, and never a formula to whoever opens it.
 *
 * Source: RFC 4180; OWASP, CSV injection: a cell that begins with = + - @ or a tab is run by spreadsheets.
 * @module
 */

const FORMULA = /^[=+\-@\t\r]/;

/** @param text - a name; numbers need no escaping. */
export function csvCell(text: string): string {
  const safe = FORMULA.test(text) ? `'${text}` : text;
  return /[",\n\r]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
