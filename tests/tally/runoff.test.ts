/**
 * Majority and second round: official result, vectors, and every small world against the words of the law.
 *
 * Source: L9; audit notes 6b and their vectors; dossier 9.4 for 2005.
 * @module
 */
import { describe, expect, test } from 'vitest';
import { present } from '../../src/base/assert.ts';
import { PRESIDENT_2005 } from '../../src/domain/published/results.ts';
import { type Counts, sumOf } from '../../src/tally/counts.ts';
import { firstRound, MAJORITY_RULE, type MajorityRule, secondRound } from '../../src/tally/runoff.ts';
import { allValid, good, rowsOf } from './worlds.ts';

const VALID: MajorityRule = { ...MAJORITY_RULE, base: 'valid' };

describe('the first round', () => {
  test('of 2005 elects at once', () => {
    const { rows, valid, cast, elected } = PRESIDENT_2005;
    const votes = rows.map(({ name, votes: got }) => present(got, name));
    const counts: Counts = { votes, valid: valid.value, cast: cast.value };
    expect(good(firstRound(MAJORITY_RULE, counts))).toEqual({ kind: 'elected', winner: elected });
  });

  test.each<{ name: string; rule: MajorityRule; counts: Counts; outcome: object }>([
    {
      name: 'a winner on valid votes',
      rule: VALID,
      counts: allValid([4950, 3000, 1850], 200),
      outcome: { kind: 'elected', winner: 0 },
    },
    {
      name: 'no winner of the same votes on votes cast',
      rule: MAJORITY_RULE,
      counts: allValid([4950, 3000, 1850], 200),
      outcome: { kind: 'secondRound', pair: [0, 1] },
    },
    {
      name: 'a second round',
      rule: MAJORITY_RULE,
      counts: allValid([3100, 4800, 1700], 400),
      outcome: { kind: 'secondRound', pair: [1, 0] },
    },
    {
      name: 'exactly one half is not enough',
      rule: VALID,
      counts: allValid([5, 5]),
      outcome: { kind: 'secondRound', pair: [0, 1] },
    },
    {
      name: 'a tie for the second place',
      rule: VALID,
      counts: allValid([4, 3, 3, 1]),
      outcome: { kind: 'tie', certain: [0], tied: [1, 2], places: 1 },
    },
    {
      name: 'a tie of three for both places',
      rule: VALID,
      counts: allValid([1, 3, 3, 3]),
      outcome: { kind: 'tie', certain: [], tied: [1, 2, 3], places: 2 },
    },
    {
      name: 'one candidate without a majority',
      rule: MAJORITY_RULE,
      counts: allValid([5], 5),
      outcome: { kind: 'noPair' },
    },
    {
      name: 'a larger share asked for',
      rule: { share: { numerator: 2, denominator: 3 }, base: 'valid' },
      counts: allValid([6, 3]),
      outcome: { kind: 'secondRound', pair: [0, 1] },
    },
  ])('$name', ({ rule, counts, outcome }) => {
    expect(good(firstRound(rule, counts))).toEqual(outcome);
  });

  test('in every small world means what the law says', () => {
    const kinds = new Set<string>();
    for (const votes of rowsOf(4, 4)) {
      const counts = allValid(votes, 1);
      const outcome = good(firstRound(MAJORITY_RULE, counts));
      kinds.add(outcome.kind);
      const majority = votes.findIndex((got) => got * 2 > counts.cast);
      expect(outcome.kind === 'elected' ? outcome.winner : -1).toBe(majority);
      // Those who go on for certain: fewer than two others have as many votes, or more.
      const certain = [0, 1, 2, 3].filter(
        (one) => votes.filter((got, other) => other !== one && got >= (votes[one] ?? 0)).length < 2,
      );
      if (outcome.kind === 'secondRound') expect([...outcome.pair].sort()).toEqual(certain);
      if (outcome.kind === 'tie') {
        expect(certain).toEqual(outcome.certain);
        expect(outcome.tied.length).toBeGreaterThan(outcome.places);
        expect(outcome.places + outcome.certain.length).toBe(2);
        const level = outcome.tied.map((choice) => votes[choice] ?? 0);
        expect(new Set(level).size).toBe(1);
        const beaten = [0, 1, 2, 3].filter((one) => ![...outcome.tied, ...outcome.certain].includes(one));
        for (const one of beaten) expect(votes[one] ?? 0).toBeLessThan(Math.max(...level));
      }
    }
    expect(kinds).toEqual(new Set(['elected', 'secondRound', 'tie']));
  });

  test('refuses a share below one half, and counts that cannot be', () => {
    const third = { ...VALID, share: { numerator: 1, denominator: 3 } };
    expect(firstRound(third, allValid([2, 1]))).toMatchObject({ ok: false, error: { at: 'rule.share' } });
    const none = { ...VALID, share: { numerator: 1, denominator: 0 } };
    expect(firstRound(none, allValid([2, 1]))).toMatchObject({ ok: false, error: { at: 'rule.share' } });
    expect(firstRound(VALID, { votes: [2, -1], valid: 2, cast: 2 })).toMatchObject({
      ok: false,
      error: { at: 'votes[1]' },
    });
  });
});

describe('the second round', () => {
  test('elects who has more votes, even below one half, and calls a tie a tie', () => {
    for (const votes of rowsOf(2, 5)) {
      const [one, other] = votes as [number, number];
      const outcome = good(secondRound([0, 2], { votes: [one, 0, other], valid: sumOf(votes), cast: 20 }));
      const winner = one > other ? 0 : 2;
      expect(outcome).toEqual(one === other ? { kind: 'tie', tied: [0, 2] } : { kind: 'elected', winner });
    }
  });

  test.each<{ pair: [number, number]; votes: number[]; at: string }>([
    { pair: [0, 0], votes: [1, 2], at: 'pair' },
    { pair: [0, 2], votes: [1, 2], at: 'pair' },
    { pair: [0, 1], votes: [1, 2, 1], at: 'votes[2]' },
    { pair: [0, 1], votes: [1, -2], at: 'votes[1]' },
  ])('refuses $pair of $votes', ({ pair, votes, at }) => {
    expect(secondRound(pair, { votes, valid: 10, cast: 10 })).toMatchObject({ ok: false, error: { at } });
  });
});
