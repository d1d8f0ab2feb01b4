/**
 * Every risk function with parameters that bet much, so that a bound that is broken shows.
 * @module
 */
import { alpha, alphaFixed, sprt } from '../../../src/stats/risk/alpha.ts';
import { bettingAgrapa, bettingFixed } from '../../../src/stats/risk/betting.ts';
import { kaplanKolmogorov, kaplanMarkov, kaplanWald } from '../../../src/stats/risk/kaplan.ts';
import { bettingKelly } from '../../../src/stats/risk/kelly.ts';
import type { NullHypothesis } from '../../../src/stats/risk/null-hypothesis.ts';
import { alphaOptimalComparison } from '../../../src/stats/risk/optimal-comparison.ts';
import type { RiskTest } from '../../../src/stats/risk/risk-test.ts';
import { alphaShrinkTrunc } from '../../../src/stats/risk/shrink-trunc.ts';

/** A mean between that of the null and the upper bound. */
const towards = ({ mean, upper }: NullHypothesis, share: number): number => mean + share * (upper - mean);

export const RISK_FUNCTIONS: Readonly<Record<string, (hypothesis: NullHypothesis) => RiskTest>> = {
  'ALPHA fixed': (h) => alphaFixed(h, towards(h, 0.3)),
  // Just above the null: the alternative that shows a bet below it.
  'ALPHA fixed, near': (h) => alphaFixed(h, towards(h, 0.01)),
  'ALPHA fixed, far': (h) => alphaFixed(h, towards(h, 0.9)),
  // Would win where the mean is lower than the null hypothesis says, if it were let.
  'ALPHA below the null': (h) => alpha(h, () => h.mean / 2),
  'ALPHA shrink-trunc': (h) => alphaShrinkTrunc(h, { eta: towards(h, 0.3), c: (h.upper - h.mean) / 20, d: 2 }),
  'ALPHA shrink-trunc to the bound': (h) => alphaShrinkTrunc(h, { eta: towards(h, 0.5), c: 0.01, d: 1, f: 0.3 }),
  SPRT: (h) => sprt(h, towards(h, 0.5)),
  'betting fixed': (h) => bettingFixed(h, 0.8 / h.mean),
  'betting everything': (h) => bettingFixed(h, 10 / h.mean),
  AGRAPA: (h) => bettingAgrapa(h, { firstBet: 0.5 / h.mean, capFirst: 0.7, capLast: 1, capGrowth: 0.5 }),
  Kelly: (h) =>
    bettingKelly(h, [
      { value: h.upper, weight: h.mean + (h.upper - h.mean) / 4 },
      { value: 0, weight: 0.75 * (h.upper - h.mean) },
    ]),
  'Kaplan-Markov': (h) => kaplanMarkov(h, h.upper / 10),
  'Kaplan-Wald': (h) => kaplanWald(h, 0.1),
  'Kaplan-Kolmogorov': (h) => kaplanKolmogorov(h, h.upper / 10),
};

/** For comparison assorters, whose upper bound is above 1, against one half. */
export const COMPARISON_FUNCTIONS: typeof RISK_FUNCTIONS = {
  ...RISK_FUNCTIONS,
  'ALPHA optimal comparison': (h) => alphaOptimalComparison(h, 0.05),
};
