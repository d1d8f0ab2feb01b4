/**
 * What attacks on the service do to a small station: who is served when and how, who goes home, and what is written down.
 * @module
 */
import { describe, expect, test } from 'vitest';
import { CLOSING, NEVER, OPENING } from '../../src/domain/election.ts';
import type { Behaviour, Policy } from '../../src/domain/policy/types.ts';
import { DESK_EVENTS, type DeskEvent } from '../../src/domain/records/records.ts';
import { evidenceOf, register, type World } from '../../src/world/index.ts';
import { BOOTH } from '../../src/world/layout.ts';
import { ENDINGS } from '../../src/world/truth.ts';
import { attackedDay, bytesOf, dayOf, numbersIn, QUIET, type StationOptions } from './station.ts';

const station: StationOptions = { behaviour: { ...QUIET, chooseElectronic: 0.5 }, station: { voters: 240 } };
const honest = dayOf(station).world;
const HOUR = 3600;
const hour = (clock: number): number => (clock - 6) * HOUR;

const ends = (world: World, name: (typeof ENDINGS)[number]): number =>
  world.truth.ending.filter((ending) => ENDINGS[ending] === name).length;
const secondsOf = ({ ledgers }: World, event: DeskEvent): number[] =>
  Array.from(ledgers.logEvent.view().keys())
    .filter((row) => ledgers.logEvent.at(row) === DESK_EVENTS.indexOf(event))
    .map((row) => ledgers.logSecond.at(row));
const inside = (seconds: readonly number[], from: number, to: number): number[] =>
  seconds.filter((second) => second >= from && second < to);
const arrivedIn = (world: World, from: number, to: number): number[] =>
  Array.from(world.people.order).filter((visit) => inside([world.people.arrival[visit] ?? 0], from, to).length === 1);
const electronic = (world: World, visits: readonly number[]): number[] =>
  visits.filter((visit) => world.truth.channel[visit] === 1);
const withPolicy = (policy: Partial<Policy>, behaviour: Partial<Behaviour> = {}): StationOptions => ({
  ...station,
  policy,
  behaviour: { ...station.behaviour, ...behaviour },
});

describe('AV-01', () => {
  test('with two lists sends everybody to paper for so long, and nobody home', () => {
    const { world, did } = attackedDay('AV-01', { at: 10, minutes: 120 }, station);
    const [from, to] = [hour(10), hour(12)];
    expect(numbersIn(did)).toEqual([120]);
    expect([secondsOf(world, 'outage'), secondsOf(world, 'restored')]).toEqual([[from], [to]]);
    expect(inside(secondsOf(honest, 'issue'), from, to).length).toBeGreaterThan(5);
    expect(inside(secondsOf(world, 'issue'), from, to)).toEqual([]);
    expect(electronic(world, arrivedIn(world, from, to))).toEqual([]);
    // Nobody can sign on a list that does not answer.
    expect(inside(Array.from(world.ledgers.electronicSigned), from, to)).toEqual([]);
    expect(ends(world, 'cast')).toBe(240);
    // Before and after it is the honest day.
    const others = [...arrivedIn(world, OPENING, from - HOUR), ...arrivedIn(world, to, CLOSING)];
    expect(electronic(world, others)).toEqual(electronic(honest, others));
  });

  test('with one list keeps everybody waiting, and half of them go home after three quarters of an hour', () => {
    const { world } = attackedDay('AV-01', { at: 10, minutes: 120 }, withPolicy({ 'register.mode': 'unified' }));
    const [from, to] = [hour(10), hour(12)];
    expect(inside(Array.from(world.ledgers.electronicSigned), from, to)).toEqual([]);
    const came = arrivedIn(world, from, to - 45 * 60);
    const gone = came.filter((visit) => ENDINGS[world.truth.ending[visit] ?? 0] === 'gaveUp');
    expect(gone).toEqual(came.filter((visit) => world.queue.impatient?.[visit] === 1));
    expect(register(world, 'leftQueue')).toBe(gone.length);
    expect(gone.length).toBeGreaterThan(5);
    expect(ends(world, 'cast')).toBe(240 - gone.length);
  });

  test('counts its minutes once, however often it is done, up to the last', () => {
    const twice = { use: 'AV-01', params: { at: 10, minutes: 60 } };
    const { world } = dayOf({ ...station, attacks: [twice, { use: 'AV-01', params: { at: 10.5, minutes: 60 } }] });
    expect([secondsOf(world, 'outage'), secondsOf(world, 'restored')]).toEqual([[hour(10)], [hour(11.5)]]);
  });
});

