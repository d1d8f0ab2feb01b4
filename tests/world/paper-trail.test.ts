/**
 * Days with a paper trail: every slip is accounted for, flags change what they say they change, and paper changes
 * nothing of how people vote.
 *
 * Source: dossier assumption A19; attacks CI-05, CI-07, CI-08 and CI-10; published results R08, R11.
 * @module
 */
import { describe, expect, test } from 'vitest';
import { present } from '../../src/base/assert.ts';
import { CONTROLS } from '../../src/controls/index.ts';
import { BASELINES } from '../../src/domain/policy/baselines.ts';
import type { Behaviour, Policy } from '../../src/domain/policy/types.ts';
import { PAPER_EVENTS, UNREADABLE } from '../../src/domain/records/records.ts';
import { register, type World } from '../../src/world/index.ts';
import { evidenceRecord } from '../../src/world/records.ts';
import { rulesOf, runDay } from '../controls/days.ts';

const YEAR = present(BASELINES[1], 'the year');

function dayOf(set: Partial<Policy>, behaviour: Partial<Behaviour> = {}, seed = 'paper'): World {
  const policy = rulesOf(YEAR, [], { 'paper.mode': 'vvpatCut', ...set });
  return runDay({ baseline: YEAR, policy, behaviour: { chooseElectronic: 0.8, ...behaviour }, seed }).world;
}

const MODES = ['vvpatCut', 'vvpatRoll'] as const;
const BAD = { slipJam: 0.3, jamLoses: 0.5, slipsOnRoll: 10, voidSlip: 0.2 } as const;

describe('slips of an honest day', () => {
  test.each(MODES.flatMap((mode) => [true, false].map((interlock) => ({ mode, interlock }))))(
    'on $mode, interlock $interlock: printed = accepted + voided + lost, whatever the printers do',
    ({ mode, interlock }) => {
      for (const seed of ['a', 'b', 'c']) {
        const world = dayOf({ 'paper.mode': mode, 'paper.interlock': interlock }, BAD, seed);
        const { choice, voided } = present(evidenceRecord(world, 'slips'), 'slips');
        const printed = [...present(evidenceRecord(world, 'printerCounters'), 'counters').printed];
        const minutes = Array.from(present(evidenceRecord(world, 'paperMinutes'), 'minutes').event);
        const times = (event: (typeof PAPER_EVENTS)[number]) =>
          minutes.filter((each) => each === PAPER_EVENTS.indexOf(event)).length;
        expect(printed.reduce((sum, slips) => sum + slips, 0)).toBe(choice.length + voided + times('slipLost'));
        expect([voided > 0, times('jam') > 0, times('slipLost') > 0, times('paperChanged') > 0]).toEqual(
          Array.from({ length: 4 }, () => true),
        );
        expect(world.ledgers.boxChoice.length).toBe(choice.length + times('slipLost') - register(world, 'lost'));
      }
    },
  );

  test('change no vote: with and without paper, jams and voids, the box is the same', () => {
    const without = dayOf({ 'paper.mode': 'none' }).ledgers.boxChoice.view();
    for (const mode of MODES) expect(dayOf({ 'paper.mode': mode }, BAD).ledgers.boxChoice.view()).toEqual(without);
    expect(without.length).toBeGreaterThan(50);
  });
});

describe('a session left at the review screen', () => {
  const left = { leavesAtReview: 0.5 } as const;
  const votes = (set: Partial<Policy>) => dayOf(set, left).ledgers.boxChoice.length;

  test('brings no vote where clock or member end it, and one where the clock casts it', () => {
    const all = dayOf({ 'paper.mode': 'none' }).ledgers.boxChoice.length;
    expect(votes({ 'paper.mode': 'none', 'term.timeout': 'autocast' })).toBe(all);
    expect(votes({ 'term.timeout': 'autocast' })).toBe(all);
    const cancelled = votes({ 'paper.mode': 'none', 'term.timeout': 'cancel' });
    expect(cancelled).toBeLessThan(all * 0.7);
    expect(votes({ 'paper.mode': 'none', 'term.timeout': 'none' })).toBe(cancelled);
    // A slip that must be accepted first is accepted by nobody.
    expect(votes({ 'term.timeout': 'autocast', 'paper.interlock': true })).toBe(cancelled);
  });
});

describe('slips that cannot be read', () => {
  test('are unknown to whoever counts, and the others are what they are', () => {
    const { choice } = present(evidenceRecord(dayOf({}, { slipUnreadable: 0.2 }), 'slips'), 'slips');
    const whole = present(evidenceRecord(dayOf({}), 'slips'), 'slips').choice;
    const read = Array.from(choice).filter((each) => each !== UNREADABLE);
    expect(choice.length).toBe(whole.length);
    expect((choice.length - read.length) / choice.length).toBeGreaterThan(0.1);
    expect((choice.length - read.length) / choice.length).toBeLessThan(0.3);
  });
});

test('there are seven checks of slips', () => {
  const ids = ['slip-totals', 'slip-text', 'slip-accounting', 'void-share', 'slip-loss', 'slip-seal', 'roll-ends'];
  expect(CONTROLS.map(({ id }) => id).filter((id) => ids.includes(id))).toEqual(ids);
});
