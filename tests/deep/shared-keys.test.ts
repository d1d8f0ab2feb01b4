/**
 * Whose keys forge whose files, under every way to make keys, to sign and to hide messages, and how many members of a
 * commission it takes.
 *
 * Source: attack catalogue TX-08, C48; `domain/transmission/held-keys.ts`.
 * @module
 */
import { describe, expect, test } from 'vitest';
import type { Policy } from '../../src/domain/policy/types.ts';
import { agreeing, COMMISSIONS, LINES, MEMBERS, UNSIGNED } from '../adversary/tree/agreeing-members.ts';
import { forgedFiles, product, valuesOf } from '../adversary/tree/forged-files.ts';

describe('keys that somebody holds besides the station', () => {
  const profiles = product(product(valuesOf('tx.keys'), valuesOf('tx.auth')), valuesOf('tx.enc')).map(
    ([[keys, auth], enc]) => ({ 'tx.keys': keys, 'tx.auth': auth, 'tx.enc': enc }),
  );
  const made: readonly Policy['tx.keys'][] = ['shared', 'line'];

  // Of 8 electronic stations. Who opens what: what nothing hides, or with its key; signed, the secret is needed too.
  test.each([
    ['TX-08', (keys: Policy['tx.keys']) => (made.includes(keys) ? [8, 8] : [0, 0])],
    ['TX-08-STA', (keys: Policy['tx.keys']) => (keys === 'shared' ? [8, 1] : [1, 1])],
    ['TX-08-REC', (keys: Policy['tx.keys']) => (keys === 'quorum' ? [0, 0] : [8, 0])],
  ] as const)('%s forges just the files that its keys reach, under all 36 profiles', (use, reach) => {
    const found = profiles.map((profile) => forgedFiles(use, profile).length);
    const expected = profiles.map(({ 'tx.keys': keys, 'tx.auth': auth, 'tx.enc': enc }) => {
      const [lines = 0, secrets = 0] = reach(keys);
      const opens = enc === 'none' ? 8 : lines;
      return auth === 'callerId' ? opens : Math.min(opens, secrets);
    });
    expect(found).toEqual(expected);
  });

  test.each(product(valuesOf('tx.keys'), valuesOf('tx.quorum')))(
    'of the commission are in hand from the number on that the rules ask for: %s, %i',
    (keys, quorum) => {
      const policy = { ...UNSIGNED, 'tx.keys': keys, 'tx.quorum': quorum };
      const fewest = keys === 'quorum' ? quorum : 1;
      const enough = { forged: LINES, people: LINES + COMMISSIONS * fewest };
      const expected = MEMBERS.map((members) => (members < fewest ? { forged: 0, people: 0 } : enough));
      expect(MEMBERS.map((members) => agreeing(policy, members))).toEqual(expected);
    },
  );
});
