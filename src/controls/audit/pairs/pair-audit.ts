/**
 * A polling audit of a plurality contest in rounds, by Minerva or Providence: each winner against each loser, on draws
 * that are put back.
 *
 * Both tests are about one half of the votes of a pair, so every card has to have paper and every assertion has to be
 * such a pair. A card that is not found counts for the loser. One that was drawn twice counts twice and is read once.
 *
 * Minerva holds its limit if the rounds are those of a schedule fixed before the seed. They are counted in draws there
 * and in votes for the pair in the test: how many of the draws of a round are votes for the pair does not depend on
 * which of the two they are for, so given their numbers the limit holds, and so it does on the whole. Providence holds
 * it too if each round is fixed before it is drawn.
 *
 * Source: Zagorski and others 2021 (Minerva); Broadrick, Vora, Zagorski 2023 (Providence); audit notes 6c, 7.
 * @module
 */
import { present } from '../../../base/assert.ts';
import { err, ok, type Result } from '../../../base/result.ts';
import { counted } from '../../../base/words.ts';
import { NOT_FOUND } from '../../../domain/audit.ts';
import type { Assertion } from '../../../stats/assertions/assertion.ts';
import type { AssertionFault, Tally } from '../../../stats/assertions/linear.ts';
import type { PairVotes } from '../../../stats/pairs.ts';
import type { PairMethod } from '../../../stats/polling/contest.ts';
import { minervaRisk } from '../../../stats/polling/minerva.ts';
import { providenceRisk } from '../../../stats/polling/providence.ts';
import { type AssertionCheck, type CardAudit, type CardCheck, checkWith } from '../card-audit.ts';
import type { DrawnCard } from '../card-tests.ts';
import { outcomeOf } from '../contest.ts';
import { type Schedule, scheduleFault } from './schedule.ts';

export const PAIR_TESTS = ['minerva', 'providence'] as const;

/** Everything about the test that is published before the seed. */
export interface PairTest {
  readonly name: (typeof PAIR_TESTS)[number];
  readonly draws: 'withReplacement';
  /** Absent: rounds of any size, each fixed before it is drawn; Providence only. */
  readonly schedule?: Schedule;
}

export interface PairAudit extends Omit<CardAudit, 'design' | 'test'> {
  readonly design: 'polling';
  readonly test: PairTest;
}

/** Every draw that was made, and each card once. */
export interface PairSample {
  /** By round, in the order of the draw. */
  readonly rounds: readonly (readonly DrawnCard[])[];
  readonly cards: readonly DrawnCard[];
}

/** @returns the audit of the reported outcome; a fault if it is not one of pairs, or its schedule is none. */
export function pairAudit(given: Omit<PairAudit, 'outcome'>): Result<PairAudit, AssertionFault> {
  const { contest, population, test } = given;
  const { rule } = contest;
  const refuse = (says: string) => err({ at: `test ${test.name}`, says });
  if (rule.kind !== 'plurality') {
    return refuse(`is for pairs of a winner and a loser, which a contest of the kind ${rule.kind} is not made of`);
  }
  const { cards } = population.paperless;
  if (cards > 0) return refuse(`${counted(cards, 'card')} without paper: it cannot take them as the worst case`);
  const outcome = outcomeOf(contest, population.whole);
  if (!outcome.ok) return outcome;
  if (test.schedule === undefined) {
    if (test.name === 'minerva') return refuse('breaks its risk limit without a schedule of its rounds');
  } else {
    const fault = scheduleFault(test.schedule, population.withPaper.cards);
    if (fault !== undefined) return refuse(`schedule: ${fault}`);
  }
  return ok({ ...given, outcome: outcome.value });
}

/** What was reported of the pair of an assertion. */
export function reportedPair({ choices }: Pick<Assertion, 'choices'>, { votes }: Pick<Tally, 'votes'>): PairVotes {
  const [winner = -1, loser = -1] = choices;
  return { winner: present(votes[winner], 'a winner'), loser: present(votes[loser], 'a loser') };
}

/** Votes of the pair among the draws of a round; a card that is not there counts for the loser. */
export function pairVotes({ choices }: Pick<Assertion, 'choices'>, draws: readonly DrawnCard[]): PairVotes {
  const [winner, loser] = choices;
  const found = { winner: 0, loser: 0 };
  for (const { read } of draws) {
    if (read === winner) found.winner += 1;
    else if (read === loser || read === NOT_FOUND) found.loser += 1;
  }
  return found;
}

export const pairMethod = ({ test, riskLimit }: Pick<PairAudit, 'test' | 'riskLimit'>): PairMethod =>
  test.name === 'minerva' ? minervaRisk(riskLimit) : providenceRisk;

/** The risk of each pair after these rounds. */
export function checkPairs(audit: PairAudit, { rounds, cards }: PairSample): CardCheck {
  const { outcome, population, riskLimit, test } = audit;
  const method = pairMethod(audit);
  const rows = outcome.assertions.map((assertion): AssertionCheck => {
    if (assertion.decidedBy === 'fullCount') {
      return { assertion, status: 'fullCount', pValue: undefined, more: undefined };
    }
    const found = rounds.map((draws) => pairVotes(assertion, draws));
    const pValue = method(reportedPair(assertion, population.whole), found);
    return { assertion, status: pValue <= riskLimit ? 'confirmed' : 'open', pValue, more: undefined };
  });
  const draws = rounds.reduce((sum, round) => sum + round.length, 0);
  const next = test.schedule?.find((end) => end > draws);
  const isOver = test.schedule !== undefined && next === undefined;
  return {
    ...checkWith(audit, cards, rows),
    draws,
    ...(next === undefined ? {} : { nextEnd: next }),
    ...(isOver ? { isScheduleOver: true } : {}),
  };
}