describe('AV-02', () => {
  test('takes devices out of service for so long, and the sessions in them end on paper', () => {
    const busy = withPolicy({}, { chooseElectronic: 1, boothSeconds: 600 });
    const { world } = attackedDay('AV-02', { count: 3, at: 9, minutes: 60 }, busy);
    expect(secondsOf(world, 'deviceDown')).toEqual([hour(9), hour(9), hour(9)]);
    expect(inside(secondsOf(world, 'issue'), hour(9), hour(10))).toEqual([]);
    expect(electronic(world, arrivedIn(world, hour(9), hour(10)))).toEqual([]);
    expect(inside(secondsOf(world, 'issue'), hour(10), hour(11)).length).toBeGreaterThan(3);
    expect(secondsOf(world, 'cleared').filter((second) => second === hour(9)).length).toBeGreaterThan(0);
    expect(ends(world, 'cast')).toBe(240);
  });

  test('leaves the others at work: two of three down, one serves', () => {
    const busy = withPolicy({}, { chooseElectronic: 1 });
    const { world } = attackedDay('AV-02', { count: 2, at: 9, minutes: 120 }, busy);
    expect(secondsOf(world, 'deviceDown')).toHaveLength(2);
    expect(inside(secondsOf(world, 'issue'), hour(9), hour(11)).length).toBeGreaterThan(10);
    expect(ends(world, 'cast')).toBe(240);
  });
});

describe('AV-03', () => {
  test('empties the pool, and whoever comes then votes on paper', () => {
    const { world, did, intruder } = attackedDay('AV-03', { count: 60 }, station);
    expect(numbersIn(did)).toEqual([60]);
    expect(ends(world, 'walkedOff')).toBe(20);
    expect(evidenceOf(world, ['carrierStock']).carrierStock).toEqual({ before: 20, after: 0 });
    const last = Math.max(...secondsOf(world, 'issue'));
    expect(electronic(world, arrivedIn(world, last + 1, CLOSING))).toEqual([]);
    expect(electronic(honest, arrivedIn(world, last + 1, CLOSING)).length).toBeGreaterThan(20);
    expect(ends(world, 'cast')).toBe(220);
    const keepers = Array.from(world.truth.ending.keys()).filter(
      (visit) => ENDINGS[world.truth.ending[visit] ?? 0] === 'walkedOff',
    );
    expect(keepers.filter((visit) => !intruder.people.has(visit))).toEqual([]);
  });

  test('takes as many cards as people come for them', () => {
    const { world } = attackedDay('AV-03', { count: 7 }, station);
    expect(register(world, 'lost')).toBe(7);
  });
});

describe('AV-04', () => {
  test.each([
    { count: 0, calls: 1, confirmed: true },
    { count: 2, calls: 3, confirmed: true },
    { count: 3, calls: 3, confirmed: false },
  ])('cuts $count calls', ({ count, calls, confirmed }) => {
    const { world, did } = attackedDay('AV-04', { count }, station);
    expect(evidenceOf(world, ['receipt']).receipt).toEqual({ calls, confirmed });
    expect(numbersIn(did)).toEqual([count]);
    expect(world.papers).toEqual(honest.papers);
  });
});

describe('AV-05', () => {
  test('stops devices and computer at once; voters in booths end on paper', () => {
    const busy = withPolicy({}, { chooseElectronic: 1, boothSeconds: 600 });
    const { world } = attackedDay('AV-05', { at: 17, minutes: 60 }, busy);
    expect([secondsOf(world, 'outage'), secondsOf(world, 'restored')]).toEqual([[hour(17)], [hour(18)]]);
    expect(secondsOf(world, 'deviceDown')).toEqual([]);
    const during = [...secondsOf(world, 'issue'), ...secondsOf(world, 'read')];
    expect(inside(during, hour(17), hour(18))).toEqual([]);
    expect(secondsOf(world, 'cleared').filter((second) => second === hour(17)).length).toBeGreaterThan(0);
    expect(ends(world, 'cast')).toBe(240);
  });
});

describe('AV-06', () => {
  test('adds its seconds to each voter of its group, and a line forms', () => {
    const slow = { ...station, groups: [{ name: 'some', share: 0.5 }] };
    const { world, did, intruder } = attackedDay('AV-06', { extra: 300 }, slow);
    expect(numbersIn(did)).toEqual([120, 300]);
    expect(intruder.interventions).toBe(120);
    const delays = Array.from(world.people.order, (visit) => {
      const signed = Math.max(
        world.ledgers.paperSigned[visit] ?? NEVER,
        world.ledgers.electronicSigned[visit] ?? NEVER,
      );
      return { slowed: intruder.group.has(visit), seconds: signed - (world.people.arrival[visit] ?? 0) };
    });
    expect(delays.filter(({ slowed, seconds }) => slowed && seconds < 300)).toEqual([]);
    expect(delays.some(({ slowed, seconds }) => !slowed && seconds === 0)).toBe(true);
    expect(delays.some(({ slowed, seconds }) => !slowed && seconds > 0)).toBe(true);
  });

  test('with nothing to add leaves the honest day', () => {
    const { world, intruder } = attackedDay('AV-06', { extra: 0 }, station);
    expect(bytesOf(world)).toBe(bytesOf(honest));
    expect(intruder.interventions).toBe(0);
  });

  test('drives people home where the table cannot keep up', () => {
    const { world } = attackedDay('AV-06', { extra: 600 }, station);
    expect(register(world, 'leftQueue')).toBeGreaterThan(20);
    expect(ends(world, 'cast') + register(world, 'leftQueue')).toBe(240);
  });
});

