/**
 * What attacks on entries, marks and the records beside the desk do to a small station: exactly this.
 * @module
 */
import { describe, expect, test } from 'vitest';
import { NEVER } from '../../src/domain/election.ts';
import type { Policy } from '../../src/domain/policy/types.ts';
import { COMPLAINT_EVENTS, DESK_EVENTS } from '../../src/domain/records/records.ts';
import type { StationSpec } from '../../src/domain/scenario.ts';
import { evidenceOf, register, type World } from '../../src/world/index.ts';
import { attackedDay, bytesOf, dayOf, numbersIn, QUIET, type StationOptions } from './station.ts';

const C = 2;
const station: StationOptions = { behaviour: { ...QUIET, chooseElectronic: 0.5 } };
const QUIET_HOUR = 8.5 * 3600;

const votes = ({ ledgers }: World): number[] => [...ledgers.boxChoice.view(), ...ledgers.ballotChoice.view()];
const countOf = (column: ArrayLike<number>, value: number): number =>
  Array.from(column).filter((own) => own === value).length;
const signed = (column: Int32Array): number[] => Array.from(column.keys()).filter((person) => column[person] !== NEVER);
const marks = ({ ledgers }: World): number =>
  signed(ledgers.paperSigned).length + signed(ledgers.electronicSigned).length;
const complaints = ({ ledgers }: World, event: (typeof COMPLAINT_EVENTS)[number]): number =>
  countOf(ledgers.complaintEvent.view(), COMPLAINT_EVENTS.indexOf(event));

describe('EL-09', () => {
  const lookUp = (share: number, shown: boolean): StationOptions => ({
    ...station,
    policy: { 'list.display': shown },
    behaviour: { ...station.behaviour, lookUpList: share },
  });

  test.each([
    { share: 0, shown: true, back: 0 },
    { share: 1, shown: false, back: 0 },
    { share: 1, shown: true, back: 15 },
  ])(
    'takes fifteen names off both lists; who looks where lists are shown is put back: %o',
    ({ share, shown, back }) => {
      const { world, did } = attackedDay('EL-09', { count: 15 }, lookUp(share, shown));
      const before = dayOf(lookUp(share, shown)).world;
      expect(numbersIn(did)).toEqual([15]);
      const gone = (basis: Int8Array): number => countOf(basis, -1);
      expect([gone(world.ledgers.paperBasis), gone(world.ledgers.electronicBasis)]).toEqual([15 - back, 15 - back]);
      expect(register(world, 'turnedAway')).toBe(15 - back);
      expect(complaints(world, 'notOnList')).toBe(15 - back);
      expect(votes(world).length).toBe(votes(before).length - 15 + back);
      if (back === 15) expect(bytesOf(world)).toBe(bytesOf(before));
    },
  );

  test.each<{ baseline: string; station: Partial<StationSpec>; lists: number }>([
    { baseline: 'sailau-2005', station: {}, lists: 2 },
    { baseline: 'paper-2016', station: { equipment: 'none', paperOnly: 120 }, lists: 1 },
  ])('exchanged: as many names of people who never come, so that lists are as long: $baseline', (given) => {
    const options = { ...station, baseline: given.baseline, station: given.station };
    const { world, did } = attackedDay('EL-09', { count: 15, how: 'exchanged' }, options);
    const struck = attackedDay('EL-09', { count: 15 }, options).world;
    expect(numbersIn(did)).toEqual([15]);
    const rows = (day: World): number[] => {
      const { paperList, electronicList } = evidenceOf(day, ['paperList', 'electronicList']);
      return [paperList, electronicList].map((list) => list?.person.length ?? 0).filter((length) => length > 0);
    };
    expect(rows(struck)).toEqual(Array.from({ length: given.lists }, () => 105));
    expect(rows(world)).toEqual(Array.from({ length: given.lists }, () => 120));
    const strangers = world.ledgers.paperBasis.subarray(world.people.visits);
    expect(Array.from(strangers)).toEqual(Array.from({ length: 15 }, () => 0));
    expect([register(world, 'turnedAway'), complaints(world, 'notOnList')]).toEqual([15, 15]);
    // For everybody else the day is the one on which the names were only struck.
    expect(signed(world.ledgers.paperSigned)).toEqual(signed(struck.ledgers.paperSigned));
    expect(votes(world)).toEqual(votes(struck));
  });

  test('exchanged twice in one station, each has lines of its own', () => {
    const use = { use: 'EL-09', params: { count: 5, how: 'exchanged' } };
    const { world } = dayOf({ ...station, attacks: [use, use] });
    expect(countOf(world.ledgers.paperBasis.subarray(world.people.visits), 0)).toBe(10);
  });

  test('sends nobody to a voter at home who stands on no list', () => {
    const athome = { ...station, behaviour: { ...station.behaviour, homeShare: 1, homeLate: 0 } };
    const { world } = attackedDay('EL-09', { count: 15 }, athome);
    expect(register(world, 'applications')).toBe(105);
    expect(complaints(world, 'notOnList')).toBe(15);
  });
});

