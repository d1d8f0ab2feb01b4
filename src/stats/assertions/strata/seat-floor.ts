/**
 * Seats that a list has whatever the cards without paper held, proven by linear claims about the cards with paper.
 *
 * Suppose a list p has fewer than `s` of `S` seats. Then the others have `S - s + 1` or more, and for each list of the
 * set K of those with a seat its last seat went before the s-th of p: `q - a + 1 >= q_p - s + 1` with quotient `q` and
 * seats `a`. The sum over the `k` lists of K is `S T_K - k S T_p + D T_Q >= 0` with `D = (k + 1) s - S - 1`. So p has
 * its `s` seats if for every K
 *
 *     k S T_p - S T_K - D T_Q > 0
 *
 * which is one linear claim a set, and only the set of each size with the smallest lead over the paper need be looked
 * at. Sums forget that seats are whole; so a second proof takes the others one by one: if seat `b + 1` of each goes
 * after the s-th of p, `S (T_p - T_B) > (s - b - 1) T_Q`, and the `b` add up to at most `S - s`, p has its seat. Either
 * is enough. A claim holds whatever the other cards were if its lead over the paper exceeds what they could take away.
 *
 * Who shares the seats may be open too. Lists proven above the threshold are `sure`, those not proven below it are
 * `open`. With `D >= 0` the claim is hardest if all open lists share, else if only those of K do.
 *
 * Left out: the method of highest averages. Source: the claims of `kinds/hamilton.ts`, summed; Banuelos and Stark 2012
 * for cards without paper as the worst they may be.
 * @module
 */
import type { Choice } from '../../../domain/election.ts';
import type { ListContest } from '../kinds/list-contest.ts';
import { reaches, stopsBefore } from '../kinds/lone-winner.ts';
import { leads } from '../kinds/plurality.ts';
import { aboveLinear, belowLinear } from '../kinds/threshold.ts';
import { type Linear, leadOf, type Tally, worstOf } from '../linear.ts';

/** What the paper shows, and how many cards have none. */
export interface Known {
  readonly paper: Tally;
  readonly unknown: number;
}

/** Whether the claim holds whatever the unknown cards held: each may be the one that hurts most, or none. */
function isProven(linear: Linear, { paper, unknown }: Known): boolean {
  return leadOf(linear, paper) + BigInt(Math.min(0, worstOf(linear))) * BigInt(unknown) > 0n;
}

/** Who certainly shares in the seats, and who may. */
export interface Sharing {
  readonly sure: readonly Choice[];
  readonly open: readonly Choice[];
}

/** A list, and what is known of those it shares the seats with. */
interface Race {
  readonly contest: ListContest;
  readonly known: Known;
  readonly sharing: Sharing;
  readonly choice: Choice;
}

export function sharingOf({ choices, threshold: share, base }: ListContest, known: Known): Sharing {
  const all = choices.map((_, choice) => choice);
  // Without a threshold all take part, and whoever has no votes gets no seat.
  if (share.numerator === 0) return { sure: all, open: [] };
  const sure = all.filter((choice) => isProven(aboveLinear(all.length, choice, { share, base }), known));
  const open = all.filter(
    (choice) => !sure.includes(choice) && !isProven(belowLinear(all.length, choice, { share, base }), known),
  );
  return { sure, open };
}

/** By choice, the seats that are proven. */
export function seatFloors(contest: ListContest, known: Known): readonly number[] {
  const sharing = sharingOf(contest, known);
  return contest.choices.map((_, choice) => {
    let seats = 0;
    // What proves s seats proves fewer: the bars of every claim rise with s.
    while (seats < contest.seats && isSeatProven(contest, known, sharing, choice, seats + 1)) seats += 1;
    return seats;
  });
}

function isSeatProven(contest: ListContest, known: Known, sharing: Sharing, choice: Choice, least: number): boolean {
  const { sure, open } = sharing;
  const rule = contest.loneWinner;
  const mayBeLone = contest.threshold.numerator > 0 && rule.kind === 'runnerUpEnters';
  if (!sure.includes(choice)) {
    const [winner] = sure;
    const isLone = mayBeLone && sure.length === 1 && open.length === 0;
    return isLone && winner !== undefined && isRunnerUpProven(contest, known, winner, choice, least);
  }
  const isLonePossible = mayBeLone && sure.length === 1;
  if (isLonePossible && !holdsAlone(contest, known, choice, least)) return false;
  if (isLonePossible && open.length === 0) return true;
  const race = { contest, known, sharing, choice };
  return beatsEachOther(race, least) || beatsEverySet(race, least);
}

/** Whether `size S T_p - S T_K - over T_Q > 0` holds, for whoever may share the seats. */
function beats(race: Race, set: readonly Choice[], over: number): boolean {
  const { contest, known, sharing, choice } = race;
  const { seats, choices } = contest;
  const shares = (each: Choice): boolean =>
    each === choice || sharing.sure.includes(each) || set.includes(each) || (over >= 0 && sharing.open.includes(each));
  const coefficient = (each: Choice): number => {
    const own = each === choice ? set.length * seats : -seats * Number(set.includes(each));
    return own - (shares(each) ? over : 0);
  };
  return isProven({ choices: choices.map((_, each) => coefficient(each)), rest: 0 }, known);
}

const othersOf = ({ sharing, choice }: Race): readonly Choice[] =>
  [...sharing.sure, ...sharing.open].filter((other) => other !== choice);

/** No set of other lists can have the seats that p would lack. */
function beatsEverySet(race: Race, least: number): boolean {
  const { contest, known, sharing } = race;
  const { seats } = contest;
  return othersOf(race).every((_, index, others) => {
    const size = index + 1;
    const over = (size + 1) * least - seats - 1;
    const weight = (other: Choice): number => {
      const outside = over >= 0 || sharing.sure.includes(other) ? seats : seats + over;
      return outside * (known.paper.votes[other] ?? 0);
    };
    const set = [...others].sort((one, other) => weight(other) - weight(one)).slice(0, size);
    return beats(race, set, over);
  });
}

/** The others, one by one, cannot have seats before the one in question, but for so few that it is left. */
function beatsEachOther(race: Race, least: number): boolean {
  const { seats } = race.contest;
  let before = 0;
  for (const other of othersOf(race)) {
    let most = 0;
    while (most <= seats - least - before && !beats(race, [other], least - most - 1)) most += 1;
    before += most;
    if (before > seats - least) return false;
  }
  return true;
}

/** Beside any runner-up that a lone winner may bring in, it keeps so many seats. */
function holdsAlone({ choices, seats, loneWinner }: ListContest, known: Known, winner: Choice, least: number): boolean {
  if (loneWinner.kind === 'takesAll') return true;
  return choices.every((_, runnerUp) => {
    if (runnerUp === winner) return true;
    const linear = stopsBefore(loneWinner, { choices, seats, winner, runnerUp }, seats - least + 1);
    return linear === 'always' || (linear !== 'never' && isProven(linear, known));
  });
}

/** Second beside a winner that is certainly alone, with the votes for so many seats. */
function isRunnerUpProven(
  { choices, seats, loneWinner }: ListContest,
  known: Known,
  winner: Choice,
  runnerUp: Choice,
  least: number,
): boolean {
  if (loneWinner.kind === 'takesAll') return false;
  const isSecond = choices.every(
    (_, other) =>
      other === winner || other === runnerUp || isProven(leads('secondPlace', choices, runnerUp, other).linear, known),
  );
  const linear = reaches(loneWinner, { choices, seats, winner, runnerUp }, least);
  return isSecond && (linear === 'always' || (linear !== 'never' && isProven(linear, known)));
}
