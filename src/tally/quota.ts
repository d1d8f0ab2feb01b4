/**
 * Largest remainder with the Hare quota, and what the law adds to it when a list is admitted below the threshold.
 *
 * Quotient of a list = votes * factor * seats / votes of all admitted lists; the factor is 1 but for the runner-up of a
 * lone winner. Integer parts first, then one seat each by remainder.
 *
 * Source: dossier 9.4; L97. The order of steps for a runner-up is `LoneWinner`, where read and assumed are told apart.
 * @module
 */
import { present } from '../base/assert.ts';
import type { Choice } from '../domain/election.ts';
import { type Counts, type Fraction, sumOf } from './counts.ts';
import type { ListRule, LoneWinner } from './list-rule.ts';
import { pickTop, type Tie } from './ties.ts';

/** The working of the quota method. Lists that are not admitted stand at 0. */
export interface QuotaWork {
  /** Votes that one seat stands for: votes of all admitted lists over seats. */
  readonly quota: Fraction;
  /** After the minimum of a runner-up, where that comes before the remainders. */
  readonly integerSeats: readonly number[];
  /** What the integer part leaves of each quotient, in `[0, 1)`; 0 for a runner-up lifted above its quotient. */
  readonly remainders: readonly Fraction[];
}

export interface Shared {
  readonly seats: readonly number[];
  readonly work: QuotaWork | undefined;
  readonly ties: readonly Tie[];
}

interface Entrant {
  readonly choice: Choice;
  readonly votes: number;
  readonly integer: number;
  /** Numerator of the remainder, over the denominator that all entrants share. */
  readonly rest: bigint;
}

/** A list that takes part, with its votes times the factor over the denominator of the factor. */
export interface Admitted {
  readonly choice: Choice;
  readonly votes: number;
  readonly weight: bigint;
}

export type Lone = Extract<LoneWinner, { readonly kind: 'runnerUpEnters' }>;

/** @param runnerUp - the list admitted below the threshold, beside one winner; `undefined` if there is none. */
export function admit(
  rule: ListRule,
  counts: Counts,
  passed: readonly Choice[],
  runnerUp: Choice | undefined,
): { readonly admitted: readonly Admitted[]; readonly lone: Lone | undefined } {
  const lone = runnerUp !== undefined && rule.loneWinner.kind === 'runnerUpEnters' ? rule.loneWinner : undefined;
  const choices = runnerUp === undefined ? passed : [...passed, runnerUp].sort((one, other) => one - other);
  const admitted = choices.map((choice): Admitted => {
    const votes = present(counts.votes[choice], `votes of choice ${choice}`);
    const factor = choice === runnerUp ? lone?.factor.numerator : lone?.factor.denominator;
    return { choice, votes, weight: BigInt(votes) * BigInt(factor ?? 1) };
  });
  return { admitted, lone };
}

export function shareByQuota(
  rule: ListRule,
  counts: Counts,
  passed: readonly Choice[],
  runnerUp: Choice | undefined,
): Shared {
  const { admitted, lone } = admit(rule, counts, passed, runnerUp);
  const total = sumOf(admitted.map(({ votes }) => votes));
  const scale = BigInt(total) * BigInt(lone?.factor.denominator ?? 1);
  const plain = admitted.map(({ choice, votes, weight }): Entrant => {
    const parts = weight * BigInt(rule.seats);
    return { choice, votes, integer: Number(parts / scale), rest: parts % scale };
  });
  const entrants = lone?.minimum === 'beforeRemainders' ? lifted(plain, rule.seats, runnerUp, lone.seatsMin) : plain;
  const { extra, ties } = leftOver(entrants, rule, lone, runnerUp);
  const got = entrants.map(({ choice, integer }) => ({ choice, seats: integer + (extra.get(choice) ?? 0) }));
  const last = lone?.minimum === 'afterRemainders' ? topped(got, runnerUp, Math.min(lone.seatsMin, rule.seats)) : got;
  return {
    seats: spread(
      counts,
      last.map(({ choice, seats }) => [choice, seats]),
      0,
    ),
    work: {
      quota: { numerator: total, denominator: rule.seats },
      integerSeats: spread(
        counts,
        entrants.map(({ choice, integer }) => [choice, integer]),
        0,
      ),
      remainders: spread(
        counts,
        entrants.map(({ choice, rest }) => [choice, { numerator: Number(rest), denominator: Number(scale) }]),
        { numerator: 0, denominator: Number(scale) },
      ),
    },
    ties,
  };
}

/** Gives the runner-up its minimum. The winner keeps its integer part, or what the minimum leaves of the seats. */
function lifted(plain: readonly Entrant[], seats: number, runnerUp: Choice | undefined, seatsMin: number): Entrant[] {
  const least = Math.min(seatsMin, seats);
  const below = present(
    plain.find(({ choice }) => choice === runnerUp),
    'the runner-up among the entrants',
  );
  if (below.integer >= least) return [...plain];
  return plain.map((entrant) =>
    entrant === below
      ? { ...entrant, integer: least, rest: 0n }
      : { ...entrant, integer: Math.min(entrant.integer, seats - least) },
  );
}

/** Seats that integer parts leave: one each by remainder, and with a factor perhaps more than one round of them. */
function leftOver(
  entrants: readonly Entrant[],
  rule: ListRule,
  lone: Lone | undefined,
  runnerUp: Choice | undefined,
): { readonly extra: ReadonlyMap<Choice, number>; readonly ties: readonly Tie[] } {
  const left = rule.seats - sumOf(entrants.map(({ integer }) => integer));
  if (lone?.leftOver === 'toWinner') {
    const winners = entrants.filter(({ choice }) => choice !== runnerUp);
    return { extra: new Map(winners.map(({ choice }) => [choice, left])), ties: [] };
  }
  const rounds = Math.floor(left / entrants.length);
  const ranked = entrants.map(({ choice, votes, rest }) => ({ choice, votes, key: rest }));
  const { won, ties } = pickTop(ranked, left % entrants.length, rule.ties, 'lastSeats');
  const extra = entrants.map(({ choice }): [Choice, number] => [choice, rounds + (won.includes(choice) ? 1 : 0)]);
  return { extra: new Map(extra), ties };
}

interface Got {
  readonly choice: Choice;
  readonly seats: number;
}

/** Moves seats from the winner to the runner-up until the latter has `least`. */
export function topped(got: readonly Got[], runnerUp: Choice | undefined, least: number): readonly Got[] {
  const below = got.find(({ choice }) => choice === runnerUp);
  const short = below === undefined ? 0 : Math.max(0, least - below.seats);
  return got.map((one) => ({ ...one, seats: one.seats + (one === below ? short : -short) }));
}

/** A value for every choice of the contest, `other` for those not named. */
export function spread<T>({ votes }: Counts, named: readonly (readonly [Choice, T])[], other: T): T[] {
  const found = new Map(named);
  return votes.map((_, choice) => found.get(choice) ?? other);
}
