/**
 * Comparison of cards, of batches and of strata: from the inputs of a vector to our functions.
 * @module
 */
import {
  type BatchTally,
  errorBound,
  heap,
  type LeadClaim,
  majorityClaims,
  taint,
  totalBound,
  winnerClaims,
} from '../../../src/stats/comparison/batches.ts';
import {
  expectedSize,
  expectedSizeRounded,
  kaplanMarkovPValue,
  kaplanMarkovSize,
  rho,
} from '../../../src/stats/comparison/kaplan-markov.ts';
import { kaplanWaldSize } from '../../../src/stats/comparison/kaplan-wald.ts';
import { batchPValue, batchResult, batchSize, logDrawFactor } from '../../../src/stats/comparison/macro.ts';
import { comparedLog, polledLog, type Stratum, suitePValue, suiteSize } from '../../../src/stats/comparison/suite.ts';
import { superSimpleNextSize, superSimplePValue, superSimpleSize } from '../../../src/stats/comparison/super-simple.ts';
import type { PairVotes } from '../../../src/stats/pairs.ts';
import { type ContestInput, type Counts, contestOf, votesOf } from './contests.ts';
import type { Methods } from './method.ts';

interface ErrorsInput {
  readonly o1: number;
  readonly o2: number;
  readonly u1?: number;
  readonly u2?: number;
}

interface RatesInput {
  readonly alpha: number;
  readonly gamma: number;
  readonly margin: number;
  readonly or1: number;
  readonly or2: number;
  readonly ur1: number;
  readonly ur2: number;
}

const errorsOf = ({ o1, o2, u1 = 0, u2 = 0 }: ErrorsInput) => ({ over1: o1, over2: o2, under1: u1, under2: u2 });
const ratesOf = ({ or1, or2, ur1, ur2 }: RatesInput) => ({ over1: or1, over2: or2, under1: ur1, under2: ur2 });
const marginOf = ({ margin, gamma }: { margin: number; gamma: number }) => ({ margin, inflator: gamma });

/** A batch's counts beside its number of ballots; a hand count without one has as many as were reported. */
const tallyOf = ({ ballots = 0, ...votes }: Counts, reported = ballots): BatchTally => ({
  votes: votesOf(votes),
  ballots: ballots === 0 ? reported : ballots,
});

interface BatchInput extends Pick<ContestInput, 'votes' | 'numWinners' | 'alpha'> {
  readonly ballots?: number;
  readonly pendingBallots?: number;
  readonly unauditableBallots?: number;
}

/** The ballots of the contest have no part in MACRO; its batches bring their own. */
function claimsOf({ ballots = 0, pendingBallots = 0, unauditableBallots = 0, ...contest }: BatchInput): LeadClaim[] {
  return winnerClaims(contestOf({ ...contest, ballots }), pendingBallots + unauditableBallots);
}

interface MultiBatchInput extends BatchInput {
  readonly batches: Readonly<Record<string, Counts>>;
  readonly combinedBatches?: readonly (readonly string[])[];
  readonly samples: readonly Readonly<Record<string, Counts>>[];
}

function multiBatch(input: MultiBatchInput): { readonly U: number; readonly p: readonly number[] } {
  const claims = claimsOf(input);
  const batches = new Map(Object.entries(input.batches).map(([name, counts]) => [name, tallyOf(counts)]));
  const pick = (name: string): BatchTally => batches.get(name) as BatchTally;
  const U = totalBound(claims, [...batches.values()]);
  const p = input.samples.map((sample) => {
    const draws = Object.entries(sample).map(([name, counts]) => {
      const countedWith = heap((input.combinedBatches?.find((group) => group.includes(name)) ?? [name]).map(pick));
      const audited = tallyOf(counts, countedWith.ballots);
      return { taint: taint(claims, { reported: pick(name), audited, countedWith }), times: 1 };
    });
    const result = batchResult(batches.size, U, draws);
    // Where we say that the count replaces the outcome, Arlo says p = 0, whatever the count says.
    return result.kind === 'sample' ? result.pValue : 0;
  });
  return { U, p };
}

