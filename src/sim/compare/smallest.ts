/**
 * The smallest sets of recommendations after which no attack stays missed, from the measured table of each alone.
 *
 * That a set covers says that each of these attacks is closed by one of the set alone. Together they may do more, or
 * undo each other: whoever shows a set runs it.
 *
 * Source: exact covers, src/stats/set-cover.ts.
 * @module
 */
import { present } from '../../base/assert.ts';
import type { CellCounts, Comparison } from '../../domain/comparison.ts';
import { smallestCovers } from '../../stats/set-cover.ts';

/** An attack stays missed that is missed on more than this share of its runs; an assumption. */
export const STAYS_MISSED = 0.05;
/** Sets that are listed. */
const SETS_MAX = 10;

export const staysMissed = ({ runs, verdicts }: CellCounts): boolean => verdicts.missed > STAYS_MISSED * runs;

export interface SmallestSets {
  /** Attacks missed under the first rules. */
  readonly open: readonly string[];
  /** Of these, attacks that no recommendation alone closes. */
  readonly uncoverable: readonly string[];
  /** Recommendations of each smallest set that closes all others, by id. */
  readonly sets: readonly (readonly string[])[];
  readonly more: boolean;
}

/** @param comparison - the baseline first, then one recommendation at a time. */
export function smallestSets({ rules, attacks, cells }: Comparison): SmallestSets {
  const [before, ...each] = cells;
  const idOf = (attack: number): string => present(attacks[attack], `attack ${attack}`).id;
  const open = attacks.flatMap((_, at) => (staysMissed(present(before?.[at], idOf(at))) ? [at] : []));
  const closes = each.map(
    (column) => new Set(open.filter((attack) => !staysMissed(present(column[attack], idOf(attack))))),
  );
  const { uncoverable, covers, more } = smallestCovers(open, closes, SETS_MAX);
  return {
    open: open.map(idOf),
    uncoverable: uncoverable.map(idOf),
    sets: covers.map((cover) => cover.flatMap((at) => present(rules[at + 1], `rules ${at + 1}`).with)),
    more,
  };
}
