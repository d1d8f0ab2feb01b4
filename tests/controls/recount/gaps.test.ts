/**
 * The recount gap by assertion: held against every way in which votes without a record could have been cast.
 *
 * Source: audit notes 6c.
 * @module
 */
import { describe, expect, test } from 'vitest';
import { type AuditContest, type ContestRule, outcomeOf } from '../../../src/controls/audit/contest.ts';
import { stationGaps } from '../../../src/controls/recount/answer.ts';
import { assertionGaps, containersToProve } from '../../../src/controls/recount/gaps.ts';
import { leadOf, type Tally } from '../../../src/stats/assertions/linear.ts';
import { LIST_RULES } from '../../../src/tally/list-rule.ts';
import { tallies } from '../../stats/assertions/worlds.ts';

const CHOICES = ['A', 'B', 'C'];
const RULES: readonly (ContestRule & { readonly name: string })[] = [
  { name: 'plurality', kind: 'plurality', winners: 1 },
  { name: 'more than half', kind: 'majority', base: 'cast' },
  { name: 'a list', kind: 'list', rule: { ...LIST_RULES[2016], seats: 3 } },
];

const sumOf = (one: Tally, other: Tally): Tally => ({
  votes: one.votes.map((own, choice) => own + (other.votes[choice] ?? 0)),
  invalid: one.invalid + other.invalid,
  cards: one.cards + other.cards,
});

describe('the recount gap of an assertion', () => {
  // Goal: proven means true whatever the others were, and open means that some way to cast them makes it false or a
  // tie. Method: each outcome of 4 countable and 2 other votes, each way to cast the 2 in its place.
  test.each(RULES)('tells exactly what the votes beyond a count could undo: $name', (rule) => {
    const contest: AuditContest = { choices: CHOICES, rule };
    const beyondAll = [...tallies(2, 3)];
    let [proven, open] = [0, 0];
    for (const countable of tallies(4, 3)) {
      for (const beyond of beyondAll) {
        const outcome = outcomeOf(contest, sumOf(countable, beyond));
        if (!outcome.ok) continue;
        for (const gap of assertionGaps(outcome.value.assertions, countable, beyond)) {
          if (gap.status === 'tie') continue;
          const holds = beyondAll.every((other) => leadOf(gap.assertion.linear, sumOf(countable, other)) > 0n);
          expect(gap.status === 'proven', `${gap.assertion.says} ${JSON.stringify({ countable, beyond })}`).toBe(holds);
          expect(gap.reliance < 1).toBe(holds);
          if (holds) proven += 1;
          else open += 1;
        }
      }
    }
    // Both happen, or the claim above says nothing.
    expect([proven > 0, open > 0]).toEqual([true, true]);
  });

  test('is everything where no vote can be counted, and nothing where all can', () => {
    const all = { votes: [6, 3, 1], invalid: 0, cards: 10 };
    const none = { votes: [0, 0, 0], invalid: 0, cards: 0 };
    const outcome = outcomeOf({ choices: CHOICES, rule: { kind: 'plurality', winners: 1 } }, all);
    const assertions = outcome.ok ? outcome.value.assertions : [];
    // A over B: each of 10 votes could cost the lead of 3: (10 + 6 - 3) / 3.
    expect(assertionGaps(assertions, none, all).map(({ status, reliance }) => [status, reliance])).toEqual([
      ['open', expect.closeTo(13 / 3, 10)],
      ['open', expect.closeTo(15 / 5, 10)],
    ]);
    expect(assertionGaps(assertions, all, none).map(({ status, reliance }) => [status, reliance])).toEqual([
      ['proven', 0],
      ['proven', 0],
    ]);
  });
});

describe('containers to open', () => {
  const whole = { votes: [60, 30, 10], invalid: 0, cards: 100 };
  const parts: Tally[] = [
    { votes: [30, 5, 5], invalid: 0, cards: 40 },
    { votes: [20, 15, 5], invalid: 0, cards: 40 },
    { votes: [10, 10, 0], invalid: 0, cards: 20 },
  ];
  const nothing = { votes: [0, 0, 0], invalid: 0, cards: 0 };

  test('are the fewest that can prove it: no smaller choice of them does', () => {
    const outcome = outcomeOf({ choices: CHOICES, rule: { kind: 'plurality', winners: 1 } }, whole);
    for (const assertion of outcome.ok ? outcome.value.assertions : []) {
      const fewest = Math.min(
        ...Array.from({ length: 8 }, (_, bits) => {
          const open = parts.filter((_part, place) => ((bits >> place) & 1) === 1);
          const known = open.reduce(sumOf, nothing);
          const rest = parts.filter((part) => !open.includes(part)).reduce(sumOf, nothing);
          const [gap] = assertionGaps([assertion], known, rest);
          return gap?.status === 'proven' ? open.length : 9;
        }),
      );
      const told = containersToProve(
        assertion,
        nothing,
        parts.map((tally) => ({ tally })),
        whole.cards,
      );
      expect(told).toBe(fewest);
    }
  });
});

describe('the gap of a station', () => {
  test.each<{ of: string; unverified: Tally; expected: readonly (readonly unknown[])[] }>([
    {
      of: 'no unverified vote',
      unverified: { votes: [0, 0], invalid: 0, cards: 0 },
      expected: [[20, 0, 0, true]],
    },
    {
      // 10 + 4 - 6 = 8 of 20.
      of: 'votes that lean to the loser put less at risk than they are',
      unverified: { votes: [4, 6], invalid: 0, cards: 10 },
      expected: [[20, 8, 0.4, true]],
    },
    {
      // Margin in votes must exceed N_U + (w_U - l_U): 20 + 15 - 5 = 30.
      of: 'more than the lead',
      unverified: { votes: [15, 5], invalid: 0, cards: 20 },
      expected: [[20, 30, 1.5, false]],
    },
    {
      of: 'more than was reported: only what the report holds counts',
      unverified: { votes: [0, 90], invalid: 0, cards: 90 },
      expected: [[20, 0, 0, true]],
    },
  ])('$of', ({ unverified, expected }) => {
    const rows = stationGaps(['A', 'B'], { votes: [60, 40], invalid: 2 }, unverified);
    expect(
      rows.map(({ leadVotes, atRiskVotes, reliance, auditable }) => [leadVotes, atRiskVotes, reliance, auditable]),
    ).toEqual(expected);
  });

  test('has no row where nobody was reported to have a vote', () => {
    expect(stationGaps(['A', 'B'], { votes: [0, 0], invalid: 0 }, { votes: [0, 0], invalid: 0, cards: 0 })).toEqual([]);
  });

  test('has no share where two lead', () => {
    const [row] = stationGaps(['A', 'B'], { votes: [5, 5], invalid: 0 }, { votes: [1, 1], invalid: 0, cards: 2 });
    expect([row?.leadVotes, row?.reliance, row?.auditable]).toEqual([0, undefined, false]);
  });
});
