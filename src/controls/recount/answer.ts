/**
 * What the answer to a recount means for the reported result: whom it names, whether it takes the result's place, and
 * the recount gap of each assertion. Reads what was reported and what was counted, never what voters meant.
 *
 * The outcome of one station is who has more votes than each other; a seat or an office needs the whole contest.
 *
 * Source: design section 9; audit notes 6c: a margin in votes must exceed `N_U + (w_U - l_U)`.
 * @module
 */
import { leadOf, type Tally, worstOf } from '../../stats/assertions/linear.ts';
import { type AuditContest, outcomeOf } from '../audit/contest.ts';
import { type AssertionGap, assertionGaps } from './gaps.ts';
import { isAnswered, type Recount } from './station.ts';

export interface StationGap {
  readonly says: string;
  readonly leadVotes: number;
  /** By so many votes the lead would shrink if each unverified vote were the one that hurts it most. */
  readonly atRiskVotes: number;
  /** `atRiskVotes / leadVotes`, which is `R`; `undefined` without a lead. */
  readonly reliance: number | undefined;
  /** Whether a count of what can be counted may prove it. */
  readonly auditable: boolean;
}

/**
 * One entry for each choice that the reported leader leads; none where nobody was reported to have a vote.
 *
 * @param unverified - no more of any kind than the report holds is taken: a report cannot rest on votes that it lacks.
 */
export function stationGaps(
  choices: readonly string[],
  reported: Omit<Tally, 'cards'>,
  unverified: Tally,
): readonly StationGap[] {
  const whole = wholeOf(reported);
  const beyond = withinOf(unverified, whole);
  return reportedGaps({ choices, rule: { kind: 'plurality', winners: 1 } }, reported, unverified).map(
    ({ assertion: { says, linear }, status }) => {
      const leadVotes = Number(leadOf(linear, whole));
      const atRiskVotes = Number(leadOf(linear, beyond)) - worstOf(linear) * beyond.cards;
      const reliance = leadVotes > 0 ? atRiskVotes / leadVotes : undefined;
      return { says, leadVotes, atRiskVotes, reliance, auditable: status === 'proven' };
    },
  );
}

/**
 * One entry for each assertion of what was reported; none where that decides nothing.
 *
 * @param unverified - no more of any kind than the report holds is taken: a report cannot rest on votes that it lacks.
 */
export function reportedGaps(
  contest: AuditContest,
  reported: Omit<Tally, 'cards'>,
  unverified: Tally,
): readonly AssertionGap[] {
  const whole = wholeOf(reported);
  const beyond = withinOf(unverified, whole);
  const outcome = whole.cards === 0 ? undefined : outcomeOf(contest, whole);
  if (outcome?.ok !== true) return [];
  return assertionGaps(outcome.value.assertions, minus(whole, beyond), beyond);
}

const wholeOf = (reported: Omit<Tally, 'cards'>): Tally => {
  return { ...reported, cards: reported.votes.reduce((sum, each) => sum + each, reported.invalid) };
};

function withinOf(part: Tally, whole: Tally): Tally {
  const votes = whole.votes.map((most, choice) => Math.min(most, part.votes[choice] ?? 0));
  const invalid = Math.min(whole.invalid, part.invalid);
  return { votes, invalid, cards: votes.reduce((sum, each) => sum + each, invalid) };
}

function minus(whole: Tally, part: Tally): Tally {
  return {
    votes: whole.votes.map((own, choice) => own - (part.votes[choice] ?? 0)),
    invalid: whole.invalid - part.invalid,
    cards: whole.cards - part.cards,
  };
}

/**
 * Who leads in what was counted, if no distribution of the votes that were not could change that; else `undefined`.
 *
 * @param nameOf - the leader's name from votes by choice.
 */
export function winnerByHand(
  { byChoice, gapVotes, unopenedVotes, paper }: Pick<Recount, 'byChoice' | 'gapVotes' | 'unopenedVotes' | 'paper'>,
  nameOf: (byChoice: readonly number[]) => string,
): string | undefined {
  if (!isAnswered({ paper })) return undefined;
  const [lead = 0, next = 0] = [...byChoice].sort((a, b) => b - a);
  const open = gapVotes + unopenedVotes;
  return open === 0 || lead - next > open ? nameOf(byChoice) : undefined;
}
