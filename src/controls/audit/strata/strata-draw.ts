/**
 * Which cards of a stratified audit are drawn: from each stratum by itself, in proportion to its cards.
 *
 * The order of strata follows from their sizes alone: the next draw is from the one that has drawn the least share of
 * its cards. So a larger sample always begins with the smaller one. Draw `i` of stratum `k`, from 1, is
 * `1 + SHA-256(seed "," k "," i) mod n`, repeats dropped: samples of different strata are independent.
 *
 * Source: Rivest, sampler.py; Stark 2020 section 4.
 * @module
 */
import { assert, present } from '../../../base/assert.ts';
import { endsOf, placeAmong } from '../../../base/cumulated.ts';
import { err, ok, type Result } from '../../../base/result.ts';
import type { SamplingFault } from '../../sampling/fault.ts';
import { rivestSample } from '../../sampling/rivest.ts';
import type { Draw } from '../card-draw.ts';
import type { Population } from '../population.ts';
import { type Stratum, strataOf } from './strata.ts';

/** The stratum of each draw. @param count - at most all cards. */
export function strataInTurn(sizes: readonly number[], count: number): readonly number[] {
  const drawn = sizes.map(() => 0);
  return Array.from({ length: count }, () => {
    let next = -1;
    let least = Number.POSITIVE_INFINITY;
    for (const [at, size] of sizes.entries()) {
      const share = ((drawn[at] ?? 0) + 1) / size;
      if (share <= 1 && share < least) [next, least] = [at, share];
    }
    assert(next >= 0, `${count} draws from ${sizes.join(' and ')} cards`);
    drawn[next] = (drawn[next] ?? 0) + 1;
    return next;
  });
}

/** @param count - cards in all, with those of earlier rounds. */
export function drawStrata(
  population: Population,
  seed: string,
  count: number,
): Result<readonly Draw[], SamplingFault> {
  const all = population.withPaper.cards;
  if (count > all) return err({ at: 'count', says: `${count}: expected a whole number from 0 to ${all}` });
  const strata = strataOf(population);
  const turns = strataInTurn(
    strata.map(({ cards }) => cards),
    count,
  );
  const cards: (readonly Omit<Draw, 'draw'>[])[] = [];
  for (const [at, stratum] of strata.entries()) {
    const own = turns.filter((turn) => turn === at).length;
    const numbers = rivestSample(`${seed},${at + 1}`, { first: 1, last: stratum.cards }, own, false);
    if (!numbers.ok) return numbers;
    cards.push(cardsOf(stratum, numbers.value));
  }
  const next = strata.map(() => 0);
  return ok(
    turns.map((stratum, at) => {
      const place = next[stratum] ?? 0;
      next[stratum] = place + 1;
      return { draw: at + 1, ...present(cards[stratum]?.[place], 'a card') };
    }),
  );
}

/** @param numbers - of cards of the stratum, from 1. */
function cardsOf({ batches }: Stratum, numbers: readonly number[]): readonly Omit<Draw, 'draw'>[] {
  const ends = endsOf(batches.map(({ batch }) => batch.cards));
  return numbers.map((number) => {
    const at = placeAmong(ends, number);
    const { batch, place } = present(batches[at], 'a batch');
    return { batch: place, card: number - ((ends[at] ?? 0) - batch.cards) };
  });
}
