/**
 * Cards without paper, counted as the worst they may be: what an audit of the others can still confirm.
 *
 * Each of the `N_U` cards without paper has `A = 0`. The assertion then holds if the mean over the `N_a` others exceeds
 * the raised null `tau = N / (2 N_a)`. Their comparison margin is `v' = 2 (mean - tau)`. Slack is what is left of the
 * reported lead, in units of `A`; reliance, the recount gap of an assertion, is the part of the lead that rests on
 * cards nobody can check: from 1 on, a hand count of every piece of paper proves nothing.
 *
 * Source: Banuelos and Stark 2012 (arXiv 1207.3413), with a stratum in the place of one missing ballot.
 * @module
 */
import { assert } from '../../../base/assert.ts';
import type { Assertion } from '../assertion.ts';
import { meanOf, type Tally } from '../linear.ts';
import { noErrorValue } from '../overstatement.ts';

/** Means of assorters are sums of fractions: below this nothing is told apart. */
const ROUNDING = 1e-12;

/** Cards and the reported mean of the assorter over them. */
export interface Part {
  readonly cards: number;
  readonly mean: number;
}

export interface WorstCase {
  /** `v` over all cards as reported. */
  readonly reportedMargin: number;
  /** `v` with 0 for every card without paper. */
  readonly worstMargin: number;
  /** The raised null for the cards with paper; 1/2 if all have it. */
  readonly nullMean: number;
  /** `v'` of the cards with paper against the raised null. */
  readonly auditableMargin: number;
  /** Comparison value of a card without error; `undefined` if nothing can be confirmed. */
  readonly noError: number | undefined;
  /** In units of the assorter summed over cards; at most 0: nothing can be confirmed. */
  readonly slack: number;
  readonly isAuditable: boolean;
  /** The recount gap, from 0; `Infinity` without a reported lead. */
  readonly reliance: number;
}

/**
 * @param upper - of the assorter.
 * @throws InvariantError if there is no card with paper.
 */
export function worstCase(upper: number, auditable: Part, paperless: Part): WorstCase {
  assert(
    auditable.cards > 0 && paperless.cards >= 0,
    `${auditable.cards} cards with paper, ${paperless.cards} without`,
  );
  const cards = auditable.cards + paperless.cards;
  const [withPaper, without] = [auditable.cards * auditable.mean, paperless.cards * paperless.mean];
  const halfLead = withPaper + without - cards / 2;
  const slack = withPaper - cards / 2;
  const nullMean = cards / (2 * auditable.cards);
  const auditableMargin = 2 * (auditable.mean - nullMean);
  // A lead that is exactly used up is a tie, whichever way a sum of fractions was rounded.
  const isAuditable = slack > ROUNDING * cards && auditableMargin > ROUNDING;
  return {
    reportedMargin: (2 * halfLead) / cards,
    worstMargin: (2 * slack) / cards,
    nullMean,
    auditableMargin,
    noError: isAuditable ? noErrorValue(upper, auditableMargin) : undefined,
    slack,
    isAuditable,
    reliance: halfLead > 0 ? without / halfLead : Number.POSITIVE_INFINITY,
  };
}

/** The same for an assertion and the reported votes of both parts. */
export function worstCaseOf({ assorter }: Assertion, withPaper: Tally, paperless: Tally): WorstCase {
  return worstCase(
    assorter.upper,
    { cards: withPaper.cards, mean: meanOf(assorter, withPaper) },
    // Where every card has paper there is no mean of those without.
    { cards: paperless.cards, mean: paperless.cards === 0 ? 0 : meanOf(assorter, paperless) },
  );
}
