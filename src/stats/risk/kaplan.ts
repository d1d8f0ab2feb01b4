/**
 * Kaplan's three tests, which are bets as well; `g` keeps a draw of 0 from ruining the gambler.
 *
 *     Kaplan-Markov       prod (x + g) / (t + g)             bets 1 / (t + g)
 *     Kaplan-Wald         prod ((1 - g) x / t + g)           bets (1 - g) / t
 *     Kaplan-Kolmogorov   prod (x + g) / (m + g)             bets 1 / (m + g)
 *
 * The first two keep the null mean that the list had before the first draw: they are for draws that are put back.
 * Kaplan-Kolmogorov lets it move with what has been drawn.
 * Source: Stark 2009 (Kaplan-Markov), Stark and Teague 2014 (Kaplan-Wald), SHANGRLA section 4 and appendix.
 * @module
 */
import { assert } from '../../base/assert.ts';
import { betting } from './betting.ts';
import type { NullHypothesis } from './null-hypothesis.ts';
import type { RiskTest } from './risk-test.ts';

const withReplacement = (hypothesis: NullHypothesis): NullHypothesis => ({
  ...hypothesis,
  cards: Number.POSITIVE_INFINITY,
});

/** @param g - at least 0. @throws InvariantError if it is not. */
export function kaplanMarkov(hypothesis: NullHypothesis, g: number): RiskTest {
  assert(g >= 0, `g ${g}`);
  const bet = 1 / (hypothesis.mean + g);
  return betting(withReplacement(hypothesis), () => bet);
}

/** @param g - in `[0, 1]`. @throws InvariantError if it is not. */
export function kaplanWald(hypothesis: NullHypothesis, g: number): RiskTest {
  assert(g >= 0 && g <= 1, `g ${g}`);
  const bet = (1 - g) / hypothesis.mean;
  return betting(withReplacement(hypothesis), () => bet);
}

/** @param g - at least 0. @throws InvariantError if it is not. */
export function kaplanKolmogorov(hypothesis: NullHypothesis, g: number): RiskTest {
  assert(g >= 0, `g ${g}`);
  return betting(hypothesis, ({ nullMean }) => 1 / (nullMean + g));
}
