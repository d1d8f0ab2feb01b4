/**
 * Puts an election, its seed and what the simulation gave together into the report that every view is made from.
 * @module
 */
import { VERSION } from '../base/version.ts';
import { ELECTION_REPORT_VERSION, type ElectionReport } from '../domain/report/election-report.ts';
import type { ElectionScenario } from '../domain/scenario.ts';
import type { ElectionSimulation } from '../sim/national/simulate.ts';
import { digestOf, expectationRow } from './assemble.ts';

export function assembleElectionReport(
  election: ElectionScenario,
  seed: string,
  simulation: ElectionSimulation,
): ElectionReport {
  const { outcome, openedBy, variants, notTested } = simulation;
  return {
    format: 'sailau-lab election report',
    version: ELECTION_REPORT_VERSION,
    tool: `sailau-lab ${VERSION}`,
    simulated: 'Simulated data, not a real election',
    title: election.title,
    story: election.story,
    teaches: election.teaches,
    source: election.source,
    country: election.country.id,
    baseline: election.baseline,
    with: election.with,
    digest: digestOf(election),
    seed,
    assumptions: election.country.assumptions,
    expected: election.expect.map((text) => expectationRow(text, { outcome, variants })),
    outcome,
    openedBy,
    variants,
    notTested,
  };
}
