/**
 * What comes in over the line of a small station, and what its devices then record.
 * @module
 */
import { describe, expect, test } from 'vitest';
import { evidenceOf } from '../../src/world/index.ts';
import { attackedDay, dayOf, QUIET, type StationOptions } from './station.ts';

const station: StationOptions = { behaviour: { ...QUIET, chooseElectronic: 1 } };
const HOURS = [4, 6, 8, 10, 12, 14].map((hour) => hour * 3600);

describe('TX-09', () => {
  test.each([1, 2, 3, 4, 5, 6])('on call %d changes what is recorded for the robbed choice from then on', (call) => {
    const { world } = attackedDay('TX-09', { from: 'A', to: 'C', call }, station);
    const since = HOURS[call - 1] ?? 0;
    const { boxChoice, boxSecond } = world.ledgers;
    const wrong = Array.from({ length: boxChoice.length }, (_, row) => row).filter(
      (row) => boxChoice.at(row) !== world.truth.confirmed[world.truth.recordOwner.at(row)],
    );
    expect(wrong.filter((row) => boxSecond.at(row) < since)).toEqual([]);
    const robbable = Array.from({ length: boxChoice.length }, (_, row) => row).filter(
      (row) => boxSecond.at(row) >= since && world.truth.confirmed[world.truth.recordOwner.at(row)] === 0,
    );
    expect(wrong).toEqual(robbable);
    const log = evidenceOf(world, ['lineLog']).lineLog;
    expect(Array.from(log?.received ?? [])).toEqual(HOURS.map((_, row) => (row === call - 1 ? 20_016 : 16)));
  });

  test.each([
    { oneWay: false, received: 16 },
    { oneWay: true, received: 0 },
  ])('honest calls bring in $received bytes where the line is one way: $oneWay', ({ oneWay, received }) => {
    const { world } = dayOf({ ...station, policy: { 'tx.oneWay': oneWay } });
    const log = evidenceOf(world, ['lineLog']).lineLog;
    expect(Array.from(log?.second ?? [])).toEqual(HOURS);
    expect(Array.from(log?.received ?? [])).toEqual(HOURS.map(() => received));
  });
});
