/**
 * What the law adds to the method of sharing seats: ties, a lone winner and its runner-up, and what input it refuses.
 *
 * Source: L97 for the runner-up, worked by hand below; IPU09 for ties.
 * @module
 */
import { describe, expect, test } from 'vitest';
import { type Counts, sumOf } from '../../src/tally/counts.ts';
import { LIST_RULE_GROUNDS, LIST_RULES, type ListRule, RUNNER_UP_ENTERS } from '../../src/tally/list-rule.ts';
import { allocateSeats } from '../../src/tally/seats.ts';
import { allValid, good, PLAIN } from './worlds.ts';

const seatsOf = (rule: ListRule, counts: Counts): readonly number[] => good(allocateSeats(rule, counts)).seats;

describe('a tie for the last seats', () => {
  test('is an outcome, and goes to the list registered earlier', () => {
    expect(good(allocateSeats({ ...PLAIN, seats: 1 }, allValid([5, 5, 2])))).toMatchObject({
      seats: [1, 0, 0],
      ties: [{ for: 'lastSeats', tie: [0, 1], places: 1, won: [0], by: 'order' }],
    });
  });

  test('goes to more votes where the rule says so', () => {
    // Quotients 0.5, 1.5 and 2: the tie is between remainders of one half.
    const counts = allValid([1, 3, 4]);
    const tie = { for: 'lastSeats', tie: [0, 1], places: 1 };
    expect(good(allocateSeats({ ...PLAIN, seats: 4 }, counts))).toMatchObject({
      seats: [1, 1, 2],
      ties: [{ ...tie, won: [0], by: 'order' }],
    });
    expect(good(allocateSeats({ ...PLAIN, seats: 4, ties: 'votes' }, counts))).toMatchObject({
      seats: [0, 2, 2],
      ties: [{ ...tie, won: [1], by: 'votes' }],
    });
  });
});

describe('one list alone above the threshold', () => {
  const rule = (loneWinner: Partial<typeof RUNNER_UP_ENTERS> = {}): ListRule => ({
    ...LIST_RULES[2016],
    loneWinner: { ...RUNNER_UP_ENTERS, ...loneWinner } as ListRule['loneWinner'],
  });
  const counts = (first: number, ...others: number[]): Counts => ({ votes: [first, ...others], valid: 100, cast: 100 });

  test('takes all seats before 2009', () => {
    expect(seatsOf(LIST_RULES[2007], counts(90, 5, 3))).toEqual([98, 0, 0]);
  });

  test.each<{ name: string; rule: ListRule; counts: Counts; seats: number[] }>([
    // Quotients 98 * 90/95 = 92.842 and 0.7 * 98 * 5/95 = 3.611; three seats are left: one each, one by remainder.
    { name: 'its quotient times 0.7', rule: rule(), counts: counts(90, 5, 3), seats: [94, 4, 0] },
    {
      name: '... and the rest to the winner',
      rule: rule({ leftOver: 'toWinner' }),
      counts: counts(90, 5, 3),
      seats: [95, 3, 0],
    },
    // Quotients 96.957 and 0.730.
    { name: 'at least two seats', rule: rule(), counts: counts(93, 1), seats: [96, 2] },
    {
      name: '... with the minimum last',
      rule: rule({ minimum: 'afterRemainders' }),
      counts: counts(93, 1),
      seats: [96, 2],
    },
    { name: 'nothing if nobody else has a vote', rule: rule(), counts: counts(93, 0), seats: [98, 0] },
    { name: 'the only seat', rule: { ...rule(), seats: 1 }, counts: counts(93, 1), seats: [0, 1] },
  ])('since 2009 lets the next in with $name', ({ rule: law, counts: votes, seats }) => {
    expect(seatsOf(law, votes)).toEqual(seats);
  });

  // Quotients as floats, and nothing of the code under test: winner q, runner-up 0.7 (98 - q), as the law is read.
  test('gives what the quotients say, and the place of the minimum does not matter', () => {
    for (let below = 1; below < 70; below += 1) {
      for (let first = 70; first <= 1000 - below; first += 31) {
        const votes: Counts = { votes: [first, below], valid: 1000, cast: 1000 };
        const quotients = [(98 * first) / (first + below), (0.7 * 98 * below) / (first + below)];
        const whole = quotients.map((value) => Math.floor(value + 1e-9));
        if ((whole[1] ?? 0) < 2) continue;
        const left = 98 - sumOf(whole);
        const [rest0 = 0, rest1 = 0] = quotients.map((value, at) => value - (whole[at] ?? 0));
        if (Math.abs(rest0 - rest1) < 1e-9) continue;
        const extra = Math.floor(left / 2);
        const want = whole.map(
          (value, at) => value + extra + (left % 2 === 1 && at === (rest0 > rest1 ? 0 : 1) ? 1 : 0),
        );
        expect({ first, below, seats: seatsOf(rule(), votes) }).toEqual({ first, below, seats: want });
        expect(seatsOf(rule({ minimum: 'afterRemainders' }), votes)).toEqual(want);
      }
    }
  });

  test('does not bring in anybody if two pass, or none', () => {
    expect(good(allocateSeats(rule(), counts(80, 7, 6)))).toMatchObject({ passed: [0, 1], runnerUp: undefined });
    expect(good(allocateSeats(rule(), counts(6, 5, 4)))).toMatchObject({
      passed: [],
      runnerUp: undefined,
      seats: [0, 0, 0],
      unfilledSeats: 98,
    });
  });

  test('names a tie for the second place', () => {
    const { runnerUp, ties } = good(allocateSeats(rule(), counts(80, 5, 5)));
    expect(runnerUp).toBe(1);
    expect(ties[0]).toEqual({ for: 'runnerUp', tie: [1, 2], places: 1, won: [1], by: 'order' });
  });

  test('keeps its minimum and every seat, in every reading of the law', () => {
    for (const minimum of ['beforeRemainders', 'afterRemainders'] as const) {
      for (const leftOver of ['byRemainder', 'toWinner'] as const) {
        for (const seats of [1, 2, 3, 10, 98]) {
          for (let below = 1; below < 7; below += 1) {
            const got = seatsOf({ ...rule({ minimum, leftOver }), seats }, counts(100 - below, below));
            expect(sumOf(got)).toBe(seats);
            expect(got[1]).toBeGreaterThanOrEqual(Math.min(2, seats));
          }
        }
      }
    }
  });
});

