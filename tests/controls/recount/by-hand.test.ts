/**
 * A recount of containers: nothing is called proven that some votes on uncounted cards would undo.
 *
 * Source: audit notes 6c.
 * @module
 */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { InvariantError } from '../../../src/base/assert.ts';
import type { Result } from '../../../src/base/result.ts';
import { type ContestRule, outcomeOf } from '../../../src/controls/audit/contest.ts';
import { populationOf } from '../../../src/controls/audit/population.ts';
import { isSameOutcome, recountByHand } from '../../../src/controls/recount/by-hand.ts';
import { LIST_RULES } from '../../../src/tally/list-rule.ts';
import { tallies } from '../../stats/assertions/worlds.ts';

const CHOICES = ['A', 'B', 'C'];
const RULES: readonly ContestRule[] = [
  { kind: 'plurality', winners: 1 },
  { kind: 'majority', base: 'cast' },
  { kind: 'list', rule: { ...LIST_RULES[2016], seats: 3 } },
];

const good = <T>(result: Result<T, unknown>): T => {
  if (!result.ok) throw new InvariantError(JSON.stringify(result.error));
  return result.value;
};

const count = fc.tuple(fc.nat(6), fc.nat(6), fc.nat(6), fc.nat(1));

// Goal: `proven` for every assertion means that the outcome stands however the cards were cast that nobody counted.
// Method: a container counted as `found`, with cards that are missing, and one of two cards without paper; to fill what was not counted, each given to the rule itself.
test.each(RULES)('an outcome that is proven stands whatever nobody counted: $kind', (rule) => {
  let proven = 0;
  fc.assert(
    fc.property(count, count, fc.nat(2), fc.constantFrom(...tallies(2, 3)), (reported, found, lost, paperless) => {
      const cards = found.reduce((sum, each) => sum + each, lost);
      const told = reported.reduce((sum, each) => sum + each, 0);
      fc.pre(cards > 0 && told <= cards);
      const row = (name: string, [a, b, c, invalid]: readonly number[]) => {
        return { name, votes: [a ?? 0, b ?? 0, c ?? 0], invalid: invalid ?? 0 };
      };
      const population = good(
        populationOf(
          [
            { name: 'P', cards, paper: true },
            { name: 'E', cards: 2, paper: false },
          ],
          [row('P', reported), { name: 'E', ...paperless }],
          3,
        ),
      );
      const { votes, invalid } = row('P', found);
      const contest = { choices: CHOICES, rule };
      const done = recountByHand(contest, population, [{ batch: 'P', votes, invalid }]);
      fc.pre(done.ok && done.value.after.ok);
      const { after, assertions, containers, withCounts } = good(done);
      expect(containers.map(({ status, missing }) => [status, missing])).toEqual([
        ['counted', lost],
        ['noPaper', 0],
      ]);
      expect(withCounts.votes).toEqual(votes.map((own, choice) => own + (paperless.votes[choice] ?? 0)));
      if (!assertions.every(({ status }) => status === 'proven')) return;
      proven += 1;
      for (const other of tallies(2 + lost, 3)) {
        const whole = votes.map((own, choice) => own + (other.votes[choice] ?? 0));
        const all = { votes: whole, invalid: invalid + other.invalid, cards: cards + 2 };
        expect(isSameOutcome(good(outcomeOf(contest, all)), good(after))).toBe(true);
      }
    }),
    { numRuns: 300 },
  );
  expect(proven).toBeGreaterThan(0);
});

test('the order in which two go into a second round is no other outcome', () => {
  const manifest = [{ name: 'P', cards: 12, paper: true }];
  const population = good(populationOf(manifest, [{ name: 'P', votes: [5, 4, 3], invalid: 0 }], 3));
  const contest = { choices: CHOICES, rule: RULES[1] as ContestRule };
  const recounted = (votes: readonly number[]): boolean =>
    good(recountByHand(contest, population, [{ batch: 'P', votes, invalid: 0 }])).isChanged;
  expect([recounted([4, 5, 3]), recounted([5, 3, 4]), recounted([7, 3, 2])]).toEqual([false, true, true]);
});

test('differences are counted minus reported, and cards that are not there are missing', () => {
  const manifest = [{ name: 'P', cards: 10, paper: true }];
  const population = good(populationOf(manifest, [{ name: 'P', votes: [6, 4], invalid: 0 }], 2));
  const contest = { choices: ['A', 'B'], rule: RULES[0] as ContestRule };
  const { containers, isChanged, after } = good(
    recountByHand(contest, population, [{ batch: 'P', votes: [3, 5], invalid: 1 }]),
  );
  expect(containers).toEqual([
    { name: 'P', cards: 10, missing: 1, status: 'counted', change: { votes: [-3, 1], invalid: 1 } },
  ]);
  expect([isChanged, good(after).says]).toEqual([true, ['B wins']]);
});
