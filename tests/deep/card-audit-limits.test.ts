/**
 * The risk limit of audits by cards on elections whose paper is a tie, with and without a station that has none.
 *
 * Source: audit notes 6 and 6c.
 * @module
 */
import { describe, expect, test } from 'vitest';
import { checkCards } from '../../src/controls/audit/card-audit.ts';
import { drawCards } from '../../src/controls/audit/card-draw.ts';
import { CARD_DESIGNS, type DrawnCard } from '../../src/controls/audit/card-tests.ts';
import { INVALID } from '../../src/domain/election.ts';
import { wilson } from '../../src/stats/intervals.ts';
import { auditOf, type Batch } from '../controls/audit/world.ts';

/** Stations of 50 cards of which all are reported for A where B has one more in all; and the other way round. */
function wrongOutcome(paperless: boolean): readonly Batch[] {
  return Array.from({ length: 12 }, (_, at): Batch => {
    const paper = Array.from({ length: 50 }, (__, card) => (card + at) % 2);
    const reported = paper.map((each, card) => (each === 1 && card % 6 === 0 ? 0 : each));
    return { reported, paper: paperless && at === 0 ? undefined : paper };
  });
}

describe('the risk limit', () => {
  // A tie on paper that is reported as a win of A; a tie is the worst of wrong outcomes. 2,000 audits a design: the limit
  // must lie above the lower end of a 95 % interval, and audits must be sharp enough for the test to mean something.
  test.each(CARD_DESIGNS.flatMap((design) => [false, true].map((paperless) => ({ design, paperless }))))(
    'holds by $design, paperless $paperless',
    ({ design, paperless }) => {
      const batches = wrongOutcome(paperless);
      const audit = auditOf(batches, { kind: 'plurality', winners: 1 }, design, 0.1);
      if (!audit.ok) throw new Error(audit.error.says);
      const { population } = audit.value;
      let confirmed = 0;
      const RUNS = 2000;
      for (let run = 0; run < RUNS; run += 1) {
        const drawn = drawCards(population, `${10n ** 20n + BigInt(run)}`, 250);
        if (!drawn.ok) throw new Error(drawn.error.says);
        const cards = drawn.value.map(({ batch: place, card }): DrawnCard => {
          const own = batches[place];
          return { batch: place, recorded: own?.reported[card - 1], read: own?.paper?.[card - 1] ?? INVALID };
        });
        const first = checkCards(audit.value, cards).rows[0];
        if (first?.status === 'confirmed') confirmed += 1;
      }
      expect(wilson(confirmed, RUNS)[0]).toBeLessThanOrEqual(0.1);
    },
  );
});
