/**
 * Whether the cards that were read are those that the seed gives: each draw once, in all rounds, none left out.
 *
 * Whoever leaves a card out chooses the sample; whoever reads one that was not drawn does too. So nothing is computed
 * until the readings are exactly the first `n` draws.
 *
 * Source: audit notes 6c; Lindeman and Stark 2012.
 * @module
 */
import { assert } from '../../base/assert.ts';
import type { CardReading, CardRecord } from '../../domain/audit.ts';
import type { Choice } from '../../domain/election.ts';
import { drawCards } from './card-draw.ts';
import type { DrawnCard } from './card-tests.ts';
import type { Population } from './population.ts';

/** Where a reading stands: round and line are told back in faults. */
export type PlacedReading = CardReading & { readonly round: number; readonly line: number };

export interface RoundFault {
  readonly round: number;
  readonly line: number;
  readonly says: string;
  /** The seed gives something else for this draw: under another seed that is so of nearly all. */
  readonly isOtherDraw?: true;
}

/** Draws that are not those of the seed told as one fault, at the first of them. */
export function foldOtherDraws(faults: readonly RoundFault[]): readonly RoundFault[] {
  const [first, ...others] = faults.filter(({ isOtherDraw }) => isOtherDraw);
  if (first === undefined || others.length === 0) return faults;
  const folded = { ...first, says: `${first.says}; so for ${others.length} more` };
  return faults.flatMap((fault) => (fault === first ? [folded] : fault.isOtherDraw ? [] : [fault]));
}

/**
 * @param draw - how a seed gives cards.
 * @returns the cards in the order of the draw, or everything that keeps them from being the sample.
 */
export function sampleOf(
  population: Population,
  seed: string,
  readings: readonly PlacedReading[],
  records: readonly CardRecord[] | undefined,
  draw: typeof drawCards = drawCards,
): { readonly cards: readonly DrawnCard[]; readonly faults: readonly RoundFault[] } {
  const faults: RoundFault[] = [];
  const byDraw = new Map<number, PlacedReading>();
  for (const reading of readings) {
    const before = byDraw.get(reading.draw);
    if (before !== undefined) {
      faults.push({ ...placeOf(reading), says: `draw ${reading.draw} was read already, in round ${before.round}` });
    } else byDraw.set(reading.draw, reading);
  }
  const count = Math.max(0, ...byDraw.keys());
  if (count > population.withPaper.cards) {
    const last = byDraw.get(count);
    assert(last !== undefined, 'the last draw');
    return {
      cards: [],
      faults: [{ ...placeOf(last), says: `draw ${count}: only ${population.withPaper.cards} cards have paper` }],
    };
  }
  const drawn = draw(population, seed, count);
  assert(drawn.ok, 'a sample that fits');
  const recorded = recordsByCard(records);
  const cards = drawn.value.flatMap(({ draw, batch, card }): DrawnCard[] => {
    const reading = byDraw.get(draw);
    const name = population.batches[batch]?.name ?? '';
    if (reading === undefined) {
      faults.push({ round: 0, line: 0, says: `draw ${draw} (card ${card} of '${name}') was not read` });
      return [];
    }
    if (reading.batch !== name || reading.card !== card) {
      const given = `card ${card} of '${name}'`;
      const says = `draw ${draw}: the seed gives ${given}, not card ${reading.card} of '${reading.batch}'`;
      faults.push({
        ...placeOf(reading),
        says: `${says}: another seed, or another card was read`,
        isOtherDraw: true,
      });
    }
    return [{ batch, recorded: recorded(name, card), read: reading.choice }];
  });
  return { cards, faults };
}

const placeOf = ({ round, line }: PlacedReading) => ({ round, line });

function recordsByCard(
  records: readonly CardRecord[] | undefined,
): (batch: string, card: number) => Choice | undefined {
  const byCard = new Map(records?.map(({ batch, card, choice }) => [`${card}/${batch}`, choice]));
  return (batch, card) => byCard.get(`${card}/${batch}`);
}
