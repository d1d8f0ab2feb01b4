/**
 * Compares attacks under several sets of rules, over many days: the parts of the work, and what they add up to.
 *
 * Leaves out attacks above stations and on audits.
 * @module
 */

import { attackById } from '../../adversary/index.ts';
import { present } from '../../base/assert.ts';
import type { CellCounts, Comparison, HonestCounts } from '../../domain/comparison.ts';
import { cellsAdded, honestAdded, NO_DAYS, NO_HONEST_DAYS } from './counts.ts';
import type { ComparePart, PartRange } from './part.ts';
import { COMPARED_STATION, type ComparePlan } from './plan.ts';

export { type Groups, type GroupValues, groupsFor, MEMBERS_MAX, valuesOf } from './groups.ts';
export { type ComparePart, type PartRange, runPart } from './part.ts';
export { type CompareOptions, type ComparePlan, comparePlan, type RulesSpec } from './plan.ts';
export { type SmallestSets, STAYS_MISSED, smallestSets, staysMissed } from './smallest.ts';

/** Days of a part: a few seconds at most with every attack there is. */
const PART_DAYS = 10;

/** All parts, rules by rules; in whichever order they are run, they add up to the same. */
export function partsOf({ rules, runs }: ComparePlan): readonly PartRange[] {
  return rules.flatMap((_, index) =>
    Array.from({ length: Math.ceil(runs / PART_DAYS) }, (_part, part) => {
      return { rules: index, first: part * PART_DAYS, to: Math.min(runs, (part + 1) * PART_DAYS) };
    }),
  );
}

/** What all parts so far add up to. */
export function comparisonOf(
  plan: ComparePlan,
  parts: readonly ComparePart[],
  notRun: Comparison['notRun'],
): Comparison {
  // In the order of the days, so that the same words come first whoever was faster.
  const inOrder = parts.toSorted((a, b) => a.range.rules - b.range.rules || a.range.first - b.range.first);
  const cells: CellCounts[][] = plan.rules.map(() => plan.uses.map(() => NO_DAYS));
  const honest: HonestCounts[] = plan.rules.map(() => NO_HONEST_DAYS);
  for (const { range, cells: part, honest: beside } of inOrder) {
    const row = present(cells[range.rules], 'rules');
    part.forEach((cell, at) => {
      row[at] = cellsAdded(present(row[at], 'attack'), cell);
    });
    honest[range.rules] = honestAdded(present(honest[range.rules], 'rules'), beside);
  }
  return {
    baseline: plan.baseline,
    seed: plan.seed,
    voters: COMPARED_STATION.voters,
    rules: plan.rules,
    attacks: plan.uses.map(({ use }) => ({ id: use, name: present(attackById(use), use).name })),
    cells,
    honest,
    notRun,
  };
}
