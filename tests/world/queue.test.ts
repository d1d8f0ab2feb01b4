/**
 * The line before the registration table: the closed form where one holds, order and hours where none does, and a day
 * without times that is the day it always was.
 * @module
 */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { CLOSING, NEVER, OPENING } from '../../src/domain/election.ts';
import type { Behaviour } from '../../src/domain/policy/types.ts';
import { scoreResult } from '../../src/sim/score.ts';
import { meanWaitSeconds, waitProbability } from '../../src/stats/queue.ts';
import { evidenceFor, register, type World } from '../../src/world/index.ts';
import { VISIT } from '../../src/world/layout.ts';
import { ENDINGS } from '../../src/world/truth.ts';
import { bytesOf, dayOf, QUIET } from '../adversary/station.ts';

const GAVE_UP = ENDINGS.indexOf('gaveUp');
const HOURS = (CLOSING - OPENING) / 3600;

/** Paper only, all day alike: the second of the signature is the second at which she was done at the table. */
function paperDay(voters: number, habits: Partial<Behaviour>, seed: string): World {
  const behaviour = { ...QUIET, chooseElectronic: 0, impatient: 0, ...habits };
  return dayOf({ behaviour, station: { voters } }, seed).world;
}

/** Seconds between the door and the moment her turn came. */
function waits(world: World): number[] {
  const { people, ledgers, queue } = world;
  return Array.from(people.order, (visit) => {
    const done = ledgers.paperSigned[visit] ?? NEVER;
    return done - (people.arrival[visit] ?? 0) - (queue.seconds?.[visit] ?? 0);
  });
}

const mean = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length;

describe('the wait of a whole day', () => {
  // Goal: the simulated line is the line of the formula. Method: days of so many voters that beginning and end weigh
  // little, the empty first hour left out; arrivals of a fixed number are a little more regular than memoryless ones.
  // Why these: one place and several, light and heavy. Means of waits of neighbours hang together, so the tolerance is
  // wide; a line that served one place too many or too few would be off by a factor.
  test.each([
    { desks: 1, deskSeconds: 60, load: 0.5 },
    { desks: 2, deskSeconds: 60, load: 0.7 },
    { desks: 3, deskSeconds: 90, load: 0.8 },
    { desks: 5, deskSeconds: 60, load: 0.8 },
  ])('agrees with M/M/c: $desks places, $deskSeconds s each, load $load', ({ desks, deskSeconds, load }) => {
    const perHour = (load * desks * 3600) / deskSeconds;
    const voters = Math.round(perHour * HOURS);
    const days = Array.from({ length: 40 }, (_, day) => paperDay(voters, { desks, deskSeconds }, `line ${day}`));
    const all = days.flatMap((world) =>
      waits(world).filter((_, index) => (world.people.arrival[world.people.order[index] ?? 0] ?? 0) > OPENING + 3600),
    );
    const expected = meanWaitSeconds(perHour, { places: desks, serviceSeconds: deskSeconds }) ?? Number.NaN;
    expect(mean(all) / expected).toBeGreaterThan(0.85);
    expect(mean(all) / expected).toBeLessThan(1.15);
    const share = all.filter((wait) => wait > 0).length / all.length;
    expect(Math.abs(share - waitProbability(load * desks, desks))).toBeLessThan(0.04);
  });

  test('is none where nobody takes any time', () => {
    expect(new Set(waits(paperDay(300, {}, 'no time')))).toEqual(new Set([0]));
  });
});

