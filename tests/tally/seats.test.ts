/**
 * Seats: official results seat for seat, laws of the method, and small worlds against definitions that share no code.
 *
 * Source: dossier 9.4; audit notes 6a and their vectors.
 * @module
 */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { LIST_2004, LIST_2012, LIST_RESULTS } from '../../src/domain/published/results.ts';
import { type Counts, sumOf } from '../../src/tally/counts.ts';
import { LIST_RULES, type ListRule, type ListYear, RUNNER_UP_ENTERS } from '../../src/tally/list-rule.ts';
import { allocateSeats } from '../../src/tally/seats.ts';
import { allValid, countsOf, good, PLAIN, rowsOf } from './worlds.ts';

const seatsOf = (rule: ListRule, counts: Counts): readonly number[] => good(allocateSeats(rule, counts)).seats;

describe('the official seats', () => {
  test.each(LIST_RESULTS)('of $year come out of the official votes, without a tie', (result) => {
    const { seats, ties, unfilledSeats } = good(allocateSeats(LIST_RULES[result.year as ListYear], countsOf(result)));
    expect(seats).toEqual(result.rows.map((row) => row.seats));
    expect({ ties, unfilledSeats }).toEqual({ ties: [], unfilledSeats: 0 });
  });

  test.each(LIST_RESULTS)('of $year have the rule that the figures name', ({ year, base, listSeats }) => {
    expect(LIST_RULES[year as ListYear]).toMatchObject({ base, seats: listSeats });
  });

  test('of 2004 need the base of valid votes: of votes cast, AIST would have had none', () => {
    const counts = countsOf(LIST_2004);
    const { seats, passed } = good(allocateSeats({ ...LIST_RULES[2004], base: 'cast' }, counts));
    expect({ passed, seats }).toEqual({ passed: [0, 1, 2], seats: [7, 2, 1, 0, 0, 0, 0, 0, 0, 0] });
  });

  test('of the other years come out on either base', () => {
    for (const result of LIST_RESULTS.filter(({ year }) => year !== 2004)) {
      const rule = LIST_RULES[result.year as ListYear];
      expect(seatsOf({ ...rule, base: 'valid' }, countsOf(result))).toEqual(seatsOf(rule, countsOf(result)));
    }
  });

  test("rule out D'Hondt, and not Sainte-Lague", () => {
    const by = (method: ListRule['method']) =>
      LIST_RESULTS.map((result) => seatsOf({ ...LIST_RULES[result.year as ListYear], method }, countsOf(result)));
    const official = LIST_RESULTS.map(({ rows }) => rows.map(({ seats }) => seats));
    expect(by('sainteLague')).toEqual(official);
    expect(by('dhondt')[0]).toEqual([8, 1, 1, 0, 0, 0, 0, 0, 0, 0]);
    expect(by('dhondt')[2]).toEqual([84, 7, 7, 0, 0, 0, 0]);
  });

  test('of 2012 show their working', () => {
    const { work } = good(allocateSeats(LIST_RULES[2012], countsOf(LIST_2012)));
    expect(work?.quota).toEqual({ numerator: 5_621_436 + 518_405 + 498_788, denominator: 98 });
    // Quotients 82.984, 7.653 and 7.363: two remainders win.
    expect(work?.integerSeats).toEqual([82, 7, 7, 0, 0, 0, 0]);
    const share = (at: number) => (work?.remainders[at]?.numerator ?? 0) / (work?.remainders[at]?.denominator ?? 1);
    expect([0, 1, 2, 3].map((at) => share(at).toFixed(3))).toEqual(['0.984', '0.653', '0.363', '0.000']);
  });
});

