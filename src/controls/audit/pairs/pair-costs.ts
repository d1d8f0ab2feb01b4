/**
 * What an audit by pairs is expected to cost: chances of the rounds of a schedule, if cards are as reported, and the
 * chance that a given round is the last.
 *
 * A pair is taken to have its reported share of each round. Minerva's chances are exact then, those of Providence are
 * simulated. When the schedule is over everything is counted, which is part of the mean.
 *
 * Source: Zagorski and others 2021 (stopping probability); Broadrick, Vora, Zagorski 2023.
 * @module
 */
import { endsOf } from '../../../base/cumulated.ts';
import type { Rng } from '../../../base/rng.ts';
import type { Assertion } from '../../../stats/assertions/assertion.ts';
import { worstCaseOf } from '../../../stats/assertions/strata/worst-case.ts';
import { binomialQuantile } from '../../../stats/binomial.ts';
import type { PairVotes } from '../../../stats/pairs.ts';
import { together } from '../../../stats/polling/contest.ts';
import { minervaChances, minervaConfirms, minervaPath } from '../../../stats/polling/minerva.ts';
import { providenceRisk, providenceThreshold } from '../../../stats/polling/providence.ts';
import type { SizeSummary } from '../../../stats/sizes/summary.ts';
import type { AssertionCost } from '../card-audit.ts';
import type { DrawnCard } from '../card-tests.ts';
import type { Ending } from '../ending.ts';
import type { Population } from '../population.ts';
import { type PairAudit, pairMethod, pairVotes, reportedPair } from './pair-audit.ts';
import { proposedRounds } from './planned-test.ts';
import { expectedVotes, roundSizes, type Schedule } from './schedule.ts';

const REPLICATES = { plan: 400, ending: 200 } as const;

/** Draws that each pair is expected to need; no sizes where another pair ties, since no sample ends such an audit. */
export function pairCosts(audit: PairAudit, rng: Rng): readonly AssertionCost[] {
  const { outcome, population } = audit;
  const schedule = audit.test.schedule ?? proposedRounds(audit) ?? [];
  const isTie = outcome.assertions.some(({ decidedBy }) => decidedBy === 'fullCount');
  return outcome.assertions.map((assertion, place) => {
    if (assertion.decidedBy === 'fullCount') return { assertion, open: 'fullCount', worst: undefined, size: undefined };
    const worst = worstCaseOf(assertion, population.withPaper, population.paperless);
    if (isTie) return { assertion, open: undefined, worst, size: undefined };
    const reported = reportedPair(assertion, population.whole);
    const sizes = roundSizes(schedule.map((end) => expectedVotes(reported, population.whole.cards, end)));
    const chances =
      audit.test.name === 'minerva'
        ? minervaChances(reported, audit.riskLimit, sizes)
        : providenceChances(reported, audit.riskLimit, sizes, rng.fork(`assertion/${place}`));
    return { assertion, open: undefined, worst, size: sizeOf(schedule, chances, population.whole.cards) };
  });
}

/** @param cards - that are counted when the schedule is over. */
function sizeOf(schedule: Schedule, chances: readonly number[], cards: number): SizeSummary {
  const sums = endsOf(chances);
  const finished = Math.min(1, sums.at(-1) ?? 0);
  const enough = (share: number) =>
    schedule.find((_, round) => (sums[round] ?? 0) >= share) ?? Number.POSITIVE_INFINITY;
  const drawn = schedule.reduce((sum, end, round) => sum + end * (chances[round] ?? 0), 0);
  const mean = drawn + (1 - finished) * cards;
  return { replicates: REPLICATES.plan, finished, mean, p70: enough(0.7), p80: enough(0.8), p90: enough(0.9) };
}

