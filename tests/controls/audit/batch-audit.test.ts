/**
 * Audits by batches: the risk limit over every small world, a published example, the cost, and what keeps a count from
 * being the sample.
 * @module
 */
import { describe, expect, test } from 'vitest';
import { rngOf } from '../../../src/base/rng.ts';
import {
  type BatchAudit,
  batchCosts,
  batchRisks,
  type CountedBatch,
  checkBatches,
} from '../../../src/controls/audit/batch-audit.ts';
import { drawBatches } from '../../../src/controls/audit/batch-draw.ts';
import { miscounted } from '../../../src/controls/audit/batch-errors.ts';
import { batchSampleOf, type PlacedCount } from '../../../src/controls/audit/batch-rounds.ts';
import { IS_DEEP } from '../../runs.ts';
import { auditOfBatches, product, shares } from './batch-worlds.ts';

/** Chance that the risk of one assertion ever comes to the limit within so many draws, over every order of draws. */
function chanceToConfirm(
  audit: BatchAudit,
  counts: readonly Omit<CountedBatch, 'times'>[],
  at: number,
  draws: number,
): number {
  const { chances } = audit.bounds;
  const all = chances.reduce((sum, each) => sum + each, 0);
  const known = new Map<string, boolean>();
  const isConfirmed = (times: readonly number[]): boolean => {
    const key = times.join();
    const before = known.get(key);
    if (before !== undefined) return before;
    const counted = counts.flatMap((count) => {
      const own = times[count.batch] ?? 0;
      return own > 0 ? [{ ...count, times: own }] : [];
    });
    const risk = batchRisks(audit, counted)[at];
    const now = risk !== undefined && risk <= audit.riskLimit;
    known.set(key, now);
    return now;
  };
  let open = new Map([[chances.map(() => 0).join(), 1]]);
  let confirmed = 0;
  for (let draw = 0; draw < draws; draw += 1) {
    const next = new Map<string, number>();
    for (const [key, chance] of open) {
      for (const [batch, weight] of chances.entries()) {
        if (weight === 0) continue;
        const times = key.split(',').map((each, place) => Number(each) + Number(place === batch));
        const here = (chance * weight) / all;
        if (isConfirmed(times)) confirmed += here;
        else next.set(times.join(), (next.get(times.join()) ?? 0) + here);
      }
    }
    open = next;
  }
  return confirmed;
}

