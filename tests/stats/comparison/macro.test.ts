/**
 * Batches: the risk limit over every small world, and what bounds and taints must be.
 * @module
 */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  type BatchTally,
  errorBound,
  heap,
  majorityClaims,
  taint,
  totalBound,
  winnerClaims,
} from '../../../src/stats/comparison/batches.ts';
import {
  batchPValue,
  batchResult,
  batchSize,
  logDrawFactor,
  type Understatements,
} from '../../../src/stats/comparison/macro.ts';
import { product } from './worlds.ts';

const tally = (a: number, b: number, ballots = a + b): BatchTally => ({
  votes: new Map([
    ['a', a],
    ['b', b],
  ]),
  ballots,
});

/** Every hand count that so many ballots can give. */
function countsOf(ballots: number): BatchTally[] {
  return product([[...Array(ballots + 1).keys()], [...Array(ballots + 1).keys()]])
    .filter(([a = 0, b = 0]) => a + b <= ballots)
    .map(([a = 0, b = 0]) => tally(a, b, ballots));
}

describe('batch comparison', () => {
  const REPORTED = [tally(3, 1, 4), tally(1, 2, 3), tally(2, 0, 2)];
  const claims = winnerClaims({ ...heap(REPORTED), winners: 1 });
  const bounds = REPORTED.map((batch) => errorBound(claims, batch));
  const total = totalBound(claims, REPORTED);

  // Goal: where the hand counts do not bear out the outcome, the chance that p ever comes to alpha is at most alpha.
  // Method: every hand count of every batch, of which those whose lead is 0 or less are kept, those at 0 too; up to six
  // draws with chances proportional to the bounds, all sequences as counts of draws.
  // Why 0.4 and 0.7: six draws with a total bound of five leave p at 0.26 at best.
  test.each<Understatements>(['ignored', 'credited'])('keeps its limit with understatements %s', (understatements) => {
    const wrong = product(REPORTED.map(({ ballots }) => countsOf(ballots))).filter(
      (audited) => (claims[0]?.lead(heap(audited)) ?? 1) <= 0,
    );
    expect(wrong.length).toBeGreaterThan(200);
    let most = 0;
    for (const audited of wrong) {
      const taints = audited.map((count, index) =>
        taint(claims, { reported: REPORTED[index] as BatchTally, audited: count }),
      );
      for (const alpha of [0.4, 0.7]) {
        const chance = chanceToConfirm(taints, (draws) => batchPValue(total, draws, understatements) <= alpha);
        expect(chance).toBeLessThanOrEqual(alpha * (1 + 1e-12));
        most = Math.max(most, chance / alpha);
      }
    }
    expect(most).toBeGreaterThan(0.5);
  });

  function chanceToConfirm(
    taints: readonly number[],
    confirms: (draws: { taint: number; times: number }[]) => boolean,
  ): number {
    let open = new Map<string, { times: number[]; chance: number }>([['', { times: taints.map(() => 0), chance: 1 }]]);
    let stopped = 0;
    for (let drawn = 1; drawn <= 6; drawn += 1) {
      const next = new Map<string, { times: number[]; chance: number }>();
      for (const { times, chance } of open.values()) {
        bounds.forEach((bound, batch) => {
          const now = times.map((count, index) => (index === batch ? count + 1 : count));
          const before = next.get(now.join())?.chance ?? 0;
          next.set(now.join(), { times: now, chance: before + (chance * bound) / total });
        });
      }
      for (const [key, { times, chance }] of next) {
        const draws = taints.map((value, batch) => ({ taint: value, times: times[batch] ?? 0 }));
        if (!confirms(draws.filter((draw) => draw.times > 0))) continue;
        stopped += chance;
        next.delete(key);
      }
      open = next;
    }
    return stopped;
  }

  test('has a bound that no hand count exceeds, and some hand count reaches', () => {
    for (const reported of REPORTED) {
      const taints = countsOf(reported.ballots).map((audited) => taint(claims, { reported, audited }));
      expect(Math.max(...taints)).toBeCloseTo(1, 12);
      expect(taint(claims, { reported, audited: reported })).toBe(0);
    }
  });

  test('cannot confirm a tie, nor a lead that unread ballots may undo', () => {
    for (const [a, b, unread] of [
      [5, 5, 0],
      [7, 4, 3],
      [7, 4, 5],
    ] as const) {
      const open = winnerClaims({ ...tally(a, b), winners: 1 }, unread);
      expect(totalBound(open, [tally(a, b)])).toBe(Number.POSITIVE_INFINITY);
      expect(taint(open, { reported: tally(a, b), audited: tally(a, b) })).toBe(1);
      expect(batchSize(Number.POSITIVE_INFINITY, 0.1)).toBe(Number.POSITIVE_INFINITY);
    }
    const less = winnerClaims({ ...heap(REPORTED), winners: 1 }, 1);
    expect(totalBound(less, REPORTED)).toBeGreaterThan(total);
  });

  test('does not care for the order of choices, batches and draws', () => {
    const turned = REPORTED.map(({ votes, ballots }) => ({ votes: new Map([...votes].reverse()), ballots }));
    const other = winnerClaims({ ...heap(turned), winners: 1 });
    expect(totalBound(other, [...turned].reverse())).toBeCloseTo(total, 14);
    const draws = [
      { taint: 0.1, times: 2 },
      { taint: 0, times: 3 },
    ];
    expect(batchPValue(5, draws, 'ignored')).toBeCloseTo(batchPValue(5, [...draws].reverse(), 'ignored'), 14);
  });

  test('falls with a clean draw, rises with the taint, stays with a taint of 1/U, and ends with one of 1', () => {
    fc.assert(
      fc.property(
        fc.double({ min: 1.01, max: 1e6, noNaN: true }),
        fc.double({ min: 0, max: 0.99, noNaN: true }),
        (U, value) => {
          expect(logDrawFactor(U, 0)).toBeLessThan(0);
          expect(logDrawFactor(U, value)).toBeGreaterThanOrEqual(logDrawFactor(U, 0));
          expect(logDrawFactor(U, 1 / U)).toBeCloseTo(0, 9);
          expect(
            batchPValue(
              U,
              [
                { taint: 0, times: 1e6 },
                { taint: 1, times: 1 },
              ],
              'ignored',
            ),
          ).toBe(1);
        },
      ),
    );
  });

  test('needs so many clean draws and one more', () => {
    fc.assert(
      fc.property(fc.double({ min: 1.01, max: 1e4, noNaN: true }), (U) => {
        const draws = batchSize(U, 0.05) - 1;
        expect(batchPValue(U, [{ taint: 0, times: draws }], 'ignored')).toBeLessThanOrEqual(0.05 * (1 + 1e-9));
        if (draws > 1) expect(batchPValue(U, [{ taint: 0, times: draws - 1 }], 'ignored')).toBeGreaterThan(0.05);
      }),
    );
    expect([batchSize(0.9, 0.05), batchSize(20, 0.05, 0.04)]).toEqual([1, 0]);
  });

  test('with every batch counted has a count, and no p-value', () => {
    const draws = REPORTED.map(() => ({ taint: 1, times: 1 }));
    expect(batchResult(3, total, draws)).toEqual({ kind: 'every-batch-counted' });
    expect(batchResult(3, total, draws.slice(1))).toEqual({ kind: 'sample', pValue: 1 });
    expect(batchResult(3, total, [])).toEqual({ kind: 'sample', pValue: 1 });
  });
});

