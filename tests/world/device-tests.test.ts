/**
 * Tests of booth devices are real runs of what is in them: honest devices pass, and each attack is found as often as the
 * votes of the test meet it.
 * @module
 */
import { describe, expect, test } from 'vitest';
import type { Behaviour, Policy } from '../../src/domain/policy/types.ts';
import type { AttackUse } from '../../src/domain/scenario.ts';
import { attackedDay, bytesOf, dayOf, QUIET, type StationOptions } from '../adversary/station.ts';

const TESTED: Partial<Policy> = { 'test.accuracy': true, 'test.parallel': true, 'definition.hash': 'published' };
const KINDS = ['accuracy_test_differs', 'parallel_test_differs', 'definition_differs'];

function tested(behaviour: Partial<Behaviour> = {}, policy: Partial<Policy> = {}): StationOptions {
  return {
    policy: { ...TESTED, ...policy },
    behaviour: { ...QUIET, chooseElectronic: 1, distinctTestCounts: 1, ...behaviour },
  };
}

/** What the tests say of an attack. */
function found(id: string, params: AttackUse['params'], options: StationOptions, seed?: string): string[] {
  return attackedDay(id, params, options, seed).notices.flatMap(({ kind }) => (KINDS.includes(kind) ? [kind] : []));
}

describe('tests of booth devices', () => {
  test.each<Partial<Policy>>([
    {},
    { 'paper.mode': 'vvpatCut' },
    { 'paper.mode': 'vvpatRoll', 'paper.interlock': true },
    { 'paper.mode': 'bmd', 'code.mode': 'none' },
  ])('say nothing of honest devices, and touch no vote (%o)', (policy) => {
    const options = tested({}, policy);
    expect(dayOf(options).notices.filter(({ kind }) => KINDS.includes(kind))).toEqual([]);
    const untested = dayOf({ ...options, policy: { ...policy } }).world;
    const { world } = dayOf(options);
    const votes = ({ ledgers, memory, truth }: typeof world) =>
      JSON.stringify([ledgers.boxChoice.view(), ledgers.slipChoice.view(), memory, truth.confirmed]);
    expect(votes(world)).toEqual(votes(untested));
  });

  test('find a wrong table in every way, but for totals of equal numbers', () => {
    expect(found('CI-11', {}, tested())).toEqual(KINDS);
    expect(found('CI-04', {}, tested())).toEqual(KINDS);
    expect(found('CI-11', {}, tested({ distinctTestCounts: 0 }))).toEqual(KINDS.slice(1));
  });

  // What is cast by ear is found by what is cast by ear.
  test.each([
    { audio: false, kinds: [] },
    { audio: true, kinds: KINDS.slice(0, 2) },
  ])('find a lie to voters who vote by ear only where scripts are cast by ear ($audio)', ({ audio, kinds }) => {
    const options = tested({ audioShare: 0.3 }, { 'test.audio': audio });
    expect(dayOf(options).notices.filter(({ kind }) => KINDS.includes(kind))).toEqual([]);
    expect(found('CI-12', { rate: 1 }, options)).toEqual(kinds);
    expect(found('CI-01', { rate: 1 }, options)).toEqual(KINDS.slice(0, 2));
  });

  test('cast as many votes by ear as by the screen, each choice in each language', () => {
    const { world } = dayOf(tested({ parallelBallots: 12 }, { 'test.audio': true }));
    const { accuracyTest, parallelTest } = world.papers;
    expect(accuracyTest?.marked).toEqual([1, 2, 3, 1, 2, 3, 1, 2, 3, 1, 2, 3]);
    expect(accuracyTest?.recorded).toEqual(accuracyTest?.marked);
    expect(parallelTest?.marked).toEqual([0, 1, 2, 0, 1, 2, 0, 1, 2, 0, 1, 2]);
  });

  // Negative result of the catalogue: a parallel test alone does not repair P12 against CI-02.
  test.each([
    { after: 58, script: 59, hits: ['parallel_test_differs'] },
    { after: 59, script: 59, hits: [] },
  ])('find a trigger of $after votes with a script of $script: $hits', ({ after, script, hits }) => {
    // Votes of the script go round: number 58, the last, is for the second of three choices.
    const params = { rate: 1, from: 'B', to: 'C', after };
    expect(found('CI-02', params, tested({ parallelBallots: script, chooseElectronic: 0.5 }))).toEqual(hits);
  });

  test('find a random flip as often as (1 - r)^n says', () => {
    // 59 votes, 20 of them for the first of three choices.
    const missed = Array.from({ length: 150 }, (_, day) =>
      found('CI-01', { rate: 0.05 }, tested({ chooseElectronic: 0.1 }, { 'test.accuracy': false }), `day ${day}`),
    ).filter((kinds) => kinds.length === 0).length;
    const chance = 0.95 ** 20;
    expect(Math.abs(missed - 150 * chance)).toBeLessThan(4 * Math.sqrt(150 * chance * (1 - chance)));
  });

  test('find a wrong print where slips are tried too', () => {
    const paper = { 'paper.mode': 'vvpatCut', 'test.accuracy': false } as const;
    expect(found('CI-06', { rate: 1 }, tested({}, paper))).toEqual(['parallel_test_differs']);
    const marked = { 'paper.mode': 'bmd', 'code.mode': 'none' } as const;
    expect(found('CI-06', { rate: 1 }, tested({}, marked))).toEqual(KINDS.slice(0, 2));
    // What a device writes beside marked paper is nothing, in a test as in a booth.
    expect(found('CI-01', { rate: 1 }, tested({}, marked))).toEqual([]);
    expect(bytesOf(attackedDay('CI-06', { rate: 0 }, tested({}, paper)).world)).toBe(
      bytesOf(dayOf(tested({}, paper)).world),
    );
  });
});
