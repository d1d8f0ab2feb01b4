// Assorters: their range, and that their mean says what the claim says.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Result } from '../../../src/base/result.ts';
import { BLANK } from '../../../src/domain/election.ts';
import { seatPair, wholeQuotas } from '../../../src/stats/assertions/kinds/hamilton.ts';
import { listAssertions } from '../../../src/stats/assertions/kinds/list-contest.ts';
import { majorityAssertions } from '../../../src/stats/assertions/kinds/majority.ts';
import { leads, pluralityAssertions } from '../../../src/stats/assertions/kinds/plurality.ts';
import { aboveLinear, belowLinear } from '../../../src/stats/assertions/kinds/threshold.ts';
import {
  type AssertionFault,
  assort,
  assorterOf,
  checkTally,
  type Linear,
  leadOf,
  marginOf,
  meanOf,
  type Tally,
  worstOf,
} from '../../../src/stats/assertions/linear.ts';
import {
  NOT_ON_CARD,
  noErrorValue,
  overstatement,
  overstatementUpper,
  overstatementValue,
  PHANTOM,
  type Reading,
} from '../../../src/stats/assertions/overstatement.ts';
import { pooledOverstatement, poolMeans } from '../../../src/stats/assertions/pools.ts';
import { allocateSeats } from '../../../src/tally/seats.ts';
import { good } from '../../tally/worlds.ts';
import { bad, namesOf, splits, tallies } from './worlds.ts';

/** Side of 1/2 on which a mean lies, past rounding. */
const sideOf = (mean: number): number => Math.sign(Math.round((mean - 0.5) * 1e9)) || 0;

const SEVENTH = { numerator: 1, denominator: 7 };
const THREE = { choices: namesOf(3), seats: 5, qualified: [0, 1] };

/** One of each shape, over three choices. */
const KINDS: Readonly<Record<string, Linear>> = {
  plurality: leads('plurality', namesOf(3), 0, 2).linear,
  'above, valid': aboveLinear(3, 1, { share: SEVENTH, base: 'valid' }),
  'above, cast': aboveLinear(3, 1, { share: SEVENTH, base: 'cast' }),
  'below, valid': belowLinear(3, 1, { share: SEVENTH, base: 'valid' }),
  'below, cast': belowLinear(3, 1, { share: SEVENTH, base: 'cast' }),
  pair: seatPair(THREE, [3, 2, 0], 0, 1).linear,
  'pair, far ahead': seatPair(THREE, [5, 0, 0], 0, 1).linear,
  'pair, far behind': seatPair(THREE, [1, 4, 0], 0, 1).linear,
  'whole quotas': wholeQuotas(THREE, 0, 3).linear,
};

describe('an assorter', () => {
  // Method: every tally of 7 cards, and of 7 under a bound of 9 cards, where 2 are phantoms.
  test.each(Object.entries(KINDS))(
    'of %s stays in 0..u and has a mean above 1/2 if and only if it is true',
    (_, linear) => {
      const assorter = assorterOf(linear);
      const values = [...assorter.values, assorter.rest];
      expect(Math.min(...values)).toBe(0);
      expect(Math.max(...values)).toBe(assorter.upper);
      for (const tally of tallies(7, 3)) {
        for (const cards of [7, 9]) {
          const bound = { ...tally, cards };
          const lead = leadOf(linear, tally);
          expect(sideOf(meanOf(assorter, bound))).toBe(Number(lead > 0n) - Number(lead < 0n));
          expect(marginOf(linear, bound)).toBeCloseTo(2 * meanOf(assorter, bound) - 1, 12);
        }
      }
    },
  );

  test('of any whole coefficients keeps that, with votes of any size', () => {
    const coefficient = fc.integer({ min: -1000, max: 1000 });
    const votes = fc.integer({ min: 0, max: 10_000_000 });
    fc.assert(
      fc.property(
        fc.array(fc.tuple(coefficient, votes), { minLength: 1, maxLength: 8 }),
        coefficient,
        votes,
        (row, rest, invalid) => {
          const linear = { choices: row.map(([each]) => each), rest };
          fc.pre(worstOf(linear) < 0);
          const counts = row.map(([, each]) => each);
          const cards = counts.reduce((sum, each) => sum + each, invalid) + 1;
          const tally = { votes: counts, invalid, cards };
          const assorter = assorterOf(linear);
          for (const value of [...assorter.values, assorter.rest]) {
            expect(value >= 0 && value <= assorter.upper).toBe(true);
          }
          expect(2 * meanOf(assorter, tally) - 1).toBeCloseTo(marginOf(linear, tally), 9);
          expect(Math.sign(marginOf(linear, tally))).toBe(
            Number(leadOf(linear, tally) > 0n) - Number(leadOf(linear, tally) < 0n),
          );
        },
      ),
    );
  });

  test('reads any choice below 0 as no valid vote', () => {
    expect(assort(assorterOf(leads('plurality', namesOf(2), 0, 1).linear), BLANK)).toBe(0.5);
  });
});

