/**
 * The cards that an audit is about: batches of the manifest with what was reported of each, with and without paper.
 *
 * The manifest bounds the cards, because it was made without the voting system. Cards that it has and nobody reported
 * are phantoms; a report of more votes than a batch has cards is a failed process, not an error rate.
 *
 * Source: audit notes 6 and 6c (compliance audit); Banuelos and Stark 2012.
 * @module
 */
import { err, ok, type Result } from '../../base/result.ts';
import { count } from '../../base/words.ts';
import type { Batch, BatchTotals, CardRecord, Manifest } from '../../domain/audit.ts';
import { type AssertionFault, sumTallies, type Tally } from '../../stats/assertions/linear.ts';

/** A batch with what was reported of it. Its cards are numbered on from those of the batches with paper before it. */
export interface ReportedBatch extends Batch {
  readonly tally: Tally;
  /** Number of its first card among the cards with paper, from 0; meaningless without paper. */
  readonly first: number;
}

/** A fault of one batch, in the row that is to be put right. */
export interface PopulationFault extends AssertionFault {
  readonly file: 'manifest' | 'totals';
  /** Of that file, from 1; absent where the batch came from no file or no row is to blame. */
  readonly line?: number | undefined;
}

export interface Population {
  readonly batches: readonly ReportedBatch[];
  readonly whole: Tally;
  readonly withPaper: Tally;
  readonly paperless: Tally;
}

/**
 * @param needsPaper - whether cards are drawn, so that some must have paper.
 * @returns the cards, or every fault that makes an audit of them mean nothing.
 */
export function populationOf(
  manifest: Manifest,
  totals: readonly BatchTotals[],
  choices: number,
  needsPaper = true,
): Result<Population, readonly PopulationFault[]> {
  const reported = new Map(totals.map((each) => [each.name, each]));
  const faults: PopulationFault[] = [];
  const known = new Set(manifest.map(({ name }) => name));
  for (const { name, line } of totals) {
    if (known.has(name)) continue;
    faults.push({ file: 'totals', line, at: name, says: 'is reported and in no row of the manifest' });
  }
  let first = 0;
  const batches = manifest.map((batch): ReportedBatch => {
    const total = reported.get(batch.name);
    if (total === undefined) {
      const says = 'is in the manifest, and nothing is reported of it';
      faults.push({ file: 'manifest', line: batch.line, at: batch.name, says });
    }
    const tally = { votes: total?.votes ?? new Array<number>(choices).fill(0), invalid: total?.invalid ?? 0, cards: 0 };
    const used = tally.votes.reduce((sum, each) => sum + each, tally.invalid);
    if (used > batch.cards) {
      const says = `${count(used)} cards are reported, the manifest has ${count(batch.cards)}: the process failed`;
      faults.push({ file: 'totals', line: total?.line, at: batch.name, says });
    }
    const own = { ...batch, tally: { ...tally, cards: batch.cards }, first };
    if (batch.paper) first += batch.cards;
    return own;
  });
  if (faults.length > 0) return err(faults);
  const totalOf = (some: readonly ReportedBatch[]): Tally =>
    sumTallies(
      some.map(({ tally }) => tally),
      choices,
    );
  const withPaper = totalOf(batches.filter(({ paper }) => paper));
  if (needsPaper && withPaper.cards === 0) {
    return err([{ file: 'manifest', at: 'paper', says: 'no batch has paper: there is nothing to draw from' }]);
  }
  const paperless = totalOf(batches.filter(({ paper }) => !paper));
  return ok({ batches, whole: totalOf(batches), withPaper, paperless });
}

/** Totals of batches from records of their cards. */
export function totalsOf(records: readonly CardRecord[], manifest: Manifest, choices: number): readonly BatchTotals[] {
  const byName = new Map(
    manifest.map(({ name }) => [name, { name, votes: new Array<number>(choices).fill(0), invalid: 0 }]),
  );
  for (const { batch, choice } of records) {
    const own = byName.get(batch);
    if (own === undefined) continue;
    if (choice >= 0) own.votes[choice] = (own.votes[choice] ?? 0) + 1;
    else own.invalid += 1;
  }
  return [...byName.values()];
}
