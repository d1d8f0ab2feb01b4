/**
 * Choices as tables of cards name them: their names, and words for cards that count for nobody or are not there.
 * @module
 */
import { excerpt } from '../../base/escape.ts';
import { nearest } from '../../base/nearest.ts';
import { err, ok, type Result } from '../../base/result.ts';
import { NOT_FOUND } from '../../domain/audit.ts';
import { type Choice, INVALID } from '../../domain/election.ts';

/** A name that a choice has is the choice, whatever it says. */
const WORDS: Readonly<Record<string, Choice>> = { invalid: INVALID, blank: INVALID };
const NOT_THERE = ['missing', 'unreadable'] as const;

const folded = (name: string): string => name.normalize('NFC').replace(/\s+/g, ' ').toLowerCase();

export interface ChoiceNames {
  /** The choice, or what is wrong with the cell in words that follow the column's name. */
  readonly read: (cell: string) => Result<Choice, string>;
}

/** @param notFound - whether a card may be said to be missing or unreadable. */
export function choiceNames(choices: readonly string[], notFound: boolean): ChoiceNames {
  const places = new Map<string, Choice>(Object.entries(WORDS));
  if (notFound) for (const word of NOT_THERE) places.set(word, NOT_FOUND);
  for (const [choice, name] of choices.entries()) places.set(folded(name), choice);
  const known = [...choices, ...Object.keys(WORDS), ...(notFound ? NOT_THERE : [])].map((id) => ({ id }));
  return {
    read: (cell) => {
      if (cell === '')
        return err(`has no value: a choice, invalid${notFound ? ', missing or unreadable' : ' or blank'}`);
      const choice = places.get(folded(cell));
      if (choice !== undefined) return ok(choice);
      const near = nearest(cell, known);
      return err(`'${excerpt(cell)}' is no choice${near === undefined ? '' : `. Nearest: ${near.id}`}`);
    },
  };
}
