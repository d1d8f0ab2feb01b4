/**
 * Auditors who ask after the day: how often they come upon somebody who was not there is what the closed form says.
 *
 * Source: attack catalogue EL-01, EL-04, EL-14; the sum over the hypergeometric number of false names in the sample.
 * @module
 */
import { describe, expect, test } from 'vitest';
import { present } from '../../src/base/assert.ts';
import { NEVER } from '../../src/domain/election.ts';
import type { Records } from '../../src/domain/records/records.ts';
import { evidenceFor, evidenceOf, type World } from '../../src/world/index.ts';
import { attackedDay, dayOf, QUIET, type StationOptions } from '../adversary/station.ts';

const station: StationOptions = {
  policy: { 'register.mode': 'unified', 'list.audit': true },
  behaviour: { ...QUIET, turnout: 0.5, deadEntries: 0.1, auditSample: 20, contactResolves: 0.7 },
};
const auditOf = (world: World): Records['listAudit'] =>
  present(evidenceOf(world, ['listAudit']).listAudit, 'the audit');
const signers = ({ ledgers }: World): number => ledgers.electronicSigned.filter((second) => second !== NEVER).length;

const DAYS = 300;
const days = (id: string, params: Record<string, number | string>, options: StationOptions): World[] =>
  Array.from({ length: DAYS }, (_, day) => attackedDay(id, params, options, `day ${day}`).world);

/** Chance that a sample of `n` out of `N`, `g` of them false, has no false one that is cleared up with chance `p`. */
function missed(N: number, g: number, n: number, p: number): number {
  // Drawn one after another, each false name is passed over with chance 1 - p: an exact recursion over what was drawn.
  let states = new Map([[0, 1]]);
  for (let drawn = 0; drawn < n; drawn += 1) {
    const next = new Map<number, number>();
    for (const [bad, weight] of states) {
      const share = (g - bad) / (N - drawn);
      next.set(bad, (next.get(bad) ?? 0) + weight * (1 - share));
      next.set(bad + 1, (next.get(bad + 1) ?? 0) + weight * share * (1 - p));
    }
    states = next;
  }
  return [...states.values()].reduce((sum, weight) => sum + weight, 0);
}

describe('a sample of those marked as having voted', () => {
  test('the closed form agrees with cases worked out by hand', () => {
    expect(missed(10, 0, 5, 1)).toBeCloseTo(1, 12);
    expect(missed(10, 1, 5, 1)).toBeCloseTo(0.5, 12);
    // Both of two false names in ten are outside a sample of five: 8! / (5! 3!) over 10! / (5! 5!).
    expect(missed(10, 2, 5, 1)).toBeCloseTo(56 / 252, 12);
    expect(missed(10, 1, 10, 0.7)).toBeCloseTo(0.3, 12);
  });

  test.each([
    { id: 'EL-01', params: { count: 3 }, gone: true },
    { id: 'EL-07', params: { count: 3, after: 19.9 }, gone: false },
  ])('finds $id as often as the closed form says', ({ id, params, gone }) => {
    const worlds = days(id, params, station);
    const expected = worlds.map((world) => 1 - missed(signers(world), 3, 20, 0.7));
    const found = worlds.filter((world) => {
      const { marked } = auditOf(world);
      expect(marked.asked).toBe(20);
      return marked.deny + marked.gone > 0;
    });
    const mean = expected.reduce((sum, chance) => sum + chance, 0);
    const deviation = Math.sqrt(expected.reduce((sum, chance) => sum + chance * (1 - chance), 0));
    expect(Math.abs(found.length - mean)).toBeLessThan(4 * deviation);
    // A dead voter's relatives say so; a living one says that she was not there, unless she is dead as well.
    if (gone) expect(found.filter((world) => auditOf(world).marked.deny > 0)).toEqual([]);
    else expect(found.some((world) => auditOf(world).marked.deny > 0)).toBe(true);
  });

  test('finds everybody where all are asked and all answer', () => {
    const everybody = { ...station, behaviour: { ...station.behaviour, auditSample: 3000, contactResolves: 1 } };
    const { world } = attackedDay('EL-01', { count: 4 }, everybody);
    expect(auditOf(world).marked).toEqual({ asked: signers(world), deny: 0, gone: 4 });
    expect(auditOf(dayOf(everybody).world).marked).toMatchObject({ deny: 0, gone: 0 });
  });
});

describe('a call back', () => {
  const home = { ...station, behaviour: { ...station.behaviour, homeShare: 0.1, homeLate: 0, callBackSample: 100 } };

  test.each([
    { denies: 1, deny: 8 },
    { denies: 0, deny: 0 },
  ])('of home voters finds those who asked for nothing and say so: %o', ({ denies, deny }) => {
    const options = { ...home, behaviour: { ...home.behaviour, falseNameDenies: denies } };
    const { world } = attackedDay('EL-14', { count: 8, lines: 'signed' }, options);
    const honest = world.people.atHome.filter((visit) => world.truth.channel[visit] === 2 && visit < 120).length;
    expect(auditOf(world).applicants).toEqual({ asked: honest + 8, deny });
  });

  test('of those added on a call finds the invented and not those who came', () => {
    const options: StationOptions = {
      ...station,
      policy: { ...station.policy, 'list.addition': 'phone' },
      behaviour: { ...station.behaviour, falseNameDenies: 1, callBackSample: 100 },
    };
    const asked = (who: string) => auditOf(attackedDay('EL-04', { count: 6, who }, options).world).phoned;
    expect([asked('invented'), asked('elsewhere')]).toEqual([
      { asked: 6, deny: 6 },
      { asked: 6, deny: 0 },
    ]);
  });
});

test('nobody is asked where the rules do not have it', () => {
  const { world } = attackedDay('EL-07', {}, { ...station, policy: { 'register.mode': 'unified' } });
  expect(evidenceFor(world, 'auditor').listAudit).toBeUndefined();
});
