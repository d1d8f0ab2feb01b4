/**
 * Fills a number of places from the top of a ranking, and says so when only a tie rule could decide.
 *
 * Source: IPU's page on the law of 2009 (earlier registration wins); larger votes first is the other rule in use.
 * @module
 */
import type { Choice } from '../domain/election.ts';
import type { ListRule } from './list-rule.ts';

/** An explicit outcome, never settled in silence. */
export interface Tie {
  readonly for: 'lastSeats' | 'runnerUp';
  /** All that stand level at the last place. */
  readonly tie: readonly Choice[];
  /** How many of them could be served. */
  readonly places: number;
  readonly won: readonly Choice[];
  /** What told the last that won from the first that lost. */
  readonly by: 'votes' | 'order';
}

export interface Ranked {
  readonly choice: Choice;
  readonly votes: number;
  /** What the places go by: more is better. Keys of one ranking share a denominator. */
  readonly key: bigint;
}

/** The best `places` of `ranked`; fewer if there are not so many. */
export function pickTop(
  ranked: readonly Ranked[],
  places: number,
  rule: ListRule['ties'],
  what: Tie['for'],
): { readonly won: readonly Choice[]; readonly ties: readonly Tie[] } {
  const sorted = [...ranked].sort((one, other) => byKey(one, other) || byRule(one, other, rule));
  const won = sorted.slice(0, places);
  const [last, next] = [won.at(-1), sorted[won.length]];
  const choices = won.map(({ choice }) => choice);
  if (last === undefined || next === undefined || last.key !== next.key) return { won: choices, ties: [] };
  const level = sorted.filter(({ key }) => key === last.key);
  const served = won.filter(({ key }) => key === last.key).map(({ choice }) => choice);
  const tie: Tie = {
    for: what,
    tie: level.map(({ choice }) => choice).sort((one, other) => one - other),
    places: served.length,
    won: served,
    by: rule === 'votes' && last.votes !== next.votes ? 'votes' : 'order',
  };
  return { won: choices, ties: [tie] };
}

function byKey(one: Ranked, other: Ranked): number {
  if (one.key === other.key) return 0;
  return one.key > other.key ? -1 : 1;
}

function byRule(one: Ranked, other: Ranked, rule: ListRule['ties']): number {
  return (rule === 'votes' ? other.votes - one.votes : 0) || one.choice - other.choice;
}
