/**
 * The two usual divisor methods, D'Hondt (1, 2, 3, ...) and Sainte-Lague (1, 3, 5, ...), for comparison only.
 *
 * Neither is the law: D'Hondt gives 8/1/1/0 from the votes of 2004, which is how it is ruled out. A runner-up below
 * the threshold keeps its factor on the votes and its minimum of seats, which is filled up at the end.
 *
 * Source: dossier 9.4.
 * @module
 */
import { present } from '../base/assert.ts';
import type { Choice } from '../domain/election.ts';
import { type Counts, signOf, sumOf } from './counts.ts';
import type { ListRule } from './list-rule.ts';
import { type Admitted, admit, type Shared, spread, topped } from './quota.ts';
import { pickTop, type Tie } from './ties.ts';

interface Runner extends Admitted {
  readonly seats: number;
}

export function shareByDivisors(
  rule: ListRule,
  counts: Counts,
  passed: readonly Choice[],
  runnerUp: Choice | undefined,
): Shared {
  const step = rule.method === 'dhondt' ? 1 : 2;
  const { admitted, lone } = admit(rule, counts, passed, runnerUp);
  let runners = admitted.map((one): Runner => ({ ...one, seats: 0 }));
  let ties: readonly Tie[] = [];
  for (let left = rule.seats; left > 0; left = rule.seats - sumOf(runners.map(({ seats }) => seats))) {
    const level = leaders(runners, step);
    // Level lists are served one after the other: only when seats run out among them does a tie decide.
    const picked = pickTop(
      level.map(({ choice, votes }) => ({ choice, votes, key: 0n })),
      left,
      rule.ties,
      'lastSeats',
    );
    runners = runners.map((one) => (picked.won.includes(one.choice) ? { ...one, seats: one.seats + 1 } : one));
    ties = picked.ties;
  }
  const least = Math.min(lone?.seatsMin ?? 0, rule.seats);
  const got = topped(runners, runnerUp, least).map(({ choice, seats }): [Choice, number] => [choice, seats]);
  return { seats: spread(counts, got, 0), work: undefined, ties };
}

/** All lists whose votes over their next divisor are largest. */
function leaders(runners: readonly Runner[], step: number): readonly Runner[] {
  const divisor = ({ seats }: Runner): bigint => BigInt(1 + step * seats);
  const compare = (one: Runner, other: Runner) => signOf(one.weight * divisor(other) - other.weight * divisor(one));
  const best = present(
    runners.reduce<Runner | undefined>(
      (top, one) => (top === undefined || compare(one, top) > 0 ? one : top),
      undefined,
    ),
    'a list to give a seat to',
  );
  return runners.filter((one) => compare(one, best) === 0);
}
