/**
 * A comparison as data: counts as they were made, and shares of them with their intervals, rounded to four digits.
 *
 * Leaves out any rate without the number of runs it is of.
 * @module
 */
import { VERSION } from '../../base/version.ts';
import {
  type CellCounts,
  type Changed,
  type ComparedRules,
  type Comparison,
  VERDICT_TITLES,
  VERDICTS,
  type Verdict,
} from '../../domain/comparison.ts';
import type { Audience, Phase } from '../../domain/election.ts';
import type { Estimate } from '../../domain/report/report.ts';
import { type GroupValues, type SmallestSets, STAYS_MISSED } from '../../sim/compare/index.ts';
import { estimateOf, round4 } from '../../sim/rounding.ts';

export interface ComparedCell {
  readonly attack: string;
  readonly runs: number;
  readonly verdicts: Readonly<Record<Verdict, Estimate>>;
  /** Means a run. */
  readonly changed: Readonly<Record<Changed, number>>;
  readonly noticedBy: Readonly<Record<Audience, Estimate>>;
  readonly noticedAt: Readonly<Partial<Record<Phase, number>>>;
  /** Most often first; beside each the honest days under the same rules that show the same. */
  readonly evidence: readonly { readonly finding: string; readonly days: Estimate; readonly falseAlarms: Estimate }[];
  readonly coalition: CellCounts['coalition'];
}

export interface ComparedColumn extends ComparedRules {
  readonly falseAlarms: Estimate;
  readonly cells: readonly ComparedCell[];
}

export interface CompareReport {
  readonly simulated: 'Simulated data, not a real election';
  readonly tool: string;
  readonly baseline: string;
  readonly seed: string;
  readonly voters: number;
  /** Set where the work was given up: what is here is of the days that were done. */
  readonly partial: boolean;
  readonly verdicts: Readonly<Record<Verdict, string>>;
  readonly attacks: Comparison['attacks'];
  readonly rules: readonly ComparedColumn[];
  readonly notRun: Comparison['notRun'];
  /** Share of runs above which an attack stays missed; beside what was worked out with it. */
  readonly smallest?: SmallestSets & { readonly staysMissed: number; readonly tried?: CompareAnswers['tried'] };
  readonly values?: GroupValues;
}

/** What was worked out from the table. */
export interface CompareAnswers {
  readonly smallest?: SmallestSets;
  /** The first of the smallest sets, run as a whole: attacks that stay missed under each. */
  readonly tried?: readonly { readonly recommendations: readonly string[]; readonly missed: readonly string[] }[];
  readonly values?: GroupValues;
}

export function compareReport(
  comparison: Comparison,
  partial: boolean,
  { smallest, tried, values }: CompareAnswers = {},
): CompareReport {
  const { baseline, seed, voters, attacks, rules, cells, honest, notRun } = comparison;
  return {
    simulated: 'Simulated data, not a real election',
    tool: `sailau-lab ${VERSION}`,
    baseline,
    seed,
    voters,
    partial,
    verdicts: VERDICT_TITLES,
    attacks,
    rules: rules.map((each, column) => {
      const quiet = honest[column] ?? { runs: 0, alarms: 0, kinds: {} };
      return {
        ...each,
        falseAlarms: estimateOf(quiet.alarms, quiet.runs),
        cells: (cells[column] ?? []).map((cell, row) => {
          return cellOf(attacks[row]?.id ?? '', cell, (finding) => estimateOf(quiet.kinds[finding] ?? 0, quiet.runs));
        }),
      };
    }),
    notRun,
    ...(smallest === undefined
      ? {}
      : { smallest: { ...smallest, staysMissed: STAYS_MISSED, ...(tried === undefined ? {} : { tried }) } }),
    ...(values === undefined ? {} : { values: roundedValues(values) }),
  };
}

function roundedValues({ nobody, all, members, ...values }: GroupValues): GroupValues {
  return {
    ...values,
    nobody: round4(nobody),
    all: round4(all),
    members: members.map(({ value, half, ...each }) => ({ ...each, value: round4(value), half: round4(half) })),
  };
}

function cellOf(attack: string, cell: CellCounts, falseAlarms: (finding: string) => Estimate): ComparedCell {
  const { runs } = cell;
  const shares = <K extends string>(counts: Readonly<Record<K, number>>, keys: readonly K[]): Record<K, Estimate> =>
    Object.fromEntries(keys.map((key) => [key, estimateOf(counts[key], runs)])) as Record<K, Estimate>;
  const evidence = Object.entries(cell.evidence).toSorted(([a, m], [b, n]) => n - m || (a < b ? -1 : 1));
  return {
    attack,
    runs,
    verdicts: shares(cell.verdicts, VERDICTS),
    changed: Object.fromEntries(
      Object.entries(cell.changed).map(([what, sum]) => [what, runs === 0 ? 0 : round4(sum / runs)]),
    ) as Record<Changed, number>,
    noticedBy: shares(cell.noticedBy, Object.keys(cell.noticedBy) as Audience[]),
    noticedAt: cell.noticedAt,
    evidence: evidence.map(([finding, days]) => {
      return { finding, days: estimateOf(days, runs), falseAlarms: falseAlarms(finding) };
    }),
    coalition: cell.coalition,
  };
}

export const missedOf = ({ verdicts }: ComparedCell): Estimate => verdicts.missed;
