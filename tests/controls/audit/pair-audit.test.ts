/**
 * Audits by pairs in rounds: that a wrong outcome is confirmed at most at the risk limit, that the sample is the one of
 * the seed and of the rounds that were committed to, and that risks are the published ones.
 * @module
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { rngOf } from '../../../src/base/rng.ts';
import { drawCards, drawWithReplacement } from '../../../src/controls/audit/card-draw.ts';
import { checkPairs, type PairAudit, type PairTest } from '../../../src/controls/audit/pairs/pair-audit.ts';
import { pairCosts, pairEnding } from '../../../src/controls/audit/pairs/pair-costs.ts';
import { type PlacedDraw, pairSampleOf } from '../../../src/controls/audit/pairs/pair-rounds.ts';
import { plannedTest } from '../../../src/controls/audit/pairs/planned-test.ts';
import { proposedSchedule } from '../../../src/controls/audit/pairs/schedule.ts';
import { NOT_FOUND } from '../../../src/domain/audit.ts';
import { INVALID } from '../../../src/domain/election.ts';
import { goodPairAudit, minerva, pairAuditOf, providence } from './pair-worlds.ts';

const SEED = '31415926535897932384';

const drawsOf = (reads: readonly number[]) => reads.map((read) => ({ batch: 0, recorded: undefined, read }));

/** A sample whose rounds found these; that not every card was read is what `cards` says. */
const sampleOf = (rounds: readonly (readonly number[])[]) => ({ rounds: rounds.map(drawsOf), cards: [] });

describe('a wrong outcome', () => {
  // Goal: the chance that an audit ever confirms it is at most the risk limit.
  // Method: every sequence of six draws of four kinds of cards, with its chance on paper on which nobody won, cut into
  // the committed rounds. Why such limits: with six draws a small one confirms nothing, and nothing would be tested.
  const KINDS = [0, 1, 2, NOT_FOUND] as const;
  const DRAWS = 6;
  const sequences = Array.from({ length: KINDS.length ** DRAWS }, (_, code) =>
    Array.from({ length: DRAWS }, (__, at) => Math.floor(code / KINDS.length ** at) % KINDS.length),
  );
  const SCHEDULES = [[6], [2, 6], [3, 4, 6]];
  // Shares of A, B, C and cards that are not there, in tenths: A ties with B, loses, or leads by cards that are missing.
  const PAPERS = [
    [4, 4, 2, 0],
    [3, 5, 2, 0],
    [5, 3, 0, 2],
  ];

  /** The chance on each of the papers. */
  function chancesToConfirm(audit: PairAudit, ends: readonly number[]): readonly number[] {
    const known = new Map<string, boolean>();
    const confirming = sequences.filter((kinds) => {
      const rounds = ends.map((end, round) => kinds.slice(ends[round - 1] ?? 0, end).map((kind) => KINDS[kind] ?? 0));
      return rounds.some((_, last) => {
        const soFar = rounds.slice(0, last + 1);
        // The order within a round says nothing.
        const key = soFar.map((round) => KINDS.map((kind) => round.filter((each) => each === kind).length)).join('/');
        const found = known.get(key) ?? checkPairs(audit, sampleOf(soFar)).confirmed;
        known.set(key, found);
        return found;
      });
    });
    return PAPERS.map((paper) =>
      confirming.reduce((sum, kinds) => sum + kinds.reduce((all, kind) => (all * (paper[kind] ?? 0)) / 10, 1), 0),
    );
  }

  test.each(SCHEDULES.map((schedule) => ({ schedule })))(
    'is confirmed at most at the risk limit in rounds that end at $schedule',
    ({ schedule }) => {
      let most = 0;
      for (const riskLimit of [0.2, 0.45]) {
        for (const pairTest of [minerva(...schedule), providence(...schedule), providence()]) {
          const audit = goodPairAudit({ votes: [[7, 2, 1]], riskLimit }, pairTest);
          for (const chance of chancesToConfirm(audit, schedule)) {
            expect(chance).toBeLessThanOrEqual(riskLimit);
            most = Math.max(most, chance / riskLimit);
          }
        }
      }
      expect(most).toBeGreaterThan(0.3);
    },
  );
});