describe('AV-06 with fewer places and devices', () => {
  const busy = withPolicy({}, { chooseElectronic: 0.5, deskSeconds: 300, desks: 4, boothSeconds: 300 });
  const fewer = (withheld: number) => attackedDay('AV-06', { how: 'fewer', withheld }, busy);
  const devicesUsed = (world: World): number => world.layout.booths - withoutUse(world);
  // Nothing but what was never set up is out of service after the close.
  const withoutUse = ({ memory, layout }: World): number =>
    Array.from(
      { length: layout.booths },
      (_, booth) => memory[layout.boothAt + booth * BOOTH.stride + BOOTH.out],
    ).filter((out) => (out ?? 0) > CLOSING).length;

  test.each([
    { withheld: 0, places: 4, devices: 3 },
    { withheld: 0.5, places: 2, devices: 2 },
    { withheld: 0.75, places: 1, devices: 1 },
    { withheld: 1, places: 1, devices: 0 },
  ])('sets up what is not withheld, and logs no failure: %o', ({ withheld, places, devices }) => {
    const { world, did } = fewer(withheld);
    expect([world.queue.desks, devicesUsed(world)]).toEqual([places, devices]);
    expect(numbersIn(did)).toEqual([4 - places, 3 - devices]);
    expect(secondsOf(world, 'deviceDown')).toEqual([]);
    expect(electronic(world, Array.from(world.people.order)).length > 0).toBe(devices > 0);
    expect(ends(world, 'cast') + register(world, 'leftQueue')).toBe(240);
    if (withheld === 0) expect(bytesOf(world)).toBe(bytesOf(dayOf(busy).world));
  });

  test('sends home whom one place cannot serve in time, where all places served everybody', () => {
    expect(register(fewer(0).world, 'leftQueue')).toBe(0);
    expect(register(fewer(0.75).world, 'leftQueue')).toBeGreaterThan(20);
  });

  test('keeps those who want a device waiting for the one that there is', () => {
    const issued = (withheld: number): number => Math.max(...secondsOf(fewer(withheld).world, 'issue'));
    expect(issued(0)).toBeLessThan(CLOSING + HOUR / 2);
    const slow = { ...busy, behaviour: { ...busy.behaviour, boothSeconds: 900, deskSeconds: 0 } };
    const { world } = attackedDay('AV-06', { how: 'fewer', withheld: 0.75 }, slow);
    expect(Math.max(...secondsOf(world, 'issue'))).toBeGreaterThan(CLOSING + HOUR);
  });

  test('does both at once', () => {
    const { did } = attackedDay('AV-06', { how: 'both', extra: 60, withheld: 0.5 }, busy);
    expect(numbersIn(did).slice(1)).toEqual([60, 2, 1]);
  });
});

describe('AV-07', () => {
  test('ends electronic voting at its hour and keeps what was stored until then', () => {
    const { world } = attackedDay('AV-07', { at: 12 }, station);
    expect(secondsOf(world, 'fallback')).toEqual([hour(12)]);
    expect(Math.max(...secondsOf(world, 'issue'))).toBeLessThan(hour(12));
    expect(electronic(world, arrivedIn(world, hour(12), CLOSING))).toEqual([]);
    expect(world.papers.electronic?.accepted).toBe(electronic(world, Array.from(world.people.order)).length);
    expect(ends(world, 'cast')).toBe(240);
  });

  test('leaves the evidence of a station whose equipment failed at that hour', () => {
    const broken = dayOf(withPolicy({}, { fallBackStation: 1 }), 'a fault');
    const [second = 0] = secondsOf(broken.world, 'fallback');
    const { notices } = attackedDay('AV-07', { at: second / HOUR + 6 }, station, 'a fault');
    expect(notices).toEqual(broken.notices);
  });
});

describe('AV-08', () => {
  test('keeps the doors shut, and whoever comes before stands before them', () => {
    const { world } = attackedDay('AV-08', { minutes: 90 }, station);
    const opened = OPENING + 90 * 60;
    expect(evidenceOf(world, ['openingHour']).openingHour).toEqual({ second: opened });
    expect(secondsOf(world, 'launch')).toEqual([opened]);
    const signed = [...world.ledgers.paperSigned, ...world.ledgers.electronicSigned].filter((at) => at !== NEVER);
    expect(Math.min(...signed)).toBe(opened);
    expect(register(world, 'leftQueue')).toBeGreaterThan(0);
    expect(ends(world, 'cast') + ends(world, 'gaveUp')).toBe(240);
  });

  test('for the whole day lets in only who still stands there at eight', () => {
    const { world } = attackedDay('AV-08', { minutes: 780 }, station);
    expect(evidenceOf(world, ['openingHour']).openingHour).toEqual({ second: CLOSING });
    expect(ends(world, 'gaveUp')).toBeGreaterThan(100);
    expect(ends(world, 'cast') + ends(world, 'gaveUp')).toBe(240);
  });
});
