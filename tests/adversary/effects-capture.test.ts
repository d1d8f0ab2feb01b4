/**
 * What attacks on the moment of voting do to the votes of a small station: exactly this, and nothing else.
 * @module
 */
import { describe, expect, test } from 'vitest';
import { BLANK, NO_CODE } from '../../src/domain/election.ts';
import type { Policy } from '../../src/domain/policy/types.ts';
import { register, type World } from '../../src/world/index.ts';
import { attackedDay, bytesOf, dayOf, numbersIn, QUIET, type StationOptions } from './station.ts';

const [A, C] = [0, 2] as const;
const ALL = { rate: 1, from: 'A', to: 'C' } as const;

const station: StationOptions = { behaviour: { ...QUIET, chooseElectronic: 1, requestCode: 0.5 } };
const leaving = (share: number, timeout: 'none' | 'autocast'): StationOptions => ({
  policy: { 'term.timeout': timeout },
  behaviour: { ...QUIET, chooseElectronic: 1, requestCode: 0, leavesAtReview: share },
});

/** Stored votes beside the voters whose they are. */
function rowsOf({ truth, ledgers, people }: World) {
  return Array.from({ length: ledgers.boxChoice.length }, (_, row) => {
    const voter = truth.recordOwner.at(row);
    return {
      stored: ledgers.boxChoice.at(row),
      code: ledgers.boxCode.at(row),
      confirmed: truth.confirmed[voter],
      left: people.leavesAtReview[voter] === 1,
      byEar: people.byEar[voter] === 1,
    };
  });
}

describe('CI-02', () => {
  test('lies from the vote after the threshold on, at each device by itself', () => {
    const { world, did } = attackedDay('CI-02', { ...ALL, after: 10 }, station);
    const rows = rowsOf(world);
    const changed = rows.filter(({ stored, confirmed }) => stored !== confirmed);
    expect(changed.filter(({ stored, confirmed }) => confirmed !== A || stored !== C)).toEqual([]);
    // Ten of each of three devices are safe, whatever they say.
    const kept = rows.filter(({ stored, confirmed }) => confirmed === A && stored === A);
    expect(kept.length + changed.length).toBe(rows.filter(({ confirmed }) => confirmed === A).length);
    expect(kept.length).toBeGreaterThan(0);
    expect(kept.length).toBeLessThanOrEqual(30);
    expect(numbersIn(did)).toEqual([changed.length]);
  });

  test('never lies where no device gets so far', () => {
    expect(bytesOf(attackedDay('CI-02', { ...ALL, after: 120 }, station).world)).toBe(bytesOf(dayOf(station).world));
  });
});

describe('CI-03', () => {
  test('robs every voter of the choice who has no code, and none who has one', () => {
    const { world, did } = attackedDay('CI-03', ALL, station);
    const rows = rowsOf(world);
    const changed = rows.filter(({ stored, confirmed }) => stored !== confirmed);
    expect(changed).toEqual(rows.filter(({ code, confirmed }) => code === NO_CODE && confirmed === A));
    expect(changed.filter(({ stored }) => stored !== C)).toEqual([]);
    expect(rows.filter(({ code, confirmed }) => code !== NO_CODE && confirmed === A).length).toBeGreaterThan(0);
    expect(numbersIn(did)).toEqual([changed.length]);
  });
});

describe('CI-05', () => {
  test('turns votes of the robbed choice into blank ones, and abandoned sessions into votes for the favoured', () => {
    const { world, did } = attackedDay('CI-05', ALL, leaving(0.2, 'autocast'));
    const rows = rowsOf(world);
    const expected = rows.map(({ left, confirmed }) => (left ? C : confirmed === A ? BLANK : confirmed));
    expect(rows.map(({ stored }) => stored)).toEqual(expected);
    expect(rows.filter(({ left }) => left).length).toBeGreaterThan(5);
    expect(numbersIn(did)).toEqual([rows.filter(({ stored, confirmed }) => stored !== confirmed).length]);
  });

  test('with neither rate leaves the honest day', () => {
    const options = leaving(0.2, 'autocast');
    const { world } = attackedDay('CI-05', { rate: 0, left: 0 }, options);
    expect(bytesOf(world)).toBe(bytesOf(dayOf(options).world));
  });
});