describe('the overstatement assorter', () => {
  const readings: readonly Reading[] = [0, 1, 2, BLANK, NOT_ON_CARD, PHANTOM];

  // Goal: its mean exceeds 1/2 if and only if the mean of A over the paper does, whatever the records said.
  // Method: every four records that show a lead, each against six shuffles of what the paper may say, all kinds.
  test('has a mean above 1/2 if and only if the paper has', () => {
    let checked = 0;
    for (const linear of Object.values(KINDS)) {
      const assorter = assorterOf(linear);
      for (const counts of splits(4, 6)) {
        const cvrs = readings.flatMap((reading, at) => Array<Reading>(counts[at] ?? 0).fill(reading));
        const value = (reading: Reading, missing: number) =>
          typeof reading === 'number' ? assort(assorter, reading) : missing;
        const margin = (2 * cvrs.reduce<number>((sum, cvr) => sum + value(cvr, 0.5), 0)) / 4 - 1;
        if (margin <= 0) continue;
        for (const shift of readings.keys()) {
          const mvrs = cvrs.map((_, at) => readings[(at * 2 + shift) % readings.length] ?? 0);
          const paper = mvrs.reduce<number>((sum, mvr) => sum + value(mvr, mvr === PHANTOM ? 0 : 0.5), 0) / 4;
          const mean =
            cvrs.reduce<number>((sum, cvr, at) => {
              const omega = overstatement(assorter, cvr, mvrs[at] ?? 0, false);
              const here = overstatementValue(assorter.upper, margin, omega);
              expect(here).toBeGreaterThanOrEqual(0);
              expect(here).toBeLessThanOrEqual(overstatementUpper(assorter.upper, margin) + 1e-12);
              return sum + here;
            }, 0) / 4;
          expect(sideOf(mean)).toBe(sideOf(paper));
          checked += 1;
        }
      }
    }
    expect(checked).toBeGreaterThan(1000);
  });

  test('refuses a margin of a tie, and a card drawn by style that does not hold the contest', () => {
    const assorter = assorterOf(leads('plurality', namesOf(2), 0, 1).linear);
    expect(() => overstatementValue(1, 0, 0)).toThrow('margin 0');
    expect(() => overstatement(assorter, NOT_ON_CARD, 0, true)).toThrow('drawn by style');
  });

  test('leaves pools with the reported mean of all cards', () => {
    const assorter = assorterOf(aboveLinear(2, 0, { share: SEVENTH, base: 'cast' }));
    const pools = new Map<string, Tally>([
      ['a', { votes: [3, 5], invalid: 1, cards: 9 }],
      ['b', { votes: [1, 9], invalid: 0, cards: 10 }],
    ]);
    const means = poolMeans(assorter, pools);
    const all = { votes: [4, 14], invalid: 1, cards: 19 };
    expect((9 * (means.get('a') ?? 0) + 10 * (means.get('b') ?? 0)) / 19).toBeCloseTo(meanOf(assorter, all), 12);
    expect(pooledOverstatement(assorter, means.get('b') ?? 0, PHANTOM, false)).toBe(means.get('b'));
    expect(noErrorValue(assorter.upper, 0.1)).toBeGreaterThan(0.5);
  });
});