describe('an audit by batches', () => {
  // Goal: a wrong outcome is confirmed with at most the chance of the risk limit.
  // Method: every hand count of every batch, cards missing among them, such that the outcome is wrong if the card without
  // paper and the missing ones are all for B; every order of up to six draws.
  // Why 0.2 and 0.5: six clean draws bring the risk of these batches to 0.11.
  test.each(IS_DEEP ? [0.2, 0.5] : [0.2])('confirms a wrong outcome with chance %s at most', (riskLimit) => {
    const audit = auditOfBatches(
      [
        { name: 'p', votes: [3, 0], cards: 3 },
        { name: 'q', votes: [1, 1], cards: 2 },
        { name: 'r', votes: [1, 0], cards: 2, invalid: 1 },
        { name: 'u', votes: [1, 0], cards: 1, paper: false },
      ],
      riskLimit,
    );
    const sizes = [3, 2, 2];
    let [worlds, most] = [0, 0];
    for (const world of product(sizes.map((cards) => shares(cards, 3)))) {
      const lead = world.reduce((sum, [a = 0, b = 0, invalid = 0], at) => {
        const missing = (sizes[at] ?? 0) - a - b - invalid;
        return sum + a - b - missing;
      }, 0);
      if (lead - 1 > 0) continue;
      worlds += 1;
      const counts = world.map(([a = 0, b = 0, invalid = 0], batch) => ({ batch, votes: [a, b], invalid }));
      most = Math.max(most, chanceToConfirm(audit, counts, 0, 6));
    }
    expect(worlds).toBeGreaterThan(500);
    expect(most).toBeLessThanOrEqual(riskLimit);
    // Not because nothing is ever confirmed.
    expect(most).toBeGreaterThan(riskLimit / 10);
  });

  // The same with two assertions of different margins, whose bounds are rounded to chances.
  test('keeps the limit of each of two assertions', () => {
    const riskLimit = 0.3;
    const audit = auditOfBatches(
      [
        { name: 'p', votes: [2, 0, 0], cards: 2 },
        { name: 'q', votes: [1, 0, 1], cards: 2 },
        { name: 'r', votes: [1, 0, 0], cards: 1 },
      ],
      riskLimit,
    );
    expect(audit.bounds.assertions.map(({ margin }) => margin)).toEqual([4, 3]);
    const sizes = [2, 2, 1];
    const most = [0, 0];
    for (const world of product(sizes.map((cards) => shares(cards, 3)))) {
      const counts = world.map((votes, batch) => ({ batch, votes, invalid: 0 }));
      for (const [at, loser] of [1, 2].entries()) {
        const lead = world.reduce((sum, votes, batch) => {
          const missing = (sizes[batch] ?? 0) - votes.reduce((all, each) => all + each, 0);
          return sum + (votes[0] ?? 0) - (votes[loser] ?? 0) - missing;
        }, 0);
        if (lead <= 0) most[at] = Math.max(most[at] ?? 0, chanceToConfirm(audit, counts, at, 5));
      }
    }
    expect(Math.max(...most)).toBeLessThanOrEqual(riskLimit);
    expect(Math.min(...most)).toBeGreaterThan(riskLimit / 20);
  });

  // Arlo's test_compute_risk: 300 batches, 36 draws, six of them with a taint of 1/U, which leaves the risk alone.
  test('gives the published risk', () => {
    const batches = Array.from({ length: 300 }, (_, at) => ({
      ...{ name: `b${at}`, votes: [200, 180], cards: 400, invalid: 20 },
    }));
    const audit = auditOfBatches(batches, 0.25);
    expect(audit.bounds.total).toBeCloseTo(21, 12);
    const counted = Array.from({ length: 36 }, (_, batch): CountedBatch => {
      return { batch, times: 1, votes: batch < 30 ? [200, 180] : [190, 190], invalid: 20 };
    });
    const { rows } = checkBatches(audit, counted, rngOf('check'));
    expect(rows[0]?.pValue).toBeCloseTo(0.23137744865585816, 12);
    expect(rows[0]?.status).toBe('confirmed');
  });

  test('costs the cards of distinct batches, and less than all', () => {
    const batches = Array.from({ length: 50 }, (_, at) => ({ name: `b${at}`, votes: [60, 20], cards: 80 }));
    const [cost] = batchCosts(auditOfBatches(batches), rngOf('cost'));
    // U is 1 + 1/margin = 3: nine draws, one of them in reserve, of which a few are of the same batch.
    expect(cost?.size?.p90).toBeLessThanOrEqual(9 * 80);
    expect(cost?.size?.mean).toBeGreaterThan(7 * 80);
  });

  test('costs more the more hands err, and all cards where errors are as large as the lead', () => {
    const batches = Array.from({ length: 50 }, (_, at) => ({ name: `b${at}`, votes: [60, 20], cards: 80 }));
    const mean = (countError: number, votes?: readonly number[]) => {
      const own = votes === undefined ? batches : batches.map((each) => ({ ...each, votes }));
      return batchCosts(auditOfBatches(own, 0.05, countError), rngOf('cost'))[0]?.size?.mean ?? Number.NaN;
    };
    // Without errors one draw is kept in reserve; eight are enough.
    expect(mean(1e-9)).toBeLessThan(mean(0));
    expect(mean(0.0213)).toBeGreaterThan(mean(1e-9));
    expect(mean(0.2, [41, 39])).toBe(50 * 80);
  });

  test('loses no card where hands err', () => {
    const tally = { votes: [500, 300], invalid: 20, cards: 820 };
    const rng = rngOf('piles');
    const sums = Array.from({ length: 400 }, () => miscounted(tally, 0.02, rng));
    for (const { votes, invalid } of sums) expect((votes[0] ?? 0) + (votes[1] ?? 0) + invalid).toBe(820);
    const invalid = sums.reduce((sum, each) => sum + each.invalid, 0) / 400;
    // Half of the 2 % of 800 that are lost end there.
    expect(invalid).toBeGreaterThan(26);
    expect(invalid).toBeLessThan(30);
  });

  test('replaces the outcome once every batch is counted', () => {
    const audit = auditOfBatches([
      { name: 'p', votes: [3, 0], cards: 3 },
      { name: 'q', votes: [1, 1], cards: 2 },
    ]);
    const counted = [
      { batch: 0, times: 2, votes: [0, 3], invalid: 0 },
      { batch: 1, times: 1, votes: [1, 0], invalid: 0 },
    ];
    const { fullCount, confirmed, notFound } = checkBatches(audit, counted, rngOf('check'));
    expect({ confirmed, notFound }).toEqual({ confirmed: false, notFound: 1 });
    expect(fullCount).toMatchObject({ says: ['B wins'], notCountable: 1 });
  });

  test('confirms nothing that rests on batches without paper', () => {
    const audit = auditOfBatches([
      { name: 'p', votes: [3, 2], cards: 5 },
      { name: 'u', votes: [2, 0], cards: 2, paper: false },
    ]);
    expect(audit.bounds).toMatchObject({ total: 0, chances: [0, 0] });
    expect(checkBatches(audit, [], rngOf('check')).rows[0]).toMatchObject({ status: 'paperless', pValue: undefined });
    expect(drawBatches(audit.bounds, '1'.repeat(20), 1)).toMatchObject({ ok: false });
  });
});