describe('more than half', () => {
  const three = (a: number, b: number, c: number, ballots: number): BatchTally => ({
    votes: new Map([
      ['a', a],
      ['b', b],
      ['c', c],
    ]),
    ballots,
  });

  test('is of the valid votes or of all who took part', () => {
    const total = three(50, 30, 15, 105);
    expect(majorityClaims(total, 'valid').winners).toEqual(['a']);
    expect(majorityClaims(total, 'cast').winners).toEqual(['a', 'b']);
    expect(majorityClaims(total, 'valid').claims.map(({ claim, margin }) => [claim, margin])).toEqual([
      ['a > all others', 5],
    ]);
    expect(majorityClaims(total, 'cast', 2).claims.map(({ claim, margin }) => [claim, margin])).toEqual([
      ['a > c', 33],
      ['b > c', 13],
      ['all others > a', 3],
      ['all others > b', 43],
    ]);
  });

  test('is claimed of exactly the outcomes that are true, over every count of eight ballots', () => {
    const counts = product([[...Array(9).keys()], [...Array(9).keys()], [...Array(9).keys()]]);
    for (const [a = 0, b = 0, c = 0] of counts.filter((votes) => votes.reduce((x, y) => x + y, 0) <= 8)) {
      for (const base of ['valid', 'cast'] as const) {
        const of = base === 'valid' ? a + b + c : 8;
        const { winners, claims } = majorityClaims(three(a, b, c, 8), base);
        expect(winners.length === 1).toBe(Math.max(a, b, c) * 2 > of);
        // A tie, between the second and the third or at exactly half, has a claim that no sample confirms.
        const [first = 0, second = 0, third = 0] = [a, b, c].sort((x, y) => y - x);
        const tied = winners.length === 2 && (second === third || first * 2 === of);
        expect(claims.some(({ margin }) => margin <= 0)).toBe(tied);
      }
    }
  });

  test('between two in a second round is claimed of one, or of neither', () => {
    expect(majorityClaims(tally(6, 4), 'valid').claims).toHaveLength(1);
    expect(majorityClaims(tally(5, 5), 'valid').claims.map(({ margin }) => margin)).toEqual([0, 0]);
    expect(() => majorityClaims({ votes: new Map([['a', 1]]), ballots: 1 }, 'cast')).toThrow();
  });
});