describe('the line', () => {
  // Worked out by itself, visit by visit: a place is free when its last voter is done.
  test('is served first come, first served, by so many places', () => {
    const given = fc.record({
      desks: fc.integer({ min: 1, max: 4 }),
      deskSeconds: fc.constantFrom(30, 120, 600),
      seed: fc.string(),
    });
    fc.assert(
      fc.property(given, ({ desks, deskSeconds, seed }) => {
        const world = paperDay(60, { desks, deskSeconds }, seed);
        const free = Array.from({ length: desks }, () => 0);
        for (const visit of world.people.order) {
          const place = free.indexOf(Math.min(...free));
          const done =
            Math.max(free[place] ?? 0, world.people.arrival[visit] ?? 0) + (world.queue.seconds?.[visit] ?? 0);
          free[place] = done;
          expect(world.ledgers.paperSigned[visit]).toBe(done);
        }
      }),
      { numRuns: 60 },
    );
  });

  test('lets everybody in who came before the close', () => {
    const world = paperDay(400, { desks: 1, deskSeconds: 240 }, 'too many');
    expect(world.ledgers.ballotChoice.length).toBe(400);
    expect(Math.max(...world.ledgers.paperSigned)).toBeGreaterThan(CLOSING + 3600);
  });

  test('is left after so long by the impatient, and by nobody else', () => {
    const world = paperDay(400, { desks: 1, deskSeconds: 240, impatient: 0.6, balkWaitMin: 30 }, 'some leave');
    const { order, arrival } = world.people;
    const left = Array.from(order).filter((visit) => world.truth.ending[visit] === GAVE_UP);
    expect(left.length).toBeGreaterThan(20);
    expect(left.filter((visit) => world.queue.impatient?.[visit] !== 1)).toEqual([]);
    expect(left.filter((visit) => world.ledgers.paperSigned[visit] !== NEVER)).toEqual([]);
    const late = Array.from(order).filter((visit) => {
      const called = (world.ledgers.paperSigned[visit] ?? 0) - (world.queue.seconds?.[visit] ?? 0);
      return world.queue.impatient?.[visit] === 1 && !left.includes(visit) && called - (arrival[visit] ?? 0) > 1800;
    });
    expect(late).toEqual([]);
    expect(register(world, 'leftQueue')).toBe(left.length);
    expect(world.ledgers.ballotChoice.length).toBe(400 - left.length);
  });

  test('takes nobody along who would have been patient: more patience, fewer who leave', () => {
    const leaving = (balkWaitMin: number): number =>
      register(paperDay(400, { desks: 1, deskSeconds: 150, impatient: 1, balkWaitMin }, 'patience'), 'leftQueue');
    const counts = [5, 15, 45, 120, 840].map(leaving);
    expect(counts).toEqual([...counts].sort((a, b) => b - a));
    expect(counts.at(0)).toBeGreaterThan(0);
    expect(counts.at(-1)).toBe(0);
  });

  test('is written down as it is: longest, how many, who left', () => {
    const world = paperDay(400, { desks: 1, deskSeconds: 240, impatient: 0.6 }, 'some leave');
    const { queueLog } = evidenceFor(world, 'observer');
    expect(Array.from(queueLog?.second ?? []).filter((second) => second < CLOSING && second % 900 !== 0)).toEqual([]);
    expect(Array.from(queueLog?.left ?? []).reduce((sum, left) => sum + left, 0)).toBe(register(world, 'leftQueue'));
    const longest = Math.floor(register(world, 'longestWait') / 60);
    expect(Math.max(...(queueLog?.minutes ?? []))).toBeLessThanOrEqual(longest);
    expect(scoreResult(world).turnout).toMatchObject({ leftQueue: register(world, 'leftQueue'), longestWait: longest });
    expect(longest).toBeGreaterThan(45);
  });
});

describe('a station without time at the table', () => {
  test('has no line, no wait and no figure of one', () => {
    const { world } = dayOf({ station: { voters: 300 } });
    expect(evidenceFor(world, 'observer').queueLog).toEqual({
      second: new Int32Array(0),
      waiting: new Int32Array(0),
      minutes: new Int32Array(0),
      left: new Int32Array(0),
    });
    expect(scoreResult(world).turnout).not.toHaveProperty('longestWait');
    expect([world.queue.line, register(world, 'leftQueue')]).toEqual([[], 0]);
  });

  test('does not ask how many serve, nor how patient people are', () => {
    const day = (behaviour: Partial<Behaviour>): string =>
      bytesOf(dayOf({ behaviour, station: { voters: 200 } }).world);
    expect(day({ desks: 9, impatient: 1, balkWaitMin: 1 })).toBe(day({}));
  });

  test('has the same people as one with it', () => {
    const people = (deskSeconds: number): unknown => {
      const { people: drawn, truth } = dayOf({ behaviour: { deskSeconds }, station: { voters: 200 } }).world;
      return [drawn.arrival, drawn.wantsElectronic, drawn.boothSeconds, truth.intent];
    };
    expect(people(60)).toEqual(people(0));
  });
});

describe('whoever went home', () => {
  test('ends her visit, and has neither signed nor voted', () => {
    const { world } = dayOf({
      behaviour: { ...QUIET, chooseElectronic: 0.5, desks: 1, deskSeconds: 400, impatient: 1 },
      station: { voters: 300 },
    });
    const table = world.tables.visit;
    const left = Array.from(world.people.order).filter((visit) => world.truth.ending[visit] === GAVE_UP);
    const states = left.map(
      (visit) => table.values[table.valueOf[world.memory[world.layout.visitAt + visit * VISIT.stride] ?? 0] ?? 0],
    );
    expect(new Set(states)).toEqual(new Set(['gaveUp']));
    const signed = left.filter(
      (visit) => world.ledgers.paperSigned[visit] !== NEVER || world.ledgers.electronicSigned[visit] !== NEVER,
    );
    expect(signed).toEqual([]);
    const { cameIn, electronic, paper, leftQueue, turnedAway } = scoreResult(world).turnout;
    expect(electronic + paper + leftQueue + turnedAway).toBe(cameIn);
  });
});
