/**
 * What attacks on the electronic ballot box before opening, while it fills, at the close and after it do to the records of a
 * small station.
 * @module
 */
import { describe, expect, test } from 'vitest';
import { NEVER, NO_CODE } from '../../src/domain/election.ts';
import { DESK_EVENTS } from '../../src/domain/records/records.ts';
import { evidenceOf, type World } from '../../src/world/index.ts';
import { attackedDay, boxOf, dayOf, numbersIn, QUIET, type StationOptions } from './station.ts';

const [A, C] = [0, 2] as const;
const ABSENT = { ...QUIET, chooseElectronic: 1, requestCode: 0.5, turnout: 0.8 };
const station: StationOptions = { policy: { 'close.totals': 'signed', 'zero.report': true }, behaviour: ABSENT };
const honest = dayOf(station).world;

const readings = ({ ledgers }: World): number =>
  Array.from(ledgers.logEvent.view()).filter((event) => event === DESK_EVENTS.indexOf('read')).length;
const signed = ({ ledgers }: World): number[] =>
  [ledgers.paperSigned, ledgers.electronicSigned].flatMap((list) => Array.from(list).filter((at) => at !== NEVER));
const countOf = (column: ArrayLike<number>, value: number): number =>
  Array.from(column).filter((own) => own === value).length;

describe('RC-04', () => {
  test.each([0, 1, 7])('puts %d votes behind those of the day, which nobody read, signed for or cast', (count) => {
    const { world, did } = attackedDay('RC-04', { count, to: 'C' }, station);
    expect(boxOf(world).slice(0, boxOf(honest).length)).toEqual(boxOf(honest));
    const entered = boxOf(world).slice(boxOf(honest).length);
    expect(entered.map(([choice, code]) => [choice, code])).toEqual(Array.from({ length: count }, () => [C, NO_CODE]));
    expect(Array.from(world.truth.recordOwner.view()).slice(-count || Infinity)).toEqual(entered.map(() => -1));
    expect([readings(world), signed(world)]).toEqual([readings(honest), signed(honest)]);
    expect(world.papers.electronic?.accepted).toBe(boxOf(honest).length + count);
    expect(numbersIn(did)).toEqual([count]);
  });

  test('leaves the totals that were signed at the close as they were', () => {
    const { world } = attackedDay('RC-04', { count: 7 }, station);
    expect(world.papers.closeTotals).toEqual(honest.papers.closeTotals);
    expect(honest.papers.closeTotals).toEqual(honest.papers.electronic);
  });

  test('signs for each vote in the name of somebody absent, and enters no more than there are', () => {
    const absent = 120 - signed(honest).length;
    for (const [count, entered] of [
      [5, 5],
      [100, absent],
    ] as const) {
      const { world, did } = attackedDay('RC-04', { count, checkIns: 'padded' }, station);
      expect(boxOf(world)).toHaveLength(boxOf(honest).length + entered);
      expect(signed(world)).toHaveLength(signed(honest).length + entered);
      const late = signed(world).filter((second) => second >= world.ledgers.counterSecond.at(0));
      expect(late).toHaveLength(entered);
      expect(numbersIn(did)).toEqual([entered]);
    }
    expect(absent).toBeGreaterThan(10);
  });

  test('gives each vote a code that nobody else has, where it is told to and votes have codes', () => {
    const { world } = attackedDay('RC-04', { count: 9, codes: 'unused' }, station);
    const codes = boxOf(world).map(([, code]) => code);
    const own = codes.slice(-9);
    expect(new Set(own).size).toBe(9);
    expect(own.filter((code) => code === NO_CODE || codes.slice(0, -9).includes(code))).toEqual([]);
    const without = attackedDay(
      'RC-04',
      { count: 9, codes: 'unused' },
      { ...station, policy: { 'code.mode': 'none' } },
    );
    expect(boxOf(without.world).map(([, code]) => code)).toEqual(boxOf(without.world).map(() => NO_CODE));
  });
});

describe('RC-05', () => {
  test.each([0, 1, 7])('has %d votes before those of the day, and a zero report that says none', (count) => {
    const { world, did } = attackedDay('RC-05', { count, to: 'C' }, station);
    expect(boxOf(world).slice(count)).toEqual(boxOf(honest));
    expect(boxOf(world).slice(0, count)).toEqual(Array.from({ length: count }, () => [C, NO_CODE, 0]));
    expect(evidenceOf(world, ['zeroReport']).zeroReport).toEqual({ records: 0 });
    expect(world.papers.closeTotals?.accepted).toBe(boxOf(honest).length + count);
    expect(readings(world)).toBe(readings(honest));
    expect(numbersIn(did)).toEqual([count]);
  });

  test('cannot speak for a reader of another maker', () => {
    const policy = { ...station.policy, 'zero.reader': 'independent' } as const;
    const records = (count: number) =>
      evidenceOf(attackedDay('RC-05', { count }, { ...station, policy }).world, ['zeroReport']).zeroReport?.records;
    expect([records(0), records(7)]).toEqual([0, 7]);
  });
});