describe('published vectors', () => {
  test.each<{ name: string; rule: Partial<ListRule>; votes: number[]; seats: number[] }>([
    {
      name: 'the textbook example of largest remainders',
      rule: {},
      votes: [47000, 16000, 15800, 12000, 6100, 3100],
      seats: [5, 2, 1, 1, 1, 0],
    },
    {
      name: "D'Hondt in Denmark 2014, one alliance",
      rule: { method: 'dhondt', seats: 5 },
      votes: [435245, 148949, 249305],
      seats: [3, 1, 1],
    },
    {
      name: "D'Hondt in East Flanders 2024, with its 5 %",
      rule: { method: 'dhondt', seats: 20, threshold: { numerator: 5, denominator: 100 } },
      votes: [234888, 231470, 127758, 125871, 119200, 103722, 75942, 8057, 8007, 2352, 1390],
      seats: [5, 5, 3, 2, 2, 2, 1, 0, 0, 0, 0],
    },
  ])('$name', ({ rule, votes, seats }) => {
    expect(seatsOf({ ...PLAIN, ...rule }, allValid(votes))).toEqual(seats);
  });
});

describe('in every small world', () => {
  const vectors = new Map(
    [1, 2, 3, 4, 5].map((seats) => [seats, rowsOf(3, seats).filter((row) => sumOf(row) === seats)]),
  );

  // Goal: the method is Hamilton's. Method: of all ways to share the seats, his are those nearest to the quotas in the
  // sum of squares; more than one such way is a tie. Nothing here divides, sorts or rounds.
  test.each([1, 2, 3, 4, 5])(
    '%i seats by remainder lie nearest to the quotas, and ties are where two ways do',
    (seats) => {
      let tied = 0;
      for (const votes of rowsOf(3, 6)) {
        const total = sumOf(votes);
        if (total === 0) continue;
        const far = (row: readonly number[]) =>
          sumOf(row.map((got, at) => (got * total - (votes[at] ?? 0) * seats) ** 2));
        const ways = (vectors.get(seats) ?? []).filter((row) =>
          row.every((got, at) => got === 0 || (votes[at] ?? 0) > 0),
        );
        const least = Math.min(...ways.map(far));
        const nearest = ways.filter((row) => far(row) === least);
        const { seats: got, ties } = good(allocateSeats({ ...PLAIN, seats }, allValid(votes)));
        expect(nearest).toContainEqual(got);
        expect({ votes, tied: ties.length > 0 }).toEqual({ votes, tied: nearest.length > 1 });
        // The earlier list wins: no other way has more seats at the first place where they differ.
        expect([...nearest].sort().reverse()[0]).toEqual(got);
        tied += ties.length;
      }
      expect(tied).toBeGreaterThan(0);
    },
  );

  // Goal: the divisor methods. Method: no list's next seat may have a better claim than any list's last seat.
  test.each(['dhondt', 'sainteLague'] as const)('%s leaves no better claim unserved', (method) => {
    const divisor = (seat: number) => (method === 'dhondt' ? seat : 2 * seat - 1);
    for (const votes of rowsOf(3, 5)) {
      if (sumOf(votes) === 0) continue;
      for (const seats of [1, 2, 3, 4, 5]) {
        const stable = (vectors.get(seats) ?? []).filter((row) =>
          row.every((won, one) =>
            row.every(
              (got, other) => won === 0 || (votes[one] ?? 0) * divisor(got + 1) >= (votes[other] ?? 0) * divisor(won),
            ),
          ),
        );
        const ways = stable.filter((row) => row.every((got, at) => got === 0 || (votes[at] ?? 0) > 0));
        const { seats: got, ties } = good(allocateSeats({ ...PLAIN, seats, method }, allValid(votes)));
        expect(ways).toContainEqual(got);
        expect({ votes, tied: ties.length > 0 }).toEqual({ votes, tied: ways.length > 1 });
      }
    }
  });

  test('a list passes exactly at its share of the base, and never without a vote', () => {
    const threshold = { numerator: 1, denominator: 4 };
    for (const votes of rowsOf(3, 4)) {
      for (const invalid of [0, 1, 2]) {
        const counts = allValid(votes, invalid);
        for (const base of ['valid', 'cast'] as const) {
          const { passed } = good(allocateSeats({ ...PLAIN, threshold, base }, counts));
          const want = [0, 1, 2].filter((at) => (votes[at] ?? 0) > 0 && (votes[at] ?? 0) / counts[base] >= 0.25);
          expect({ counts, passed }).toEqual({ counts, passed: want });
        }
      }
    }
  });
});