describe('risks', () => {
  interface Vector {
    readonly id: string;
    readonly method: string;
    readonly inputs: {
      readonly votes: Readonly<Record<string, number>>;
      readonly ballots: number;
      readonly numWinners: number;
      readonly alpha: number;
      readonly rounds: readonly { readonly size: number; readonly sample: Readonly<Record<string, number>> }[];
    };
    readonly expected: { readonly risk: number; readonly confirmed: boolean };
  }
  const file = join(import.meta.dirname, '..', '..', 'audit', 'rla-vectors.json');
  const vectors = JSON.parse(readFileSync(file, 'utf8')) as readonly Vector[];
  const own = vectors.filter(({ method }) => method === 'minerva.risk' || method === 'providence.risk');

  test.each(own)('are those of $id', ({ method, inputs, expected }) => {
    const { votes, ballots, numWinners, alpha, rounds } = inputs;
    const names = Object.keys(votes);
    const ends = rounds.map((_, at) => rounds.slice(0, at + 1).reduce((sum, { size }) => sum + size, 0));
    const pairTest: PairTest = method === 'minerva.risk' ? minerva(...ends) : providence(...ends);
    const rule = { kind: 'plurality', winners: numWinners } as const;
    const audit = goodPairAudit({ votes: [Object.values(votes)], cards: [ballots], rule, riskLimit: alpha }, pairTest);
    const found = rounds.map(({ size, sample }) => {
      const reads = names.flatMap((name, choice) => Array<number>(sample[name] ?? 0).fill(choice));
      return [...reads, ...Array<number>(size - reads.length).fill(INVALID)];
    });
    const check = checkPairs(audit, sampleOf(found));
    const largest = Math.max(...check.rows.map(({ pValue }) => pValue ?? 1));
    expect(Math.abs(largest / expected.risk - 1)).toBeLessThan(1e-7);
    expect(check.confirmed).toBe(expected.confirmed);
    expect(check.draws).toBe(ends.at(-1));
  });
});

