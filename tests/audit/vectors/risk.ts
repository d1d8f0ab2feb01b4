import { alphaFixed, sprt } from '../../../src/stats/risk/alpha.ts';
import { bettingAgrapa, bettingFixed } from '../../../src/stats/risk/betting.ts';
import { drawsUntil, type History, historyOf } from '../../../src/stats/risk/history.ts';
import { kaplanKolmogorov, kaplanMarkov, kaplanWald } from '../../../src/stats/risk/kaplan.ts';
import { type NullHypothesis, nullMeans } from '../../../src/stats/risk/null-hypothesis.ts';
import { alphaOptimalComparison, optimalComparison } from '../../../src/stats/risk/optimal-comparison.ts';
import { type RiskTest, startTest, stepTest } from '../../../src/stats/risk/risk-test.ts';
import { alphaShrinkTrunc, type ShrinkTrunc, shrinkTrunc } from '../../../src/stats/risk/shrink-trunc.ts';
import type { Methods } from './method.ts';
import { type Draws, drawsOf } from './risk-draws.ts';
import { SIMULATION } from './risk-simulation.ts';
import { STRATA } from './risk-strata.ts';

interface Given extends Draws {
  readonly N: number | 'Infinity';
  readonly u: number;
  readonly t: number;
}

export type Estimator =
  | { readonly type: 'fixed'; readonly eta: number }
  | { readonly type: 'optimalComparison'; readonly errorRate2: number }
  | ({ readonly type: 'shrinkTrunc'; readonly minsd?: number } & ShrinkTrunc);

type Bet =
  | { readonly type: 'fixed'; readonly lam: number }
  | {
      readonly type: 'agrapa';
      readonly lam: number;
      readonly cGrapa0: number;
      readonly cGrapaMax: number;
      readonly cGrapaGrow: number;
    };

interface Kaplan extends Given {
  readonly g: number;
  /** Without it only the last p-value counts. */
  readonly randomOrder?: boolean;
}

interface SampleSize extends Given {
  readonly test: 'alpha' | 'betting' | 'kaplanMarkov' | 'kaplanWald' | 'kaplanKolmogorov';
  readonly estim?: Estimator;
  readonly bet?: Bet;
  readonly g?: number;
  readonly alpha: number;
  readonly mode?: string;
}

const nullOf = ({ N, u, t }: Given): NullHypothesis => ({ cards: Number(N), mean: t, upper: u });

export function alphaOf(hypothesis: NullHypothesis, estimator: Estimator): RiskTest {
  switch (estimator.type) {
    case 'fixed':
      return alphaFixed(hypothesis, estimator.eta);
    case 'optimalComparison':
      return alphaOptimalComparison(hypothesis, estimator.errorRate2);
    case 'shrinkTrunc':
      return alphaShrinkTrunc(hypothesis, { ...estimator, minSd: estimator.minsd ?? 1e-6 });
  }
}

function bettingOf(given: Given, bet: Bet): RiskTest {
  if (bet.type === 'fixed') return bettingFixed(nullOf(given), bet.lam);
  const { lam, cGrapa0, cGrapaMax, cGrapaGrow } = bet;
  return bettingAgrapa(nullOf(given), {
    ...{ firstBet: lam, capFirst: cGrapa0, capLast: cGrapaMax, capGrowth: cGrapaGrow },
  });
}

function testOf(given: SampleSize): RiskTest {
  const { test, g = 0 } = given;
  if (test === 'kaplanWald') return kaplanWald(nullOf(given), g);
  if (test === 'kaplanMarkov') return kaplanMarkov(nullOf(given), g);
  if (test === 'kaplanKolmogorov') return kaplanKolmogorov(nullOf(given), g);
  if (test === 'betting' && given.bet !== undefined) return bettingOf(given, given.bet);
  if (test === 'alpha' && given.estim !== undefined) return alphaOf(nullOf(given), given.estim);
  throw new Error(`a sample size of ${test} without its parameters`);
}

const shown = ({ p, current }: History): unknown => ({ p, history: current });

const kaplanOf =
  (make: (hypothesis: NullHypothesis, g: number) => RiskTest) =>
  (given: Kaplan): unknown => {
    const history = historyOf(make(nullOf(given), given.g), drawsOf(given));
    return shown(given.randomOrder === false ? { ...history, p: history.last } : history);
  };

const sizeOf = (given: SampleSize, x: readonly number[]): number | null =>
  drawsUntil(testOf(given), x, given.alpha, given.mode === 'tile' ? Number(given.N) : x.length) ?? null;

export const RISK: Methods = {
  ...STRATA,
  ...SIMULATION,
  'nonneg.nullMeans': ({ N, t, x }: { N: number | 'Infinity'; t: number; x: number[] }) => nullMeans(Number(N), t, x),
  'nonneg.optimalComparison': ({ u, errorRate2 }: { u: number; errorRate2: number }) => {
    const eta = optimalComparison(u, errorRate2);
    // The same as a bet against one half, as COBRA has it.
    return { eta, lambda_: (eta / 0.5 - 1) / (u - 0.5) };
  },
  'nonneg.shrinkTrunc': (given: Given & ShrinkTrunc) => {
    const estimate = shrinkTrunc(given.u, given);
    const test = alphaShrinkTrunc(nullOf(given), given);
    const state = startTest(test);
    return drawsOf(given).map((value) => {
      const next = estimate(state);
      stepTest(test, state, value);
      return next;
    });
  },
  'nonneg.alpha': (given: Given & { estim: Estimator }) =>
    shown(historyOf(alphaOf(nullOf(given), given.estim), drawsOf(given))),
  'nonneg.betting': (given: Given & { bet: Bet }) => shown(historyOf(bettingOf(given, given.bet), drawsOf(given))),
  'nonneg.kaplanMarkov': kaplanOf(kaplanMarkov),
  'nonneg.kaplanWald': kaplanOf(kaplanWald),
  'nonneg.kaplanKolmogorov': kaplanOf(kaplanKolmogorov),
  'nonneg.sprt': (given: Given & { eta: number }) => {
    const { logFortunes } = historyOf(sprt(nullOf(given), given.eta), drawsOf(given));
    return { martingale: logFortunes.map((each) => Math.exp(each)) };
  },
  'nonneg.sampleSize': (given: SampleSize) => sizeOf(given, drawsOf(given)),
  'nonneg.sampleSizeMany': (given: SampleSize & { xs: number[][] }) => given.xs.map((x) => sizeOf(given, x)),
};
