/**
 * Puts a scenario, its seed and what the simulation gave together into the report that every view is made from.
 * @module
 */
import { assert } from '../base/assert.ts';
import { canonicalText } from '../base/canonical.ts';
import { VERSION } from '../base/version.ts';
import { sha256Hex } from '../crypto/hash.ts';
import type { ElectionReport } from '../domain/report/election-report.ts';
import { type ExpectationRow, REPORT_VERSION, type Report } from '../domain/report/report.ts';
import type { ElectionScenario, Scenario } from '../domain/scenario.ts';
import { evaluate, type OutcomeTree, parseExpectation } from '../sim/expect.ts';
import type { Simulation } from '../sim/types.ts';
import { dataJson } from './data-json.ts';

export { dataJson };

/** Enough of the scenario's SHA-256 to be read aloud in a room: it tells files apart, it proves nothing. */
export function digestOf(scenario: Scenario | ElectionScenario): string {
  const hex = sha256Hex(canonicalText(scenario));
  return `${hex.slice(0, 4)} ${hex.slice(4, 8)}`;
}

/** @throws InvariantError if the text is no expectation: whoever read the scenario has checked it. */
export function expectationRow(text: string, tree: OutcomeTree): ExpectationRow {
  const expectation = parseExpectation(text);
  assert(expectation.ok, `expectation was not checked: ${text}`);
  return evaluate(expectation.value, tree);
}

export function assembleReport(scenario: Scenario, seed: string, simulation: Simulation): Report {
  const { outcome, repeats, variants, closedBy, notTested } = simulation;
  return {
    format: 'sailau-lab report',
    version: REPORT_VERSION,
    tool: `sailau-lab ${VERSION}`,
    simulated: 'Simulated data, not a real election',
    title: scenario.title,
    story: scenario.story,
    teaches: scenario.teaches,
    source: scenario.source,
    baseline: scenario.baseline,
    with: scenario.with,
    digest: digestOf(scenario),
    seed,
    voters: scenario.station.voters,
    expected: scenario.expect.map((text) => expectationRow(text, { outcome, repeats, variants })),
    outcome,
    repeats,
    variants,
    closedBy,
    notTested,
  };
}

/** The report as a file; its form is docs/report.schema.json, that of an election docs/election-report.schema.json. */
export const reportJson = (report: Report | ElectionReport): string => dataJson(report);
