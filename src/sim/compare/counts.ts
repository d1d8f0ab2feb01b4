/**
 * Counts of compared days: empty, and added up. Adding is of whole numbers, so that the order in which parts come, and
 * from how many threads, changes nothing.
 * @module
 */
import { type CellCounts, CHANGED, type Changed, type HonestCounts, VERDICTS } from '../../domain/comparison.ts';
import { AUDIENCES, PHASES } from '../../domain/election.ts';

const zeros = <K extends string>(keys: readonly K[]): Record<K, number> =>
  Object.fromEntries(keys.map((key) => [key, 0])) as Record<K, number>;

export const NO_DAYS: CellCounts = {
  runs: 0,
  verdicts: zeros(VERDICTS),
  changed: zeros(Object.keys(CHANGED) as Changed[]),
  noticedBy: zeros(AUDIENCES),
  noticedAt: {},
  evidence: {},
  coalition: { people: 0, roles: [], takingPart: 0 },
};

export const NO_HONEST_DAYS: HonestCounts = { runs: 0, alarms: 0, kinds: {} };

/** The sum of both, key by key; keys in alphabetical order unless `order` says another. */
function added<K extends string>(
  a: Readonly<Partial<Record<K, number>>>,
  b: Readonly<Partial<Record<K, number>>>,
  order?: readonly K[],
): Record<K, number> {
  const keys = order ?? ([...new Set([...Object.keys(a), ...Object.keys(b)])].sort() as K[]);
  const present = keys.filter((key) => a[key] !== undefined || b[key] !== undefined);
  return Object.fromEntries(present.map((key) => [key, (a[key] ?? 0) + (b[key] ?? 0)])) as Record<K, number>;
}

export function cellsAdded(a: CellCounts, b: CellCounts): CellCounts {
  // Of two days that took as many people the names of the first in the alphabet stand for both.
  const [first, second] = [a.coalition, b.coalition];
  const isFirst =
    first.people > second.people || (first.people === second.people && first.roles.join() <= second.roles.join());
  const { people, roles } = isFirst ? first : second;
  return {
    runs: a.runs + b.runs,
    verdicts: added(a.verdicts, b.verdicts, VERDICTS),
    changed: added(a.changed, b.changed, Object.keys(CHANGED) as Changed[]),
    noticedBy: added(a.noticedBy, b.noticedBy, AUDIENCES),
    noticedAt: added(a.noticedAt, b.noticedAt, PHASES),
    evidence: added(a.evidence, b.evidence),
    coalition: { people, roles, takingPart: Math.max(first.takingPart, second.takingPart) },
  };
}

export function honestAdded(a: HonestCounts, b: HonestCounts): HonestCounts {
  return { runs: a.runs + b.runs, alarms: a.alarms + b.alarms, kinds: added(a.kinds, b.kinds) };
}
