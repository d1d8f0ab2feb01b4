import { rngOf } from '../../../src/base/rng.ts';
import { sprt } from '../../../src/stats/risk/alpha.ts';
import { alphaShrinkTrunc } from '../../../src/stats/risk/shrink-trunc.ts';
import { simulateStops } from '../../../src/stats/sizes/simulate.ts';
import { summaryOf } from '../../../src/stats/sizes/summary.ts';
import type { Methods } from './method.ts';

interface Given {
  readonly test: 'alpha' | 'bravo';
  readonly estim?: { readonly d: number; readonly c: number };
  readonly theta: number;
  readonly eta: number;
  readonly alpha: number;
}

/** Draws of 0 and 1 that are put back, until the test is sure: the published means are of 1000 runs each. */
const REPLICATES = 10_000;
const DRAWS_MAX = 1_000_000;

export const SIMULATION: Methods = {
  'simulation.meanSampleSize': ({ estim, theta, eta, alpha }: Given) => {
    const hypothesis = { cards: Number.POSITIVE_INFINITY, mean: 0.5, upper: 1 };
    const test = estim === undefined ? sprt(hypothesis, eta) : alphaShrinkTrunc(hypothesis, { eta, ...estim });
    const shares = [
      { value: 1, cards: theta },
      { value: 0, cards: 1 - theta },
    ];
    const question = { riskLimit: alpha, replicates: REPLICATES, drawsMax: DRAWS_MAX };
    return summaryOf(simulateStops(test, shares, question, rngOf('published mean'))).mean;
  },
};