interface RunoffInput {
  readonly perBatch: Counts;
  readonly batches: number;
  readonly ballotsPerBatch: number;
  readonly alpha: number;
  readonly sampled: number;
}

function runoff({ perBatch, batches, ballotsPerBatch, alpha, sampled }: RunoffInput) {
  const all = Array<BatchTally>(batches).fill(tallyOf({ ...perBatch, ballots: ballotsPerBatch }));
  const { winners, claims } = majorityClaims(heap(all), 'valid');
  const U = totalBound(claims, all);
  const pCleanSample = batchPValue(U, [{ taint: 0, times: sampled }], 'ignored');
  return { winners, U, sampleSize: batchSize(U, alpha), pCleanSample };
}

interface DrawsInput extends BatchInput {
  readonly U: number;
  readonly draws: readonly { readonly count: number; readonly reported: Counts; readonly audited: Counts }[];
}

interface GroupsInput extends BatchInput {
  readonly batchGroups: readonly (readonly [number, Counts | null])[];
}

interface RowsInput {
  readonly candidates: readonly string[];
  readonly totals: Counts;
  readonly U: number;
  readonly columns: readonly string[];
  readonly rows: readonly (readonly (string | number)[])[];
}

function batchRows({ candidates, totals, U, columns, rows }: RowsInput) {
  const claims = claimsOf({ votes: totals, alpha: 0 });
  const draws = rows.map((row) => {
    const cell = (column: string): number => Number(row[columns.indexOf(column)]);
    const counts = (prefix: string): BatchTally =>
      tallyOf({
        ...Object.fromEntries(candidates.map((name) => [name, cell(prefix + name)])),
        ballots: cell('ballots'),
      });
    return { taint: taint(claims, { reported: counts(''), audited: counts('audit_') }), times: cell('timesDrawn') };
  });
  return { p: batchPValue(U, draws, 'credited'), taints: draws.map((draw) => draw.taint) };
}

interface BoundInput {
  readonly ballots: number;
  readonly votes: Counts;
  readonly margins: Counts;
}

/** Margins come by pair, `winner:loser`, without the totals that they are of. */
function boundOf({ ballots, votes, margins }: BoundInput): number {
  const claims = Object.entries(margins).map(([pair, margin]): LeadClaim => {
    const [winner = '', loser = ''] = pair.split(':');
    const [claim] = winnerClaims({
      votes: new Map([
        [winner, margin],
        [loser, 0],
      ]),
      ballots: margin,
      winners: 1,
    });
    return claim as LeadClaim;
  });
  return errorBound(claims, { votes: votesOf(votes), ballots });
}

interface StratumInput {
  readonly ballots: number;
  readonly votes: PairVotes;
}

interface ComparedInput extends ErrorsInput {
  readonly ballots: number;
  readonly n: number;
}

interface PolledInput extends StratumInput {
  readonly n: number;
  readonly sample: PairVotes;
}

const NO_VOTES: PairVotes = { winner: 0, loser: 0 };
const comparedOf = (input: ComparedInput & { readonly votes?: PairVotes }, gamma: number) => ({
  ballots: input.ballots,
  votes: input.votes ?? NO_VOTES,
  cards: input.n,
  errors: errorsOf(input),
  inflator: gamma,
});
const polledOf = ({ ballots, votes, n, sample }: PolledInput) => ({ ballots, votes, cards: n, sample });

interface LambdaInput {
  readonly reportedMarginOverall: number;
  readonly lambda_: number;
}

interface SuiteSizeInput {
  readonly alpha: number;
  readonly gamma: number;
  readonly cvr: Stratum;
  readonly polling: Stratum;
}

interface SuperSimpleInput extends ContestInput {
  readonly gamma: number;
}

