/**
 * What an attack on the portable device does to votes from home, minutes and notes: exactly this, and nothing else.
 * @module
 */
import { describe, expect, test } from 'vitest';
import type { Behaviour, Policy } from '../../src/domain/policy/types.ts';
import { NOTE_EVENTS } from '../../src/domain/records/records.ts';
import { causedBy } from '../../src/sim/caused.ts';
import { evidenceOf, type World } from '../../src/world/index.ts';
import { attackedDay, bytesOf, dayOf, numbersIn, QUIET, type StationOptions } from './station.ts';

const [A, C] = [0, 2] as const;
const HOME = 2;
const ALL = { to: 'C' } as const;

function stationWith(policy: Partial<Policy> = {}, behaviour: Partial<Behaviour> = {}): StationOptions {
  const habits = {
    ...QUIET,
    homeShare: 0.2,
    requestCode: 0,
    slipJam: 0,
    voidSlip: 0,
    observerTravels: 0,
    ...behaviour,
  };
  return {
    policy: { 'mobile.serial': 'minuted', 'obs.access': 'full', ...policy },
    behaviour: habits,
    recountAsked: true,
  };
}

/** Stored votes beside what their voters confirmed, from home or from the room. */
function rowsOf({ truth, ledgers }: World, fromHome: boolean) {
  return Array.from(ledgers.boxChoice.view(), (stored, row) => ({ stored, visit: truth.recordOwner.at(row) }))
    .filter(({ visit }) => (truth.channel[visit] === HOME) === fromHome)
    .map(({ stored, visit }) => ({ stored, confirmed: truth.confirmed[visit] }));
}

describe('RC-15', () => {
  test.each(['onReturn', 'atClose'] as const)('turns every vote from home, and none from the room (%s)', (merge) => {
    const station = stationWith({ 'mobile.merge': merge });
    const honest = dayOf(station).world;
    const home = rowsOf(honest, true);
    expect(home.filter(({ stored, confirmed }) => stored !== confirmed)).toEqual([]);
    expect(home.filter(({ stored }) => stored === A).length).toBeGreaterThan(3);
    const { world, did } = attackedDay('RC-15', ALL, station);
    expect(rowsOf(world, true)).toEqual(home.map(({ confirmed }) => ({ stored: C, confirmed })));
    expect(rowsOf(world, false)).toEqual(rowsOf(honest, false));
    expect(numbersIn(did)).toEqual([home.filter(({ stored }) => stored !== C).length]);
  });

  test.each<{ serial: 'own' | 'copied'; policy: Partial<Policy>; behaviour: Partial<Behaviour>; kinds: string[] }>([
    { serial: 'own', policy: {}, behaviour: {}, kinds: ['other_portable_device'] },
    { serial: 'own', policy: { 'mobile.serial': 'none' }, behaviour: {}, kinds: [] },
    { serial: 'copied', policy: {}, behaviour: {}, kinds: [] },
    { serial: 'copied', policy: {}, behaviour: { observerTravels: 1, observerPresent: 1 }, kinds: ['seen_other_unit'] },
    {
      serial: 'copied',
      policy: { 'paper.mode': 'vvpatCut', 'recount.kind': 'paper' },
      behaviour: {},
      kinds: ['slips_differ'],
    },
  ])('with a number that is $serial, $policy and $behaviour, shows $kinds', ({ serial, policy, behaviour, kinds }) => {
    const station = stationWith(policy, behaviour);
    const { notices } = attackedDay('RC-15', { ...ALL, serial }, station);
    expect(causedBy(notices, dayOf(station).notices).map(({ kind }) => kind)).toEqual(kinds);
  });

  test('the minutes have the number of the device that came', () => {
    const units = (world: World) => evidenceOf(world, ['portableUnit']).portableUnit;
    expect(units(dayOf(stationWith()).world)).toEqual({ left: 701, back: 701 });
    expect(units(attackedDay('RC-15', ALL, stationWith()).world)).toEqual({ left: 701, back: 702 });
    expect(units(dayOf(stationWith({}, { homeShare: 0 })).world)).toEqual({ left: -1, back: -1 });
    expect(units(dayOf(stationWith({ 'mobile.serial': 'none' })).world)).toBeUndefined();
  });

  // The catalogue's pObserverTravels: over 150 trips, as often as the parameter says.
  test('is noted on as many trips as observers ride along on', () => {
    const station = { ...stationWith({}, { observerTravels: 0.3, observerPresent: 1 }), station: { voters: 30 } };
    const seen = Array.from({ length: 150 }, (_, day) => attackedDay('RC-15', ALL, station, `day ${day}`).world).filter(
      ({ ledgers }) => Array.from(ledgers.noteEvent.view()).includes(NOTE_EVENTS.indexOf('otherUnit')),
    );
    expect(seen.length).toBeGreaterThan(45 - 4 * Math.sqrt(150 * 0.3 * 0.7));
    expect(seen.length).toBeLessThan(45 + 4 * Math.sqrt(150 * 0.3 * 0.7));
  });

  test('does nothing where nobody asked for a visit', () => {
    const station = stationWith({}, { homeShare: 0 });
    expect(bytesOf(attackedDay('RC-15', ALL, station).world)).toBe(bytesOf(dayOf(station).world));
  });
});
