/**
 * BRAVO, Minerva, Providence and the Bayesian polling audit: from the inputs of a vector to our functions.
 * @module
 */
import { bayesianRisk, bayesianThreshold } from '../../../src/stats/polling/bayesian.ts';
import { bravoLogRatio, bravoRisk, contestSampleNumber } from '../../../src/stats/polling/bravo.ts';
import { bravoChanceNormal, bravoContestSize, bravoSize } from '../../../src/stats/polling/bravo-size.ts';
import { type PollingResult, pollingRisk, type Round } from '../../../src/stats/polling/contest.ts';
import { minervaRisk } from '../../../src/stats/polling/minerva.ts';
import { providenceRisk, providenceRound } from '../../../src/stats/polling/providence.ts';
import { firstRoundSize } from '../../../src/stats/polling/round-size.ts';
import { type ContestInput, type Counts, contestOf, votesOf } from './contests.ts';
import type { Methods } from './method.ts';

interface BravoSample extends ContestInput {
  readonly sample: Counts;
}

interface RoundsInput extends ContestInput {
  readonly rounds: readonly { readonly size: number; readonly sample: Counts }[];
}

interface CompletionInput {
  readonly alpha: number;
  readonly pWinner: number;
  readonly pRunnerUp: number;
  readonly sampleWinner: number;
  readonly sampleRunnerUp: number;
  readonly completion: number;
}

interface PlansInput extends ContestInput {
  readonly completion: readonly number[];
}

const roundsOf = ({ rounds }: RoundsInput): Round[] =>
  rounds.map(({ size, sample }) => ({ votes: votesOf(sample), ballots: size }));

/** Where we say that the count replaces the outcome, Arlo says risk 0 and confirmed, whatever the count says. */
const asArlo = (result: PollingResult): number => (result.kind === 'every-ballot-read' ? 0 : result.largest);

const roundRisk = (risk: number, alpha: number) => ({ risk, confirmed: risk <= alpha });

/** Arlo's sizes for the contest. A tie has no finite size, which Arlo writes as a full count. */
const orFullCount = (size: number, { ballots }: ContestInput): number => (Number.isFinite(size) ? size : ballots);

function bravoPairs(input: BravoSample): { readonly pairs: Counts; readonly confirmed: boolean } {
  const contest = contestOf(input);
  // Without a round the result has every pair, whose risk a full count then makes 0 in Arlo's convention.
  const before = pollingRisk(contest, [], bravoRisk);
  const after = pollingRisk(contest, [{ votes: votesOf(input.sample) }], bravoRisk);
  const pairs = (after.kind === 'sample' ? after : before) as Extract<PollingResult, { kind: 'sample' }>;
  const risks = pairs.pairs.map(({ winner, loser, risk }): [string, number] => [
    `${winner}|${loser}`,
    after.kind === 'sample' ? risk : 0,
  ]);
  return { pairs: Object.fromEntries(risks), confirmed: asArlo(after) <= input.alpha };
}

export const POLLING: Methods = {
  'bravo.asn': (input: ContestInput) => orFullCount(contestSampleNumber(contestOf(input), input.alpha), input),
  'bravo.pvalue': bravoPairs,
  'bravo.probOfCompletionAt': (input: { alpha: number; pWinner: number; pLoser: number; sampleSize: number }) =>
    bravoChanceNormal({ winner: input.pWinner, loser: input.pLoser }, input.alpha, input.sampleSize),
  'bravo.sampleSizeForCompletion': (input: CompletionInput) => {
    const reported = { winner: input.pWinner, loser: input.pRunnerUp };
    const logRatio = bravoLogRatio(reported, { winner: input.sampleWinner, loser: input.sampleRunnerUp });
    return bravoSize({ ...reported, logRatio }, input.alpha, input.completion);
  },
  'bravo.sampleSizeTable': (input: ContestInput) => {
    const contest = contestOf(input);
    const size = (chance: number): number => orFullCount(bravoContestSize(contest, input.alpha, chance), input);
    const asn = orFullCount(contestSampleNumber(contest, input.alpha), input);
    return { asn, '0.7': size(0.7), '0.8': size(0.8), '0.9': size(0.9) };
  },
  'brla.kmin': (input: { ballots: number; alpha: number; sampleSizes: readonly number[] }) =>
    input.sampleSizes.map((sample) => bayesianThreshold(input.ballots, input.alpha, sample) ?? null),
  'brla.risk': (input: { ballots: number; sampleSize: number; winnerVotes: number }) =>
    bayesianRisk(input.ballots, input.sampleSize, input.winnerVotes),
  'minerva.risk': (input: RoundsInput) =>
    roundRisk(asArlo(pollingRisk(contestOf(input), roundsOf(input), minervaRisk(input.alpha))), input.alpha),
  'minerva.sampleSize': (input: PlansInput) => firstRounds(input),
  'minerva.stoppingProbability': (input: { votes: { A: number; B: number }; alpha: number; roundSize: number }) => {
    const reported = { winner: input.votes.A, loser: input.votes.B };
    const { threshold = null, chance } = providenceRound(reported, input.alpha, input.roundSize);
    return { kmin: threshold, probability: chance };
  },
  'providence.risk': (input: RoundsInput) =>
    roundRisk(asArlo(pollingRisk(contestOf(input), roundsOf(input), providenceRisk)), input.alpha),
  'providence.sampleSize': (input: PlansInput) => firstRounds(input),
};

function firstRounds(input: PlansInput): number[] {
  return input.completion.map((chance) => orFullCount(firstRoundSize(contestOf(input), input.alpha, chance), input));
}
