/**
 * Whose vote is exposed: what is called certain is right, and as often as the closed form says.
 * @module
 */
import { describe, expect, test } from 'vitest';
import { present } from '../../src/base/assert.ts';
import { rngOf } from '../../src/base/rng.ts';
import type { SecrecyFigures } from '../../src/domain/report/report.ts';
import type { CoalitionMember, Scenario } from '../../src/domain/scenario.ts';
import { outcomeOf } from '../../src/sim/outcome.ts';
import { runStation } from '../../src/sim/station-run.ts';
import { fixedByCode } from '../../src/stats/codes.ts';
import { QUIET, type StationOptions, scenarioOf } from '../adversary/station.ts';

function figuresOf(options: StationOptions, members: readonly CoalitionMember[], seed = 'secrecy'): SecrecyFigures {
  const scenario: Scenario = { ...scenarioOf(options), coalitions: { them: members } };
  const outcome = outcomeOf(scenario, runStation(scenario, rngOf(seed)), []);
  return present(outcome.secrecy.them, 'coalition');
}

const SEEDS = Array.from({ length: 20 }, (_, index) => `seed ${index}`);
const ALL_ELECTRONIC = { ...QUIET, chooseElectronic: 1 };

describe('the order of check-ins beside the order of votes', () => {
  const options: StationOptions = { attacks: [{ use: 'CS-06', params: {} }], station: { voters: 400 } };

  test('names no vote wrongly that it calls certain, on honest days with mishaps of every kind', () => {
    const all = SEEDS.map((seed) => figuresOf(options, ['registrar'], seed));
    expect(all.map(({ exposed, certainRight }) => exposed.count - certainRight)).toEqual(SEEDS.map(() => 0));
    expect(all.every(({ bySource }) => bySource.order > 0)).toBe(true);
  });

  test('names every vote where one booth serves one voter at a time', () => {
    const { exposed } = figuresOf({ ...options, behaviour: ALL_ELECTRONIC, station: { voters: 60, booths: 1 } }, [
      'registrar',
    ]);
    expect(exposed).toEqual({ of: 60, count: 60, share: 1 });
  });

  test('names every vote where the serial number of the card stands beside name and vote', () => {
    const logged = (level: 'none' | 'issue' | 'both'): SecrecyFigures =>
      figuresOf({ ...options, attacks: [], policy: { 'card.serialLogged': level } }, ['technician']);
    const { exposed, certainRight, smallestAnonymitySet } = logged('both');
    expect(exposed.count).toBe(exposed.of);
    expect({ certainRight, smallestAnonymitySet }).toEqual({ certainRight: exposed.count, smallestAnonymitySet: 1 });
    expect(logged('issue')).toEqual(logged('none'));
    expect(logged('none').exposed.count).toBeLessThan(exposed.count);
  });

  test('is as telling in a list of codes that keeps the order, if every vote has a code', () => {
    // Votes from homes have no code and would blur the places.
    const behaviour = { requestCode: 1, homeShare: 0 };
    const listed = (order: 'castOrder' | 'byCode'): SecrecyFigures =>
      figuresOf({ ...options, attacks: [], behaviour, policy: { 'cp.order': order } }, ['registrar']);
    const box = figuresOf({ ...options, behaviour }, ['registrar']);
    const codes = listed('castOrder');
    expect(codes.guessRight).toEqual(box.guessRight);
    expect(codes.bySource).toEqual(box.bySource);
    expect(listed('byCode').bySource.order).toBe(0);
  });

  test('names none without the order, or without the check-ins', () => {
    const without = figuresOf({ ...options, policy: { 'log.order': 'shuffled' }, attacks: [] }, ['technician']);
    expect(without.bySource.order).toBe(0);
    expect(figuresOf(options, ['public']).exposed.of).toBe(0);
  });
});

describe('codes that were handed over', () => {
  const collected: StationOptions = {
    policy: { 'code.len': 3 },
    behaviour: { ...ALL_ELECTRONIC, humanCodes: 0, postControlProtocol: 1, requestCode: 1 },
    station: { voters: 600, booths: 30, carriers: 60 },
    attacks: [{ use: 'CS-03', params: {} }],
  };

  // R15: a known code fixes its owner's vote unless the same code stands beside another choice.
  test('fix the vote as often as the closed form says', () => {
    const all = SEEDS.map((seed) => figuresOf(collected, ['employer'], seed));
    const fixed = all.reduce((sum, { exposed }) => sum + exposed.count, 0);
    const known = all.reduce((sum, { codesKnown }) => sum + codesKnown, 0);
    expect(known).toBe(600 * SEEDS.length);
    const shares = [0.5, 0.3, 0.2];
    const chance = shares.reduce((sum, share) => sum + share * fixedByCode(600, 600 * share, 1000), 0);
    // Votes that share a code depend on each other; four deviations of independent ones, twice as wide.
    const tolerance = 8 * Math.sqrt((chance * (1 - chance)) / known);
    expect(Math.abs(fixed / known - chance)).toBeLessThan(tolerance);
    expect(all.every(({ exposed, certainRight }) => certainRight === exposed.count)).toBe(true);
  });

  test('tell nothing to a collector who never sees the list', () => {
    const hidden = { ...collected, behaviour: { ...collected.behaviour, postControlProtocol: 0 } };
    expect(figuresOf(hidden, ['employer'])).toMatchObject({ codesKnown: 600, exposed: { of: 0, count: 0 } });
  });

  test('tell nothing to whoever did not collect them', () => {
    expect(figuresOf(collected, ['public']).codesKnown).toBe(0);
  });
});

describe('other clues', () => {
  test('are what a member saw who helped', () => {
    const helped = { behaviour: { ...ALL_ELECTRONIC, assistStation: 0.9, watchedVoters: 5 } };
    const { bySource, certainRight, exposed } = figuresOf(helped, ['commission']);
    expect(bySource.assistance).toBeGreaterThan(0);
    expect([exposed.count, certainRight]).toEqual([bySource.assistance, bySource.assistance]);
    expect(figuresOf(helped, ['observer']).bySource.assistance).toBe(0);
  });

  test('are everybody’s votes where all voted alike, to whoever sees list and protocol', () => {
    const contest = { kind: 'president', choices: ['A', 'B'], shares: [1, 0] } as const;
    const alike = { behaviour: ALL_ELECTRONIC, station: { voters: 50, contest } };
    expect(figuresOf(alike, ['commission']).exposed).toEqual({ of: 50, count: 50, share: 1 });
  });
});
