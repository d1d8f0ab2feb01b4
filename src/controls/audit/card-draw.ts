/**
 * Which cards are drawn: numbers by Rivest's sampler from public dice, among all cards that have paper, in the order of
 * the manifest. A second round goes on where the first ended.
 *
 * Source: Rivest, sampler.py; audit notes 6c (the seed is rolled after everything else is published).
 * @module
 */
import { assert } from '../../base/assert.ts';
import type { Result } from '../../base/result.ts';
import type { SamplingFault } from '../sampling/fault.ts';
import { rivestSample } from '../sampling/rivest.ts';
import type { Population, ReportedBatch } from './population.ts';

/** Digits that a seed has at least: as many as public dice are rolled in practice. */
export const SEED_DIGITS_MIN = 20;

export interface Draw {
  /** From 1. */
  readonly draw: number;
  /** Place of its batch in the manifest, from 0. */
  readonly batch: number;
  /** Place in its batch, from 1. */
  readonly card: number;
}

/** @param count - cards in all, with those of earlier rounds. */
export function drawCards(
  { batches, withPaper }: Population,
  seed: string,
  count: number,
): Result<readonly Draw[], SamplingFault> {
  const numbers = rivestSample(seed, { first: 1, last: withPaper.cards }, count, false);
  if (!numbers.ok) return numbers;
  const paper = batches.map((batch, place) => ({ batch, place })).filter(({ batch }) => batch.paper);
  return { ok: true, value: numbers.value.map((number, at) => ({ draw: at + 1, ...placeOf(paper, number - 1) })) };
}

interface Placed {
  readonly batch: ReportedBatch;
  readonly place: number;
}

/** The batch that holds card `number`, from 0, of all cards with paper. */
function placeOf(paper: readonly Placed[], number: number): { readonly batch: number; readonly card: number } {
  let low = 0;
  let high = paper.length - 1;
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if ((paper[middle]?.batch.first ?? 0) <= number) low = middle;
    else high = middle - 1;
  }
  const found = paper[low];
  assert(found !== undefined && number - found.batch.first < found.batch.cards, `no card ${number}`);
  return { batch: found.place, card: number - found.batch.first + 1 };
}
