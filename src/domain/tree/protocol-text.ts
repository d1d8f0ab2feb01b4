/**
 * A summary protocol as text: the same figures give the same bytes on every machine, so that a hash of them says which
 * protocol is meant.
 *
 * Source: docs/bundle-format.md; attack catalogue C37.
 * @module
 */
import { canonicalText } from '../../base/canonical.ts';
import type { ResultLine } from './results.ts';

/** With a figure for every choice: what has no line got no votes. */
export function wideLine(line: ResultLine, choices: number): ResultLine {
  const { registered, voters, electronic, blank, invalid } = line;
  return { registered, voters, electronic, blank, invalid, byChoice: wideVotes(line.byChoice, choices) };
}

export const wideVotes = (votes: readonly number[], choices: number): readonly number[] =>
  Array.from({ length: choices }, (_, choice) => votes[choice] ?? 0);

/** @param choices - of the contest, whoever still stands. */
export const protocolText = (line: ResultLine, choices: number): string => canonicalText(wideLine(line, choices));