describe('a sample', () => {
  const VOTES = [
    [6, 2, 1],
    [3, 3, 0],
    [1, 0, 4],
  ];

  /** What is read on paper that stands as reported, each draw with a reading, in files that end at these draws. */
  function readings(audit: PairAudit, seed: string, ends: readonly number[]): PlacedDraw[] {
    const drawn = drawWithReplacement(audit.population, seed, ends.at(-1) ?? 0);
    if (!drawn.ok) throw new Error(drawn.error.says);
    const seen = new Set<string>();
    return drawn.value.map(({ draw, batch, card }, line) => {
      const key = `${batch}/${card}`;
      const choice = seen.has(key) ? undefined : choiceOn(batch, card);
      seen.add(key);
      const round = ends.findIndex((end) => draw <= end) + 1;
      return { draw, batch: `S ${batch}`, card, choice, round, line: line + 2 };
    });
  }
  const choiceOn = (batch: number, card: number): number =>
    (VOTES[batch] ?? []).flatMap((votes, choice) => Array<number>(votes).fill(choice))[card - 1] ?? INVALID;

  const seeds = fc.stringMatching(/^\d{20}$/);

  test('is every draw of the seed, a card that comes again counted again and read once', () => {
    let again = 0;
    fc.assert(
      fc.property(seeds, (seed) => {
        const audit = goodPairAudit({ votes: VOTES }, minerva(7, 20));
        const rows = readings(audit, seed, [7, 20]);
        const { sample, faults } = pairSampleOf(audit, seed, rows);
        expect(faults).toEqual([]);
        expect(sample.rounds.map(({ length }) => length)).toEqual([7, 13]);
        const drawn = drawWithReplacement(audit.population, seed, 20);
        const wanted = drawn.ok ? drawn.value.map(({ batch, card }) => choiceOn(batch, card)) : [];
        expect(sample.rounds.flat().map(({ read }) => read)).toEqual(wanted);
        const distinct = new Set(rows.map(({ batch, card }) => `${card}/${batch}`)).size;
        expect(sample.cards.length).toBe(distinct);
        again += 20 - distinct;
      }),
      { numRuns: 60 },
    );
    expect(again).toBeGreaterThan(60);
  });

  test('whose every card was read replaces the outcome', () => {
    const audit = goodPairAudit({ votes: [[2, 1]], riskLimit: 0.1 }, providence());
    const seed = [...Array(50).keys()]
      .map((at) => SEED + at)
      .find((own) => {
        const drawn = drawWithReplacement(audit.population, own, 9);
        return drawn.ok && new Set(drawn.value.map(({ card }) => card)).size === 3;
      });
    const drawn = drawWithReplacement(audit.population, seed ?? '', 9);
    const rows = (drawn.ok ? drawn.value : []).map(({ draw, card }) => {
      return { draw, batch: 'S 0', card, choice: card === 1 ? 0 : 1, round: 1, line: draw + 1 };
    });
    const check = checkPairs(audit, pairSampleOf(audit, seed ?? '', rows).sample);
    expect(check).toMatchObject({ read: 3, draws: 9, confirmed: false, fullCount: { says: ['B wins'] } });
  });

  test.each<[string, readonly number[], (rows: PlacedDraw[]) => PlacedDraw[], string]>([
    [
      'one draw too many',
      [7, 21],
      (rows) => rows,
      'the rounds that were committed to end at draw 7 and 20, not at draw 21',
    ],
    ['a round cut short', [7, 15], (rows) => rows, 'end at draw 7 and 20, not at draw 15'],
    ['a draw left out', [7, 20], (rows) => rows.filter(({ draw }) => draw !== 3), 'draw 3 (card'],
    ['a draw twice', [7, 20], (rows) => [...rows, ...rows.slice(2, 3)], 'draw 3 was read already'],
    [
      'another card',
      [7, 20],
      (rows) => rows.map((row) => (row.draw === 2 ? { ...row, batch: 'S 9' } : row)),
      'another seed, or another card was read',
    ],
    [
      'a card that was not read at its first draw',
      [7, 20],
      (rows) => rows.map((row) => (row.draw === 1 ? { ...row, choice: undefined } : row)),
      'was drawn for the first time and not read',
    ],
    [
      'a card that says something else the second time',
      [7, 20],
      (rows) => rows.map((row) => (row.choice === undefined ? { ...row, choice: 9 } : row)),
      'was read before, as something else',
    ],
  ])('is none with %s', (_, ends, change, says) => {
    for (const pairTest of [minerva(7, 20), providence(7, 20)]) {
      const audit = goodPairAudit({ votes: VOTES }, pairTest);
      const { faults, sample } = pairSampleOf(audit, SEED, change(readings(audit, SEED, ends)));
      expect(faults.map((fault) => fault.says).join('\n')).toContain(says);
      expect(sample).toEqual({ rounds: [], cards: [] });
    }
  });

  test('of Providence without a schedule has the files as its rounds, in whatever order they are given', () => {
    const audit = goodPairAudit({ votes: VOTES }, providence());
    const rows = readings(audit, SEED, [5, 8, 30]);
    const turned = rows.map((row) => ({ ...row, round: 4 - row.round }));
    for (const own of [rows, turned, [...turned].reverse()]) {
      expect(pairSampleOf(audit, SEED, own).sample.rounds.map(({ length }) => length)).toEqual([5, 3, 22]);
    }
    const mixed = rows.map((row) =>
      row.draw === 6 ? { ...row, round: 1 } : row.draw === 3 ? { ...row, round: 2 } : row,
    );
    expect(pairSampleOf(audit, SEED, mixed).faults[0]?.says).toContain('a round is a file');
  });

  test('is another one than that of draws without replacement', () => {
    const { population } = goodPairAudit({ votes: VOTES }, minerva(20));
    expect(drawWithReplacement(population, SEED, 20)).not.toEqual(drawCards(population, SEED, 20));
    expect(drawWithReplacement(population, SEED, 200).ok).toBe(true);
  });
});

