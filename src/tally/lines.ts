/**
 * Lines of results added up, and whether one adds up in itself.
 *
 * Source: dossier 4.2 and 5.
 * @module
 */
import type { ResultLine } from '../domain/tree/results.ts';

/** @param choices - how many; shorter lines count as zero in the rest. */
export function sumLines(lines: Iterable<ResultLine>, choices: number): ResultLine {
  const byChoice = new Array<number>(choices).fill(0);
  const sum = { registered: 0, voters: 0, electronic: 0, blank: 0, invalid: 0 };
  for (const line of lines) {
    sum.registered += line.registered;
    sum.voters += line.voters;
    sum.electronic += line.electronic;
    sum.blank += line.blank;
    sum.invalid += line.invalid;
    for (let choice = 0; choice < choices; choice += 1) {
      byChoice[choice] = (byChoice[choice] ?? 0) + (line.byChoice[choice] ?? 0);
    }
  }
  return { ...sum, byChoice };
}

export function sameLine(a: ResultLine, b: ResultLine): boolean {
  return (
    a.registered === b.registered &&
    a.voters === b.voters &&
    a.electronic === b.electronic &&
    a.blank === b.blank &&
    a.invalid === b.invalid &&
    votesApart(a, b) === 0
  );
}

/** Votes by which two lines differ, over choices: each vote moved counts twice. */
export function votesApart(a: ResultLine, b: ResultLine): number {
  let apart = 0;
  for (let choice = 0; choice < Math.max(a.byChoice.length, b.byChoice.length); choice += 1) {
    apart += Math.abs((a.byChoice[choice] ?? 0) - (b.byChoice[choice] ?? 0));
  }
  return apart;
}

/** Votes by which two lines differ: a vote moved between choices counts once, one lost or added once. */
export function votesMoved(a: ResultLine, b: ResultLine): number {
  const notValid = b.blank + b.invalid - a.blank - a.invalid;
  let lost = Math.max(0, -notValid);
  let added = Math.max(0, notValid);
  for (let choice = 0; choice < Math.max(a.byChoice.length, b.byChoice.length); choice += 1) {
    const change = (b.byChoice[choice] ?? 0) - (a.byChoice[choice] ?? 0);
    if (change < 0) lost -= change;
    else added += change;
  }
  return Math.max(lost, added);
}

/** `sum + line - less`, figure by figure; it has as many choices as `sum`. */
export function addLines(sum: ResultLine, line: ResultLine, less: ResultLine): ResultLine {
  return {
    registered: sum.registered + line.registered - less.registered,
    voters: sum.voters + line.voters - less.voters,
    electronic: sum.electronic + line.electronic - less.electronic,
    byChoice: sum.byChoice.map((votes, choice) => votes + (line.byChoice[choice] ?? 0) - (less.byChoice[choice] ?? 0)),
    blank: sum.blank + line.blank - less.blank,
    invalid: sum.invalid + line.invalid - less.invalid,
  };
}

export function validOf({ byChoice }: ResultLine): number {
  return byChoice.reduce((sum, votes) => sum + votes, 0);
}

/** Votes of all choices, blank and invalid ones are those of everybody who took part. */
export function reconciles(line: ResultLine): boolean {
  return validOf(line) + line.blank + line.invalid === line.voters && line.voters <= line.registered;
}
