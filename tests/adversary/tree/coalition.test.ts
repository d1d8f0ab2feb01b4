/**
 * The smallest coalition on the way up: people by place, and roles.
 * @module
 */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { TREE_ATTACKS, treeCoalition } from '../../../src/adversary/tree/index.ts';
import type { KeyRules } from '../../../src/domain/transmission/held-keys.ts';
import { TREE_POWERS, type TreePower, type TreePowerId } from '../../../src/domain/tree/powers.ts';
import { rulesFor } from './catalogue.ts';
import { attacked } from './country.ts';
import { valuesOf } from './forged-files.ts';

/** Nobody needs anybody else's consent; the number below counts for nothing. */
const ALONE: KeyRules = { 'tx.keys': 'line', 'tx.quorum': 5 };
const quorum = (of: KeyRules['tx.quorum']): KeyRules => ({ 'tx.keys': 'quorum', 'tx.quorum': of });

const ids = Object.keys(TREE_POWERS) as TreePowerId[];
const used = (
  entries: Partial<Record<TreePowerId, readonly number[]>>,
): ReadonlyMap<TreePowerId, ReadonlySet<number>> =>
  new Map(Object.entries(entries).map(([id, places]) => [id as TreePowerId, new Set(places)]));

const coalition = (of: ReturnType<typeof used>, rules: KeyRules = ALONE) => treeCoalition(of, rules);

describe('the smallest coalition on the way up', () => {
  test('is nobody where nothing was used', () => {
    expect(coalition(new Map())).toEqual({ people: 0, roles: [], places: [] });
  });

  test('is one person a place', () => {
    expect(coalition(used({ 'tec.entry': [3, 5, 8] }))).toEqual({
      people: 3,
      roles: ['TE'],
      places: [{ power: 'tec.entry', count: 3 }],
    });
  });

  test('lets one person hold two powers at one place, and not at two', () => {
    expect(coalition(used({ 'tec.entry': [3, 5], 'tec.sum': [5, 8] })).people).toBe(3);
    // Commission 5 of one level is not commission 5 of the other.
    expect(coalition(used({ 'tec.entry': [5], 'middle.sum': [5] })).people).toBe(2);
  });

  test('takes two people at one place where no role holds both powers', () => {
    expect(coalition(used({ 'station.papers': [1, 2], 'exchange.line': [2] }))).toEqual({
      people: 3,
      roles: ['PE', 'NW'],
      places: [
        { power: 'station.papers', count: 2 },
        { power: 'exchange.line', count: 1 },
      ],
    });
  });

  test('takes a role that serves elsewhere too, rather than one more', () => {
    expect(coalition(used({ 'cec.database': [0], 'turnout.desk': [1, 2] })).roles).toEqual(['CE']);
    expect(coalition(used({ 'tec.entry': [0], 'turnout.desk': [1, 2] })).roles).toEqual(['TE']);
  });

  test.each(valuesOf('tx.quorum'))('takes %i members for the secret of each commission, and nobody more', (members) => {
    const rules = quorum(members);
    expect(coalition(used({ 'keys.commission': [3, 5] }), rules).people).toBe(2 * members);
    // One of them adds up the table; who does so at another commission is one more.
    expect(coalition(used({ 'keys.commission': [3], 'middle.sum': [3, 5] }), rules).people).toBe(members + 1);
    expect(coalition(used({ 'keys.commission': [3], 'exchange.line': [3] }), rules).people).toBe(members + 1);
    expect(coalition(used({ 'keys.commission': [3], 'keys.vendor': [0] }), rules).roles).toEqual(['TE', 'VN']);
    expect(coalition(used({ 'keys.vendor': [0], 'station.modem': [3] }), rules).people).toBe(2);
  });

  const anyUse = fc.dictionary(fc.constantFrom(...ids), fc.uniqueArray(fc.nat(4), { maxLength: 4 }));

  test('has a holder for every power, and no more people than places of powers', () => {
    fc.assert(
      fc.property(anyUse, (entries) => {
        const { people, roles, places } = coalition(used(entries));
        for (const { power } of places) {
          expect((TREE_POWERS[power] as TreePower).heldBy.some((role) => roles.includes(role))).toBe(true);
        }
        const most = Math.max(0, ...places.map(({ count }) => count));
        expect(people).toBeGreaterThanOrEqual(most);
        expect(people).toBeLessThanOrEqual(places.reduce((sum, { count }) => sum + count, 0));
      }),
    );
  });

  test('grows under a quorum by the other members of each commission whose secret was used', () => {
    fc.assert(
      fc.property(anyUse, fc.constantFrom(...valuesOf('tx.quorum')), (entries, members) => {
        const [alone, together] = [ALONE, quorum(members)].map((rules) => coalition(used(entries), rules));
        const secrets = entries['keys.commission']?.length ?? 0;
        expect(together?.people).toBe((alone?.people ?? 0) + secrets * (members - 1));
        expect(together?.roles).toEqual(alone?.roles);
      }),
    );
  });

  test('never shrinks with one more place', () => {
    fc.assert(
      fc.property(anyUse, fc.constantFrom(...ids), fc.nat(4), (entries, id, place) => {
        const more = { ...entries, [id]: [...(entries[id] ?? []), place] };
        const step = coalition(used(more)).people - coalition(used(entries)).people;
        expect([0, 1]).toContain(step);
      }),
    );
  });
});

describe('everywhere in the little country, with the defaults, where it can be done, it takes', () => {
  // 24 stations, of them 8 electronic, 7 territorial commissions, 4 district ones, 3 regions.
  const expected: Readonly<Record<string, readonly [number, readonly string[]]>> = {
    'TB-01': [24, ['PE']],
    'TB-02': [7, ['TE']],
    'TB-03': [7, ['TE']],
    'TB-04': [10, ['TE']],
    'TB-08-TEC': [7, ['TE']],
    'TB-09': [1, ['CE']],
    'TB-10': [7, ['TE']],
    'TB-11': [1, ['CE']],
    'TB-14': [7, ['TE']],
    'TB-15': [2, ['PE']],
    'TB-18': [2, ['TE']],
    'AV-04-REC': [8, ['NW']],
    'TX-06': [8, ['NW']],
    'TX-07': [3, ['TE']],
    'TX-07-LINE': [8, ['NW']],
    'TX-08': [9, ['VN', 'NW']],
    'TX-08-STA': [2, ['PC', 'NW']],
    'TX-08-REC': [12, ['TE', 'NW']],
    'TX-10': [8, ['PC']],
    'TX-11': [8, ['PC']],
    'AU-05': [1, ['TE']],
    'TX-01': [8, ['NW']],
    'TX-02': [8, ['NW']],
    // In one known file there is no move after which each figure has its digits.
    'TX-03': [7, ['NW']],
    'TX-04': [8, ['NW']],
    'TX-05': [8, ['NW']],
  };

  test.each(TREE_ATTACKS.map(({ id }) => id))('%s', (id) => {
    const { people, roles } = coalition(attacked(id, {}, {}, rulesFor(id)).intruder.used);
    expect([people, roles]).toEqual(expected[id]);
  });
});
