/**
 * The recount of a scenario that was run, as data: the rules for it, and what its report says of it.
 *
 * Source: docs/recount.md.
 * @module
 */
import type { FlagValue } from '../../domain/policy/types.ts';
import type { ElectionOutcome } from '../../domain/report/election-report.ts';
import type { Outcome, RecountAnswer } from '../../domain/report/report.ts';
import type { ElectionScenario, Scenario } from '../../domain/scenario.ts';

/** Flags that decide who gets a recount of what, in the order in which they are told. */
const RULES = [
  'recount.requester',
  'recount.days',
  'recount.grounds',
  'recount.kind',
  'recount.selection',
  'paper.mode',
  'paper.counted',
  'paper.official',
] as const;

interface ScenarioRecount {
  readonly format: 'sailau-lab recount';
  readonly version: 1;
  readonly simulated: 'Simulated data, not a real election';
  readonly title: string;
  readonly seed: string;
  readonly rules: Readonly<Record<string, FlagValue>>;
}

export interface StationRecount extends ScenarioRecount {
  readonly winner: { readonly confirmed: string; readonly reported: string };
  readonly recount: RecountAnswer;
}

export interface ElectionRecount extends ScenarioRecount {
  readonly winner: { readonly confirmed: string; readonly published: string };
  readonly recountGap: ElectionOutcome['recountGap'];
  /** Absent where the rules have no recount of stations. */
  readonly stations?: NonNullable<ElectionOutcome['recount']>;
}

function headOf({ title, policy }: Pick<Scenario, 'title' | 'policy'>, seed: string): ScenarioRecount {
  return {
    format: 'sailau-lab recount',
    version: 1,
    simulated: 'Simulated data, not a real election',
    title,
    seed,
    rules: Object.fromEntries(RULES.map((flag) => [flag, policy[flag]])),
  };
}

export function stationRecountOf(scenario: Scenario, seed: string, { recount, result }: Outcome): StationRecount {
  const { confirmed, reported } = result.winner;
  return { ...headOf(scenario, seed), winner: { confirmed, reported }, recount };
}

export function electionRecountOf(
  scenario: ElectionScenario,
  seed: string,
  { recountGap, recount, winner }: ElectionOutcome,
): ElectionRecount {
  const stations = recount === undefined ? {} : { stations: recount };
  return { ...headOf(scenario, seed), winner, recountGap, ...stations };
}
