/**
 * What the summed results of a table decide: list seats, or a majority. The rules are those of the other files of this
 * folder; here the sums of a table become their counts, and numbers of choices become names.
 *
 * Source: dossier 9.4 for the two bases; docs/tabulate.md says which columns each takes.
 * @module
 */
import { present } from '../base/assert.ts';
import { err, ok, type Result } from '../base/result.ts';
import type { CountBase, Counts, Fraction, TallyFault } from './counts.ts';
import type { ListRule } from './list-rule.ts';
import { type Change, closestSeatChange, majorityMargins, thresholdMargins } from './margins.ts';
import { type FirstRound, firstRound, MAJORITY_RULE } from './runoff.ts';
import { type Allocation, allocateSeats } from './seats.ts';
import type { Tabulation } from './tabulation.ts';

export type OutcomeRule =
  | { readonly kind: 'list'; readonly rule: ListRule }
  | { readonly kind: 'president' | 'mandate'; readonly base: CountBase };

/** What a share is a share of, and the columns it was made from. */
export interface BaseVotes {
  readonly base: CountBase;
  readonly votes: number;
  readonly from: string;
}

/** The smallest change of votes between two choices that changes the outcome. */
export interface Closest {
  readonly votes: number;
  readonly from: string;
  readonly to: string;
  /** What would come out. */
  readonly after: string;
}

export interface ListRow {
  readonly choice: string;
  readonly votes: number;
  readonly passed: boolean;
  /** Votes that can go before it falls below the threshold, or, if negative, votes it lacks. */
  readonly votesAbove: number;
  readonly seats: number;
}

export interface DecidedTie {
  readonly for: 'lastSeats' | 'runnerUp';
  readonly tied: readonly string[];
  readonly won: readonly string[];
  readonly by: 'votes' | 'order';
}

export type Outcome =
  | {
      readonly kind: 'list';
      readonly base: BaseVotes;
      readonly seats: number;
      readonly threshold: Fraction;
      readonly loneWinner: ListRule['loneWinner']['kind'];
      readonly rows: readonly ListRow[];
      /** Brought in below the threshold by a list that alone passed it. */
      readonly runnerUp?: string;
      readonly unfilledSeats: number;
      readonly ties: readonly DecidedTie[];
      /** Absent if no moved votes change anything, or if there are too many choices to look. */
      readonly closest?: Closest;
    }
  | {
      readonly kind: 'president' | 'mandate';
      readonly base: BaseVotes;
      readonly round: FirstRound['kind'];
      /** Who is elected, or goes on, or is tied. */
      readonly names: readonly string[];
      readonly closest?: Closest;
    };

/** The smallest change is looked for between any two; with more choices that takes too long. */
const CLOSEST_CHOICES_MAX = 30;

/** The outcome, or why these sums have none. */
export function outcomeOf(tabulation: Tabulation, wanted: OutcomeRule): Result<Outcome, string> {
  const base = wanted.kind === 'list' ? wanted.rule.base : wanted.base;
  const counted = countsOf(tabulation, base);
  if (!counted.ok) return counted;
  const { counts, from } = counted.value;
  const named = { tabulation, counts, base: { base, votes: counts[base], from } };
  const outcome = wanted.kind === 'list' ? listOutcome(named, wanted.rule) : majorityOutcome(named, wanted.kind, base);
  return outcome.ok ? outcome : err(`${outcome.error.at}: ${outcome.error.says}`);
}

interface Counted {
  readonly tabulation: Tabulation;
  readonly counts: Counts;
  readonly base: BaseVotes;
}

function countsOf({ whole }: Tabulation, base: CountBase): Result<{ counts: Counts; from: string }, string> {
  const { voters, invalid, blank } = whole.figures;
  const choices = whole.votes.reduce((sum, each) => sum + each, 0);
  const valid = whole.figures.valid ?? choices;
  const validFrom = whole.figures.valid === undefined ? 'votes of all choices' : 'valid';
  const counted = invalid === undefined || blank === undefined ? undefined : valid + invalid + blank;
  const cast = voters ?? counted;
  if (base === 'cast' && cast === undefined) {
    return err('votes cast are not known: the base cast needs the column voters, or the columns invalid and blank');
  }
  const castFrom = voters === undefined ? `${validFrom} + invalid + blank` : 'voters';
  return ok({
    counts: { votes: whole.votes, valid, cast: cast ?? valid },
    from: base === 'valid' ? validFrom : castFrom,
  });
}

