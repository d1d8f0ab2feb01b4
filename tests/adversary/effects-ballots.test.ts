/**
 * What attacks on paper ballots do to a small station: exactly this, and nothing to the electronic channel.
 * @module
 */
import { describe, expect, test } from 'vitest';
import { BOXES, INVALID, NEVER } from '../../src/domain/election.ts';
import type { Params } from '../../src/domain/ports.ts';
import { NOTE_EVENTS, UNCOUNTED } from '../../src/domain/records/records.ts';
import { register, type World } from '../../src/world/index.ts';
import { attackedDay, boxOf, bytesOf, dayOf, numbersIn, QUIET, type StationOptions } from './station.ts';

const COUNTED = { skipOpeningCount: 0, skipCancelling: 0, skipBoxCount: 0, contestedBallot: 0 };
const station: StationOptions = { behaviour: { ...QUIET, ...COUNTED, chooseElectronic: 0.3 } };
const honest = dayOf(station).world;
const [A, B, C] = [0, 1, 2];

const marks = ({ ledgers }: World): number[] => Array.from(ledgers.ballotChoice.view());
const piles = ({ ledgers }: World): number[] => Array.from(ledgers.ballotPile.view());
const amount = (column: readonly number[], value: number): number => column.filter((own) => own === value).length;
const signatures = ({ ledgers }: World): number =>
  [...ledgers.paperSigned, ...ledgers.electronicSigned].filter((second) => second !== NEVER).length;
const paper = ({ papers }: World) => papers.paper ?? { byChoice: [], valid: 0, invalid: 0, contested: 0 };
const notes = ({ ledgers }: World): string[] =>
  Array.from(ledgers.noteEvent.view(), (event) => NOTE_EVENTS[event] ?? '');

function attacked(id: string, params: Params, options: Partial<StationOptions> = {}) {
  const { world, did } = attackedDay(id, params, { ...station, ...options });
  expect(boxOf(world)).toEqual(boxOf(honest));
  expect(world.papers.electronic).toEqual(honest.papers.electronic);
  return { world, did };
}

describe('TB-05', () => {
  test('leaves the pile of its choice uncounted, counts the others too low, and subtracts', () => {
    const { world, did } = attacked('TB-05', { to: 'C', rate: 0.5 });
    const [left] = numbersIn(did);
    expect(left).toBeGreaterThan(5);
    expect(marks(world)).toEqual(marks(honest));
    expect(piles(world)).toEqual(piles(honest));
    expect(world.papers.piles?.[C]).toBe(UNCOUNTED);
    expect(paper(world).byChoice[C]).toBe((paper(honest).byChoice[C] ?? 0) + (left ?? 0));
    expect([paper(world).valid, paper(world).invalid]).toEqual([paper(honest).valid, paper(honest).invalid]);
  });

  test('subtracts from the ballots that were issued where nobody counted the box', () => {
    const behaviour = { ...station.behaviour, skipBoxCount: 1 };
    const { world } = attacked('TB-05', { to: 'C', rate: 0.5 }, { behaviour });
    expect(world.papers.boxCount).toBeUndefined();
    expect(paper(world).valid + paper(world).invalid).toBe(marks(honest).length);
  });
});

describe('TB-06', () => {
  test('lays ballots on another pile and leaves their marks', () => {
    const { world, did } = attacked('TB-06', { from: 'A', to: 'C', rate: 0.5 });
    const [moved = 0] = numbersIn(did);
    expect(moved).toBeGreaterThan(5);
    expect(marks(world)).toEqual(marks(honest));
    const [a = 0, b = 0, c = 0] = paper(honest).byChoice;
    expect(paper(world)).toEqual({ ...paper(honest), byChoice: [a - moved, b, c + moved] });
    expect(world.papers.piles).toEqual([a - moved, b, c + moved, 0]);
  });
});

describe('TB-07', () => {
  test.each(['ruledOut', 'marked'])('makes ballots of its victim invalid: %s', (how) => {
    const { world, did } = attacked('TB-07', { from: 'A', rate: 0.5, how });
    const [out = 0] = numbersIn(did);
    expect(out).toBeGreaterThan(5);
    expect(amount(marks(world), INVALID)).toBe(how === 'marked' ? out : 0);
    expect(amount(marks(world), A)).toBe(amount(marks(honest), A) - (how === 'marked' ? out : 0));
    expect(amount(piles(world), INVALID)).toBe(out);
    const { byChoice, valid } = paper(honest);
    expect(paper(world)).toEqual({
      byChoice: [(byChoice[A] ?? 0) - out, byChoice[B], byChoice[C]],
      valid: valid - out,
      invalid: out,
      contested: 0,
    });
  });
});