describe('an audit by pairs', () => {
  const list = { seats: 3 } as never;

  test.each<[string, Parameters<typeof pairAuditOf>[0], PairTest, string]>([
    ['of another contest', { votes: [[9, 1]], rule: { kind: 'majority', base: 'cast' } }, minerva(5), 'kind majority'],
    ['of lists', { votes: [[9, 1]], rule: { kind: 'list', rule: list } }, minerva(5), 'kind list'],
    [
      'of cards without paper',
      {
        votes: [
          [9, 1],
          [9, 1],
        ],
        paper: false,
      },
      providence(),
      '10 cards without paper',
    ],
    [
      'by Minerva without rounds',
      { votes: [[9, 1]] },
      { name: 'minerva', draws: 'withReplacement' },
      'without a schedule',
    ],
    ['in rounds that go back', { votes: [[90, 10]] }, minerva(50, 20), '20 after 50'],
    ['in a round of nothing', { votes: [[90, 10]] }, providence(0, 20), 'whole numbers from 1'],
    ['in more draws than cards', { votes: [[9, 1]] }, minerva(5, 11), '11 draws from 10 cards'],
    [
      'of everybody',
      { votes: [[9, 1]], rule: { kind: 'plurality', winners: 2 } },
      minerva(5),
      'nothing is left to audit',
    ],
  ])('%s is refused', (_, world, pairTest, says) => {
    const audit = pairAuditOf(world, pairTest);
    expect(audit.ok ? '' : `${audit.error.at}: ${audit.error.says}`).toContain(says);
  });

  test('proposes rounds of which the first is enough in nine of ten audits', () => {
    // Published sizes for 70, 80 and 90 %: 134, 166 and 215 (minerva.sampleSize.1), to a tenth.
    const votes = new Map([
      ['a', 600],
      ['b', 400],
      ['c', 100],
    ]);
    const [first = 0, second = 0, ...more] = proposedSchedule({ votes, ballots: 1200, winners: 1 }, 0.1) ?? [];
    expect(Math.abs(first / 215 - 1)).toBeLessThan(0.1);
    expect([second, more]).toEqual([
      first + Math.ceil(1.5 * first),
      [second + Math.ceil(1.5 * Math.ceil(1.5 * first))],
    ]);
    const tie = new Map([
      ['a', 5],
      ['b', 5],
    ]);
    expect(proposedSchedule({ votes: tie, ballots: 10, winners: 1 }, 0.1)).toBeUndefined();
    const world = goodPairAudit({ votes: [[52, 48]] }, providence());
    const none = plannedTest('minerva', undefined, world);
    expect(none).toMatchObject({ ok: false, error: { at: 'test minerva' } });
    const { choices } = world.contest;
    const everybody = { ...world, contest: { choices, rule: { kind: 'plurality', winners: 2 } as const } };
    const nobody = plannedTest('minerva', undefined, everybody);
    expect(nobody.ok ? '' : nobody.error.says).toContain('2 of 2 choices: nothing is left to audit');
    expect(plannedTest('providence', undefined, world)).toEqual({ ok: true, value: providence() });
  });

  test.each([
    [0.05, 1000],
    [0.1, 9000],
    [0.2, 0],
  ])(
    'has nine of ten chances in its first round by its own plan, at the limit %d with %d votes for C',
    (limit, third) => {
      for (let lead = 4; lead <= 40; lead += 1) {
        const world = { votes: [[10_000 + 100 * lead, 10_000 - 100 * lead, Math.min(third, 9900 - 100 * lead)]] };
        const wide = { ...world, cards: [31_000], riskLimit: limit };
        const planned = plannedTest('minerva', undefined, goodPairAudit(wide, providence()));
        if (!planned.ok) throw new Error(planned.error.says);
        const first = planned.value.schedule?.[0] ?? 0;
        for (const { size } of pairCosts(goodPairAudit(wide, minerva(first)), rngOf('cost'))) {
          expect(size?.finished).toBeGreaterThanOrEqual(0.9);
          expect(size?.p90).toBe(first);
        }
      }
    },
  );

  test('costs what its rounds say, and all cards when they are over', () => {
    const world = { votes: [[600, 400]], riskLimit: 0.1 };
    const sized = (pairTest: PairTest) => pairCosts(goodPairAudit(world, pairTest), rngOf('cost'))[0]?.size;
    const one = sized(minerva(173));
    // Published: 173 votes at 60 % have the chance 0.9006 (minerva.stoppingProbability).
    expect(one).toMatchObject({ p70: 173, p80: 173, p90: 173 });
    expect(one?.finished).toBeCloseTo(0.9006364583627671, 10);
    expect(one?.mean).toBeCloseTo(0.9006364583627671 * 173 + (1 - 0.9006364583627671) * 1000, 6);
    const two = sized(minerva(50, 173));
    expect(two?.finished).toBeGreaterThan(0.8);
    expect(two?.mean).toBeLessThan(one?.mean ?? 0);
    // In the first round both tests are the same.
    expect(Math.abs((sized(providence(173))?.finished ?? 0) - 0.9006)).toBeLessThan(0.05);
  });

  test('tells the chance of its next round as the published one', () => {
    for (const pairTest of [minerva(173, 500), providence()]) {
      const audit = goodPairAudit({ votes: [[600, 400]], riskLimit: 0.1 }, pairTest);
      const { round } = pairEnding(audit, [], 173, rngOf('next')) ?? {};
      expect(Math.abs((round?.chance ?? 0) - 0.9006)).toBeLessThan(0.07);
      // After a first round that found nothing for A the next one is of little use.
      const poor = pairEnding(audit, [drawsOf(Array<number>(173).fill(1))], 100, rngOf('next'));
      expect(poor).toEqual({ round: { draws: 100, chance: 0 } });
      // Where all is confirmed nothing is left to end.
      const good = pairEnding(audit, [drawsOf(Array<number>(173).fill(0))], 100, rngOf('next'));
      expect(good).toEqual({ round: { draws: 100, chance: 1 } });
    }
    const tie = goodPairAudit({ votes: [[5, 5]] }, providence());
    expect(pairEnding(tie, [], 5, rngOf('next'))).toBeUndefined();
    expect(pairCosts(tie, rngOf('cost'))[0]?.open).toBe('fullCount');
  });

  // Every size of a round that was tried once cost a convolution of its own: 30 s for the first of these.
  test('tells costs and the chance of its next round at once where draws are very many', { timeout: 12_000 }, () => {
    const votes = [[201_000, 199_000]];
    const first = goodPairAudit({ votes, riskLimit: 0.05 }, minerva(355_000));
    expect(pairCosts(first, rngOf('cost'))[0]?.size?.finished).toBeCloseTo(0.9, 2);
    expect(Math.abs((pairEnding(first, [], 355_000, rngOf('next'))?.round?.chance ?? 0) - 0.9)).toBeLessThan(0.07);
    const later = goodPairAudit({ votes: [[30_500, 29_500]], riskLimit: 0.05 }, minerva(7000, 20_000, 50_000));
    const rounds = [7000, 13_000].map((size) => drawsOf(Array.from({ length: size }, (_, at) => at % 2)));
    expect(pairEnding(later, rounds, 30_000, rngOf('next'))?.round?.chance).toBeGreaterThan(0.5);
  });
});
