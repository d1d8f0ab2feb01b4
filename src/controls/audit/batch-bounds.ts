/**
 * How much each batch can have overstated the closest assertion, and so how often it is drawn.
 *
 * An assertion is `lead > 0`, a sum of coefficients over cards, the worst of them `-w`. Cards without paper are taken
 * out first, each as the worst case: `V = lead(with paper) - w N_U` is what may be lost. A batch of `b` cards can have
 * overstated at most `(lead + w b) / V` of it; its bound is the largest over all assertions, and `U` is their sum.
 *
 * Chances have to be whole numbers to be drawn by hand. Where one assertion gives every bound, they are its numerators;
 * else bounds are rounded up, and the larger bounds are those that the test uses.
 *
 * Source: Stark, "Auditing a collection of races simultaneously" (MACRO), arXiv 0905.1422; audit notes 6b and 6c.
 * @module
 */
import { assert, present } from '../../base/assert.ts';
import type { Assertion } from '../../stats/assertions/assertion.ts';
import { leadOf, type Tally, worstOf } from '../../stats/assertions/linear.ts';
import type { NoTest } from './card-tests.ts';
import type { Outcome } from './contest.ts';
import type { Population } from './population.ts';

/** Sum of the chances that bounds of several assertions are rounded to; Rivest's sampler can draw twice as many. */
const CHANCES = 2 ** 32;

export interface BatchAssertion {
  readonly assertion: Assertion;
  /** Why no batch can confirm it. */
  readonly open: NoTest | undefined;
  /** `V`, in units of its coefficients; above 0 unless it is open. */
  readonly margin: number;
}

export interface BatchBounds {
  readonly assertions: readonly BatchAssertion[];
  /** By place in the manifest, whole: the batch is drawn with this over their sum; 0 without paper. */
  readonly chances: readonly number[];
  /** The bound of a batch is its chance over this. */
  readonly scale: number;
  /** `U`; 0 if no assertion can be confirmed. */
  readonly total: number;
}

/**
 * The lead in a batch when cards that are not there count as the worst.
 * @param cards - of the batch, by the manifest.
 */
export function leadIn({ linear }: Assertion, { votes, invalid }: Omit<Tally, 'cards'>, cards: number): number {
  const read = votes.reduce((sum, each) => sum + each, invalid);
  assert(read <= cards, `${read} cards were read in a batch of ${cards}`);
  return Number(leadOf(linear, { votes, invalid, cards })) + worstOf(linear) * (cards - read);
}

export function batchBounds(population: Population, { assertions }: Outcome): BatchBounds {
  const told = assertions.map((assertion): BatchAssertion => {
    const lead = Number(leadOf(assertion.linear, population.withPaper));
    const margin = lead + worstOf(assertion.linear) * population.paperless.cards;
    if (assertion.decidedBy === 'fullCount') return { assertion, open: 'fullCount', margin };
    return { assertion, open: margin > 0 ? undefined : 'paperless', margin };
  });
  const testable = told.filter(({ open }) => open === undefined);
  const most = population.batches.map(({ paper, tally }) =>
    paper ? largest(testable, tally) : { most: 0, margin: undefined },
  );
  const sum = most.reduce((all, each) => all + (each.margin === undefined ? 0 : each.most / each.margin), 0);
  const margins = new Set(most.flatMap(({ margin }) => (margin === undefined ? [] : [margin])));
  const [only] = margins;
  const whole = most.reduce((all, each) => all + each.most, 0);
  const scale = margins.size === 1 && whole <= CHANCES ? present(only, 'a margin') : CHANCES / Math.max(1, sum);
  const chances = most.map(({ most: numerator, margin }) => {
    if (margin === undefined) return 0;
    return margin === scale ? numerator : Math.ceil((numerator * scale) / margin);
  });
  return { assertions: told, chances, scale, total: chances.reduce((all, each) => all + each, 0) / scale };
}

/** The assertion of which a batch can have overstated most, as numerator and margin. */
function largest(testable: readonly BatchAssertion[], tally: Tally) {
  let [most, margin] = [0, undefined as number | undefined];
  for (const { assertion, margin: own } of testable) {
    const numerator = Number(leadOf(assertion.linear, tally)) - worstOf(assertion.linear) * tally.cards;
    if (margin === undefined || numerator * margin > most * own) [most, margin] = [numerator, own];
  }
  return { most, margin };
}
