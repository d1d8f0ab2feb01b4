/**
 * What stations send on the eve to try the line, which everybody knows: one vote for the first choice, two for the
 * second, and so on. That they send this is an assumption.
 *
 * Source: attack catalogue TX-02.
 * @module
 */

/** @param choices - how many stand. @returns votes by choice. */
export function rehearsalFigures(choices: number): readonly number[] {
  return Array.from({ length: choices }, (_, choice) => choice + 1);
}
