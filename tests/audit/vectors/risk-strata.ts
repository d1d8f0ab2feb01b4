import { type Assorter, meanOf } from '../../../src/stats/assertions/linear.ts';
import { noErrorValue, overstatementUpper, overstatementValue } from '../../../src/stats/assertions/overstatement.ts';
import { type StratumBet, stratumTest } from '../../../src/stats/risk/intersection.ts';
import { leastOverVectors, roundRobin } from '../../../src/stats/risk/min-over-vectors.ts';
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

/** The published example takes (w - l)/N for the assorter mean, and twice it less 1 for the margin. */
const LEAD: Assorter = { values: [1, -1], rest: 0, upper: 1 };

const leadMean = ({ cards, winner, loser }: Votes): number =>
  meanOf(LEAD, { votes: [winner, loser], invalid: cards - winner - loser, cards });

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
    const meanPoll = leadMean(pool);
    const margin = 2 * leadMean({ cards, winner, loser }) - 1;
    return {
      meanPoll,
      v: margin,
      u: overstatementUpper(1, margin),
      noError: noErrorValue(1, margin),
      overLoser: overstatementValue(1, margin, meanPoll),
      overWinner: overstatementValue(1, margin, meanPoll - 1),
    };
  },
};
