/**
 * Names of choices for the sentences of assertions, and the check that an outcome names choices of its contest.
 * @module
 */
import { present } from '../../base/assert.ts';
import { err, ok, type Result } from '../../base/result.ts';
import type { Choice } from '../../domain/election.ts';
import type { AssertionFault, Tally } from './linear.ts';

export const nameOf = (choices: readonly string[], choice: Choice): string =>
  present(choices[choice], `choice ${choice}`);

/** Fault unless there is a count for each choice, and `named` are different choices of the contest. */
export function checkChoices(
  choices: readonly string[],
  named: readonly Choice[],
  { votes }: Tally,
): Result<readonly Choice[], AssertionFault> {
  if (votes.length !== choices.length) {
    return err({ at: 'votes', says: `${votes.length} counts for ${choices.length} choices` });
  }
  const strange = named.find((choice) => choices[choice] === undefined);
  if (strange !== undefined) return err({ at: 'outcome', says: `${strange}: expected a choice of the contest` });
  if (new Set(named).size === named.length) return ok(named);
  return err({ at: 'outcome', says: `${named.join(', ')}: a choice is named twice` });
}