describe('wrong input', () => {
  const counts = allValid([3, 2]);
  test.each<{ rule?: Partial<ListRule>; counts?: Partial<Counts>; at: string }>([
    { counts: { votes: [] }, at: 'votes' },
    { counts: { votes: [-1, 2] }, at: 'votes[0]' },
    { counts: { votes: [3, 1.5] }, at: 'votes[1]' },
    { counts: { votes: [3, Number.NaN] }, at: 'votes[1]' },
    { counts: { votes: [3, 3] }, at: 'votes' },
    { counts: { cast: 4 }, at: 'valid' },
    { counts: { cast: 2 ** 53 }, at: 'cast' },
    { rule: { seats: 0 }, at: 'rule.seats' },
    { rule: { seats: 2.5 }, at: 'rule.seats' },
    { rule: { threshold: { numerator: 101, denominator: 100 } }, at: 'rule.threshold' },
    { rule: { threshold: { numerator: 0.07, denominator: 1 } }, at: 'rule.threshold' },
    { rule: { threshold: { numerator: 0, denominator: 0 } }, at: 'rule.threshold' },
    {
      rule: { loneWinner: { ...RUNNER_UP_ENTERS, factor: { numerator: 7, denominator: 0 } } as ListRule['loneWinner'] },
      at: 'rule.loneWinner.factor',
    },
    {
      rule: { loneWinner: { ...RUNNER_UP_ENTERS, seatsMin: -1 } as ListRule['loneWinner'] },
      at: 'rule.loneWinner.seatsMin',
    },
  ])('is refused at $at', ({ rule, counts: wrong, at }) => {
    expect(allocateSeats({ ...PLAIN, ...rule }, { ...counts, ...wrong })).toMatchObject({ ok: false, error: { at } });
  });
});

test('the law says of each of its values whether it was read', () => {
  expect(new Set(LIST_RULE_GROUNDS.map(({ how }) => how))).toEqual(new Set(['read', 'inferred', 'assumed']));
  const roots = new Set(LIST_RULE_GROUNDS.map(({ value }) => value.split(/[ .]/)[0]));
  expect(roots).toEqual(new Set(['threshold', 'base', 'method', 'ties', 'loneWinner']));
});
