/**
 * Rounds of an audit by pairs: how many draws there are in all after each, fixed before the seed.
 *
 * A schedule that nobody asked for begins with a round that confirms each pair in nine of ten audits if everything is
 * as reported and the pair has its share of the draws; each later round is half as large again as the one
 * before, as long as it does not go beyond the cards.
 *
 * Source: Zagorski and others, "Minerva", USENIX Security 2021 (rounds fixed beforehand); that they grow by a half, and
 * how many there are, is an assumption.
 * @module
 */
import { count } from '../../../base/words.ts';
import { type Contest, type PairVotes, votesOfPair, winnersAndLosers } from '../../../stats/pairs.ts';
import { providenceRound } from '../../../stats/polling/providence.ts';
import { firstRoundSize } from '../../../stats/polling/round-size.ts';

/** Draws in all after each round. */
export type Schedule = readonly number[];

const FIRST_CHANCE = 0.9;
const GROWTH = 1.5;
const ROUNDS_MAX = 4;

/** @returns what is wrong with a schedule in words that follow its name; `undefined` if nothing is. */
export function scheduleFault(schedule: Schedule, cards: number): string | undefined {
  const [first = 0] = schedule;
  if (!schedule.every(Number.isSafeInteger) || first < 1) return 'whole numbers from 1 are expected';
  const at = schedule.findIndex((end, place) => place > 0 && end <= (schedule[place - 1] ?? 0));
  if (at > 0) return `${schedule[at]} after ${schedule[at - 1]}: each round ends after the one before`;
  const last = schedule.at(-1) ?? 0;
  return last > cards
    ? `${count(last)} draws from ${count(cards)} cards: counting all of them is less work`
    : undefined;
}

/** @returns at least one round; `undefined` for a tie, or if the first would have more draws than there are cards. */
export function proposedSchedule(contest: Contest, riskLimit: number): Schedule | undefined {
  let size = firstEnd(contest, riskLimit);
  let end = size;
  const schedule: number[] = [];
  while (end <= contest.ballots && schedule.length < ROUNDS_MAX) {
    schedule.push(end);
    size = Math.ceil(size * GROWTH);
    end += size;
  }
  return schedule.length === 0 ? undefined : schedule;
}

/**
 * The first end from the size that the pairs want at which each pair has the chance: rounded to whole votes of a pair,
 * an end can have one more than it wants, and one more may have less chance.
 *
 * @returns beyond the ballots where there is none.
 */
function firstEnd(contest: Contest, riskLimit: number): number {
  const pairs = winnersAndLosers(contest.votes, contest.winners).map((pair) => votesOfPair(contest.votes, pair));
  const isEnough = (end: number): boolean =>
    pairs.every((reported) => {
      const votes = expectedVotes(reported, contest.ballots, end);
      return providenceRound(reported, riskLimit, votes).chance >= FIRST_CHANCE;
    });
  let end = firstRoundSize(contest, riskLimit, FIRST_CHANCE);
  while (end <= contest.ballots && !isEnough(end)) end += 1;
  return end;
}

/** Votes for a pair among so many draws, if cards are as reported; whole. @param cards - that are drawn from. */
export const expectedVotes = ({ winner, loser }: PairVotes, cards: number, draws: number): number =>
  Math.round((draws * (winner + loser)) / cards);

/** Sizes of the rounds that end at these numbers of draws. */
export const roundSizes = (schedule: Schedule): readonly number[] =>
  schedule.map((end, round) => end - (schedule[round - 1] ?? 0));

/** `200, 500 and 1,200`. */
export function endsText(schedule: Schedule): string {
  const ends = schedule.map(count);
  return ends.length < 2 ? ends.join('') : `${ends.slice(0, -1).join(', ')} and ${ends.at(-1)}`;
}
