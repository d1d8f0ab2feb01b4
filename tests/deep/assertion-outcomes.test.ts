// Assertions against the real allocation: in small worlds, every tally under every outcome.
import { describe, expect, test } from 'vitest';
import { type ListContest, listAssertions } from '../../src/stats/assertions/kinds/list-contest.ts';
import type { LoneRule } from '../../src/stats/assertions/kinds/lone-winner.ts';
import { type MajorityContest, majorityAssertions } from '../../src/stats/assertions/kinds/majority.ts';
import { leadOf, type Tally, validOf } from '../../src/stats/assertions/linear.ts';
import { compareToShare } from '../../src/tally/counts.ts';
import { firstRound } from '../../src/tally/runoff.ts';
import { allocated, allTrue, countsOf, namesOf, outcomeOf, tallies } from '../stats/assertions/worlds.ts';
import { good } from '../tally/worlds.ts';

const TAKES_ALL: LoneRule = { kind: 'takesAll' };

const contestOf = (changes: Partial<ListContest>): ListContest => ({
  choices: namesOf(3),
  seats: 4,
  threshold: { numerator: 1, denominator: 4 },
  base: 'valid',
  method: 'hare',
  loneWinner: TAKES_ALL,
  ...changes,
});

const entry = (changes: Partial<Extract<LoneRule, { kind: 'runnerUpEnters' }>>): LoneRule => ({
  kind: 'runnerUpEnters',
  factor: { numerator: 7, denominator: 10 },
  seatsMin: 2,
  minimum: 'beforeRemainders',
  leftOver: 'byRemainder',
  ...changes,
});

/** The first tally of each outcome, as long as the outcome can be put to an audit. */
function outcomesOf(contest: ListContest, world: readonly Tally[]): Map<string, Tally> {
  const found = new Map<string, Tally>();
  for (const tally of world) {
    if (validOf(tally) === 0) continue;
    const allocation = allocated(contest, tally);
    const hasNoSecond = allocation.passed.length === 1 && allocation.runnerUp === undefined;
    if (contest.loneWinner.kind === 'runnerUpEnters' && contest.threshold.numerator > 0 && hasNoSecond) continue;
    const key = keyOf(contest, tally);
    if (!found.has(key)) found.set(key, tally);
  }
  return found;
}

/** Without a threshold nothing is said about who passed: a list without votes gets no seat either way. */
function keyOf(contest: ListContest, tally: Tally): string {
  const { passed, runnerUp, seats } = outcomeOf(allocated(contest, tally));
  return JSON.stringify(contest.threshold.numerator === 0 ? seats : { passed, runnerUp, seats });
}

function isOnBar({ threshold, base }: ListContest, tally: Tally): boolean {
  const counts = countsOf(tally);
  return tally.votes.some((votes) => compareToShare(votes, threshold, counts[base]) === 0);
}

