/**
 * Minerva over rounds so long that its lowest ways are let go, against plain sums of all of them.
 * @module
 */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { logBinomial } from '../../../src/stats/binomial.ts';
import type { PairVotes } from '../../../src/stats/pairs.ts';
import { minervaChances, minervaRisk } from '../../../src/stats/polling/minerva.ts';

/** Ways that go on, by their votes for the winner, in plain numbers, under a tie and as reported. */
interface Ways {
  readonly tie: readonly number[];
  readonly reported: readonly number[];
}

const START: Ways = { tie: [1], reported: [1] };

function plus(ways: readonly number[], size: number, share: number): readonly number[] {
  const sum = Array<number>(ways.length + size).fill(0);
  for (let hits = 0; hits <= size; hits += 1) {
    const chance = Math.exp(logBinomial(hits, size, share));
    for (const [before, way] of ways.entries()) sum[before + hits] = (sum[before + hits] ?? 0) + way * chance;
  }
  return sum;
}

/** Every tail and the least total that confirms. */
function drawn({ tie, reported }: Ways, size: number, share: number, alpha: number) {
  const next = { tie: plus(tie, size, 0.5), reported: plus(reported, size, share) };
  const tails = { tie: [...next.tie], reported: [...next.reported] };
  for (let k = next.tie.length - 2; k >= 0; k -= 1) {
    tails.tie[k] = (tails.tie[k] ?? 0) + (tails.tie[k + 1] ?? 0);
    tails.reported[k] = (tails.reported[k] ?? 0) + (tails.reported[k + 1] ?? 0);
  }
  const least = tails.tie.findIndex((chance, k) => chance <= alpha * (tails.reported[k] ?? 0));
  return { next, tails, threshold: least < 0 ? next.tie.length : least };
}

const cut = ({ tie, reported }: Ways, threshold: number): Ways => ({
  tie: tie.slice(0, threshold),
  reported: reported.slice(0, threshold),
});

test('risks and chances of long rounds are those of sums over all ways', () => {
  const ROUND = fc.record({
    size: fc.integer({ min: 1, max: 260 }),
    deviations: fc.double({ min: -5, max: 5, noNaN: true }),
  });
  const SHARE = fc.constantFrom(0.51, 0.55, 0.6, 0.8);
  fc.assert(
    fc.property(
      fc.array(ROUND, { minLength: 2, maxLength: 3 }),
      SHARE,
      fc.constantFrom(0.05, 0.2),
      (all, share, alpha) => {
        const reported = { winner: share, loser: 1 - share };
        let ways = START;
        let winner = 0;
        let isOver = false;
        const found: PairVotes[] = [];
        const chances = minervaChances(
          reported,
          alpha,
          all.map(({ size }) => size),
        );
        for (const [at, { size, deviations }] of all.entries()) {
          const own = Math.max(0, Math.min(size, Math.round(size / 2 + (deviations * Math.sqrt(size)) / 2)));
          found.push({ winner: own, loser: size - own });
          winner += own;
          const { next, tails, threshold } = drawn(ways, size, share, alpha);
          const sum = tails.reported[threshold] ?? 0;
          expect(Math.abs((chances[at] ?? 0) - sum)).toBeLessThan(1e-9);
          const risk = Math.min(1, (tails.tie[winner] ?? 0) / (tails.reported[winner] ?? 0));
          if (!isOver) expect(Math.abs(minervaRisk(alpha)(reported, found) / risk - 1)).toBeLessThan(1e-7);
          isOver ||= winner >= threshold;
          ways = cut(next, threshold);
        }
      },
    ),
    { numRuns: 60 },
  );
});

test('risks keep their digits after long rounds, where the lowest ways are let go', () => {
  // All of the second round for the winner: of many ways there, the highest that went on are nearly all.
  const risk = minervaRisk(0.05)({ winner: 51, loser: 49 }, [
    { winner: 1500, loser: 1500 },
    { winner: 3000, loser: 0 },
  ]);
  expect(risk).toBeGreaterThan(0);
  expect(risk).toBeLessThan(1e-20);
});
