/**
 * An election and its variants, on stations that somebody runs: in this thread or in several, the answer is the same.
 * @module
 */
import type { ElectionReport } from '../../domain/election-report.ts';
import { changedFlags } from '../../domain/policy/policy.ts';
import type { ElectionScenario } from '../../domain/scenario.ts';
import type { StationSummary } from '../../domain/summary.ts';
import { changedHabits } from '../changes.ts';
import { openers } from './exposure.ts';
import { electionVariant, needsStations, planOf, runBlock, runElection } from './index.ts';

/** Runs every station of an election, in the order of the plan; `undefined`: it was given up. */
export type RunStations = (election: ElectionScenario, seed: string) => Promise<readonly StationSummary[] | undefined>;

/** What a report is assembled from. */
export type ElectionSimulation = Pick<ElectionReport, 'outcome' | 'openedBy' | 'variants' | 'notTested'>;

/** What this version does not model, said in every report of an election. */
const NOT_MODELLED = [
  'secrecy of the vote, coalitions of people inside stations, recounts: run a scenario of one station',
  'how often: an election is run once a seed',
  'complaints about single stations, recounts of ballots that they lead to, courts',
  'single-mandate districts, and second rounds',
  'transport of materials, and how long tabulation takes',
];

/** Said where attacks on the way up are asked for what would open them. */
const STATION_REFORMS = 'recommendations that change stations: try them as variants';

/** Variants that change nothing inside stations are made from the same ones. */
export async function simulateElection(
  election: ElectionScenario,
  seed: string,
  runStations: RunStations,
): Promise<ElectionSimulation | undefined> {
  const plan = planOf(election, seed);
  const summaries = await runStations(election, seed);
  if (summaries === undefined) return undefined;
  const { outcome, way, exposed } = runElection(election, plan, seed, summaries);
  const variants: [string, ElectionReport['variants'][string]][] = [];
  for (const variant of election.variants) {
    const changed = electionVariant(election, variant);
    const own = needsStations(election, changed) ? await runStations(changed, seed) : summaries;
    if (own === undefined) return undefined;
    const changes = changedHabits(election.behaviour, changed.behaviour);
    const flags = changedFlags(election.policy, changed.policy);
    variants.push([variant.name, { ...runElection(changed, plan, seed, own).outcome, changedFlags: flags, changes }]);
  }
  const open = outcome.findings.rows
    .filter(({ level }) => level === 'unknown')
    .map(({ control, claim }) => `${control}: ${claim} (not enough evidence)`);
  return {
    outcome,
    openedBy: openers(way, exposed),
    variants: Object.fromEntries(variants),
    notTested: [...new Set(open), ...(election.treeAttacks.length === 0 ? [] : [STATION_REFORMS]), ...NOT_MODELLED],
  };
}

/** All stations in this thread. */
export async function runStationsHere(election: ElectionScenario, seed: string): Promise<readonly StationSummary[]> {
  const plan = planOf(election, seed);
  return runBlock(election, plan, seed, 0, plan.stations.length).summaries;
}