export const COMPARISON: Methods = {
  'dhondt.kaplanWaldSampleSize': (input: { ballots: number; u: number; gamma: number; alpha: number }) =>
    kaplanWaldSize(input.ballots, input.u, input.gamma, input.alpha),
  'km.pvalue': (input: ErrorsInput & { n: number; gamma: number; margin: number }) =>
    kaplanMarkovPValue(marginOf(input), input.n, errorsOf(input)),
  'km.nmin': (input: ErrorsInput & { alpha: number; gamma: number; margin: number }) =>
    kaplanMarkovSize(marginOf(input), input.alpha, errorsOf(input)),
  'km.expectedSampleSize': (input: RatesInput) => expectedSize(marginOf(input), input.alpha, ratesOf(input)) ?? null,
  'km.expectedSampleSizeRounded': (input: RatesInput & { roundUp1: boolean; roundUp2: boolean }) =>
    expectedSizeRounded(marginOf(input), input.alpha, ratesOf(input), { up1: input.roundUp1, up2: input.roundUp2 }) ??
    null,
  'km.rho': (input: { alpha: number; gamma: number; lambdatol: number }) =>
    rho(input.alpha, input.gamma, input.lambdatol),
  'km.batch.errorBound': boundOf,
  'km.batch.factor': ({ U, taint }: { U: number; taint: number }) => Math.exp(logDrawFactor(U, taint)),
  'km.batch.pvalue': batchRows,
  'macro.multiBatch': multiBatch,
  'macro.pvalue': (input: DrawsInput) => {
    const claims = claimsOf(input);
    const draws = input.draws.map(({ count, reported, audited }) => {
      const batch = tallyOf(reported);
      return { taint: taint(claims, { reported: batch, audited: tallyOf(audited, batch.ballots) }), times: count };
    });
    return batchPValue(input.U, draws, 'ignored');
  },
  'macro.runoff': runoff,
  'macro.sampleSize': (input: GroupsInput) => {
    const batches = input.batchGroups.flatMap(([count, counts]) =>
      counts === null ? [] : Array<BatchTally>(count).fill(tallyOf(counts)),
    );
    const U = totalBound(claimsOf(input), batches);
    return { U, sampleSize: batchSize(U, input.alpha) };
  },
  'suite.comparisonStratum': (input: ComparedInput & LambdaInput & { gamma: number }) =>
    Math.exp(comparedLog(comparedOf(input, input.gamma), input.lambda_ * input.reportedMarginOverall)),
  'suite.pollingStratum': (input: PolledInput & LambdaInput) =>
    Math.exp(polledLog(polledOf(input), input.lambda_ * input.reportedMarginOverall)),
  'suite.combined': (input: { gamma: number; cvr: ComparedInput & StratumInput; polling: PolledInput }) =>
    suitePValue(comparedOf(input.cvr, input.gamma), polledOf(input.polling)),
  'suite.sampleSize': ({ alpha, gamma, cvr, polling }: SuiteSizeInput) => {
    const { compared, polled } = suiteSize(cvr, polling, gamma, alpha);
    return { cvr: compared, polling: polled };
  },
  'supersimple.pvalue': (input: SuperSimpleInput & { n: number; cases: readonly ErrorsInput[] }) =>
    input.cases.map(({ o1, o2 }) =>
      superSimplePValue(contestOf(input), input.gamma, input.n, { over1: o1, over2: o2 }),
    ),
  'supersimple.sampleSize': (input: SuperSimpleInput & { rates: Required<ErrorsInput> }) =>
    superSimpleSize(contestOf(input), input.alpha, input.gamma, errorsOf(input.rates)),
  'supersimple.nextSampleSize': (input: SuperSimpleInput & { sampled: number; cases: readonly ErrorsInput[] }) =>
    input.cases.map(({ o1, o2 }) =>
      superSimpleNextSize(contestOf(input), input.alpha, input.gamma, input.sampled, { over1: o1, over2: o2 }),
    ),
};
