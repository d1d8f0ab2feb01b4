/**
 * Clues to single votes from slips that were wound up: whoever saw in which order people used a device, and reads its
 * roll, lays one beside the other.
 *
 * Source: dossier assumption A19; attack CS-09 of the catalogue.
 * @module
 */
import { type Evidence, UNREADABLE } from '../domain/records/records.ts';
import { linkByRoll } from '../stats/rolllink.ts';
import type { Knowledge } from '../world/index.ts';
import type { Clue } from './clues.ts';

/**
 * Who cleared the jam in which a slip was torn knows whose is missing; of others who left none nobody knows. More slips
 * than voters: some were put there by others, and no place on the roll tells anything.
 */
export function addRolls(
  { slips }: Pick<Evidence, 'slips'>,
  { torn, walks }: Pick<Knowledge, 'torn' | 'walks'>,
  add: (person: number, clue: Clue) => void,
): void {
  if (slips?.roll === undefined) return;
  const rolls = new Map<number, number[]>();
  Array.from(slips.roll).forEach((printer, row) => {
    rolls.set(printer, [...(rolls.get(printer) ?? []), slips.choice[row] ?? UNREADABLE]);
  });
  const voters = new Map<number, number[]>();
  const without = new Set(torn);
  const left = walks.filter(({ person }) => !without.has(person));
  for (const { person, booth } of left) voters.set(booth, [...(voters.get(booth) ?? []), person]);
  for (const [printer, people] of voters) {
    const roll = rolls.get(printer) ?? [];
    if (roll.length > people.length) continue;
    const mayBeNone = roll.length < people.length;
    linkByRoll(people.length, roll.length).forEach((links, index) => {
      const weights = new Map<number, number>();
      for (const { record, probability } of links) {
        const choice = roll[record] ?? UNREADABLE;
        if (choice !== UNREADABLE) weights.set(choice, (weights.get(choice) ?? 0) + probability);
      }
      const person = people[index];
      if (person !== undefined && weights.size > 0) {
        add(person, { source: 'order', weights, among: links.length, mayBeNone });
      }
    });
  }
}