const nameOf = ({ tabulation }: Counted, choice: number): string =>
  present(tabulation.choices[choice], `choice ${choice} of the table`);

function listOutcome(counted: Counted, rule: ListRule): Result<Outcome, TallyFault> {
  const { counts, base } = counted;
  const allocated = allocateSeats(rule, counts);
  if (!allocated.ok) return allocated;
  const margins = thresholdMargins(rule, counts);
  if (!margins.ok) return margins;
  const { seats, runnerUp, unfilledSeats, ties } = allocated.value;
  const name = (choice: number): string => nameOf(counted, choice);
  const after = ({ seats: then }: Allocation): string => {
    const changed = then.flatMap((value, choice) => (value === seats[choice] ? [] : [`${name(choice)} ${value}`]));
    return changed.join(', ');
  };
  const change = few(counts) ? closestSeatChange(rule, counts) : ok(undefined);
  return ok({
    kind: 'list',
    base,
    seats: rule.seats,
    threshold: rule.threshold,
    loneWinner: rule.loneWinner.kind,
    rows: margins.value.map(({ choice, votes, passes, votesAbove }) => {
      return { choice: name(choice), votes, passed: passes, votesAbove, seats: seats[choice] ?? 0 };
    }),
    ...(runnerUp === undefined ? {} : { runnerUp: name(runnerUp) }),
    unfilledSeats,
    ties: ties.map(({ for: what, tie, won, by }) => ({ for: what, tied: tie.map(name), won: won.map(name), by })),
    ...closestOf(counted, change.ok ? change.value : undefined, after),
  });
}

function majorityOutcome(
  counted: Counted,
  kind: 'president' | 'mandate',
  base: CountBase,
): Result<Outcome, TallyFault> {
  const { counts } = counted;
  const rule = { ...MAJORITY_RULE, base };
  const decided = firstRound(rule, counts);
  if (!decided.ok) return decided;
  const outcome = decided.value;
  const margins = few(counts) ? majorityMargins(rule, counts) : undefined;
  const toChange = margins?.ok === true ? margins.value.toChange : undefined;
  const names = peopleIn(outcome).map((choice) => nameOf(counted, choice));
  const after = (round: FirstRound): string =>
    roundText(
      round,
      peopleIn(round).map((each) => nameOf(counted, each)),
    );
  return ok({ kind, base: counted.base, round: outcome.kind, names, ...closestOf(counted, toChange, after) });
}

const few = ({ votes }: Counts): boolean => votes.length <= CLOSEST_CHOICES_MAX;

function closestOf<T>(
  counted: Counted,
  change: Change<T> | undefined,
  after: (outcome: T) => string,
): { readonly closest?: Closest } {
  if (change === undefined) return {};
  const { from, to } = change.alteration;
  const name = (place: typeof from): string => (typeof place === 'number' ? nameOf(counted, place) : place);
  return { closest: { votes: change.ballots, from: name(from), to: name(to), after: after(change.after) } };
}

function peopleIn(round: FirstRound): readonly number[] {
  switch (round.kind) {
    case 'elected':
      return [round.winner];
    case 'secondRound':
      return round.pair;
    case 'tie':
      return [...round.certain, ...round.tied];
    case 'noPair':
      return [];
  }
}

/** `A is elected`, `second round between A and B`. */
export function roundText(round: Pick<FirstRound, 'kind'>, names: readonly string[]): string {
  switch (round.kind) {
    case 'elected':
      return `${names.join('')} is elected`;
    case 'secondRound':
      return `second round between ${names.join(' and ')}`;
    case 'tie':
      return `a tie decides who of ${names.join(', ')} goes on`;
    case 'noPair':
      return 'nobody is elected, and there is no pair for a second round';
  }
}
