/**
 * Stratified audits: the risk limit over every small world of two strata, with and without a third that has no paper;
 * that draws are those of strata; that a right outcome passes. Larger worlds are in tests/deep.
 *
 * Source: audit notes 6c.
 * @module
 */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { rngOf } from '../../../src/base/rng.ts';
import { checkStrata, strataCosts } from '../../../src/controls/audit/strata/strata-audit.ts';
import { drawStrata, strataInTurn } from '../../../src/controls/audit/strata/strata-draw.ts';
import { NOT_FOUND } from '../../../src/domain/audit.ts';
import { auditOfStrata, chanceToConfirm, fillings, type StratumWorld } from './strata-worlds.ts';

/** Above those of a plan: a bet that loses all on one bad card would be kept from nothing else. */
const BOLD = { oneVote: 0.01, twoVote: 0.01 };

describe('a stratified audit', () => {
  // Goal: a wrong outcome is confirmed with at most the chance of the risk limit.
  // Method: every paper of every card, missing ones among them, that makes the outcome wrong with cards without paper
  // for B; every order of drawing each stratum; stopping at the best moment.
  test.each<{ says: string; strata: readonly StratumWorld[] }>([
    { says: 'two of slips and ballots', strata: [{ recorded: [0, 0, 0] }, { recorded: [0, 1] }] },
    { says: 'one matched with records', strata: [{ recorded: [0, 0, 1], isMatched: true }, { recorded: [0, 0] }] },
    {
      says: 'beside one without paper',
      strata: [{ recorded: [0, 0, 0] }, { recorded: [0, 0] }, { recorded: [0], paper: false }],
    },
  ])('keeps the risk limit: $says', ({ strata }) => {
    const RISK = 0.4;
    const audit = auditOfStrata(strata, RISK, BOLD);
    const withPaper = strata.filter(({ paper = true }) => paper);
    const lost = strata.length > withPaper.length ? 1 : 0;
    const known = new Map<string, boolean>();
    let [worlds, most] = [0, 0];
    for (const first of fillings(withPaper[0]?.recorded.length ?? 0, [0, 1, NOT_FOUND])) {
      for (const second of fillings(withPaper[1]?.recorded.length ?? 0, [0, 1, -3])) {
        const lead = [...first, ...second].reduce((sum, read) => sum + (read === 0 ? 1 : read === -3 ? 0 : -1), 0);
        if (lead - lost > 0) continue;
        worlds += 1;
        const recorded = withPaper.map((each) => each.recorded);
        most = Math.max(most, chanceToConfirm(audit, recorded, [first, second], known));
      }
    }
    expect(worlds).toBeGreaterThan(100);
    expect(most).toBeLessThanOrEqual(RISK + 1e-9);
    // Not because nothing is ever confirmed.
    expect(most).toBeGreaterThan(RISK / 20);
  });

  test('confirms a clear outcome with fewer cards than all, and fewer with records', () => {
    const slips = Array.from({ length: 120 }, (_, at) => (at % 4 === 0 ? 1 : 0));
    const cost = (isMatched: boolean) => {
      const audit = auditOfStrata([{ recorded: slips, isMatched }, { recorded: slips.slice(0, 60) }], 0.05);
      return strataCosts(audit, rngOf('cost'))[0]?.size?.mean ?? Number.NaN;
    };
    expect(cost(false)).toBeLessThan(120);
    expect(cost(true)).toBeLessThan(cost(false));
  });

  test('confirms nothing that rests on a stratum without paper, and replaces the outcome by a full count', () => {
    const paperless = auditOfStrata([{ recorded: [0, 0, 1] }, { recorded: [0, 0], paper: false }], 0.05);
    expect(checkStrata(paperless, []).rows[0]).toMatchObject({ status: 'paperless', pValue: undefined });
    const audit = auditOfStrata([{ recorded: [0, 0] }, { recorded: [0] }], 0.05);
    const read = [0, 0, 1].map((batch) => ({ batch, recorded: undefined, read: 1 }));
    expect(checkStrata(audit, read).fullCount).toMatchObject({ says: ['B wins'] });
  });
});

describe('draws of strata', () => {
  test('are in proportion to their cards after every draw, and use up all of them', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 40 }), { minLength: 1, maxLength: 4 }), (sizes) => {
        const all = sizes.reduce((sum, each) => sum + each, 0);
        const drawn = sizes.map(() => 0);
        for (const [at, stratum] of strataInTurn(sizes, all).entries()) {
          drawn[stratum] = (drawn[stratum] ?? 0) + 1;
          for (const [own, size] of sizes.entries()) {
            expect(Math.abs((drawn[own] ?? 0) - ((at + 1) * size) / all)).toBeLessThan(sizes.length);
          }
        }
        expect(drawn).toEqual(sizes);
      }),
    );
  });

  test('of a larger sample begin with the smaller, and hold each card once', () => {
    const { population } = auditOfStrata([{ recorded: [0, 0, 0, 1, 0] }, { recorded: [0, 1, 0] }], 0.05);
    const seed = '31415926535897932384';
    const all = drawStrata(population, seed, 8);
    const some = drawStrata(population, seed, 3);
    if (!all.ok || !some.ok) throw new Error('a draw');
    expect(all.value.slice(0, 3)).toEqual(some.value);
    expect(new Set(all.value.map(({ batch, card }) => `${batch}/${card}`)).size).toBe(8);
    expect(drawStrata(population, seed, 9)).toMatchObject({ ok: false });
  });
});