describe('counts are the sample', () => {
  const SEED = '31415926535897932384';
  const audit = auditOfBatches([
    { name: 'p', votes: [30, 10], cards: 40 },
    { name: 'q', votes: [20, 15], cards: 35 },
    { name: 'r', votes: [9, 1], cards: 10 },
  ]);
  const drawn = drawBatches(audit.bounds, SEED, 4);
  const places = drawn.ok ? drawn.value : [];
  /** As reported, each batch at its first draw. */
  const honest = places.map((batch, at): PlacedCount => {
    const { name, tally } = audit.population.batches[batch] ?? { name: '', tally: { votes: [], invalid: 0 } };
    const count = places.indexOf(batch) === at ? { votes: tally.votes, invalid: tally.invalid } : undefined;
    return { draw: at + 1, batch: name, count, round: 1, line: at + 2 };
  });
  const first = honest[0] as PlacedCount;
  const again = honest.findIndex(({ count }) => count === undefined);
  const changed = (at: number, change: Partial<PlacedCount>): readonly PlacedCount[] =>
    honest.map((each, place) => (place === at ? { ...each, ...change } : each));
  const says = (readings: readonly PlacedCount[]) =>
    batchSampleOf(audit, SEED, readings).faults.map((each) => each.says);

  test('in which a batch is drawn twice and counted once', () => {
    expect(again).toBeGreaterThan(0);
    const { counted, faults } = batchSampleOf(audit, SEED, honest);
    expect(faults).toEqual([]);
    expect(counted.reduce((sum, { times }) => sum + times, 0)).toBe(4);
    expect(counted.length).toBe(new Set(places).size);
  });

  test.each<{ fault: string; readings: readonly PlacedCount[]; expected: RegExp }>([
    { fault: 'a draw left out', readings: honest.slice(1), expected: /^draw 1 \(batch '.'\) was not counted$/ },
    {
      fault: 'a draw in two rounds',
      readings: [...honest, { ...first, round: 2 }],
      expected: /^draw 1 was counted already, in round 1$/,
    },
    {
      fault: 'another batch',
      readings: changed(0, { batch: first.batch === 'p' ? 'q' : 'p' }),
      expected: /^draw 1: the seed gives '.', not '.': another seed, or another batch was counted$/,
    },
    {
      fault: 'no count',
      readings: changed(0, { count: undefined }),
      expected: /drawn for the first time and not counted$/,
    },
    {
      fault: 'a second count that differs',
      readings: changed(again, { count: { votes: [0, 0], invalid: 0 } }),
      expected: /was counted before, with another result$/,
    },
    {
      fault: 'more cards than the manifest has',
      readings: changed(0, { count: { votes: [41, 0], invalid: 0 } }),
      expected: /^draw 1: 41 cards were counted in '.', the manifest has \d+: the process failed$/,
    },
  ])('refused: $fault', ({ readings, expected }) => {
    expect(says(readings)[0]).toMatch(expected);
  });
});
