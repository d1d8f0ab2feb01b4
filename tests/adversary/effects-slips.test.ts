/**
 * What attacks on slips do to votes, slips, counters and complaints of a small station: exactly this, and nothing else.
 * @module
 */
import { describe, expect, test } from 'vitest';
import { RECOUNT_NEEDS, recount } from '../../src/controls/index.ts';
import type { Behaviour, Policy } from '../../src/domain/policy/types.ts';
import { COMPLAINT_EVENTS, type ComplaintEvent } from '../../src/domain/records/records.ts';
import type { AttackUse } from '../../src/domain/scenario.ts';
import { evidenceOf, register, type World } from '../../src/world/index.ts';
import { attackedDay, bytesOf, dayOf, numbersIn, QUIET, type StationOptions } from './station.ts';

const [A, B, C] = [0, 1, 2] as const;

function stationWith(policy: Partial<Policy>, behaviour: Partial<Behaviour> = {}): StationOptions {
  return {
    policy: { 'paper.mode': 'vvpatCut', 'recount.kind': 'paper', ...policy },
    behaviour: { ...QUIET, chooseElectronic: 1, requestCode: 0, reportSlip: 0, voidSlip: 0, slipJam: 0, ...behaviour },
    recountAsked: true,
  };
}

const counts = (column: ArrayLike<number>): number[] =>
  [A, B, C].map((choice) => Array.from(column).filter((own) => own === choice).length);
const confirmed = ({ truth }: World): number[] => counts(truth.confirmed);
const stored = ({ ledgers }: World): number[] => counts(ledgers.boxChoice.view());
const slips = ({ ledgers }: World): number[] => counts(ledgers.slipChoice.view());
const complaintsOf = ({ ledgers }: World, event: ComplaintEvent): number =>
  Array.from(ledgers.complaintEvent.view()).filter((own) => own === COMPLAINT_EVENTS.indexOf(event)).length;
const printed = (world: World): number =>
  Array.from(evidenceOf(world, ['printerCounters']).printerCounters?.printed ?? []).reduce((sum, own) => sum + own, 0);
const wrongVotes = (world: World): number => (confirmed(world)[A] ?? 0) - (stored(world)[A] ?? 0);
/** All votes for A are now for C. */
const robbed = ([a = 0, b = 0, c = 0]: readonly number[]): number[] => [0, b, a + c];

const INTERLOCK: readonly boolean[] = [false, true];
const ALL = { rate: 1, from: 'A', to: 'C' } as const satisfies AttackUse['params'];

describe('CI-06', () => {
  test.each(INTERLOCK)('slip and vote say the same, and not what was confirmed (interlock %s)', (interlock) => {
    const { world, did } = attackedDay('CI-06', ALL, stationWith({ 'paper.interlock': interlock }));
    expect(stored(world)).toEqual(robbed(confirmed(world)));
    expect(slips(world)).toEqual(stored(world));
    expect([printed(world), register(world, 'voided')]).toEqual([120, 0]);
    expect(numbersIn(did)).toEqual([confirmed(world)[A]]);
  });

  test('a slip goes with its own vote where only some are robbed', () => {
    const { world } = attackedDay('CI-06', { ...ALL, rate: 0.5 }, stationWith({}));
    expect(slips(world)).toEqual(stored(world));
    expect(stored(world)[A]).toBeGreaterThan(0);
    expect(stored(world)[A]).toBeLessThan(confirmed(world)[A] ?? 0);
  });

  // The program yields once and is honest then: whoever looks gets her vote, and one voided slip is left of it.
  test.each(INTERLOCK)('a program that yields robs nobody who reports (interlock %s)', (interlock) => {
    const watching = stationWith({ 'paper.interlock': interlock, 'paper.voids': 'voter' }, { reportSlip: 1 });
    const { world, did } = attackedDay('CI-06', ALL, watching);
    const votes = confirmed(world);
    expect([stored(world), slips(world)]).toEqual([votes, votes]);
    expect([register(world, 'voided'), complaintsOf(world, 'slipDiffers')]).toEqual([votes[A], votes[A]]);
    expect(numbersIn(did)).toEqual([0]);
  });

  test('a program that insists prints a second slip as wrong as the first', () => {
    const { world } = attackedDay('CI-06', { ...ALL, voided: 'insists' }, stationWith({}, { reportSlip: 1 }));
    expect(stored(world)).toEqual(robbed(confirmed(world)));
    expect(slips(world)).toEqual(stored(world));
    expect(register(world, 'voided')).toBe(confirmed(world)[A]);
  });

  // Decisive pair 3b: k wrong slips all pass with chance (1 - p)^k, where p is the published share of R08.
  test('passes unreported on as many days as (1 - p)^k says', () => {
    const p = 0.066;
    const days = Array.from({ length: 120 }, (_, day) => {
      return attackedDay('CI-06', { ...ALL, rate: 0.1 }, stationWith({}, { reportSlip: p }), `day ${day}`).world;
    });
    // A slip that was reported was printed and not kept: both kinds were wrong once.
    const chances = days.map((world) => (1 - p) ** (wrongVotes(world) + complaintsOf(world, 'slipDiffers')));
    const expected = chances.reduce((sum, chance) => sum + chance, 0);
    const variance = chances.reduce((sum, chance) => sum + chance * (1 - chance), 0);
    const unreported = days.filter((world) => complaintsOf(world, 'slipDiffers') === 0).length;
    expect(Math.abs(unreported - expected)).toBeLessThan(4 * Math.sqrt(variance));
    expect(expected).toBeGreaterThan(60);
    expect(expected).toBeLessThan(100);
  });
});