describe('CI-10', () => {
  test('makes a vote for the favoured of every abandoned session, which honestly would be none', () => {
    const options = leaving(0.2, 'none');
    const honest = dayOf(options).world;
    const { world, did } = attackedDay('CI-10', { to: 'C' }, options);
    const left = rowsOf(world).filter((row) => row.left);
    expect(left.length).toBeGreaterThan(5);
    expect(left.map(({ stored }) => stored)).toEqual(left.map(() => C));
    expect(rowsOf(world).length).toBe(rowsOf(honest).length + left.length);
    expect(rowsOf(world).filter(({ stored, confirmed, left: gone }) => !gone && stored !== confirmed)).toEqual([]);
    expect(numbersIn(did)).toEqual([left.length]);
    expect([register(honest, 'unusedReturned'), register(world, 'unusedReturned')]).toEqual([left.length, 0]);
  });
});

describe('CI-11 and CI-04', () => {
  const swapped = (choice: number | undefined): number | undefined => (choice === A ? C : choice === C ? A : choice);

  test('exchange the votes of two choices, of everybody or of a language', () => {
    const all = rowsOf(attackedDay('CI-11', {}, station).world);
    expect(all.map(({ stored }) => stored)).toEqual(all.map(({ confirmed }) => swapped(confirmed)));
    const { world } = attackedDay('CI-04', {}, station);
    const some = rowsOf(world);
    const wrong = some.filter(({ stored, confirmed }) => stored !== confirmed);
    expect(wrong.map(({ stored }) => stored)).toEqual(wrong.map(({ confirmed }) => swapped(confirmed)));
    // 0.4 of 84 votes for the two choices, four standard deviations of 4.5 either way.
    const robbable = some.filter(({ confirmed }) => confirmed !== swapped(confirmed)).length;
    expect(Math.abs(wrong.length - 0.4 * robbable)).toBeLessThan(18);
  });

  test('in one language rob nobody where nobody uses it, and everybody where all do', () => {
    const using = (share: number): StationOptions => ({
      ...station,
      behaviour: { ...station.behaviour, secondLanguage: share },
    });
    const wrongIn = (share: number): number =>
      rowsOf(attackedDay('CI-04', {}, using(share)).world).filter(({ stored, confirmed }) => stored !== confirmed)
        .length;
    const all = rowsOf(attackedDay('CI-11', {}, station).world).filter(({ stored, confirmed }) => stored !== confirmed);
    expect([wrongIn(0), wrongIn(1)]).toEqual([0, all.length]);
  });
});

describe('CI-12', () => {
  const paper: Partial<Policy> = { 'paper.mode': 'vvpatCut', 'paper.prompt': true, 'recount.kind': 'paper' };
  const listening = (audioShare: number, policy: Partial<Policy> = paper): StationOptions => ({
    policy,
    behaviour: { ...QUIET, chooseElectronic: 1, checkCode: 1, promptedReport: 1, voidSlip: 0, slipJam: 0, audioShare },
    recountAsked: true,
  });

  test('takes every robbed vote that was cast by ear, slip and all, and no other (honest first)', () => {
    const honest = dayOf(listening(0.3)).world;
    expect(rowsOf(honest).filter(({ stored, confirmed }) => stored !== confirmed)).toEqual([]);
    const { world, did } = attackedDay('CI-12', ALL, listening(0.3));
    const byEar = rowsOf(world).filter((row) => row.byEar);
    const robbedOf = byEar.filter(({ confirmed }) => confirmed === A);
    expect(robbedOf.length).toBeGreaterThan(5);
    expect(byEar.length).toBeGreaterThan(robbedOf.length);
    expect(rowsOf(world).filter(({ stored, confirmed }) => stored !== confirmed)).toEqual(robbedOf);
    expect(robbedOf.map(({ stored }) => stored)).toEqual(robbedOf.map(() => C));
    expect(Array.from(world.ledgers.slipChoice.view()).sort()).toEqual(
      Array.from(world.ledgers.boxChoice.view()).sort(),
    );
    expect(numbersIn(did)).toEqual([robbedOf.length]);
  });

  test('is seen by nobody who votes, though all others check all that they can', () => {
    const { notices } = attackedDay('CI-12', ALL, listening(0.3));
    expect(notices.map(({ kind }) => kind)).toEqual(dayOf(listening(0.3)).notices.map(({ kind }) => kind));
  });

  test('does nothing where nobody votes by ear', () => {
    expect(bytesOf(attackedDay('CI-12', ALL, listening(0)).world)).toBe(bytesOf(dayOf(listening(0)).world));
  });
});
