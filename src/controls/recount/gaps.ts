/**
 * The recount gap of each assertion: what part of its lead rests on votes that nobody can count again.
 *
 * `R = sum over U of A(i) / (N v / 2)`, where `U` are the votes that no count reaches, each worth what was reported of
 * it, and `N v / 2` is the lead over all `N` votes, in units of the assorter `A`. From 1 on a count of everything else
 * proves nothing about the assertion, because each vote of `U` may have been the one that hurts it most.
 *
 * Says nothing about votes that are countable and wrong: a count finds those.
 * Source: audit notes 6c; Banuelos and Stark 2012 (arXiv 1207.3413).
 * @module
 */
import type { Assertion } from '../../stats/assertions/assertion.ts';
import { meanOf, type Tally } from '../../stats/assertions/linear.ts';
import { worstCaseOf } from '../../stats/assertions/strata/worst-case.ts';

/** Sums of fractions: below this a lead that is used up is a tie. */
const ROUNDING = 1e-12;

export interface AssertionGap {
  readonly assertion: Assertion;
  /** `R`, from 0; `Infinity` where there is no lead. */
  readonly reliance: number;
  /** `proven` by the countable votes whatever the others were; `tie`: no lead, and not every vote is countable. */
  readonly status: 'proven' | 'open' | 'tie';
}

/**
 * @param assertions - of the outcome that both parts together give.
 * @param countable - votes that a count reaches, as counted or as reported; may be none.
 * @param beyond - votes that it does not reach, as reported; cards that nobody reported count 1/2.
 */
export function assertionGaps(
  assertions: readonly Assertion[],
  countable: Tally,
  beyond: Tally,
): readonly AssertionGap[] {
  return assertions.map((assertion) => {
    // With nothing left open a tie is decided by its rule, like everything else.
    if (beyond.cards === 0) return { assertion, reliance: 0, status: 'proven' };
    if (assertion.decidedBy === 'fullCount') {
      return { assertion, reliance: Number.POSITIVE_INFINITY, status: 'tie' };
    }
    if (countable.cards === 0) {
      return { assertion, reliance: (2 * meanOf(assertion.assorter, beyond)) / assertion.margin, status: 'open' };
    }
    const { reliance, isAuditable } = worstCaseOf(assertion, countable, beyond);
    return { assertion, reliance, status: isAuditable ? 'proven' : 'open' };
  });
}

/** Cards of one container, which are all counted or not at all. */
interface Container {
  readonly tally: Tally;
}

/**
 * How many containers must be counted on top of those that were, those that help most first, until the assertion is
 * proven, if each holds what was reported of it.
 *
 * @returns `undefined` if all of them together do not prove it.
 */
export function containersToProve(
  { assorter, decidedBy }: Assertion,
  counted: Tally,
  more: readonly Container[],
  cards: number,
): number | undefined {
  const worth = (tally: Tally): number => (tally.cards === 0 ? 0 : tally.cards * meanOf(assorter, tally));
  // A tie needs every card.
  if (decidedBy === 'fullCount') {
    const all = more.reduce((sum, { tally }) => sum + tally.cards, counted.cards);
    return all === cards ? more.length : undefined;
  }
  const isProven = (sum: number): boolean => sum - cards / 2 > ROUNDING * cards;
  const gains = more.map(({ tally }) => worth(tally)).sort((one, other) => other - one);
  let sum = worth(counted);
  let needed = 0;
  for (const gain of gains) {
    if (isProven(sum)) break;
    sum += gain;
    needed += 1;
  }
  return isProven(sum) ? needed : undefined;
}
