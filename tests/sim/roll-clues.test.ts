/**
 * What a roll tells of single votes where some slips were torn: exhaustive over whose was.
 * @module
 */
import { describe, expect, test } from 'vitest';
import type { Evidence } from '../../src/domain/records/records.ts';
import type { Clue } from '../../src/sim/clues.ts';
import { addRolls } from '../../src/sim/roll-clues.ts';

const CHOICES = [0, 1, 1, 0, 2];
const WALKS = CHOICES.map((_, person) => ({ person, booth: 0 }));

function told(without: readonly number[], torn: readonly number[]): ReadonlyMap<number, Clue> {
  const rows = CHOICES.filter((_, person) => !without.includes(person));
  const slips = { choice: Int32Array.from(rows), roll: new Int32Array(rows.length), voided: 0 };
  const clues = new Map<number, Clue>();
  addRolls({ slips } as Pick<Evidence, 'slips'>, { torn, walks: WALKS }, (person, clue) => clues.set(person, clue));
  return clues;
}

describe('whoever knows whose slip was torn', () => {
  const pairs = CHOICES.flatMap((_, one) => CHOICES.map((__, other) => [one, other] as const));

  test.each(pairs)('reads all others off the roll: %i, %i', (...torn) => {
    const clues = told(torn, torn);
    expect([...clues.keys()]).toEqual([...CHOICES.keys()].filter((person) => !torn.includes(person)));
    for (const [person, { weights, mayBeNone }] of clues) {
      expect([...weights]).toEqual([[CHOICES[person], 1]]);
      expect(mayBeNone).toBe(false);
    }
  });

  test.each(pairs)('and whoever does not know it is certain of nobody: %i, %i', (...torn) => {
    for (const [, { mayBeNone }] of told(torn, [])) expect(mayBeNone).toBe(true);
  });
});
