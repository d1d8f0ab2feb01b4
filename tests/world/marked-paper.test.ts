/**
 * Days with marked paper as the vote itself: every paper is accounted for, what lies in the box is what voters
 * confirmed, the hand count is what becomes of it, and nothing is stored beside it.
 *
 * Source: docs/adr/0011-marked-paper-as-the-vote.md; dossier assumption A19; published results R09, R30.
 * @module
 */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { present } from '../../src/base/assert.ts';
import { CONTROLS } from '../../src/controls/index.ts';
import { BLANK } from '../../src/domain/election.ts';
import { BASELINES } from '../../src/domain/policy/baselines.ts';
import type { Behaviour, Policy } from '../../src/domain/policy/types.ts';
import { PAPER_EVENTS } from '../../src/domain/records/records.ts';
import { register, type World } from '../../src/world/index.ts';
import { evidenceRecord } from '../../src/world/records.ts';
import { ENDINGS } from '../../src/world/truth.ts';
import { evidenceOn, rulesOf, runDay } from '../controls/days.ts';

const YEAR = present(BASELINES[1], 'the year');
const BAD = { slipJam: 0.3, jamLoses: 0.5, slipsOnRoll: 10, voidSlip: 0.2 } as const;

const runOf = (behaviour: Partial<Behaviour> = {}, set: Partial<Policy> = {}, seed = 'marked') => {
  const policy = rulesOf(YEAR, ['R04-18'], { 'paper.mode': 'bmd', ...set });
  return runDay({ baseline: YEAR, policy, behaviour: { chooseElectronic: 0.8, ...behaviour }, seed });
};
const dayOf = (...options: Parameters<typeof runOf>): World => runOf(...options).world;

const sumOf = (numbers: ArrayLike<number>): number => Array.from(numbers).reduce((sum, each) => sum + each, 0);
const sorted = (choices: Iterable<number>): number[] => [...choices].sort((a, b) => a - b);
const inBox = ({ ledgers }: World): number[] => sorted(ledgers.slipChoice.view());
const ended = ({ truth }: World, ending: (typeof ENDINGS)[number], electronic: boolean): number[] =>
  [...truth.ending.keys()].filter(
    (visit) => truth.ending[visit] === ENDINGS.indexOf(ending) && (truth.channel[visit] !== 0) === electronic,
  );
const castOnPaper = (world: World): number[] =>
  sorted(ended(world, 'cast', true).map((visit) => world.truth.confirmed[visit] ?? BLANK));
const printed = (world: World): number =>
  sumOf(present(evidenceRecord(world, 'printerCounters'), 'counters of the printers').printed);
const minuted = (world: World, event: (typeof PAPER_EVENTS)[number]): number =>
  Array.from(present(evidenceRecord(world, 'paperMinutes'), 'minutes').event).filter(
    (each) => each === PAPER_EVENTS.indexOf(event),
  ).length;

const share = fc.constantFrom(0, 0.05, 0.5, 1);

