/**
 * From a place in the manifest to the sheet that lies there, and the dice of an audit.
 *
 * Sheets that were put aside are passed over, so that places of a container are numbered through what is left in it.
 * @module
 */
import type { Rng } from '../../base/rng.ts';
import { SEED_DIGITS_MIN } from '../../controls/audit/card-draw.ts';
import { NOT_FOUND } from '../../domain/audit.ts';
import type { Choice } from '../../domain/election.ts';
import type { AuditedPaper } from './paper.ts';

export interface Sheet {
  /** What the machine's record of this sheet says, where there is one. */
  readonly recorded: Choice | undefined;
  readonly read: Choice;
}

/** A sheet by its container and its place in the manifest, from 1. */
export type Sheets = (batch: string, place: number) => Sheet;

export function sheetsOf(
  { manifest, read, records }: AuditedPaper,
  aside: ReadonlyMap<string, ReadonlySet<number>>,
): Sheets {
  const recorded = new Map(records?.map(({ batch, card, choice }) => [`${card}/${batch}`, choice]));
  const kept = new Map(
    manifest.map(({ name, cards }) => {
      const out = aside.get(name);
      return [
        name,
        out === undefined ? undefined : Array.from({ length: cards }, (_, at) => at + 1).filter((at) => !out.has(at)),
      ];
    }),
  );
  return (batch, place) => {
    const left = kept.get(batch);
    const card = left === undefined ? place : left[place - 1];
    if (card === undefined) return { recorded: undefined, read: NOT_FOUND };
    return { recorded: recorded.get(`${card}/${batch}`), read: read(batch, card) };
  };
}

/** A public roll, which the run's seed stands for. */
export function diceOf(rng: Rng): string {
  const dice = rng.fork('dice');
  return Array.from({ length: SEED_DIGITS_MIN }, () => dice.below(10)).join('');
}
