/**
 * An election and its variants, on stations that somebody runs: in this thread or in several, the answer is the same.
 * @module
 */

import { changedFlags } from '../../domain/policy/policy.ts';
import type { ElectionOutcome, ElectionReport } from '../../domain/report/election-report.ts';
import type { ElectionScenario } from '../../domain/scenario.ts';
import type { StationSummary } from '../../domain/tree/summary.ts';
import { changedHabits } from '../changes.ts';
import { NO_HAND_ERRORS } from '../not-tested.ts';
import { withRounds } from './districts.ts';
import { openers } from './exposure.ts';
import { type ElectionRun, electionVariant, needsStations, planOf, runBlock, runElection } from './index.ts';
import { type RunStations, reusing, runRounds } from './rounds.ts';

export type { RunStations } from './rounds.ts';

/** What a report is assembled from. */
export type ElectionSimulation = Pick<ElectionReport, 'outcome' | 'openedBy' | 'variants' | 'notTested'>;

/** What this version does not model, said in every report of an election. */
const NOT_MODELLED = [
  'secrecy of the vote, coalitions of people inside stations, recounts: run a scenario of one station',
  'how often: an election is run once a seed',
  'complaints about single stations, recounts of ballots that they lead to, courts',
];
const TRANSPORT = 'transport of materials, and how long tabulation takes';

/** Said where attacks are asked for what would open them. */
const STATION_REFORMS = 'recommendations that change stations: try them as variants';

export interface SimulateOptions {
  /** Is handed the run itself: the first round, without any variant. */
  readonly tell?: (run: ElectionRun) => void;
  /** Labels in the place of signatures and agreed keys give the same report. */
  readonly crypto?: 'real' | 'labelled';
}

/** Variants that change nothing inside stations are made from the same ones. */
export async function simulateElection(
  election: ElectionScenario,
  seed: string,
  runStations: RunStations,
  { tell, crypto = 'real' }: SimulateOptions = {},
): Promise<ElectionSimulation | undefined> {
  const plan = { ...planOf(election, seed), crypto };
  const summaries = await runStations(election, seed);
  if (summaries === undefined) return undefined;
  const again = reusing(runStations);
  const run = runElection(election, plan, seed, summaries);
  tell?.(run);
  const { way, honest, exposed } = run;
  const outcome = await outcomeOf(run, seed, again);
  if (outcome === undefined) return undefined;
  const variants: [string, ElectionReport['variants'][string]][] = [];
  for (const variant of election.variants) {
    const changed = electionVariant(election, variant);
    const own = needsStations(election, changed) ? await runStations(changed, seed) : summaries;
    if (own === undefined) return undefined;
    const changes = changedHabits(election.behaviour, changed.behaviour);
    const flags = changedFlags(election.policy, changed.policy);
    const ended = await outcomeOf(runElection(changed, plan, seed, own), seed, again);
    if (ended === undefined) return undefined;
    variants.push([variant.name, { ...ended, changedFlags: flags, changes }]);
  }
  const open = outcome.findings.rows
    .filter(({ level }) => level === 'unknown')
    .map(({ control, claim }) => `${control}: ${claim} (not enough evidence)`);
  return {
    outcome,
    openedBy: openers(way, honest, exposed),
    variants: Object.fromEntries(variants),
    notTested: [
      ...new Set(open),
      ...(election.stationAttacks.length + election.treeAttacks.length === 0 ? [] : [STATION_REFORMS]),
      ...NOT_MODELLED,
      ...(election.behaviour.handCountError === 0 ? [NO_HAND_ERRORS] : []),
      ...roundsNotTested(outcome),
      TRANSPORT,
    ],
  };
}

/** With all its rounds; `undefined`: given up. */
async function outcomeOf(run: ElectionRun, seed: string, again: RunStations): Promise<ElectionOutcome | undefined> {
  if (run.way.election.country.seatRule.kind === 'list') return run.outcome;
  const rounds = await runRounds(run, seed, again);
  return rounds === undefined ? undefined : withRounds(run, rounds);
}

function roundsNotTested({ districts, secondRound, complaints }: ElectionOutcome): readonly string[] {
  const decided = districts !== undefined || complaints.secondRounds !== undefined;
  if (!decided && secondRound === undefined) return ['single-mandate districts, and second rounds'];
  return [
    ...(secondRound === undefined ? [] : ['what each attack breaks in the second round, and what would open it']),
    ...(decided ? ['until when a decision can move a seat: it does even when its round is over'] : []),
  ];
}

/** All stations in this thread. */
export async function runStationsHere(election: ElectionScenario, seed: string): Promise<readonly StationSummary[]> {
  const plan = planOf(election, seed);
  return runBlock(election, plan, seed, 0, plan.stations.length).summaries;
}
