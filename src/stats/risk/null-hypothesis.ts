/**
 * What a risk function tries to reject: that the mean of a list of nonnegative numbers is at most `mean`.
 *
 * Drawn without replacement, what is left must have the mean `m_j = (N t - S_{j-1}) / (N - j + 1)` if the whole list is
 * to have the mean `t`: every draw moves it. With replacement it stays `t`. Source: Stark 2020 (SHANGRLA) section 4;
 * Stark 2023 (ALPHA) section 2.
 * @module
 */
import { assert } from '../../base/assert.ts';

export interface NullHypothesis {
  /** Numbers in the list, `N`; infinite where draws are put back. */
  readonly cards: number;
  /** Mean of the list that is to be rejected, `t`, in `[0, upper]`; one half for an assorter. */
  readonly mean: number;
  /** No number of the list exceeds it, `u`. */
  readonly upper: number;
}

/** @throws InvariantError if the list is empty, or its mean is not from 0 to the upper bound. */
export function checkNull({ cards, mean, upper }: NullHypothesis): void {
  assert(cards === Number.POSITIVE_INFINITY || (Number.isSafeInteger(cards) && cards >= 1), `${cards} cards`);
  assert(mean >= 0 && mean <= upper && Number.isFinite(upper), `null mean ${mean}, upper bound ${upper}`);
}

/**
 * @param draws - so far, fewer than the cards.
 * @param sum - of what they gave.
 * @returns what the cards that are left must have as their mean; below 0 or above the upper bound where they cannot.
 */
export function nextNullMean(cards: number, mean: number, draws: number, sum: number): number {
  return cards === Number.POSITIVE_INFINITY ? mean : (cards * mean - sum) / (cards - draws);
}

/** The null mean before each draw of a list of draws. @throws InvariantError if there are more draws than cards. */
export function nullMeans(cards: number, mean: number, values: readonly number[]): number[] {
  assert(values.length <= cards, `${values.length} draws from ${cards} cards`);
  let sum = 0;
  return values.map((value, draws) => {
    const next = nextNullMean(cards, mean, draws, sum);
    sum += value;
    return next;
  });
}