describe('EL-10', () => {
  test.each(['dual', 'unified'] as const)('moves marks to people who have not come, register %s', (mode) => {
    const options = { ...station, policy: { 'register.mode': mode } };
    const before = dayOf(options).world;
    const { world, did } = attackedDay('EL-10', { rate: 0.2 }, options);
    const [burned = 0] = numbersIn(did);
    expect(burned).toBeGreaterThan(5);
    // Each mark is somebody's vote; who finds her line signed has none.
    const turned = register(world, 'turnedAway');
    expect(turned).toBe(complaints(world, 'alreadySigned'));
    expect(turned).toBeGreaterThan(0);
    expect(marks(world)).toBe(marks(before) - turned);
    expect(votes(world).length).toBe(votes(before).length - turned);
    if (mode === 'unified') expect(turned).toBeLessThanOrEqual(burned);
  });

  test('has as victims, where all are marked, everybody who comes after the lines ran out', () => {
    const { world } = attackedDay('EL-10', { rate: 1 }, { ...station, policy: { 'register.mode': 'unified' } });
    const cast = signed(world.ledgers.electronicSigned).length;
    expect(cast + register(world, 'turnedAway')).toBe(120);
  });
});

describe('EL-12', () => {
  const split = (merge: Policy['register.merge']): StationOptions => ({
    ...station,
    policy: { 'register.mode': 'unified', 'register.merge': merge },
  });

  test.each(['silent', 'checked'] as const)('gives two votes to whoever voted since the cut, copies %s', (merge) => {
    const { world, did } = attackedDay('EL-12', { count: 30, to: 'C' }, split(merge));
    expect(numbersIn(did)).toEqual([30]);
    const { truth, ledgers } = world;
    const taking = Array.from({ length: 30 }, (_, extra) => truth.person[truth.honestVisits + extra] ?? -1);
    const late = taking.filter((person) => (world.people.arrival[person] ?? 0) >= QUIET_HOUR);
    const both = taking.filter(
      (person) => ledgers.paperSigned[person] !== NEVER && ledgers.electronicSigned[person] !== NEVER,
    );
    expect(both.sort()).toEqual(late.sort());
    expect(late.length).toBeGreaterThan(5);
    expect(register(world, 'turnedAway')).toBe(30 - late.length);
    expect(complaints(world, 'alreadySigned')).toBe(0);
    expect(votes(world).length).toBe(120 + late.length);
    const { paperList, electronicList } = evidenceOf(world, ['paperList', 'electronicList']);
    const seen = [paperList, electronicList].flatMap((list) => signed(Int32Array.from(list?.signed ?? [])));
    expect(seen).toHaveLength(merge === 'checked' ? 120 + late.length : 120);
  });

  test('is refused service where the tables may not go on alone', () => {
    const options = { ...split('silent'), attacks: [{ use: 'EL-12', params: {} }] };
    const { uses } = dayOf({ ...options, policy: { ...options.policy, 'register.split': 'refuse' } });
    expect(uses[0]?.preventedBy).toEqual(['register.split']);
  });
});