describe('largest remainders, whatever the votes,', () => {
  const votesAny = fc.array(fc.integer({ min: 1, max: 10_000_000 }), { minLength: 1, maxLength: 12 });
  const ruleAny = fc.record({
    seats: fc.integer({ min: 1, max: 120 }),
    method: fc.constantFrom<ListRule['method']>('hare', 'dhondt', 'sainteLague'),
    percent: fc.integer({ min: 0, max: 12 }),
  });
  const ruleOf = ({
    seats,
    method,
    percent,
  }: {
    seats: number;
    method: ListRule['method'];
    percent: number;
  }): ListRule => ({
    ...PLAIN,
    seats,
    method,
    threshold: { numerator: percent, denominator: 100 },
  });

  test('fill every seat if anybody passes, and none if nobody does', () => {
    fc.assert(
      fc.property(votesAny, ruleAny, fc.boolean(), (votes, parts, enters) => {
        const rule: ListRule = { ...ruleOf(parts), loneWinner: enters ? RUNNER_UP_ENTERS : { kind: 'takesAll' } };
        const { seats, passed, unfilledSeats } = good(allocateSeats(rule, allValid(votes)));
        expect(sumOf(seats)).toBe(passed.length > 0 ? rule.seats : 0);
        expect(sumOf(seats) + unfilledSeats).toBe(rule.seats);
      }),
    );
  });

  test('give no list fewer seats than one with fewer votes', () => {
    fc.assert(
      fc.property(votesAny, ruleAny, (votes, parts) => {
        const seats = seatsOf(ruleOf(parts), allValid(votes));
        for (const [one, more] of votes.entries()) {
          for (const [other, fewer] of votes.entries()) {
            if (more > fewer) expect(seats[one]).toBeGreaterThanOrEqual(seats[other] ?? 0);
          }
        }
      }),
    );
  });

  test('give each list its quota rounded down or up', () => {
    fc.assert(
      fc.property(votesAny, fc.integer({ min: 1, max: 120 }), (votes, seats) => {
        const total = BigInt(sumOf(votes));
        for (const [at, got] of seatsOf({ ...PLAIN, seats }, allValid(votes)).entries()) {
          const quotient = BigInt(votes[at] ?? 0) * BigInt(seats);
          expect([quotient / total, (quotient + total - 1n) / total]).toContain(BigInt(got));
        }
      }),
    );
  });

  test('follow the list, not its place: a permutation of lists permutes the seats', () => {
    fc.assert(
      fc.property(votesAny, ruleAny, fc.infiniteStream(fc.nat()), (votes, parts, keys) => {
        const order = votes.map((_, at) => ({ at, key: keys.next().value ?? 0 })).sort((a, b) => a.key - b.key);
        const rule = ruleOf(parts);
        const plain = good(allocateSeats(rule, allValid(votes)));
        // Where a tie decides, the place is what decides.
        fc.pre(plain.ties.length === 0);
        const mixed = seatsOf(rule, allValid(order.map(({ at }) => votes[at] ?? 0)));
        expect(mixed).toEqual(order.map(({ at }) => plain.seats[at]));
      }),
    );
  });

  test('do not change when every total is multiplied', () => {
    fc.assert(
      fc.property(votesAny, ruleAny, fc.integer({ min: 2, max: 1000 }), (votes, parts, times) => {
        const plain = good(allocateSeats(ruleOf(parts), allValid(votes, 5)));
        const scaled = good(
          allocateSeats(
            ruleOf(parts),
            allValid(
              votes.map((value) => value * times),
              5 * times,
            ),
          ),
        );
        expect([scaled.seats, scaled.ties]).toEqual([plain.seats, plain.ties]);
      }),
    );
  });
});