/** Chance of each round to be the one that confirms, from simulated audits. */
function providenceChances(
  reported: PairVotes,
  riskLimit: number,
  sizes: readonly number[],
  rng: Rng,
): readonly number[] {
  const share = reported.winner / (reported.winner + reported.loser);
  const stops = sizes.map(() => 0);
  const least = new Map<string, number>();
  for (let run = 0; run < REPLICATES.plan; run += 1) {
    const own = rng.fork(`${run}`);
    let before: PairVotes = { winner: 0, loser: 0 };
    for (const [round, size] of sizes.entries()) {
      const key = `${round}/${before.winner}`;
      const threshold = least.get(key) ?? thresholdAfter(reported, riskLimit, before, size);
      least.set(key, threshold);
      const winner = binomialQuantile(size, share, own.unit());
      if (winner >= threshold) {
        stops[round] = (stops[round] ?? 0) + 1;
        break;
      }
      before = { winner: before.winner + winner, loser: before.loser + size - winner };
    }
  }
  return stops.map((count) => count / REPLICATES.plan);
}

const thresholdAfter = (reported: PairVotes, riskLimit: number, before: PairVotes, size: number): number =>
  providenceThreshold(reported, riskLimit, before, size) ?? Number.POSITIVE_INFINITY;

/**
 * The chance that a next round is the last, all pairs together, if the rest is as reported.
 *
 * @param rounds - so far.
 * @param draws - of the next round, at least 1.
 * @returns `undefined` where a tie keeps any sample from being enough.
 */
export function pairEnding(
  audit: PairAudit,
  rounds: readonly (readonly DrawnCard[])[],
  draws: number,
  rng: Rng,
): Ending | undefined {
  const { outcome, population, riskLimit } = audit;
  if (outcome.assertions.some(({ decidedBy }) => decidedBy === 'fullCount')) return undefined;
  const method = pairMethod(audit);
  const open = outcome.assertions.flatMap((assertion) => {
    const reported = reportedPair(assertion, population.whole);
    const before = rounds.map((round) => pairVotes(assertion, round));
    if (rounds.length > 0 && method(reported, before) <= riskLimit) return [];
    return [{ assertion, confirms: roundTest(audit, reported, before) }];
  });
  let ended = 0;
  for (let run = 0; run < REPLICATES.ending; run += 1) {
    const votesOf = reportedDraws(population, draws, rng.fork(`${run}`));
    if (open.every(({ assertion, confirms }) => confirms(votesOf(assertion)))) ended += 1;
  }
  return { round: { draws, chance: ended / REPLICATES.ending } };
}

/** From the votes for a pair in the next round to whether they confirm it. What is the same each time is done once. */
function roundTest(
  { test, riskLimit }: PairAudit,
  reported: PairVotes,
  before: readonly PairVotes[],
): (found: PairVotes) => boolean {
  if (test.name === 'providence') return (found) => providenceRisk(reported, [...before, found]) <= riskLimit;
  const path = minervaPath(reported, riskLimit, before);
  const sum = together(before);
  return ({ winner, loser }) =>
    minervaConfirms(path, reported, riskLimit, { winner: sum.winner + winner, size: winner + loser });
}

/**
 * Cards as reported, drawn with replacement; those that nobody reported are not found.
 *
 * @returns the votes for a pair among them: all of a kind are drawn at once, those of the next kind from the rest.
 */
function reportedDraws({ whole }: Population, draws: number, rng: Rng): (assertion: Assertion) => PairVotes {
  const reported = whole.votes.reduce((sum, each) => sum + each, whole.invalid);
  const left = { draws, cards: whole.cards };
  const drawn = [whole.cards - reported, ...whole.votes].map((cards) => {
    const found = cards === 0 ? 0 : binomialQuantile(left.draws, cards / left.cards, rng.unit());
    left.draws -= found;
    left.cards -= cards;
    return found;
  });
  const [notFound = 0, ...votes] = drawn;
  return ({ choices: [winner = -1, loser = -1] }) => ({
    winner: votes[winner] ?? 0,
    loser: (votes[loser] ?? 0) + notFound,
  });
}