describe('marked papers', () => {
  // Goal: no paper comes from nowhere and none is gone unnoticed. Method: any habits of voters and printers.
  test('in the box are what voters confirmed, and those printed are in it, void, or taken home', () => {
    const habits = fc.record({
      keepsPaper: share,
      leavesPaper: share,
      leavesAtReview: fc.constantFrom(0, 0.3),
      walkOff: fc.constantFrom(0, 0.05),
      voidSlip: share,
      slipJam: fc.constantFrom(0, 0.3),
      homeShare: fc.constantFrom(0, 0.1),
      deviceFault: fc.constantFrom(0, 0.5),
      slipsOnRoll: fc.constantFrom(10, 150),
    });
    const rules = fc.record({
      'paper.voids': fc.constantFrom('voter', 'staff'),
      'paper.interlock': fc.boolean(),
      'term.timeout': fc.constantFrom('none', 'cancel', 'autocast'),
    } as const);
    fc.assert(
      fc.property(habits, rules, fc.string(), (behaviour, set, seed) => {
        const world = dayOf(behaviour, set, seed);
        expect(inBox(world)).toEqual(castOnPaper(world));
        const home = ended(world, 'walkedOff', true).length;
        const elsewhere = printed(world) - inBox(world).length - register(world, 'voided');
        // Whoever goes from the review screen, or leaves her paper in the printer, takes none along.
        expect(elsewhere).toBeGreaterThanOrEqual(0);
        expect(elsewhere).toBeLessThanOrEqual(home);
        expect([world.ledgers.boxChoice.length, world.papers.recorder, minuted(world, 'slipLost')]).toEqual([
          0,
          undefined,
          0,
        ]);
      }),
      { numRuns: 40 },
    );
  });

  test('are counted by hand, and the count is the electronic part of the result', () => {
    const world = dayOf(BAD);
    const { accepted, byChoice, blank } = present(world.papers.electronic, 'the count');
    expect(byChoice).toEqual([0, 1, 2].map((choice) => inBox(world).filter((own) => own === choice).length));
    expect([accepted, sumOf(byChoice) + blank]).toEqual([inBox(world).length, accepted]);
    const { byChoice: onBallots } = present(world.papers.paper, 'the paper protocol');
    expect(world.papers.summary?.byChoice).toEqual(byChoice.map((votes, choice) => votes + (onBallots[choice] ?? 0)));
    expect(accepted).toBeGreaterThan(50);
    expect([minuted(world, 'jam') > 0, minuted(world, 'paperChanged') > 0]).toEqual([true, true]);
  });

  test('are voted as electronic votes would be: paper in the hand changes no choice', () => {
    const paperless = dayOf({ walkOff: 0 }, { 'paper.mode': 'none' });
    expect(inBox(dayOf({ walkOff: 0 }))).toEqual(sorted(paperless.ledgers.boxChoice.view()));
    expect(inBox(dayOf({ ...BAD, walkOff: 0 }))).toEqual(sorted(paperless.ledgers.boxChoice.view()));
  });

  test('go home with as many voters as are said to take them, and lie in the printer of as many', () => {
    const kept = dayOf({ keepsPaper: 1, walkOff: 0, homeShare: 0, voidSlip: 0 });
    const left = dayOf({ leavesPaper: 1, walkOff: 0, homeShare: 0, voidSlip: 0 });
    const [keptBy, leftBy] = [kept, left].map((world) => ended(world, 'walkedOff', true).length);
    expect([inBox(kept), inBox(left)]).toEqual([[], []]);
    expect([printed(kept) - register(kept, 'voided'), register(left, 'voided')]).toEqual([keptBy, leftBy]);
    expect(printed(left) - register(left, 'voided')).toBe(0);
    expect(keptBy).toBeGreaterThan(50);
  });

  test('that nobody can read are votes for nobody, and hands err within their piles only', () => {
    const faded = present(dayOf({ slipUnreadable: 0.3 }).papers.electronic, 'the count');
    const whole = present(dayOf().papers.electronic, 'the count');
    expect(faded.accepted).toBe(whole.accepted);
    expect(faded.blank).toBeGreaterThan(whole.blank + 0.2 * whole.accepted);
    const seeds = Array.from({ length: 8 }, (_, seed) => `tired ${seed}`);
    const errors = seeds.map((seed) => {
      const [tired, fresh] = [0.05, 0].map((slipCountError) => dayOf({ slipCountError }, {}, seed).papers.electronic);
      expect([tired?.accepted, sumOf(tired?.byChoice ?? []) + (tired?.blank ?? 0)]).toEqual([
        fresh?.accepted,
        fresh?.accepted,
      ]);
      return sumOf((tired?.byChoice ?? []).map((votes, choice) => Math.abs(votes - (fresh?.byChoice[choice] ?? 0))));
    });
    expect(sumOf(errors)).toBeGreaterThan(0);
    const scanned = seeds.map((seed) => dayOf({ slipCountError: 0.05 }, { 'paper.counted': 'code' }, seed));
    for (const world of scanned) {
      expect(world.papers.electronic?.byChoice).toEqual(
        [0, 1, 2].map((choice) => inBox(world).filter((own) => own === choice).length),
      );
    }
  });
});

describe('a check of marked paper', () => {
  const said = (behaviour: Partial<Behaviour>, id: string) => {
    const control = present(
      CONTROLS.find((each) => each.id === id),
      id,
    );
    return control.examine(evidenceOn(runOf({ walkOff: 0, ...behaviour }))('auditor')).map(({ kind }) => kind);
  };

  // Few voters keep a paper on an ordinary day; a box that lacks a tenth is no ordinary day.
  test.each([
    { keepsPaper: 0, kinds: [] },
    { keepsPaper: 0.01, kinds: [] },
    { keepsPaper: 0.3, kinds: ['slips_unaccounted'] },
  ])('lets voters take home what they ordinarily take: $keepsPaper', ({ keepsPaper, kinds }) => {
    expect(said({ keepsPaper }, 'slip-accounting')).toEqual(kinds);
  });

  test('finds signatures without a vote where papers went home', () => {
    expect([said({}, 'equation-2'), said({ keepsPaper: 0.3 }, 'equation-2')]).toEqual([[], ['equation_2_broken']]);
  });

  test.each(['box-totals', 'log-reads', 'counter', 'recorder-totals', 'recorder-serial', 'flip-claims-counted'])(
    '%s has nothing to hold it against, and says nothing',
    (id) => {
      expect(said({ mistakenFlip: 0.2 }, id)).toEqual([]);
    },
  );
});
