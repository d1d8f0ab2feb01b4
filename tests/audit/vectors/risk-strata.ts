import { type StratumBet, stratumTest } from '../../../src/stats/risk/intersection.ts';
import { leastOverVectors, roundRobin } from '../../../src/stats/risk/min-over-vectors.ts';
import { comparisonUpper, comparisonValue, poolMean } from '../../../src/stats/risk/oneaudit.ts';
import type { RiskTest } from '../../../src/stats/risk/risk-test.ts';
import type { Methods } from './method.ts';

interface Strata {
  readonly N: readonly number[];
  readonly x: readonly (readonly number[])[];
  readonly bet: { readonly type: 'fixed' | 'inverseEta'; readonly c: number };
  readonly withoutReplacement: boolean;
}

interface Votes {
  readonly cards: number;
  readonly winner: number;
  readonly loser: number;
}

function testsOf({ N, bet, withoutReplacement }: Strata, eta: readonly number[]): RiskTest[] {
  const own: StratumBet = bet.type === 'fixed' ? { kind: 'fixed', bet: bet.c } : { kind: 'inverse', share: bet.c };
  return eta.map((mean, stratum) =>
    stratumTest({ cards: withoutReplacement ? (N[stratum] ?? 0) : Number.POSITIVE_INFINITY, mean, upper: 1 }, own),
  );
}

const exponentials = (logs: readonly number[]): number[] => logs.map((each) => Math.exp(each));

export const STRATA: Methods = {
  'uits.intersection': (given: Strata & { eta: number[]; combine: 'product' | 'fisher' }) => {
    const { logNow, fisher } = leastOverVectors([testsOf(given, given.eta)], roundRobin(given.x));
    return given.combine === 'fisher' ? fisher : exponentials(logNow);
  },
  'uits.minOverEtas': (given: Strata & { etas: number[][]; combine: 'product' | 'fisher'; runningMax?: boolean }) => {
    const vectors = given.etas.map((eta) => testsOf(given, eta));
    const { logNow, logHighest, fisher } = leastOverVectors(vectors, roundRobin(given.x));
    if (given.combine === 'fisher') return { pvalues: fisher };
    const martingale = exponentials(given.runningMax === true ? logHighest : logNow);
    return { martingale, p: Math.min(1, 1 / Math.max(...martingale)) };
  },
  'oneaudit.kalamazooValues': ({
    cards,
    winner,
    loser,
    pollingStratum: pool,
  }: Votes & { readonly pollingStratum: Votes }) => {
    const meanPoll = poolMean(pool.cards, pool.winner - pool.loser, 1);
    // The published example takes (w - l)/N for the assorter mean, and twice it less 1 for the margin.
    const margin = 2 * poolMean(cards, winner - loser, 1) - 1;
    const comparison = { upper: 1, margin };
    return {
      meanPoll,
      v: margin,
      u: comparisonUpper(comparison),
      noError: comparisonValue(comparison, meanPoll, meanPoll),
      overLoser: comparisonValue(comparison, meanPoll, 0),
      overWinner: comparisonValue(comparison, meanPoll, 1),
    };
  },
};
