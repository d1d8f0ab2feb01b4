/**
 * What a clock that is set does to the records of a small station, and to voters who come late.
 * @module
 */
import { describe, expect, test } from 'vitest';
import { CLOSING, NEVER, OPENING } from '../../src/domain/election.ts';
import { DESK_EVENTS } from '../../src/domain/records/records.ts';
import { evidenceOf, type World } from '../../src/world/index.ts';
import { attackedDay, dayOf, numbersIn, QUIET, type StationOptions } from './station.ts';

const station: StationOptions = { behaviour: { ...QUIET, chooseElectronic: 0.5 }, station: { voters: 240 } };
const honest = dayOf(station).world;
const NOON = 6 * 3600;
const SET = DESK_EVENTS.indexOf('clockSet');

const rowsOf = ({ ledgers }: World) =>
  Array.from({ length: ledgers.logEvent.length }, (_, row) => ({
    second: ledgers.logSecond.at(row),
    event: ledgers.logEvent.at(row),
    subject: ledgers.logSubject.at(row),
  }));

describe('RC-16', () => {
  test.each([-60, -45, -5, -1])(
    'by %d minutes at noon dates everything in the desk computer after it, no more',
    (shift) => {
      const { world, did } = attackedDay('RC-16', { at: 12, shift }, station);
      const late = (second: number): number => (second >= NOON ? second + shift * 60 : second);
      expect(numbersIn(did)).toEqual([Math.abs(shift)]);
      const rows = rowsOf(world);
      expect(rows.filter(({ event }) => event === SET)).toEqual([{ second: late(NOON), event: SET, subject: -1 }]);
      // Put back, it closes nothing: it is the honest day with other times.
      expect(rows.filter(({ event }) => event !== SET)).toEqual(
        rowsOf(honest).map((row) => ({ ...row, second: late(row.second) })),
      );
      const { ledgers } = world;
      expect(Array.from(ledgers.boxSecond.view())).toEqual(Array.from(honest.ledgers.boxSecond.view(), late));
      expect(Array.from(ledgers.backupSecond.view())).toEqual(
        // The backup of noon is made before.
        Array.from(honest.ledgers.backupSecond.view(), (second) => (second === NOON ? NOON : late(second))),
      );
      expect(Array.from(ledgers.electronicSigned)).toEqual(
        Array.from(honest.ledgers.electronicSigned, (second) => (second === NEVER ? NEVER : late(second))),
      );
      expect(Array.from(ledgers.paperSigned)).toEqual(Array.from(honest.ledgers.paperSigned));
      expect(evidenceOf(world, ['closingHour'])).toEqual(evidenceOf(honest, ['closingHour']));
    },
  );

  test('put forward past the close hands out no device any more, and everybody votes on paper', () => {
    const { world } = attackedDay('RC-16', { at: 12, shift: 480 }, station);
    const came = Array.from(world.people.order).filter((visit) => (world.people.arrival[visit] ?? 0) >= NOON);
    const electronic = (day: World): number => came.filter((visit) => day.truth.channel[visit] === 1).length;
    expect(electronic(honest)).toBeGreaterThan(30);
    expect(electronic(world)).toBe(0);
    expect(world.ledgers.boxChoice.length + world.ledgers.ballotChoice.length).toBe(240);
    // Whoever had her card at noon has it read.
    const before = rowsOf(world).filter(({ event }) => event === DESK_EVENTS.indexOf('issue')).length;
    expect(world.ledgers.boxChoice.length).toBe(before);
  });

  test('put forward by less closes the devices so much earlier', () => {
    const { world } = attackedDay('RC-16', { at: 8, shift: 120 }, station);
    const issues = rowsOf(world).filter(({ event }) => event === DESK_EVENTS.indexOf('issue'));
    expect(Math.max(...issues.map(({ second }) => second))).toBeLessThan(CLOSING);
    const after = Array.from(world.people.order).filter(
      (visit) => (world.people.arrival[visit] ?? 0) >= CLOSING - 2 * 3600 && world.truth.channel[visit] === 1,
    );
    expect(after).toEqual([]);
  });

  test('at the opening never goes below the first second of the day', () => {
    const { world } = attackedDay('RC-16', { at: 7, shift: -60 }, station);
    expect(rowsOf(world).find(({ event }) => event === SET)?.second).toBe(OPENING - 3600);
    expect(Math.min(...rowsOf(world).map(({ second }) => second))).toBe(0);
  });

  test('leaves the honest day where it is put forward by nothing', () => {
    const { world } = attackedDay('RC-16', { shift: 0 }, station);
    expect(rowsOf(world)).toEqual(rowsOf(honest));
  });
});
