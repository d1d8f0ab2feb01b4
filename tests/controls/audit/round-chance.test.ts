/**
 * The chance that a round ends an audit by batches or by strata: against rounds that are carried out, and what can never
 * or must end.
 * @module
 */
import { describe, expect, test } from 'vitest';
import { rngOf } from '../../../src/base/rng.ts';
import { batchRisks, type CountedBatch } from '../../../src/controls/audit/batch-audit.ts';
import { drawBatches } from '../../../src/controls/audit/batch-draw.ts';
import { batchEnding } from '../../../src/controls/audit/batch-ending.ts';
import type { Ending } from '../../../src/controls/audit/ending.ts';
import { checkStrata } from '../../../src/controls/audit/strata/strata-audit.ts';
import { drawStrata } from '../../../src/controls/audit/strata/strata-draw.ts';
import { strataEnding } from '../../../src/controls/audit/strata/strata-ending.ts';
import { NOT_FOUND } from '../../../src/domain/audit.ts';
import { batchSize } from '../../../src/stats/comparison/macro.ts';
import { auditOfBatches } from './batch-worlds.ts';
import { auditOfStrata } from './strata-worlds.ts';

const chanceOf = (ending: Ending | undefined): number => ending?.round?.chance ?? Number.NaN;

describe('a round of batches', () => {
  const stations = Array.from({ length: 40 }, (_, at) => ({ name: `S ${at}`, votes: [30, 20, 5], cards: 55 }));

  test('without errors ends the audit from that number of draws on that the closed form gives', () => {
    const audit = auditOfBatches(stations, 0.1);
    // One more than is needed without errors, so that a little error does not cost a round.
    const needed = batchSize(audit.bounds.total, 0.1) - 1;
    const chances = [needed - 1, needed, needed + 1].map((draws) =>
      chanceOf(batchEnding(audit, [], draws, rngOf('r'))),
    );
    expect(chances).toEqual([0, 1, 1]);
  });

  // Goal: the chance is that with which such a round ends. Method: a batch that overstated much was counted, and the
  // others are as reported: what is told must be the share of real draws of which the risk is at the limit.
  test('goes on from what was counted', () => {
    const audit = auditOfBatches(stations.slice(0, 8), 0.3);
    const first: CountedBatch = { batch: 0, times: 1, votes: [24, 26, 5], invalid: 0 };
    const draws = 8;
    let ended = 0;
    const RUNS = 400;
    for (let run = 0; run < RUNS; run += 1) {
      const drawn = drawBatches(audit.bounds, `${10n ** 20n + BigInt(run)}`, draws);
      if (!drawn.ok) throw new Error(drawn.error.says);
      const counted = stations.slice(0, 8).map(({ votes }, batch): CountedBatch => {
        const times = drawn.value.filter((each) => each === batch).length;
        return batch === 0 ? { ...first, times: times + 1 } : { batch, times, votes, invalid: 0 };
      });
      const own = counted.filter(({ times }) => times > 0);
      if (own.length === 8 || batchRisks(audit, own).every((risk) => risk !== undefined && risk <= 0.3)) ended += 1;
    }
    const told = chanceOf(batchEnding(audit, [first], draws, rngOf('r')));
    expect(told).toBeGreaterThan(0.05);
    expect(told).toBeLessThan(0.95);
    expect(Math.abs(told - ended / RUNS)).toBeLessThan(3 * Math.sqrt(0.25 / RUNS + 0.25 / 200));
  });

  test('can be the last by counting all paper, and never of a tie or where paper lacks', () => {
    const small = auditOfBatches([{ name: 'S', votes: [3, 2], cards: 5 }], 0.05);
    expect(batchEnding(small, [], 1, rngOf('r'))).toEqual({ round: { draws: 1, chance: 1 } });
    const tie = auditOfBatches([{ name: 'S', votes: [3, 3], cards: 6 }]);
    expect(batchEnding(tie, [], 5, rngOf('r'))).toBeUndefined();
    const paperless = auditOfBatches([
      { name: 'S', votes: [3, 2], cards: 5 },
      { name: 'T', votes: [3, 2], cards: 5, paper: false },
    ]);
    expect(batchEnding(paperless, [], 5, rngOf('r'))).toBeUndefined();
  });
});

describe('a round of strata', () => {
  const cardsOf = (a: number, b: number) => [...Array<number>(a).fill(0), ...Array<number>(b).fill(1)];
  const [slips, ballots] = [cardsOf(45, 15), cardsOf(24, 16)];
  const strata = [{ recorded: slips }, { recorded: ballots }];
  const readsOf = [slips, ballots];

  test('ends the audit as often as was told', () => {
    const audit = auditOfStrata(strata, 0.1, { oneVote: 0, twoVote: 0 });
    const round = 24;
    let ended = 0;
    const RUNS = 120;
    for (let run = 0; run < RUNS; run += 1) {
      const drawn = drawStrata(audit.population, `${10n ** 20n + BigInt(run)}`, round);
      if (!drawn.ok) throw new Error(drawn.error.says);
      const cards = drawn.value.map(({ batch, card }) => {
        return { batch, recorded: undefined, read: readsOf[batch]?.[card - 1] ?? NOT_FOUND };
      });
      if (checkStrata(audit, cards).confirmed) ended += 1;
    }
    const told = chanceOf(strataEnding(audit, [], round, rngOf('r')));
    expect(told).toBeGreaterThan(0.1);
    expect(told).toBeLessThan(0.95);
    expect(Math.abs(told - ended / RUNS)).toBeLessThan(3 * Math.sqrt(0.25 / RUNS + 0.25 / 60));
  });

  test('can be the last by counting all paper, and never of a tie', () => {
    const audit = auditOfStrata(strata, 0.1);
    expect(strataEnding(audit, [], 100, rngOf('r'))).toEqual({ round: { cards: 100, chance: 1 } });
    const tie = auditOfStrata([{ recorded: cardsOf(5, 5) }], 0.1);
    expect(strataEnding(tie, [], 4, rngOf('r'))).toBeUndefined();
  });
});
