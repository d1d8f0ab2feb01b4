/**
 * Who has which key in hand, under every way to make keys, every quorum and every number of members who agree.
 *
 * Source: attack catalogue TX-08, C48; dossier section 5 (commissions of seven).
 * @module
 */
import { describe, expect, test } from 'vitest';
import { FLAGS } from '../../src/domain/policy/flags.ts';
import type { Policy } from '../../src/domain/policy/types.ts';
import { COMMISSION_MEMBERS, heldKeys, KEY_HOLDERS, membersNeeded } from '../../src/domain/transmission/held-keys.ts';

const valuesOf = <F extends 'tx.keys' | 'tx.quorum'>(flag: F): readonly Policy[F][] =>
  (FLAGS.find(({ id }) => id === flag)?.values ?? []) as readonly Policy[F][];
const members = Array.from({ length: COMMISSION_MEMBERS }, (_, index) => index + 1);
const rules = valuesOf('tx.keys').flatMap((keys) =>
  valuesOf('tx.quorum').map((quorum) => ({ 'tx.keys': keys, 'tx.quorum': quorum })),
);

describe('a quorum', () => {
  test('can be had by every commission, and never by one member alone', () => {
    expect(valuesOf('tx.quorum').filter((quorum) => quorum < 2 || quorum > COMMISSION_MEMBERS)).toEqual([]);
  });

  test("hands over the commission's key to as many as it takes or more, and where there is none to anybody", () => {
    for (const rule of rules) {
      const handed = members.filter((count) => heldKeys('commission', rule, count).line === 'all');
      const fewest = rule['tx.keys'] === 'quorum' ? rule['tx.quorum'] : 1;
      expect(handed).toEqual(members.filter((count) => count >= fewest));
      expect(membersNeeded('commission', rule)).toBe(fewest);
      for (const count of members) {
        // Nothing lies between: no share of a key, and no secret of a station, however many agree.
        expect(['none', 'all']).toContain(heldKeys('commission', rule, count).line);
        expect(heldKeys('commission', rule, count).signing).toBe('none');
      }
    }
  });

  test('changes nothing for the maker and for a technician, of whom one is enough', () => {
    for (const holder of KEY_HOLDERS.filter((each) => each !== 'commission')) {
      for (const rule of rules) {
        const alone = heldKeys(holder, { ...rule, 'tx.quorum': 2 }, 1);
        expect(members.map((count) => heldKeys(holder, rule, count))).toEqual(members.map(() => alone));
        expect(membersNeeded(holder, rule)).toBe(1);
      }
    }
  });

  test.each([0, -1, 1.5, COMMISSION_MEMBERS + 1, Number.NaN])('has no %d members', (count) => {
    expect(() => heldKeys('commission', { 'tx.keys': 'quorum', 'tx.quorum': 4 }, count)).toThrow(/members/);
  });
});
