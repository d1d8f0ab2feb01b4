/**
 * Cards as they will be read if paper is as reported but for the expected errors: drawn one after another, without
 * those that were read before. What a plan of further cards is simulated with.
 *
 * A card with a record is now and then overstated by one vote, read as invalid, or by two, not found. A card that
 * nobody reported is not found.
 * @module
 */
import { present } from '../../base/assert.ts';
import { endsOf, placeAmong } from '../../base/cumulated.ts';
import type { Rng } from '../../base/rng.ts';
import { NOT_FOUND } from '../../domain/audit.ts';
import { type Choice, INVALID } from '../../domain/election.ts';
import type { ErrorRates } from '../../stats/sizes/lists.ts';
import type { DrawnCard } from './card-tests.ts';
import type { Population } from './population.ts';

/** What was reported, and errors that are expected of cards with records. */
export interface Reported {
  readonly population: Population;
  readonly errors: ErrorRates;
}

/** One kind of card of one batch, as reported, and how many are left. */
export interface Kind {
  readonly batch: number;
  readonly choice: Choice;
  readonly cards: number;
}

/**
 * @param places - batches to draw from.
 * @param isMatched - whether cards have records.
 * @param seen - cards of earlier rounds.
 * @returns the next card, each time it is asked; it starts again with all of them when none is left.
 */
export function reportedCards(
  { population, errors }: Reported,
  places: readonly number[],
  isMatched: boolean,
  seen: readonly DrawnCard[],
  rng: Rng,
): () => DrawnCard {
  const kinds = leftCards(population.batches, places, seen);
  const ends = endsOf(kinds.map(({ cards }) => cards));
  const all = ends.at(-1) ?? 0;
  const drawn = new Set<number>();
  return () => {
    if (drawn.size >= all) drawn.clear();
    let place = rng.below(all);
    while (drawn.has(place)) place = rng.below(all);
    drawn.add(place);
    const { batch, choice } = present(kinds[placeAmong(ends, place + 1)], 'a kind');
    if (choice === NOT_FOUND || !isMatched) return { batch, recorded: undefined, read: choice };
    const luck = rng.unit();
    const off = luck < errors.twoVote ? NOT_FOUND : luck < errors.twoVote + errors.oneVote ? INVALID : choice;
    return { batch, recorded: choice, read: off };
  };
}

/** Reported cards without those that were seen; one that was not found uses up a card that nobody reported. */
export function leftCards(
  batches: Population['batches'],
  places: readonly number[],
  seen: readonly DrawnCard[],
): readonly Kind[] {
  const before = new Map<string, number>();
  for (const { batch, recorded, read } of seen) {
    const key = `${batch}/${recorded ?? read}`;
    before.set(key, (before.get(key) ?? 0) + 1);
  }
  const kinds: Kind[] = [];
  for (const batch of places) {
    const { tally } = present(batches[batch], 'a batch');
    const reported = tally.votes.reduce((total, each) => total + each, tally.invalid);
    const own = [
      ...tally.votes.map((cards, choice) => ({ choice, cards })),
      { choice: INVALID, cards: tally.invalid },
      { choice: NOT_FOUND, cards: tally.cards - reported },
    ];
    for (const { choice, cards } of own) {
      const left = cards - (before.get(`${batch}/${choice}`) ?? 0);
      if (left > 0) kinds.push({ batch, choice, cards: left });
    }
  }
  return kinds;
}