describe('list assertions', () => {
  // Goal: all true implies the outcome, and the outcome implies that none is false; without ties, that all are true.
  // Method: for each outcome that any tally of the world gives, its assertions, on every tally of the world.
  // Why a third of 15: 5 and 10 of 15 votes stand exactly at the threshold.
  test.each<{ name: string; contest: ListContest; cards: number }>([
    { name: 'no threshold', contest: contestOf({ threshold: { numerator: 0, denominator: 1 } }), cards: 9 },
    { name: 'base valid', contest: contestOf({}), cards: 10 },
    { name: 'base cast', contest: contestOf({ base: 'cast', seats: 5 }), cards: 10 },
    { name: 'a third', contest: contestOf({ threshold: { numerator: 1, denominator: 3 } }), cards: 15 },
    { name: 'four lists', contest: contestOf({ choices: namesOf(4), seats: 7 }), cards: 9 },
    { name: "D'Hondt", contest: contestOf({ method: 'dhondt', seats: 5 }), cards: 10 },
  ])('of $name are true if and only if the outcome is', ({ contest, cards }) => {
    const world = [...tallies(cards, contest.choices.length)];
    const outcomes = outcomesOf(contest, world);
    expect(outcomes.size).toBeGreaterThan(5);
    for (const [key, first] of outcomes) {
      const assertions = good(listAssertions(contest, outcomeOf(allocated(contest, first)), first));
      for (const tally of world) {
        const isSame = keyOf(contest, tally) === key;
        const isClear = allocated(contest, tally).ties.length === 0 && !isOnBar(contest, tally);
        if (isClear) expect(allTrue(assertions, tally)).toBe(isSame);
        else if (!isSame) expect(allTrue(assertions, tally)).toBe(false);
        else expect(assertions.every(({ linear }) => leadOf(linear, tally) >= 0n)).toBe(true);
      }
    }
  });

  // Beside the ties that the allocation reports, a bar may be met exactly: then no assertion is false.
  test.each<{ name: string; seats: number; loneWinner: LoneRule }>([
    { name: 'the assumed rule', seats: 6, loneWinner: entry({}) },
    { name: 'the minimum after the remainders', seats: 6, loneWinner: entry({ minimum: 'afterRemainders' }) },
    { name: 'the rest to the winner', seats: 9, loneWinner: entry({ leftOver: 'toWinner' }) },
    { name: 'all to the winner', seats: 9, loneWinner: entry({ leftOver: 'toWinner', minimum: 'afterRemainders' }) },
    { name: 'a small factor', seats: 11, loneWinner: entry({ factor: { numerator: 1, denominator: 5 }, seatsMin: 1 }) },
    {
      name: 'a small factor and no minimum',
      seats: 11,
      loneWinner: entry({ factor: { numerator: 1, denominator: 5 }, seatsMin: 0 }),
    },
    {
      name: 'a large minimum',
      seats: 11,
      loneWinner: entry({ factor: { numerator: 1, denominator: 5 }, seatsMin: 4 }),
    },
  ])('of a lone winner, $name, imply the outcome', ({ seats, loneWinner }) => {
    const contest = contestOf({ threshold: { numerator: 45, denominator: 100 }, seats, loneWinner });
    const world = [...tallies(13, 3)];
    const outcomes = outcomesOf(contest, world);
    let lone = 0;
    for (const [key, first] of outcomes) {
      const outcome = outcomeOf(allocated(contest, first));
      if (outcome.runnerUp !== undefined) lone += 1;
      const assertions = good(listAssertions(contest, outcome, first));
      for (const tally of world) {
        const isSame = keyOf(contest, tally) === key;
        if (!isSame) expect(allTrue(assertions, tally)).toBe(false);
        else expect(assertions.filter(({ linear }) => leadOf(linear, tally) < 0n)).toEqual([]);
      }
    }
    expect(lone).toBeGreaterThan(5);
  });
});

describe('majority assertions', () => {
  test.each(['valid', 'cast'] as const)('of base %s are true if and only if the outcome is', (base) => {
    const contest: MajorityContest = { choices: namesOf(3), share: { numerator: 1, denominator: 2 }, base };
    const world = [...tallies(11, 3), ...tallies(10, 3)];
    const outcomeAt = (tally: Tally) => good(firstRound(contest, countsOf(tally)));
    const seen = new Set<string>();
    for (const first of world) {
      const outcome = outcomeAt(first);
      const key = JSON.stringify(outcome);
      if (outcome.kind === 'tie' || outcome.kind === 'noPair' || seen.has(key)) continue;
      seen.add(key);
      const assertions = good(majorityAssertions(contest, outcome, first));
      for (const tally of world) {
        const isHalf = tally.votes.some((votes) => 2 * votes === countsOf(tally)[base]);
        const here = outcomeAt(tally);
        // The order of the pair is that of its votes, which a second round does not ask.
        const isSame = pairOf(here) === pairOf(outcome);
        if (!isHalf || !isSame) expect(allTrue(assertions, tally)).toBe(isSame);
        else expect(assertions.every(({ linear }) => leadOf(linear, tally) >= 0n)).toBe(true);
      }
    }
    expect(seen.size).toBe(9);
  });
});

function pairOf(outcome: {
  readonly kind: string;
  readonly pair?: readonly number[];
  readonly winner?: number;
}): string {
  return JSON.stringify([outcome.kind, outcome.winner, [...(outcome.pair ?? [])].sort()]);
}
