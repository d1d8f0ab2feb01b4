/**
 * Certificates at the station that issues them, and the control equation that lists and files of a day must fit.
 *
 * Source: dossier 4.2 (equation 1), 6, 7.2 (VL03 to VL08).
 * @module
 */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { CONTROLS } from '../../src/controls/index.ts';
import { STRUCK } from '../../src/domain/election.ts';
import { BASELINES } from '../../src/domain/policy/baselines.ts';
import { evidenceFor, register } from '../../src/world/index.ts';
import { dayOf, QUIET, type StationOptions } from '../adversary/station.ts';

const equation = CONTROLS.find(({ id }) => id === 'equation-1');
const station = (options: StationOptions = {}): StationOptions => ({
  ...options,
  behaviour: { ...QUIET, turnout: 0.6, certificateShare: 0.05, ...options.behaviour },
});

describe('a voter who took a certificate', () => {
  test.each<[string, StationOptions['station'], number]>([
    ['as many as are brought to it', {}, Math.round(120 * 0.6 * 0.05)],
    ['as many as the country says', { issued: 17 }, 17],
    ['none', { issued: 0 }, 0],
    ['no more than stay at home', { issued: 10_000 }, 120],
  ])('is struck from every list and does not come: %s', (_, spec, issued) => {
    const { world } = dayOf(station({ station: spec ?? {}, behaviour: { deadEntries: 0, otherListShare: 0 } }));
    const { people, ledgers } = world;
    const struck = Array.from(people.struck.keys()).filter((voter) => people.struck[voter] === 1);
    const home = 120 - Array.from(people.order).filter((visit) => visit < 120).length;
    expect(struck.length).toBe(Math.min(issued, home));
    expect(struck.filter((voter) => people.order.includes(voter))).toEqual([]);
    expect(struck.map((voter) => [ledgers.paperBasis[voter], ledgers.electronicBasis[voter]])).toEqual(
      struck.map(() => [STRUCK, STRUCK]),
    );
    const { paperList, certificateBook } = evidenceFor(world, 'auditor');
    expect(certificateBook).toEqual({ issued: struck.length, lines: 2 * struck.length });
    expect(paperList?.struck).toBe(struck.length);
    expect(Array.from(paperList?.person ?? []).filter((person) => struck.includes(person))).toEqual([]);
  });

  test('changes nothing about anybody else', () => {
    const order = (issued: number) => Array.from(dayOf(station({ station: { issued } })).world.people.order);
    expect(order(15)).toEqual(order(0));
  });

  test('is nobody where there are no certificates', () => {
    const { world } = dayOf(station({ policy: { 'avc.enabled': false } }));
    expect([register(world, 'certificatesIssued'), register(world, 'linesStruck')]).toEqual([0, 0]);
  });
});

describe('control equation 1', () => {
  // Lists, files and book are kept by different acts: on an honest day they fit all the same.
  test('holds on every honest day on which nobody is added on no ground', () => {
    const options = fc.record({
      baseline: fc.constantFrom(...BASELINES.map(({ id }) => id)),
      policy: fc.record({
        'register.mode': fc.constantFrom('dual' as const, 'unified' as const),
        'register.sync': fc.constantFrom('none' as const, 'live' as const),
        'list.addition': fc.constantFrom('phone' as const, 'application' as const, 'document' as const),
        'avc.enabled': fc.boolean(),
      }),
      behaviour: fc.record({
        turnout: fc.constantFrom(0.2, 0.7, 1),
        certificateShare: fc.constantFrom(0, 0.02, 0.2),
        unlistedShare: fc.constantFrom(0, 0.05),
        deadEntries: fc.constantFrom(0, 0.2),
        otherListShare: fc.constantFrom(0, 0.1),
        retainCertificates: fc.constantFrom(0, 1),
      }),
      station: fc.record({
        electronicOnly: fc.constantFrom(0, 9),
        paperOnly: fc.constantFrom(0, 9),
        arrivingUnlisted: fc.constantFrom(0, 11),
        arrivingBasis: fc.constantFrom('document' as const, 'application' as const, 'phone' as const),
      }),
    });
    let struck = 0;
    fc.assert(
      fc.property(options, fc.string(), (drawn, seed) => {
        const { world } = dayOf(drawn, seed);
        struck += register(world, 'linesStruck');
        expect(equation?.examine(evidenceFor(world, 'auditor'))).toEqual([]);
      }),
      { numRuns: 150 },
    );
    expect(struck).toBeGreaterThan(0);
  });

  test('breaks by as many as were added on no ground', () => {
    const students = { station: { arrivingUnlisted: 11, arrivingBasis: 'none' as const } };
    const { world } = dayOf(station({ ...students, policy: { 'list.addition': 'application' } }));
    const [finding] = equation?.examine(evidenceFor(world, 'auditor')) ?? [];
    expect(finding).toMatchObject({ kind: 'equation_1_broken', level: 'irregularity', data: { difference: 11 } });
  });
});
