/**
 * The recount gap of a list contest: which seats of each list rest on votes that nobody can check.
 *
 * Of the seats reported to a list, those are `proven` that it has whatever the cards without paper held; `unprovable`
 * those that some votes on these cards would cost it, and such votes are shown; `contested` is what lies between, where
 * neither a proof nor a counter-example was found. All of it supposes that the cards with paper are as reported, as an
 * audit of them would have to confirm.
 *
 * Cards that the bound counts and nobody reported are unknown too, whether they should have paper or not.
 *
 * Source: audit notes 6a point 4 and 6c; proofs in `seat-floor.ts`, counter-examples in `losing-votes.ts`.
 * @module
 */
import { assert } from '../../../base/assert.ts';
import { err, ok, type Result } from '../../../base/result.ts';
import { checkContest, type ListContest } from '../kinds/list-contest.ts';
import { type AssertionFault, checkTally, type Tally, validOf } from '../linear.ts';
import { checkChoices } from '../names.ts';
import { type Guess, losingGuesses } from './losing-votes.ts';
import { seatFloors } from './seat-floor.ts';

/** The totals that an allocation of seats asks for. */
export interface Totals {
  readonly votes: readonly number[];
  readonly valid: number;
  readonly cast: number;
}

export interface SeatGap {
  readonly reported: number;
  readonly proven: number;
  readonly contested: number;
  readonly unprovable: number;
  /** Votes on cards without paper with which the list loses its unprovable seats; `undefined` if it has none. */
  readonly losing: Guess | undefined;
}

/**
 * @param withPaper - reported votes of the stations that have paper.
 * @param paperless - of those that have none.
 * @param seatsOf - the allocation itself: seats by choice from any totals.
 * @returns by choice.
 */
export function seatGaps(
  contest: ListContest,
  withPaper: Tally,
  paperless: Tally,
  seatsOf: (totals: Totals) => readonly number[],
): Result<readonly SeatGap[], AssertionFault> {
  const rule = checkContest(contest);
  if (!rule.ok) return rule;
  if (contest.method !== 'hare') return err({ at: 'contest.method', says: 'known for largest remainder only' });
  for (const tally of [withPaper, paperless]) {
    const checked = checkTally(tally);
    if (!checked.ok) return checked;
    const named = checkChoices(contest.choices, [], tally);
    if (!named.ok) return named;
  }
  const reported = seatsOf(totalsWith(withPaper, paperless));
  const unreported = withPaper.cards - validOf(withPaper) - withPaper.invalid;
  const known = { paper: withPaper, unknown: paperless.cards + unreported };
  const floors = seatFloors(contest, known);
  const guesses = losingGuesses(contest, known, reported);
  const seatsAt = guesses.map((guess) => ({ guess, seats: seatsOf(totalsWith(withPaper, guess)) }));
  return ok(
    reported.map((own, choice): SeatGap => {
      const least = seatsAt.reduce<Worst>(
        (worst, { guess, seats }) => {
          const here = seats[choice] ?? 0;
          return here < worst.seats ? { seats: here, guess } : worst;
        },
        { seats: own, guess: undefined },
      );
      const proven = floors[choice] ?? 0;
      assert(proven <= least.seats, `${proven} seats proven for ${choice}, but it can have ${least.seats}`);
      return {
        reported: own,
        proven,
        contested: least.seats - proven,
        unprovable: own - least.seats,
        losing: least.guess,
      };
    }),
  );
}

interface Worst {
  readonly seats: number;
  readonly guess: Guess | undefined;
}

function totalsWith(paper: Tally, other: Guess): Totals {
  const votes = paper.votes.map((each, choice) => each + (other.votes[choice] ?? 0));
  const valid = votes.reduce((sum, each) => sum + each, 0);
  return { votes, valid, cast: valid + paper.invalid + other.invalid };
}