describe('bad input', () => {
  const tie: Tally = { votes: [4, 4, 1], invalid: 0, cards: 9 };

  test('that is a tie becomes an assertion that only a full count can decide', () => {
    const found = good(pluralityAssertions(namesOf(3), [0], tie));
    expect(found.map(({ margin, decidedBy }) => [margin, decidedBy])).toEqual([
      [0, 'fullCount'],
      [3 / 9, 'sample'],
    ]);
  });

  test('that is votes exactly at the threshold too, for the list that passes', () => {
    const contest = {
      choices: namesOf(2),
      seats: 3,
      threshold: SEVENTH,
      base: 'valid',
      method: 'hare',
      loneWinner: { kind: 'takesAll' },
    } as const;
    const tally = { votes: [6, 1], invalid: 0, cards: 7 };
    const outcome = good(allocateSeats({ ...contest, ties: 'order' }, { votes: [6, 1], valid: 7, cast: 7 }));
    expect(outcome.passed).toEqual([0, 1]);
    const found = good(listAssertions(contest, outcome, tally));
    expect(found.filter(({ decidedBy }) => decidedBy === 'fullCount').map(({ says }) => says)).toEqual([
      'L1 has more than 1/7 of the valid votes',
    ]);
    const wrong = listAssertions(contest, { passed: [0], runnerUp: undefined, seats: [3, 0] }, tally);
    expect(bad(wrong)).toEqual({
      at: 'below',
      says: 'the reported votes contradict it: L1 has less than 1/7 of the valid votes',
    });
  });

  const HALF = { numerator: 1, denominator: 2 };
  const elected = { kind: 'elected', winner: 0 } as const;
  const half: Tally = { votes: [5, 5, 0], invalid: 0, cards: 10 };

  test.each<{ fault: string; result: Result<unknown, AssertionFault>; at: string; says: string }>([
    {
      fault: 'a loser called winner',
      result: pluralityAssertions(namesOf(3), [2], tie),
      at: 'plurality',
      says: 'the reported votes contradict it: L2 has more votes than L0',
    },
    {
      fault: 'a winner who does not stand',
      result: pluralityAssertions(namesOf(3), [3], tie),
      at: 'outcome',
      says: '3: expected a choice of the contest',
    },
    {
      fault: 'one winner twice',
      result: pluralityAssertions(namesOf(3), [0, 0], tie),
      at: 'outcome',
      says: '0, 0: a choice is named twice',
    },
    {
      fault: 'a count too few',
      result: pluralityAssertions(namesOf(4), [0], tie),
      at: 'votes',
      says: '3 counts for 4 choices',
    },
    {
      fault: 'more votes than cards',
      result: checkTally({ votes: [5], invalid: 1, cards: 5 }),
      at: 'cards',
      says: '5 cards, but 6 votes and invalid cards',
    },
    {
      fault: 'half a vote',
      result: checkTally({ votes: [0.5], invalid: 0, cards: 5 }),
      at: 'votes[0]',
      says: '0.5: expected a whole number from 0 to 1000000000000',
    },
    {
      fault: 'a majority of all',
      result: majorityAssertions(
        { choices: namesOf(3), share: { numerator: 1, denominator: 1 }, base: 'cast' },
        elected,
        tie,
      ),
      at: 'share',
      says: '1/1: expected a share below 1 in parts up to 1000',
    },
    {
      fault: 'elected with exactly half',
      result: majorityAssertions({ choices: namesOf(3), share: HALF, base: 'cast' }, elected, half),
      at: 'majority',
      says: 'the reported votes contradict it: L0 has more than 1/2 of the cards cast',
    },
  ])('that is $fault is a fault', ({ result, at, says }) => {
    expect(bad(result)).toEqual({ at, says });
  });
});