describe('EL-13', () => {
  test.each(['none', 'both'] as const)(
    'stores votes that nobody was checked in for, serial numbers logged: %s',
    (logged) => {
      const options = { ...station, policy: { 'card.serialLogged': logged } };
      const before = dayOf(options).world;
      const { world, did } = attackedDay('EL-13', { count: 5, to: 'C' }, options);
      expect(numbersIn(did)).toEqual([5]);
      const added = Array.from(world.ledgers.boxSecond.view().keys()).filter(
        (row) => world.truth.recordOwner.at(row) === -1,
      );
      expect(added.map((row) => [world.ledgers.boxChoice.at(row), world.ledgers.boxSecond.at(row)])).toEqual(
        Array.from({ length: 5 }, () => [C, QUIET_HOUR]),
      );
      const times = (day: World, event: (typeof DESK_EVENTS)[number]): number =>
        countOf(day.ledgers.logEvent.view(), DESK_EVENTS.indexOf(event));
      expect(times(world, 'read')).toBe(times(before, 'read') + 5);
      expect(times(world, 'issue')).toBe(times(before, 'issue'));
      expect(countOf(world.ledgers.logSubject.view(), 9999)).toBe(logged === 'both' ? 5 : 0);
      expect(marks(world)).toBe(marks(before));
    },
  );

  test('finds nothing to read them once the station has fallen back to paper', () => {
    const fallen = { ...station, behaviour: { ...station.behaviour, fallBackStation: 1 } };
    const seeds = ['one day', 'another day', 'a third', 'a fourth', 'a fifth', 'a sixth'];
    const early = seeds.map((seed) => {
      const { world } = attackedDay('EL-13', { count: 5 }, fallen, seed);
      const row = Array.from(world.ledgers.logEvent.view()).indexOf(DESK_EVENTS.indexOf('fallback'));
      const stored = countOf(world.truth.recordOwner.view(), -1);
      return { before: world.ledgers.logSecond.at(row) < QUIET_HOUR, stored };
    });
    expect(early.map(({ stored }) => stored)).toEqual(early.map(({ before }) => (before ? 0 : 5)));
    expect(new Set(early.map(({ before }) => before)).size).toBe(2);
  });
});

describe('EL-14', () => {
  const before = dayOf(station).world;

  test('with lines left open, the people visited on paper vote in the room as well', () => {
    const { world, did } = attackedDay('EL-14', { count: 10, to: 'C' }, station);
    expect(numbersIn(did)).toEqual([10]);
    expect([register(world, 'applications'), register(world, 'marked')]).toEqual([10, 0]);
    expect(marks(world)).toBe(marks(before));
    expect(votes(world).length).toBe(votes(before).length + 10);
    expect(countOf(votes(world), C)).toBe(countOf(votes(before), C) + 10);
  });

  test('with lines signed, they are marked, and sent away when they come', () => {
    const { world } = attackedDay('EL-14', { count: 10, to: 'C', lines: 'signed' }, station);
    expect([register(world, 'applications'), register(world, 'marked')]).toEqual([10, 10]);
    const { truth, ledgers } = world;
    const used = Array.from({ length: 10 }, (_, extra) => truth.person[truth.honestVisits + extra] ?? -1);
    expect(used.filter((person) => ledgers.electronicSigned[person] === NEVER)).toEqual([]);
    const turned = register(world, 'turnedAway');
    expect(complaints(world, 'alreadySigned')).toBe(turned);
    expect(votes(world).length).toBe(votes(before).length + 10 - turned);
    const { portableTrip } = evidenceOf(world, ['portableTrip']);
    expect(portableTrip).toEqual({ left: 5 * 3600, back: 9 * 3600 });
  });

  test('leaves honest people at home their visits', () => {
    const travelling = { ...station, behaviour: { ...station.behaviour, homeShare: 0.1, homeLate: 0 } };
    const quiet = dayOf(travelling).world;
    const { world } = attackedDay('EL-14', { count: 5 }, travelling);
    const visited = (day: World): number[] =>
      day.people.atHome.filter((visit) => visit < day.truth.honestVisits && day.truth.channel[visit] === 2);
    expect(visited(world)).toEqual(visited(quiet));
    expect(register(world, 'applications')).toBe(register(quiet, 'applications') + 5);
  });
});

describe('a list made on the eve', () => {
  test('has those who registered late and can show it, so that they are not added', () => {
    const strangers = { ...station, behaviour: { ...station.behaviour, unlistedShare: 0.1, unlistedWithDocument: 1 } };
    const old = dayOf(strangers).world;
    const fresh = dayOf({ ...strangers, policy: { 'list.frozen': 'eve' } }).world;
    expect([register(old, 'added'), register(fresh, 'added')]).toEqual([12, 0]);
    expect(votes(fresh).length).toBe(votes(old).length);
  });
});
