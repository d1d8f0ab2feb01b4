/**
 * What attacks on complaints do to what is written down of them, and who hears of it all the same.
 * @module
 */
import { describe, expect, test } from 'vitest';
import type { Policy } from '../../src/domain/policy/types.ts';
import type { World } from '../../src/world/index.ts';
import { attackedDay, boxOf, bytesOf, dayOf, numbersIn, QUIET, type StationOptions } from './station.ts';

/** Complaints as they stand on the list, and as the hotline heard of them. */
function voicesOf({ ledgers }: World) {
  const rows = (second: { view(): Int32Array }, event: { view(): Int32Array }): string[] =>
    Array.from(second.view(), (each, row) => `${each}/${event.view()[row]}`);
  return {
    taken: rows(ledgers.complaintSecond, ledgers.complaintEvent),
    called: rows(ledgers.hotlineSecond, ledgers.hotlineEvent),
  };
}

/** Half of the voters note their code wrongly, look for it and complain. */
function mistaken(policy: Partial<Policy>, callsHotline: number): StationOptions {
  return {
    policy,
    behaviour: {
      ...QUIET,
      chooseElectronic: 1,
      requestCode: 1,
      miscopyCode: 0.5,
      checkCode: 1,
      postControlProtocol: 1,
      callsHotline,
    },
  };
}

const kindsOf = (notices: readonly { kind: string }[]): string[] => notices.map(({ kind }) => kind);

describe('AU-15', () => {
  const options = mistaken({ 'complaint.hotline': true }, 0.5);

  test('honestly everything is taken down, and the hotline hears of some of it', () => {
    const { world, notices } = dayOf(options);
    const { taken, called } = voicesOf(world);
    expect(taken.length).toBeGreaterThan(30);
    expect(called.length).toBeGreaterThan(10);
    expect(called.length).toBeLessThan(taken.length);
    expect(kindsOf(notices)).not.toContain('call_without_complaint');
  });

  test('leaves complaints off the list, and nothing else: not a vote, not a call', () => {
    const honest = dayOf(options).world;
    const { world, did, notices } = attackedDay('AU-15', { rate: 1 }, options);
    expect(voicesOf(world)).toEqual({ taken: [], called: voicesOf(honest).called });
    expect(boxOf(world)).toEqual(boxOf(honest));
    expect(world.papers).toEqual(honest.papers);
    expect(numbersIn(did)).toEqual([voicesOf(honest).taken.length]);
    const found = notices.find(({ kind }) => kind === 'call_without_complaint');
    const calls = voicesOf(honest).called.length;
    expect(found?.data).toEqual({ calls, missing: calls });
    expect(kindsOf(notices)).not.toContain('complaint_code_missing');
  });

  test('refuses its share of them', () => {
    const { taken } = voicesOf(attackedDay('AU-15', {}, options).world);
    const all = voicesOf(dayOf(options).world).taken.length;
    // Half of about sixty, five standard deviations of 3.9 either way.
    expect(Math.abs(taken.length - all / 2)).toBeLessThan(20);
  });

  test.each<{ what: string; policy: Partial<Policy>; calls: number }>([
    { what: 'there is no hotline', policy: {}, calls: 1 },
    { what: 'nobody calls it', policy: { 'complaint.hotline': true }, calls: 0 },
  ])('is found by nobody where $what', ({ policy, calls }) => {
    const { notices } = attackedDay('AU-15', { rate: 1 }, mistaken(policy, calls));
    expect(kindsOf(notices).filter((kind) => /complaint/.test(kind))).toEqual([]);
  });

  test('a hotline changes nothing but that it is called', () => {
    const without = dayOf(mistaken({}, 0.5)).world;
    const { world } = dayOf(options);
    expect([boxOf(world), world.papers]).toEqual([boxOf(without), without.papers]);
    expect(voicesOf(world).taken).toEqual(voicesOf(without).taken);
    expect(bytesOf(dayOf(mistaken({}, 1)).world)).toBe(bytesOf(without));
  });
});
