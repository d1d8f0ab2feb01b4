/**
 * The chance that a next round of an audit by batches is the last, all assertions together, if batches are as reported
 * but for errors of counting.
 *
 * Rounds are counted in draws of batches: one that is drawn again is not counted again and counts again in the risk. A
 * batch that was counted keeps what was found in it.
 *
 * Source: simulation with the test of the audit; errors as in `batch-errors.ts`.
 * @module
 */
import { present } from '../../base/assert.ts';
import type { Rng } from '../../base/rng.ts';
import { type BatchAudit, batchRisks, type CountedBatch } from './batch-audit.ts';
import { batchFinder, chancesOf } from './batch-draw.ts';
import { COUNT_ERROR, miscounted } from './batch-errors.ts';
import type { Ending } from './ending.ts';

const REPLICATES = 200;

/**
 * @param counted - each batch of the rounds so far, once.
 * @param draws - of batches in the next round, at least 1.
 * @returns `undefined` where a tie or paper that is not there keeps any sample from being enough.
 */
export function batchEnding(
  audit: BatchAudit,
  counted: readonly CountedBatch[],
  draws: number,
  rng: Rng,
): Ending | undefined {
  const { bounds } = audit;
  if (bounds.total === 0 || bounds.assertions.some(({ open }) => open !== undefined)) return undefined;
  const find = batchFinder(bounds);
  const all = chancesOf(bounds);
  let ended = 0;
  for (let run = 0; run < REPLICATES; run += 1) {
    const own = rng.fork(`${run}`);
    const found = new Map(counted.map((each) => [each.batch, each]));
    for (let draw = 0; draw < draws; draw += 1) {
      const batch = find(1 + Math.floor(own.unit() * all));
      const before = found.get(batch) ?? asCounted(audit, batch, own);
      found.set(batch, { ...before, times: before.times + 1 });
    }
    if (isOver(audit, [...found.values()])) ended += 1;
  }
  return { round: { draws, chance: ended / REPLICATES } };
}

function asCounted({ population, countError = COUNT_ERROR }: BatchAudit, batch: number, rng: Rng): CountedBatch {
  const { votes, invalid } = miscounted(present(population.batches[batch], 'a batch').tally, countError, rng);
  return { batch, times: 0, votes, invalid };
}

/** Confirmed, or replaced because all paper has been counted. */
function isOver(audit: BatchAudit, counted: readonly CountedBatch[]): boolean {
  const { population, riskLimit } = audit;
  const cards = counted.reduce((sum, { batch }) => sum + present(population.batches[batch], 'a batch').cards, 0);
  if (cards === population.withPaper.cards) return true;
  return batchRisks(audit, counted).every((risk) => risk !== undefined && risk <= riskLimit);
}
