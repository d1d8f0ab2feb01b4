/**
 * Which cards are drawn: numbers by Rivest's sampler from public dice, among all cards that have paper, in the order of
 * the manifest. A second round goes on where the first ended.
 *
 * Source: Rivest, sampler.py; audit notes 6c (the seed is rolled after everything else is published).
 * @module
 */
import { present } from '../../base/assert.ts';
import { endsOf, placeAmong } from '../../base/cumulated.ts';
import { ok, type Result } from '../../base/result.ts';
import type { SamplingFault } from '../sampling/fault.ts';
import { rivestSample } from '../sampling/rivest.ts';
import type { Population } from './population.ts';

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
export function drawCards(population: Population, seed: string, count: number): Result<readonly Draw[], SamplingFault> {
  return drawFrom(population, seed, count, false);
}

/** The same with cards put back after each draw. @param count - draws in all, with those of earlier rounds. */
export function drawWithReplacement(
  population: Population,
  seed: string,
  count: number,
): Result<readonly Draw[], SamplingFault> {
  return drawFrom(population, seed, count, true);
}

function drawFrom(
  { batches, withPaper }: Population,
  seed: string,
  count: number,
  isPutBack: boolean,
): Result<readonly Draw[], SamplingFault> {
  const numbers = rivestSample(seed, { first: 1, last: withPaper.cards }, count, isPutBack);
  if (!numbers.ok) return numbers;
  const paper = batches.map((batch, place) => ({ batch, place })).filter(({ batch }) => batch.paper);
  const ends = endsOf(paper.map(({ batch }) => batch.cards));
  const drawn = numbers.value.map((number, at): Draw => {
    const { batch, place } = present(paper[placeAmong(ends, number)], 'a batch');
    return { draw: at + 1, batch: place, card: number - batch.first };
  });
  return ok(drawn);
}
