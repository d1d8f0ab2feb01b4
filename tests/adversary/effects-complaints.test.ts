/**
 * What attacks on complaints do to what is written down of them, and who hears of it all the same.
 * @module
 */
import { describe, expect, test } from 'vitest';
import type { Behaviour, Policy } from '../../src/domain/policy/types.ts';
import { COMPLAINT_EVENTS } from '../../src/domain/records/records.ts';
import { stopChance } from '../../src/stats/stop-rule.ts';
import { register, type World } from '../../src/world/index.ts';
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

test('a code noted wrongly stands nowhere, or beside the choice of another', () => {
  const kinds = (miscopyCode: number): string[] => {
    const options = mistaken({ 'code.len': 3 }, 0);
    return kindsOf(dayOf({ ...options, behaviour: { ...options.behaviour, miscopyCode } }).notices);
  };
  const looked = ['complaint_code_missing', 'complaint_code_other_choice'];
  expect(kinds(0).filter((kind) => looked.includes(kind))).toEqual([]);
  expect(kinds(0.5)).toEqual(expect.arrayContaining(looked));
});

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

describe('AU-14', () => {
  const FLIPPED = COMPLAINT_EVENTS.indexOf('voteFlipped');
  const claimed = (world: World): number =>
    Array.from(world.ledgers.complaintEvent.view()).filter((event) => event === FLIPPED).length;
  const group = [{ name: 'some', share: 0.5 }];

  /** Everybody votes on a device, so that a campaign sends nobody there who would not go. */
  const station = (policy: Partial<Policy>, habits: Partial<Behaviour> = {}): StationOptions => ({
    policy,
    behaviour: { ...QUIET, chooseElectronic: 1, ...habits },
    groups: group,
    recountAsked: true,
  });
  const campaign = (policy: Partial<Policy>, rate: number, habits?: Partial<Behaviour>) =>
    attackedDay('AU-14', { rate }, station(policy, habits));

  test('honestly nobody says so, unless she errs', () => {
    expect(claimed(dayOf(station({})).world)).toBe(0);
    expect(claimed(dayOf(station({}, { mistakenFlip: 1 })).world)).toBe(120);
  });

  test('adds complaints of those who take part, and touches no vote', () => {
    const { world, did, intruder } = campaign({}, 0.5);
    const honest = dayOf(station({})).world;
    expect([boxOf(world), world.papers]).toEqual([boxOf(honest), honest.papers]);
    expect(claimed(world)).toBeGreaterThan(15);
    expect(numbersIn(did)).toEqual([claimed(world)]);
    expect(intruder.people.size).toBe(claimed(world));
  });

  test.each<{ policy: Partial<Policy>; rate: number; ballots: number; kinds: readonly string[] }>([
    { policy: {}, rate: 0.5, ballots: 59, kinds: ['complaint_vote_flipped'] },
    {
      policy: { 'test.parallel': true },
      rate: 0.5,
      ballots: 59,
      kinds: ['complaint_vote_flipped', 'claims_against_test'],
    },
    // Three of 120 say so: 59 votes are too few to answer them, 300 are enough.
    { policy: { 'test.parallel': true }, rate: 0.05, ballots: 59, kinds: ['complaint_vote_flipped'] },
    {
      policy: { 'test.parallel': true },
      rate: 0.05,
      ballots: 300,
      kinds: ['complaint_vote_flipped', 'claims_against_test'],
    },
    {
      policy: { 'paper.mode': 'vvpatCut' },
      rate: 0.05,
      ballots: 59,
      kinds: ['complaint_vote_flipped', 'claims_against_slips'],
    },
  ])('with $policy, a rate of $rate and $ballots votes tested: $kinds', ({ policy, rate, ballots, kinds }) => {
    const { notices } = campaign(policy, rate, { parallelBallots: ballots });
    expect(kindsOf(notices).filter((kind) => /flipped|claims/.test(kind))).toEqual(kinds);
  });

  test.each([2, 5, 20] as const)('stops honest devices at %i complaints, for the rest of the day', (threshold) => {
    const { world } = campaign({ 'complaint.stop': threshold }, 0.5);
    const lastComplaint = Math.max(...world.ledgers.complaintSecond.view());
    const lastVote = Math.max(...world.ledgers.boxSecond.view());
    expect(register(world, 'fellBack')).toBe(1);
    // Whoever stands in a booth by then may say so too: there are three.
    expect(claimed(world)).toBeGreaterThanOrEqual(threshold);
    expect(claimed(world)).toBeLessThanOrEqual(threshold + 3);
    expect(lastVote).toBeLessThan(lastComplaint + 3600);
    expect(world.ledgers.ballotChoice.length).toBeGreaterThan(0);
  });

  test('stops none below the threshold, none without a rule, and none whose complaints are refused', () => {
    const stopped = (world: World): number => register(world, 'fellBack');
    expect(stopped(campaign({ 'complaint.stop': 0 }, 1).world)).toBe(0);
    expect(stopped(campaign({ 'complaint.stop': 20 }, 0.1).world)).toBe(0);
    const refused = dayOf({
      ...station({ 'complaint.stop': 2 }),
      attacks: [
        { use: 'AU-14', params: { rate: 1 }, group: 'some' },
        { use: 'AU-15', params: { rate: 1 } },
      ],
    });
    expect(stopped(refused.world)).toBe(0);
  });

  // The rule in a station is the one of the closed form: voters on devices, a threshold, a rate.
  test('stops as often as the binomial says', () => {
    const days = 60;
    const rate = 0.02;
    const stops = Array.from({ length: days }, (_, day) =>
      register(dayOf(station({ 'complaint.stop': 3 }, { mistakenFlip: rate }), `day ${day}`).world, 'fellBack'),
    ).reduce((sum, each) => sum + each, 0);
    const chance = stopChance({ voters: 120, threshold: 3 }, rate);
    expect(Math.abs(stops - days * chance)).toBeLessThan(4 * Math.sqrt(days * chance * (1 - chance)));
  });
});
