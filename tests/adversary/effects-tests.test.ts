/**
 * What programs that know when they are tested do to the votes of a small station, and what each test sees of it.
 * @module
 */
import { describe, expect, test } from 'vitest';
import type { Policy } from '../../src/domain/policy/types.ts';
import type { AttackUse } from '../../src/domain/scenario.ts';
import type { World } from '../../src/world/index.ts';
import { attackedDay, bytesOf, dayOf, numbersIn, QUIET, type StationOptions } from './station.ts';

const [A, C] = [0, 2] as const;
const ALL = { rate: 1, from: 'A', to: 'C' } as const;
const TESTED: Partial<Policy> = { 'test.accuracy': true, 'test.parallel': true };

function station(policy: Partial<Policy> = {}, scriptCoverage = 0.01): StationOptions {
  return {
    policy: { ...TESTED, ...policy },
    behaviour: { ...QUIET, chooseElectronic: 1, distinctTestCounts: 1, scriptCoverage },
  };
}

function rowsOf({ truth, ledgers }: World) {
  return Array.from({ length: ledgers.boxChoice.length }, (_, row) => ({
    stored: ledgers.boxChoice.at(row),
    second: ledgers.boxSecond.at(row),
    confirmed: truth.confirmed[truth.recordOwner.at(row)],
  }));
}

const changedIn = (world: World) => rowsOf(world).filter(({ stored, confirmed }) => stored !== confirmed);
const robbable = (world: World) => rowsOf(world).filter(({ confirmed }) => confirmed === A);

/** Tests that differ, of both. */
function found(id: string, params: AttackUse['params'], options: StationOptions): string[] {
  return attackedDay(id, params, options).notices.flatMap(({ kind }) => (/_test_differs$/.test(kind) ? [kind] : []));
}

const WRONG = 'parallel_test_differs';
const WRONG_BEFORE = 'accuracy_test_differs';

describe('AU-06', () => {
  test('robs all but the most even sessions, and no vote of another choice', () => {
    const { world, did } = attackedDay('AU-06', { ...ALL, wary: 0.5 }, station());
    const changed = changedIn(world);
    expect(changed.filter(({ stored, confirmed }) => stored !== C || confirmed !== A)).toEqual([]);
    // About 60 votes for the first choice: half of them, five standard deviations of 3.9 either way.
    expect(Math.abs(changed.length - robbable(world).length / 2)).toBeLessThan(20);
    expect(numbersIn(did)[0]).toBe(changed.length);
  });

  test('spares whom it takes for a tester, whoever else is robbed: more wariness robs fewer of the same', () => {
    const robbed = [0, 0.25, 0.5, 1].map((wary) =>
      changedIn(attackedDay('AU-06', { ...ALL, wary }, station()).world).map(({ second }) => second),
    );
    robbed.slice(1).forEach((some, index) => {
      expect(some.filter((second) => !robbed[index]?.includes(second))).toEqual([]);
      expect(some.length).toBeLessThan(robbed[index]?.length ?? 0);
    });
    expect(robbed[3]).toEqual([]);
    expect(bytesOf(attackedDay('AU-06', { ...ALL, wary: 1 }, station()).world)).toBe(bytesOf(dayOf(station()).world));
  });

  test.each<{ wary: number; coverage: number; policy: Partial<Policy>; kinds: readonly string[] }>([
    { wary: 0, coverage: 0.01, policy: {}, kinds: [WRONG_BEFORE, WRONG] },
    { wary: 0.01, coverage: 0.01, policy: {}, kinds: [] },
    { wary: 0.01, coverage: 1, policy: {}, kinds: [WRONG_BEFORE, WRONG] },
    { wary: 0.01, coverage: 0.01, policy: { 'test.script': 'lifelike' }, kinds: [WRONG] },
    { wary: 0.01, coverage: 0.01, policy: { 'test.script': 'lifelike', 'paper.mode': 'vvpatCut' }, kinds: [WRONG] },
  ])('wary of $wary, script over $coverage, $policy: $kinds', ({ wary, coverage, policy, kinds }) => {
    expect(found('AU-06', { ...ALL, wary }, station(policy, coverage))).toEqual(kinds);
  });

  // The share of the script's manners that it does not know is all that a vote of the script can meet.
  test('meets a written script as often as 1 - w/c says', () => {
    const days = Array.from({ length: 15 }, (_, day) =>
      attackedDay('AU-06', { ...ALL, wary: 0.75 }, station({}, 1), `day ${day}`),
    );
    const wrong = days.map(({ notices }) => Number(notices.find(({ kind }) => kind === WRONG)?.data.wrong ?? 0));
    // 20 of 59 votes of a script are for the first of three choices.
    const expected = days.length * 20 * 0.25;
    const deviation = Math.sqrt(days.length * 20 * 0.25 * 0.75);
    expect(Math.abs(wrong.reduce((sum, votes) => sum + votes, 0) - expected)).toBeLessThan(4 * deviation);
  });
});

describe('AU-07', () => {
  test.each([7, 13])('robs every vote of the choice from %i hours on, and none before', (start) => {
    // Votes of tests are no votes, but the program counts what it writes.
    const untested = station({ 'test.accuracy': false, 'test.parallel': false });
    const { world, did } = attackedDay('AU-07', { ...ALL, start }, untested);
    const late = rowsOf(world).filter(({ second }) => second >= (start - 6) * 3600);
    expect(changedIn(world)).toEqual(late.filter(({ confirmed }) => confirmed === A));
    expect(changedIn(world).length).toBeGreaterThan(10);
    expect(changedIn(world).filter(({ stored }) => stored !== C)).toEqual([]);
    expect(numbersIn(did)[0]).toBe(changedIn(world).length);
  });

  test.each([
    { id: 'CI-01', start: {}, kinds: [WRONG_BEFORE, WRONG] },
    { id: 'AU-07', start: { start: 7 }, kinds: [WRONG] },
    { id: 'AU-07', start: { start: 12 }, kinds: [WRONG] },
    { id: 'AU-07', start: { start: 13 }, kinds: [] },
  ])('$id with $start: tests see $kinds', ({ id, start, kinds }) => {
    expect(found(id, { ...ALL, ...start }, station())).toEqual(kinds);
  });
});