describe('CI-07', () => {
  test('nobody robbed sees a slip, and slips agree with the votes', () => {
    const { world, did } = attackedDay('CI-07', ALL, stationWith({}, { lookSlip: 1 }));
    expect(stored(world)).toEqual(robbed(confirmed(world)));
    expect(slips(world)).toEqual(stored(world));
    expect([printed(world), register(world, 'voided')]).toEqual([120, 0]);
    expect(numbersIn(did)).toEqual([confirmed(world)[A]]);
  });

  test('who would have spoken up about a slip says that none came, and no slip is seen to differ', () => {
    const { world } = attackedDay('CI-07', ALL, stationWith({}, { lookSlip: 1, reportSlip: 1 }));
    expect(complaintsOf(world, 'slipNotShown')).toBe(confirmed(world)[A]);
    expect(complaintsOf(world, 'slipDiffers')).toBe(0);
  });
});

describe('CI-08', () => {
  test.each(INTERLOCK)(
    'each right slip that was seen is void, and another lies in its place (interlock %s)',
    (lock) => {
      const { world, did } = attackedDay('CI-08', ALL, stationWith({ 'paper.interlock': lock }, { lookSlip: 1 }));
      const votes = confirmed(world);
      expect(stored(world)).toEqual(robbed(votes));
      expect(slips(world)).toEqual(stored(world));
      expect([printed(world), register(world, 'voided')]).toEqual([120 + (votes[A] ?? 0), votes[A]]);
      expect(numbersIn(did)).toEqual([votes[A], votes[A]]);
      expect(complaintsOf(world, 'slipDiffers')).toBe(0);
    },
  );

  test('who does not wait for her slip gets a wrong one at once, and none is void', () => {
    const { world } = attackedDay('CI-08', ALL, stationWith({}, { lookSlip: 0 }));
    expect(slips(world)).toEqual(robbed(confirmed(world)));
    expect([printed(world), register(world, 'voided')]).toEqual([120, 0]);
  });
});

describe('CI-09', () => {
  const encoded = ({ ledgers }: World): number[] => counts(ledgers.slipEncoded.view());
  const counted = { ...ALL, rate: 0.5 };

  test('the text is what was confirmed; the machine code and the vote are not (honest first)', () => {
    for (const lock of INTERLOCK) {
      const station = stationWith({ 'paper.interlock': lock });
      const honest = dayOf(station).world;
      expect([slips(honest), encoded(honest), stored(honest)]).toEqual(Array(3).fill(confirmed(honest)));
      const { world, did } = attackedDay('CI-09', ALL, station);
      expect([slips(world), confirmed(world)]).toEqual([confirmed(honest), confirmed(honest)]);
      expect([encoded(world), stored(world)]).toEqual(Array(2).fill(robbed(confirmed(world))));
      expect([printed(world), register(world, 'voided')]).toEqual([120, 0]);
      expect(numbersIn(did)).toEqual([confirmed(world)[A]]);
    }
  });

  test('whoever looks at her slip sees nothing wrong', () => {
    const { world } = attackedDay('CI-09', ALL, stationWith({ 'paper.prompt': true }, { promptedReport: 1 }));
    expect(complaintsOf(world, 'slipDiffers')).toBe(0);
    expect(encoded(world)[A]).toBe(0);
  });

  test.each(['text', 'code'] as const)(
    'a recount that counts the %s gives that, with one count of each slip',
    (what) => {
      const { world } = attackedDay('CI-09', counted, stationWith({ 'paper.counted': what }));
      const { byChoice } = recount(evidenceOf(world, RECOUNT_NEEDS), { kind: 'count', byChoice: [] });
      expect(byChoice).toEqual(what === 'text' ? confirmed(world) : stored(world));
      expect(confirmed(world)).not.toEqual(stored(world));
    },
  );

  test.each<{ rules: Partial<Policy>; kinds: string[] }>([
    { rules: {}, kinds: ['slips_differ'] },
    { rules: { 'paper.counted': 'code' }, kinds: [] },
    { rules: { 'paper.counted': 'code', 'audit.kind': 'fixedShare' }, kinds: ['slip_text_differs'] },
    { rules: { 'paper.counted': 'code', 'audit.kind': 'rla', 'recount.kind': 'reprint' }, kinds: [] },
  ])('under $rules the container shows $kinds', ({ rules, kinds }) => {
    const { notices } = attackedDay('CI-09', counted, stationWith(rules));
    expect(notices.map(({ kind }) => kind).filter((kind) => kind.startsWith('slip'))).toEqual(kinds);
  });

  test('slips keep text and code together on a roll, where some are torn, and where some cannot be read', () => {
    const bad = { slipJam: 0.2, jamLoses: 0.5, slipUnreadable: 0.1 };
    for (const mode of ['vvpatRoll', 'vvpatCut'] as const) {
      const { world } = attackedDay('CI-09', counted, stationWith({ 'paper.mode': mode }, bad));
      const { slips: found } = evidenceOf(world, ['slips']);
      const pairs = Array.from(found?.choice ?? [], (text, row) => `${text} ${found?.encoded?.[row]}`);
      expect([...new Set(pairs)].sort()).toEqual(['-9 -9', '0 0', '0 2', '1 1', '2 2']);
    }
  });
});

describe('a slip that is held back', () => {
  test('leaves an honest day as it was', () => {
    const station = stationWith({}, { lookSlip: 0.4, reportSlip: 0.1 });
    expect(bytesOf(attackedDay('CI-07', { rate: 0 }, station).world)).toBe(bytesOf(dayOf(station).world));
  });
});
