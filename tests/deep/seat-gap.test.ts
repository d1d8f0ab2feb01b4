// Which seats rest on votes that nobody can check: against every vote that the cards without paper may have held.
import { describe, expect, test } from 'vitest';
import { LIST_2004 } from '../../src/domain/published/results.ts';
import type { ListContest } from '../../src/stats/assertions/kinds/list-contest.ts';
import type { LoneRule } from '../../src/stats/assertions/kinds/lone-winner.ts';
import { pluralityAssertions } from '../../src/stats/assertions/kinds/plurality.ts';
import type { Tally } from '../../src/stats/assertions/linear.ts';
import { seatGaps, type Totals } from '../../src/stats/assertions/strata/seat-gap.ts';
import { worstCase, worstCaseOf } from '../../src/stats/assertions/strata/worst-case.ts';
import { allocateSeats } from '../../src/tally/seats.ts';
import { bad, namesOf, splits, tallies } from '../stats/assertions/worlds.ts';
import { countsOf, good } from '../tally/worlds.ts';

const contestOf = (changes: Partial<ListContest>): ListContest => ({
  choices: namesOf(3),
  seats: 4,
  threshold: { numerator: 1, denominator: 4 },
  base: 'valid',
  method: 'hare',
  loneWinner: { kind: 'takesAll' },
  ...changes,
});

const ENTERS: LoneRule = {
  kind: 'runnerUpEnters',
  factor: { numerator: 7, denominator: 10 },
  seatsMin: 2,
  minimum: 'beforeRemainders',
  leftOver: 'byRemainder',
};

const TWO_FIFTHS = { numerator: 2, denominator: 5 };

const seatsIn =
  (contest: ListContest) =>
  (totals: Totals): readonly number[] =>
    good(allocateSeats({ ...contest, ties: 'order' }, totals)).seats;

/** Every total that the unknown cards can make: each for a choice, invalid, or not there at all. */
function* truths(paper: Tally, unknown: number): Generator<Totals> {
  for (const [, invalid = 0, ...more] of splits(unknown, paper.votes.length + 2)) {
    const votes = paper.votes.map((each, choice) => each + (more[choice] ?? 0));
    const valid = votes.reduce((sum, each) => sum + each, 0);
    yield { votes, valid, cast: valid + paper.invalid + invalid };
  }
}