describe('TB-12', () => {
  test.each([
    { box: 'stationary', stock: 'unused', gone: 9 },
    { box: 'mobile', stock: 'printed', gone: 0 },
  ] as const)('puts its ballots under all others: %o', ({ box, stock, gone }) => {
    const { world } = attacked('TB-12', { to: 'C', count: 9, box, stock });
    expect(marks(world)).toEqual([...Array.from({ length: 9 }, () => C), ...marks(honest)]);
    expect(Array.from(world.ledgers.ballotBox.view().subarray(0, 10))).toEqual([
      ...Array.from({ length: 9 }, () => BOXES.indexOf(box)),
      BOXES.indexOf('stationary'),
    ]);
    expect(world.papers.unused?.cancelled).toBe((honest.papers.unused?.cancelled ?? 0) - gone);
    expect([signatures(world), register(world, 'ballotsIssued')]).toEqual([
      signatures(honest),
      register(honest, 'ballotsIssued'),
    ]);
    expect(world.papers.summary?.voters).toBe(honest.papers.summary?.voters);
  });

  test('is seen by an observer who notices when the box is shown', () => {
    const behaviour = { ...station.behaviour, observerPresent: 1, observerNotices: 1 };
    expect(notes(attacked('TB-12', { count: 9 }, { behaviour }).world)).toContain('boxNotEmpty');
    expect(notes(attacked('TB-12', { count: 0 }, { behaviour }).world)).not.toContain('boxNotEmpty');
  });
});

describe('TB-13', () => {
  const absent: Partial<StationOptions> = { behaviour: { ...station.behaviour, turnout: 0.6 } };
  const quiet = dayOf({ ...station, ...absent }).world;

  test.each(['voting', 'afterClose'])('adds ballots and no signature: %s', (moment) => {
    const { world } = attackedDay('TB-13', { to: 'C', count: 9, moment }, { ...station, ...absent });
    expect(amount(marks(world), C)).toBe(amount(marks(quiet), C) + 9);
    expect(signatures(world)).toBe(signatures(quiet));
    expect(paper(world).valid).toBe(paper(quiet).valid + 9);
    expect(world.papers.unused?.cancelled).toBe((quiet.papers.unused?.cancelled ?? 0) - 9);
    expect(register(world, 'stationarySeal')).toBe(register(quiet, 'stationarySeal'));
  });

  test('signs for as many absent voters, so that every book agrees', () => {
    const forged = { to: 'C', count: 9, moment: 'afterClose', signatures: 'forged' };
    const { world } = attackedDay('TB-13', forged, { ...station, ...absent });
    expect(amount(marks(world), C)).toBe(amount(marks(quiet), C) + 9);
    expect(signatures(world)).toBe(signatures(quiet) + 9);
    expect(register(world, 'ballotsIssued')).toBe(register(quiet, 'ballotsIssued') + 9);
    expect(world.papers.summary?.voters).toBe((quiet.papers.summary?.voters ?? 0) + 9);
  });

  test('signs for nobody where nobody stayed at home', () => {
    const { world } = attacked('TB-13', { count: 9, moment: 'afterClose', signatures: 'forged' });
    expect(marks(world)).toEqual(marks(honest));
  });

  test('through the lid leaves another seal on that box', () => {
    const { world } = attacked('TB-13', { count: 9, through: 'lid', box: 'mobile' });
    expect(register(world, 'mobileSeal')).not.toBe(register(honest, 'mobileSeal'));
    expect(register(world, 'stationarySeal')).toBe(register(honest, 'stationarySeal'));
  });
});

describe('TB-16', () => {
  test('writes the paper protocol so that both channels give the target, and leaves the piles', () => {
    const { world, did } = attacked('TB-16', { to: 'C', target: 0.6 });
    const [moved = 0] = numbersIn(did);
    const { summary, piles: called } = world.papers;
    const all = summary?.byChoice.reduce((sum, votes) => sum + votes, 0) ?? 0;
    expect(summary?.byChoice[C]).toBe(Math.round(0.6 * all));
    expect(called).toEqual(honest.papers.piles);
    expect(paper(world).byChoice[C]).toBe((paper(honest).byChoice[C] ?? 0) + moved);
    expect(paper(world).byChoice.reduce((sum, votes) => sum + votes, 0)).toBe(paper(honest).valid);
  });

  test('takes no more than there is, and does nothing where the target is met', () => {
    expect(paper(attacked('TB-16', { to: 'C', target: 1 }).world).byChoice).toEqual([0, 0, paper(honest).valid]);
    expect(paper(attacked('TB-16', { to: 'C', target: 0 }).world)).toEqual(paper(honest));
  });
});

// Both are about votes on machines: where there are none, one has nothing to add and the other nothing to fit to.
describe.each(['TB-08', 'TB-16'])('%s where nobody voted on a machine', (id) => {
  test.each<[string, StationOptions]>([
    ['in a station with machines', { behaviour: { ...station.behaviour, chooseElectronic: 0 } }],
    [
      'in a station without machines',
      { baseline: 'paper-2016', behaviour: station.behaviour ?? {}, station: { equipment: 'none', paperOnly: 120 } },
    ],
  ])('does nothing %s', (_, options) => {
    const { world, intruder } = attackedDay(id, {}, options);
    expect(intruder.interventions).toBe(0);
    expect(bytesOf(world)).toBe(bytesOf(dayOf(options).world));
  });
});

describe('TB-17', () => {
  test.each(['all', 'withoutCode'])('empties stored votes, which then pass for blank: %s', (target) => {
    const { world, did } = attackedDay('TB-17', { from: 'A', rate: 1, target }, station);
    const [emptied = 0] = numbersIn(did);
    const before = honest.papers.electronic;
    const [a = 0, b = 0, c = 0] = before?.byChoice ?? [];
    if (target === 'all') expect(emptied).toBe(a);
    expect(emptied).toBeGreaterThan(5);
    expect(world.papers.electronic).toEqual({
      accepted: before?.accepted,
      byChoice: [a - emptied, b, c],
      blank: (before?.blank ?? 0) + emptied,
    });
  });
});
