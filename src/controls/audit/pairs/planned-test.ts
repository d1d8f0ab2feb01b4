/**
 * The test of pairs that a plan commits to: with the rounds that were asked for, or with proposed ones where the test
 * needs rounds fixed beforehand.
 * @module
 */
import { err, ok, type Result } from '../../../base/result.ts';
import type { AssertionFault } from '../../../stats/assertions/linear.ts';
import type { Contest } from '../../../stats/pairs.ts';
import type { CardAudit } from '../card-audit.ts';
import { outcomeOf } from '../contest.ts';
import type { PairTest } from './pair-audit.ts';
import { proposedSchedule, type Schedule } from './schedule.ts';

type Planned = Pick<CardAudit, 'contest' | 'population' | 'riskLimit'>;

/** The rounds that would be proposed; `undefined` where none can be, or the contest is not one of pairs. */
export function proposedRounds({ contest, population, riskLimit }: Planned): Schedule | undefined {
  const { choices, rule } = contest;
  if (rule.kind !== 'plurality' || rule.winners < 1 || rule.winners >= choices.length) return undefined;
  const votes = new Map(choices.map((name, at) => [name, population.whole.votes[at] ?? 0]));
  const polled: Contest = { votes, ballots: population.whole.cards, winners: rule.winners };
  return proposedSchedule(polled, riskLimit);
}

/**
 * @param schedule - absent: proposed for Minerva, left open for Providence.
 * @returns a fault where no round can be proposed, or nothing is left to audit. That the contest is one of pairs is
 * for `pairAudit` to say.
 */
export function plannedTest(
  name: PairTest['name'],
  schedule: Schedule | undefined,
  planned: Planned,
): Result<PairTest, AssertionFault> {
  const test = { name, draws: 'withReplacement' } as const;
  if (schedule !== undefined) return ok({ ...test, schedule });
  if (name === 'providence' || planned.contest.rule.kind !== 'plurality') return ok(test);
  const proposed = proposedRounds(planned);
  if (proposed !== undefined) return ok({ ...test, schedule: proposed });
  const outcome = outcomeOf(planned.contest, planned.population.whole);
  if (!outcome.ok) return outcome;
  const why = 'a tie, or more draws in the first than there are cards';
  return err({ at: `test ${name}`, says: `no rounds can be proposed (${why}): give --schedule, or count all paper` });
}
