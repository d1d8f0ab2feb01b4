/**
 * Audits by cards: that what is tested is the claim, for every design and with cards without paper, and that a right
 * outcome passes. How often a wrong one does is counted in tests/deep.
 *
 * Source: audit notes 6 and 6c.
 * @module
 */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { rngOf } from '../../../src/base/rng.ts';
import { checkCards, plannedAssertions } from '../../../src/controls/audit/card-audit.ts';
import { drawCards } from '../../../src/controls/audit/card-draw.ts';
import { CARD_DESIGNS, type DrawnCard } from '../../../src/controls/audit/card-tests.ts';
import type { ContestRule } from '../../../src/controls/audit/contest.ts';
import { INVALID } from '../../../src/domain/election.ts';
import { meanOf } from '../../../src/stats/assertions/linear.ts';
import { LIST_RULES } from '../../../src/tally/list-rule.ts';
import { runs } from '../../runs.ts';
import { auditOf, type Batch, CHOICES, cardsOf } from './world.ts';

const choice = fc.constantFrom(0, 0, 1, 2, INVALID);
const batch = fc.integer({ min: 1, max: 8 }).chain((cards) =>
  fc.record({
    reported: fc.array(choice, { minLength: cards, maxLength: cards }),
    paper: fc.option(fc.array(choice, { minLength: cards, maxLength: cards }), { nil: undefined, freq: 4 }),
  }),
);
const RULES: readonly ContestRule[] = [
  { kind: 'plurality', winners: 1 },
  { kind: 'majority', base: 'cast' },
  { kind: 'list', rule: { ...LIST_RULES[2016], seats: 4 } },
  { kind: 'list', rule: { ...LIST_RULES[2004], seats: 4 } },
];

describe('what is tested', () => {
  // The mean over all cards with paper exceeds the null mean exactly if the assertion holds with every card without
  // paper against it: whatever was reported, by every design.
  test.each(CARD_DESIGNS)('by %s is the claim about the paper, with cards without it as the worst case', (design) => {
    let tested = 0;
    fc.assert(
      fc.property(fc.array(batch, { minLength: 1, maxLength: 5 }), fc.constantFrom(...RULES), (batches, rule) => {
        fc.pre(batches.some(({ paper }) => paper !== undefined));
        const audit = auditOf(batches, rule, design);
        fc.pre(audit.ok);
        const cards = cardsOf(batches);
        const all = batches.reduce((sum, { reported }) => sum + reported.length, 0);
        for (const { assertion, test: own } of plannedAssertions(audit.value)) {
          if (typeof own === 'string') continue;
          tested += 1;
          const paperVotes = CHOICES.map((_, at) => cards.filter(({ read }) => read === at).length);
          const invalid = cards.filter(({ read }) => read < 0).length;
          const sum = meanOf(assertion.assorter, { votes: paperVotes, invalid, cards: cards.length }) * cards.length;
          const mean = cards.reduce((total, card) => total + own.value(card), 0) / cards.length;
          const [claim, null_] = [sum - all / 2, mean - own.test.hypothesis.mean];
          if (Math.abs(claim) < 1e-9) expect(Math.abs(null_)).toBeLessThan(1e-9);
          else expect(null_ > 0).toBe(claim > 0);
          for (const card of cards) {
            expect(own.value(card)).toBeGreaterThanOrEqual(0);
            expect(own.value(card)).toBeLessThanOrEqual(own.test.hypothesis.upper + 1e-12);
          }
          expect(own.list.reduce((total, each) => total + each.cards, 0)).toBe(cards.length);
        }
      }),
      { numRuns: runs(150, 400) },
    );
    expect(tested).toBeGreaterThan(runs(75, 200));
  });
});

describe('a right outcome', () => {
  const batches = Array.from({ length: 20 }, (_, at): Batch => {
    const cards = Array.from({ length: 100 }, (__, card) =>
      card % 10 < 6 ? 0 : card % 10 < 9 ? 1 : at % 2 === 0 ? 2 : INVALID,
    );
    return { reported: cards, paper: cards };
  });

  test.each(CARD_DESIGNS)('is confirmed by %s with some of the cards, and replaced by all of them', (design) => {
    const audit = auditOf(batches, { kind: 'plurality', winners: 1 }, design);
    if (!audit.ok) throw new Error(audit.error.says);
    const drawn = drawCards(audit.value.population, '31415926535897932384', 2000);
    if (!drawn.ok) throw new Error(drawn.error.says);
    const cards = drawn.value.map(({ batch: place, card }): DrawnCard => {
      const choiceAt = batches[place]?.reported[card - 1] ?? INVALID;
      return { batch: place, recorded: choiceAt, read: choiceAt };
    });
    expect(checkCards(audit.value, cards.slice(0, 5), rngOf('more')).confirmed).toBe(false);
    const some = checkCards(audit.value, cards.slice(0, 400), rngOf('more'));
    expect(some.rows.map(({ status }) => status)).toEqual(['confirmed', 'confirmed']);
    expect(some.fullCount).toBeUndefined();
    const all = checkCards(audit.value, cards, rngOf('more'));
    expect(all.confirmed).toBe(false);
    expect(all.fullCount?.tally).toEqual({ votes: [1200, 600, 100], invalid: 100, cards: 2000 });
    expect(all.fullCount?.says).toEqual(['A wins']);
  });

  test('that was reported wrongly is replaced by the count of all paper', () => {
    const turned = batches.map(({ paper }) => ({
      reported: (paper ?? []).map((each) => (each === 0 ? 1 : each === 1 ? 0 : each)),
      paper,
    }));
    const audit = auditOf(turned, { kind: 'plurality', winners: 1 }, 'pooled');
    if (!audit.ok) throw new Error(audit.error.says);
    expect(audit.value.outcome.says).toEqual(['B wins']);
    const all = checkCards(audit.value, cardsOf(turned), rngOf('more'));
    expect(all.confirmed).toBe(false);
    expect(all.fullCount?.says).toEqual(['A wins']);
  });
});