describe('the seat gap', () => {
  // Goal: a proven seat is never lost, and an unprovable one is lost by the votes that are shown.
  // Method: every tally of the paper, every report of the cards without it, every truth of these.
  // Why the counts are pinned: `lost` is how many really can be lost, so `unprovable` beside it says how good the
  // search for losing votes is, and `contested` what the proofs leave.
  test.each<{ name: string; contest: ListContest; paper: number; unknown: number; pinned: object }>([
    {
      name: 'no threshold',
      contest: contestOf({ threshold: { numerator: 0, denominator: 1 } }),
      paper: 7,
      unknown: 2,
      pinned: { proven: 2760, contested: 433, unprovable: 1603, lost: 1726 },
    },
    {
      name: 'base valid',
      contest: contestOf({}),
      paper: 7,
      unknown: 2,
      pinned: { proven: 2370, contested: 430, unprovable: 1996, lost: 1996 },
    },
    {
      name: 'base cast',
      contest: contestOf({ base: 'cast', seats: 5 }),
      paper: 7,
      unknown: 2,
      pinned: { proven: 2730, contested: 190, unprovable: 2360, lost: 2360 },
    },
    {
      name: 'a runner-up',
      contest: contestOf({ threshold: TWO_FIFTHS, loneWinner: ENTERS, seats: 6 }),
      paper: 8,
      unknown: 2,
      pinned: { proven: 3780, contested: 1364, unprovable: 4414, lost: 4668 },
    },
    {
      name: 'a runner-up of 11',
      contest: contestOf({
        threshold: TWO_FIFTHS,
        loneWinner: { ...ENTERS, leftOver: 'toWinner' },
        base: 'cast',
        seats: 11,
      }),
      paper: 9,
      unknown: 1,
      pinned: { proven: 3636, contested: 2160, unprovable: 1596, lost: 1596 },
    },
    {
      name: 'four lists',
      contest: contestOf({ choices: namesOf(4), seats: 5, threshold: { numerator: 1, denominator: 5 } }),
      paper: 6,
      unknown: 1,
      pinned: { proven: 3140, contested: 615, unprovable: 1490, lost: 1490 },
    },
  ])('of $name is right about every seat', ({ contest, paper: cards, unknown, pinned }) => {
    const seatsOf = seatsIn(contest);
    const count = { proven: 0, contested: 0, unprovable: 0, lost: 0 };
    for (const paper of tallies(cards, contest.choices.length)) {
      const worst = contest.choices.map(() => contest.seats);
      for (const totals of truths(paper, unknown)) {
        for (const [choice, seats] of seatsOf(totals).entries()) worst[choice] = Math.min(worst[choice] ?? 0, seats);
      }
      for (const reported of tallies(unknown, contest.choices.length)) {
        for (const [choice, gap] of good(seatGaps(contest, paper, reported, seatsOf)).entries()) {
          const least = worst[choice] ?? 0;
          expect(gap.proven).toBeLessThanOrEqual(least);
          expect(gap.reported - gap.unprovable).toBeGreaterThanOrEqual(least);
          expect(gap.proven + gap.contested + gap.unprovable).toBe(gap.reported);
          expect(gap.losing === undefined).toBe(gap.unprovable === 0);
          if (gap.losing !== undefined) {
            const { votes, invalid } = gap.losing;
            expect(votes.every((each) => each >= 0)).toBe(true);
            expect(votes.reduce((sum, each) => sum + each, invalid)).toBe(unknown);
          }
          count.proven += gap.proven;
          count.contested += gap.contested;
          count.unprovable += gap.unprovable;
          count.lost += gap.reported - least;
        }
      }
    }
    expect(count).toEqual(pinned);
  });

  // No votes by station were published, so a share of all cards is taken for paperless, with the votes of the whole.
  test.each<{ perCent: number; pinned: readonly (readonly [number, number, number])[] }>([
    {
      perCent: 0,
      pinned: [
        [7, 0, 0],
        [1, 0, 0],
        [1, 0, 0],
        [1, 0, 0],
      ],
    },
    {
      perCent: 2,
      pinned: [
        [6, 0, 1],
        [1, 0, 0],
        [1, 0, 0],
        [0, 0, 1],
      ],
    },
    {
      perCent: 10,
      pinned: [
        [5, 0, 2],
        [1, 0, 0],
        [1, 0, 0],
        [0, 0, 1],
      ],
    },
    {
      perCent: 40,
      pinned: [
        [3, 0, 4],
        [0, 0, 1],
        [0, 0, 1],
        [0, 0, 1],
      ],
    },
  ])('of 2004 with $perCent % of the cards without paper', ({ perCent, pinned }) => {
    const { votes, valid, cast } = countsOf(LIST_2004);
    const part = (each: number): number => Math.floor((each * perCent) / 100);
    const [few, invalid] = [votes.map(part), part(cast - valid)];
    const lost = few.reduce((sum, each) => sum + each, invalid);
    const paper = {
      votes: votes.map((each, choice) => each - (few[choice] ?? 0)),
      invalid: cast - valid - invalid,
      cards: cast - lost,
    };
    const contest = contestOf({
      choices: LIST_2004.rows.map(({ name }) => name),
      seats: 10,
      threshold: { numerator: 7, denominator: 100 },
    });
    // One card at least, or there is no tally: it changes nothing here.
    const paperless = { votes: few, invalid, cards: Math.max(1, lost) };
    const gaps = good(seatGaps(contest, paper, paperless, seatsIn(contest)));
    expect(gaps.slice(0, 4).map(({ proven, contested, unprovable }) => [proven, contested, unprovable])).toEqual(
      pinned,
    );
    expect(gaps.slice(4).every(({ reported }) => reported === 0)).toBe(true);
  });

  test('refuses what cannot be', () => {
    const tally = { votes: [3, 2, 1], invalid: 0, cards: 6 };
    const contest = contestOf({ method: 'dhondt' });
    expect(bad(seatGaps(contest, tally, tally, seatsIn(contest))).at).toBe('contest.method');
    const short = { votes: [3, 2], invalid: 0, cards: 6 };
    expect(bad(seatGaps(contestOf({}), tally, short, seatsIn(contest))).says).toBe('2 counts for 3 choices');
  });
});

describe('the worst case of an assertion', () => {
  test('is what was reported where every card has paper', () => {
    const found = worstCase(1, { cards: 100, mean: 0.6 }, { cards: 0, mean: 0 });
    expect(found).toMatchObject({ nullMean: 0.5, isAuditable: true, reliance: 0 });
    expect(found.worstMargin).toBe(found.reportedMargin);
  });

  test('rests on unread cards wholly if they hold the lead', () => {
    const found = worstCase(1, { cards: 100, mean: 0.5 }, { cards: 10, mean: 1 });
    expect(found).toMatchObject({ isAuditable: false, noError: undefined });
    expect(found.reliance).toBe(2);
    expect(worstCase(1, { cards: 100, mean: 0.5 }, { cards: 0, mean: 0 }).reliance).toBe(Number.POSITIVE_INFINITY);
  });

  test('is that of its assorter over the two parts', () => {
    const [withPaper, paperless] = [
      { votes: [60, 30], invalid: 10, cards: 100 },
      { votes: [5, 5], invalid: 0, cards: 10 },
    ];
    const all = { votes: [65, 35], invalid: 10, cards: 110 };
    const [lead] = good(pluralityAssertions(namesOf(2), [0], all));
    if (lead === undefined) throw new Error('no assertion');
    const found = worstCaseOf(lead, withPaper, paperless);
    // 30 more votes on paper, of which the 10 cards without it could take 10.
    expect(found.worstMargin).toBeCloseTo(20 / 110, 12);
    expect(found.reportedMargin).toBeCloseTo(lead.margin, 12);
    expect(found.reliance).toBeCloseTo(5 / 15, 12);
  });
});