describe('RC-03', () => {
  test.each([0, 0.4, 1])('stores another choice for cards of the robbed one without a code, at rate %d', (rate) => {
    const { world, did } = attackedDay('RC-03', { rate, from: 'A', to: 'C' }, station);
    const robbable = boxOf(honest).filter(([choice, code]) => choice === A && code === NO_CODE).length;
    const changed = boxOf(world).filter((row, at) => row[0] !== boxOf(honest)[at]?.[0]);
    expect(changed.filter(([choice, code]) => choice !== C || code !== NO_CODE)).toEqual([]);
    expect(boxOf(world).map(([, ...rest]) => rest)).toEqual(boxOf(honest).map(([, ...rest]) => rest));
    expect(numbersIn(did)).toEqual([changed.length]);
    if (rate === 1) expect(changed).toHaveLength(robbable);
    else if (rate === 0) expect(changed).toEqual([]);
    else expect(changed.length > 0 && changed.length < robbable).toBe(true);
    expect(world.papers.controlProtocol).toEqual(honest.papers.controlProtocol);
  });
});

describe('RC-17', () => {
  const codes = countOf(
    (honest.papers.controlProtocol ?? []).map(({ choice }) => choice),
    A,
  );
  const votes = countOf(honest.ledgers.boxChoice.view(), A);

  test.each([
    { rate: 0, limit: 'codes', moved: 0 },
    { rate: 0.1, limit: 'codes', moved: Math.round(votes * 0.1) },
    { rate: 1, limit: 'codes', moved: votes - codes },
    { rate: 0.1, limit: 'none', moved: Math.round(votes * 0.1) },
    { rate: 1, limit: 'none', moved: votes },
  ])('moves $moved votes in every total and none in the box or on the list: $rate, $limit', (setting) => {
    const { world, did } = attackedDay(
      'RC-17',
      { rate: setting.rate, limit: setting.limit, from: 'A', to: 'C' },
      station,
    );
    expect(boxOf(world)).toEqual(boxOf(honest));
    expect(world.papers.controlProtocol).toEqual(honest.papers.controlProtocol);
    const { electronic, recorder, closeTotals } = world.papers;
    expect([recorder, closeTotals]).toEqual([electronic, electronic]);
    const before = honest.papers.electronic;
    expect(electronic).toEqual({
      ...before,
      byChoice: before?.byChoice.map(
        (own, choice) => own + (choice === C ? setting.moved : choice === A ? -setting.moved : 0),
      ),
    });
    expect(numbersIn(did)).toEqual([setting.moved]);
  });

  test('has nothing to move where both choices are one', () => {
    const { world } = attackedDay('RC-17', { rate: 1, from: 'A', to: 'A' }, station);
    expect(world.papers.electronic).toEqual(honest.papers.electronic);
    expect(votes - codes).toBeGreaterThan(5);
  });
});

describe('RC-20', () => {
  const withInventory = { ...station, policy: { ...station.policy, 'count.inventory': true } } as const;
  const inventory = (world: World) => evidenceOf(world, ['deviceInventory']).deviceInventory;
  // More cards than voters, so that none who comes later is sent to paper for want of one.
  const cards = { ...withInventory, station: { carriers: 130 } };
  const without = dayOf(cards).world;

  test.each([0, 0.3, 1])('leaves cards of the robbed choice full and unread, at rate %d', (rate) => {
    const { world, did } = attackedDay('RC-20', { rate, from: 'A' }, cards);
    const gone = boxOf(without).length - boxOf(world).length;
    const others = (day: World) => boxOf(day).filter(([choice]) => choice !== A);
    expect(others(world)).toEqual(others(without));
    if (rate === 1) expect(gone).toBe(countOf(without.ledgers.boxChoice.view(), A));
    else if (rate === 0) expect(gone).toBe(0);
    else expect(gone > 0 && gone < countOf(without.ledgers.boxChoice.view(), A)).toBe(true);
    expect(inventory(world)).toEqual({ cards: gone, portable: 0 });
    expect(readings(world)).toBe(readings(without) - gone);
    expect(numbersIn(did)).toEqual([gone]);
  });

  test.each(['onReturn', 'atClose'] as const)('leaves the votes of the trip out, entered %s', (merge) => {
    const policy = { ...withInventory.policy, 'mobile.merge': merge };
    const trip = { ...withInventory, policy, behaviour: { ...ABSENT, homeShare: 0.1 } };
    const [full, robbed] = [dayOf(trip).world, attackedDay('RC-20', { what: 'portable', rate: 1 }, trip).world];
    const home = countOf(full.truth.channel, 2);
    expect(home).toBeGreaterThan(3);
    expect(boxOf(robbed)).toHaveLength(boxOf(full).length - home);
    expect([inventory(full), inventory(robbed)]).toEqual([
      { cards: 0, portable: 0 },
      { cards: 0, portable: 1 },
    ]);
    expect(robbed.papers.electronic?.accepted).toBe(boxOf(robbed).length);
  });
});
