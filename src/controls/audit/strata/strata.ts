/**
 * The strata of the cards with paper: batches of one kind, drawn and tested by themselves.
 *
 * A stratum is matched if every one of its batches has records of its cards; then each card is held against its own
 * record, else against the mean of its batch. Batches without paper belong to none: they are the worst case.
 *
 * Source: Stark 2020 section 4 (stratified samples); audit notes 6c.
 * @module
 */
import type { Tally } from '../../../stats/assertions/linear.ts';
import type { Population, ReportedBatch } from '../population.ts';

export interface Stratum {
  readonly name: string;
  /** With their places in the manifest, in its order. */
  readonly batches: readonly { readonly batch: ReportedBatch; readonly place: number }[];
  readonly cards: number;
  readonly tally: Tally;
  readonly isMatched: boolean;
}

/** In the order in which the manifest first names them. @param matched - names of batches with records. */
export function strataOf({ batches }: Population, matched: ReadonlySet<string> = new Set()): readonly Stratum[] {
  const byName = new Map<string, { readonly batch: ReportedBatch; readonly place: number }[]>();
  for (const [place, batch] of batches.entries()) {
    if (!batch.paper) continue;
    const name = batch.stratum ?? '';
    const own = byName.get(name) ?? [];
    own.push({ batch, place });
    byName.set(name, own);
  }
  return [...byName].map(([name, own]) => {
    const tallies = own.map(({ batch }) => batch.tally);
    const sum = (of: (tally: Tally) => number): number => tallies.reduce((total, tally) => total + of(tally), 0);
    const cards = sum((tally) => tally.cards);
    const votes = (tallies[0]?.votes ?? []).map((_, choice) => sum((tally) => tally.votes[choice] ?? 0));
    return {
      ...{ name, batches: own, cards },
      tally: { votes, invalid: sum(({ invalid }) => invalid), cards },
      isMatched: own.every(({ batch }) => matched.has(batch.name)),
    };
  });
}
