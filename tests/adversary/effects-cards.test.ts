/**
 * What attacks with cards of their own do to the records of a small station.
 * @module
 */
import { describe, expect, test } from 'vitest';
import { rngOf } from '../../src/base/rng.ts';
import { NO_CODE } from '../../src/domain/election.ts';
import type { Orders } from '../../src/domain/ports.ts';
import { DESK_EVENTS, type DeskEvent, NOTE_EVENTS } from '../../src/domain/records/records.ts';
import { compileAll } from '../../src/machines/index.ts';
import { bindHandlers, createWorld, evidenceOf, type Intruder, runDay, type World } from '../../src/world/index.ts';
import { attackedDay, boxOf, dayOf, numbersIn, QUIET, type StationOptions, scenarioOf } from './station.ts';

const C = 2;
const station: StationOptions = {
  policy: { 'card.serialLogged': 'both' },
  behaviour: { ...QUIET, chooseElectronic: 1, requestCode: 0.5 },
};

const logged = ({ ledgers }: World, event: DeskEvent): number[] =>
  Array.from(ledgers.logEvent.view().keys())
    .filter((row) => ledgers.logEvent.at(row) === DESK_EVENTS.indexOf(event))
    .map((row) => ledgers.logSubject.at(row));

describe('RC-10', () => {
  // Every number of voters and copies up to three, so that neither can stand for the other.
  test.each([0, 1, 2, 3].flatMap((count) => [1, 2, 3].map((copies) => ({ count, copies }))))(
    'of $count voters adds $copies votes for each, which nobody cast, under the number of their card',
    ({ count, copies }) => {
      const { world, did, intruder } = attackedDay('RC-10', { count, copies, to: 'C' }, station);
      const extra = count * copies;
      expect(numbersIn(did)).toEqual([count, copies]);
      expect(intruder.people.size).toBe(count);
      expect(boxOf(world)).toHaveLength(120 + extra);
      const copied = boxOf(world).filter((_, row) => world.truth.recordOwner.at(row) < 0);
      expect(copied.map(([choice, code]) => [choice, code])).toEqual(copied.map(() => [C, NO_CODE]));
      expect(copied).toHaveLength(extra);
      expect([logged(world, 'issue').length, logged(world, 'read').length]).toEqual([120, 120 + extra]);
      const stock = evidenceOf(world, ['carrierStock']).carrierStock;
      expect(stock).toEqual({ before: 20, after: 20 });
      // Each copy is read right after its card, under its number.
      const readings = logged(world, 'read');
      expect(readings.filter((card, row) => row > 0 && readings[row - 1] === card).length).toBeGreaterThanOrEqual(
        extra,
      );
    },
  );

  test('has nothing to copy where voters do not get to a device', () => {
    const onPaper = { ...station, behaviour: { ...QUIET, fallBackStation: 1, chooseElectronic: 0 } };
    const { world } = attackedDay('RC-10', { count: 3 }, { ...onPaper, policy: { 'paper.mode': 'bmd' } });
    expect(boxOf(world)).toEqual([]);
  });

  test('is refused copy by copy where a card works once, and the votes are those of the honest day', () => {
    const policy = { 'card.crypto': 'mac', 'card.serialLogged': 'both' } as const;
    const behaviour = { ...station.behaviour, observerPresent: 1, observerNotices: 1 };
    const copier = tellingAll({ copies: 2 });
    const world = dayWith(copier, { ...station, policy, behaviour });
    const told = copier.people.size;
    expect(told).toBe(120);
    expect(logged(world, 'refused')).toHaveLength(2 * told);
    expect(boxOf(world)).toEqual(boxOf(dayWith(undefined, { ...station, policy, behaviour })));
    const seen = evidenceOf(world, ['observerNotes']).observerNotes?.event ?? [];
    const refusals = Array.from(seen).filter((event) => event === NOTE_EVENTS.indexOf('readRefused'));
    expect(refusals).toHaveLength(2 * told);
  });

  test('leaves every count of the log and the box in agreement', () => {
    const { notices } = attackedDay('RC-10', { count: 5 }, station);
    const honest = dayOf(station).notices.map(({ kind }) => kind);
    const caused = notices.filter(({ kind }) => !honest.includes(kind)).map(({ control }) => control);
    expect(caused).not.toContain('log-reads');
    expect(caused).toContain('card-serials');
  });
});

