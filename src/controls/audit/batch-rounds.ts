/**
 * Whether the batches that were counted are those that the seed gives: each draw in its place, in all rounds, none left
 * out. A batch is counted at its first draw; a later draw of it leaves its cells empty or repeats them.
 *
 * Source: audit notes 6c; Lindeman and Stark 2012.
 * @module
 */
import type { BatchReading } from '../../domain/audit.ts';
import type { BatchAudit, CountedBatch } from './batch-audit.ts';
import { drawBatches } from './batch-draw.ts';
import type { RoundFault } from './rounds.ts';

/** Where a reading stands: round and line are told back in faults. */
export type PlacedCount = BatchReading & { readonly round: number; readonly line: number };

/** @returns each batch once, or everything that keeps them from being the sample. */
export function batchSampleOf(
  audit: BatchAudit,
  seed: string,
  readings: readonly PlacedCount[],
): { readonly counted: readonly CountedBatch[]; readonly faults: readonly RoundFault[] } {
  const faults: RoundFault[] = [];
  const byDraw = new Map<number, PlacedCount>();
  for (const reading of readings) {
    const before = byDraw.get(reading.draw);
    if (before === undefined) byDraw.set(reading.draw, reading);
    else {
      faults.push({ ...placeOf(reading), says: `draw ${reading.draw} was counted already, in round ${before.round}` });
    }
  }
  // So many as there are rows: where numbers are left out, the draws below them are missing.
  const drawn = drawBatches(audit.bounds, seed, byDraw.size);
  if (!drawn.ok) return { counted: [], faults: [{ round: 0, line: 0, says: drawn.error.says }] };
  const counted = new Map<number, CountedBatch>();
  for (const [at, batch] of drawn.value.entries()) {
    const reading = byDraw.get(at + 1);
    const name = audit.population.batches[batch]?.name ?? '';
    if (reading === undefined) {
      faults.push({ round: 0, line: 0, says: `draw ${at + 1} (batch '${name}') was not counted` });
      continue;
    }
    if (reading.batch !== name) {
      const other = `the seed gives '${name}', not '${reading.batch}'`;
      const says = `draw ${at + 1}: ${other}: another seed, or another batch was counted`;
      faults.push({ ...placeOf(reading), says, isOtherDraw: true });
      continue;
    }
    const fault = join(audit, counted, batch, name, reading);
    if (fault !== undefined) faults.push({ ...placeOf(reading), says: `draw ${at + 1}: ${fault}` });
  }
  return { counted: [...counted.values()], faults };
}

const placeOf = ({ round, line }: PlacedCount) => ({ round, line });

/** Takes the count of a draw in, or says why it cannot be. */
function join(
  { population }: BatchAudit,
  counted: Map<number, CountedBatch>,
  batch: number,
  name: string,
  { count }: PlacedCount,
): string | undefined {
  const before = counted.get(batch);
  if (before === undefined && count === undefined) return `'${name}' was drawn for the first time and not counted`;
  if (before !== undefined) {
    if (count !== undefined && !isSame(before, count)) return `'${name}' was counted before, with another result`;
    counted.set(batch, { ...before, times: before.times + 1 });
    return undefined;
  }
  const { votes, invalid } = count ?? { votes: [], invalid: 0 };
  const cards = votes.reduce((sum, each) => sum + each, invalid);
  const most = population.batches[batch]?.cards ?? 0;
  if (cards > most) return `${cards} cards were counted in '${name}', the manifest has ${most}: the process failed`;
  counted.set(batch, { batch, times: 1, votes, invalid });
  return undefined;
}

const isSame = (one: Pick<CountedBatch, 'votes' | 'invalid'>, other: Pick<CountedBatch, 'votes' | 'invalid'>) =>
  one.invalid === other.invalid && one.votes.every((each, choice) => each === other.votes[choice]);
