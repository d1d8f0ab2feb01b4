/**
 * The smallest coalition, checked against all sets of roles for all sets of powers: nothing is sampled.
 * @module
 */
import { describe, expect, test } from 'vitest';
import { ATTACKS, coalitionOf } from '../../src/adversary/index.ts';
import { POWERS, type Power, type PowerId } from '../../src/domain/powers.ts';
import { ROLES, type Role } from '../../src/domain/roles.ts';

const powers = Object.keys(POWERS) as PowerId[];
const roles = Object.keys(ROLES) as Role[];

const membersOf = <T>(all: readonly T[], set: number): T[] => all.filter((_, index) => (set >> index) % 2 === 1);
const everySetOf = <T>(all: readonly T[]): T[][] =>
  Array.from({ length: 2 ** all.length }, (_, set) => membersOf(all, set));

/** What voters do themselves is held by no insider. */
const needsInsider = (id: PowerId): boolean => id !== 'voters.own';
const holds = (held: readonly Role[], id: PowerId): boolean =>
  (POWERS[id] as Power).heldBy.some((role) => held.includes(role));

/** Sets of roles by the powers that they hold between them, as bits. */
const coalitions = everySetOf(roles).map((held) => ({
  size: held.length,
  bits: powers.reduce((bits, id, index) => (holds(held, id) ? bits | (1 << index) : bits), 0),
}));

describe('the smallest coalition', () => {
  // All 4096 sets of the 12 powers, each against all 512 sets of the 9 roles.
  test('holds every power that was used, for every set of powers', () => {
    for (const used of everySetOf(powers)) {
      const found = coalitionOf(new Set(used));
      expect(used.filter(needsInsider).filter((id) => !holds(found, id))).toEqual([]);
      expect(new Set(found).size).toBe(found.length);
    }
  });

  test('is no larger than the smallest that does, for every set of powers', () => {
    const sets = Array.from({ length: 2 ** powers.length }, (_, set) => set);
    const inside = powers.reduce((bits, id, index) => (needsInsider(id) ? bits | (1 << index) : bits), 0);
    const sizes = sets.map((set) => coalitionOf(new Set(membersOf(powers, set))).length);
    const smallest = sets.map((set) => {
      const needed = set & inside;
      return Math.min(...coalitions.filter(({ bits }) => (bits & needed) === needed).map(({ size }) => size));
    });
    expect(sizes).toEqual(smallest);
    // Sometimes nobody, sometimes several: the law is not kept by giving one size to all.
    expect([...new Set(sizes)].sort()).toEqual([0, 1, 2, 3]);
  });

  test('grows by at most one with one more power, and never shrinks', () => {
    for (const used of everySetOf(powers)) {
      const size = coalitionOf(new Set(used)).length;
      for (const id of powers.filter((other) => !used.includes(other))) {
        expect([size, size + 1]).toContain(coalitionOf(new Set([...used, id])).length);
      }
    }
  });

  test('does not depend on the order in which powers were used', () => {
    for (const used of everySetOf(powers.slice(0, 6))) {
      expect(coalitionOf(new Set([...used].reverse()))).toEqual(coalitionOf(new Set(used)));
    }
  });
});

describe('alone, each attack takes', () => {
  const expected: Readonly<Record<string, readonly Role[]>> = {
    'EL-03': ['PE'],
    'EL-05': ['PE'],
    'EL-11': ['PE'],
    'CS-01': ['CO'],
    'CS-03': ['CO'],
    'CS-06': ['PE'],
    // The chair comes in only where she does it to their faces; all its powers together take both.
    'CS-23': ['CO', 'PC'],
    'CI-01': ['TK'],
    'RC-01': ['TK'],
    'RC-02': ['TK'],
    'RC-06': ['TK'],
    'RC-07': ['PE'],
    'RC-08': ['PE'],
    'RC-12': ['TK'],
    'RC-14': ['PE'],
    'TB-08': ['PE'],
    'AU-01': ['PC'],
  };

  test.each(ATTACKS.map(({ id, powers: used }) => ({ id, used })))('$id', ({ id, used }) => {
    expect(coalitionOf(new Set(used))).toEqual(expected[id]);
  });

  test('and all attacks together take no more people than there are powers to cover', () => {
    const used = new Set(ATTACKS.flatMap(({ powers: own }) => own));
    expect(coalitionOf(used)).toEqual(['CO', 'PC', 'TK']);
  });
});