/** Readings by the number of their card, each card as often as it was handed out and read. */
const extraReadings = (world: World): number => logged(world, 'read').length - logged(world, 'issue').length;

describe('RC-09', () => {
  const own = boxOf(dayOf(station).world);

  test.each([
    { rate: 0, target: 'all' },
    { rate: 0.5, target: 'all' },
    { rate: 1, target: 'all' },
    { rate: 1, target: 'withoutCode' },
  ])('stores a card of the favoured choice twice, one row after the other: $rate, $target', ({ rate, target }) => {
    const { world, did } = attackedDay('RC-09', { rate, target, to: 'C' }, station);
    const repeated = boxOf(world).filter((row, at, all) => at > 0 && `${row}` === `${all[at - 1]}` && row[0] === C);
    const favoured = own.filter(([choice, code]) => choice === C && (target === 'all' || code === NO_CODE));
    if (rate === 0.5) expect(repeated.length > 0 && repeated.length < favoured.length).toBe(true);
    else expect(repeated).toHaveLength(rate * favoured.length);
    expect(repeated.filter(([, code]) => target === 'withoutCode' && code !== NO_CODE)).toEqual([]);
    expect(boxOf(world)).toHaveLength(own.length + repeated.length);
    expect(extraReadings(world)).toBe(repeated.length);
    expect(numbersIn(did)).toEqual([repeated.length]);
  });
});

describe('RC-11', () => {
  // Every number of voters and readings up to three, so that neither can stand for the other.
  test.each([0, 1, 2, 3].flatMap((count) => [1, 2, 3].map((times) => ({ count, times }))))(
    'of $count voters stores $times votes more for each, from their own cards',
    ({ count, times }) => {
      const { world, did, intruder } = attackedDay('RC-11', { count, times, to: 'C' }, station);
      expect(numbersIn(did)).toEqual([count, times]);
      expect(intruder.people.size).toBe(count);
      expect(boxOf(world)).toHaveLength(120 + count * times);
      expect(extraReadings(world)).toBe(count * times);
      const owners = Array.from(world.truth.recordOwner.view());
      const again = owners.filter((owner, row) => owners.indexOf(owner) < row);
      expect(again).toHaveLength(count * times);
      expect(new Set(again)).toEqual(intruder.people);
      const stock = evidenceOf(world, ['carrierStock']).carrierStock;
      expect(stock).toEqual({ before: 20, after: 20 });
    },
  );

  test.each([
    { policy: { 'card.crypto': 'mac' }, refused: 240 },
    { policy: { 'card.erasedBy': 'machine' }, refused: 0 },
  ] as const)('has nothing stored twice under $policy', ({ policy, refused }) => {
    const options = { ...station, policy: { 'card.serialLogged': 'both', ...policy } } as const;
    const world = dayWith(tellingAll({ again: 2 }), options);
    expect(logged(world, 'refused')).toHaveLength(refused);
    expect(boxOf(world)).toEqual(boxOf(dayWith(undefined, options)));
  });
});

/** Gives everybody the same orders, whatever the rules: what the desk then does is the question. */
function tellingAll(orders: Orders): Intruder {
  const tap = { orders: () => orders, did: () => 'something' };
  return {
    attack: {
      id: 'XX-10',
      name: 'Orders for all',
      category: 'Test',
      summary: 'Tells everybody the same.',
      powers: ['voters.own'],
      guards: [],
      params: {},
      breaks: [],
      caughtBy: [],
      missedBy: [],
      source: 'test',
      votersTakePart: true,
      mount: () => tap,
    },
    tap,
    interventions: 0,
    used: new Set(),
    people: new Set(),
    group: { name: 'everybody', members: [], has: () => true },
  };
}

function dayWith(intruder: Intruder | undefined, options: StationOptions): World {
  const scenario = scenarioOf(options);
  const tables = compileAll(scenario.policy);
  const world = createWorld({
    scenario,
    tables,
    handlers: bindHandlers(tables),
    rng: rngOf('copies'),
    intruders: intruder === undefined ? [] : [intruder],
  });
  runDay(world);
  return world;
}
