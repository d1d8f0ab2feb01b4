/**
 * One station's run as a bundle: its papers and its log. There is nothing above it.
 *
 * Source: docs/bundle-format.md.
 * @module
 */
import { rngOf } from '../../base/rng.ts';
import type { BundleContents } from '../../domain/bundle/files.ts';
import type { Scenario } from '../../domain/scenario.ts';
import { evidenceOf } from '../../world/index.ts';
import { stationLine } from '../national/station-line.ts';
import { runStation } from '../station-run.ts';
import { logOf, papersOf, protocolsOf } from './papers.ts';

/** @param report - the text of its report. The day is the one that the report is about. */
export function stationBundle(scenario: Scenario, seed: string, report: string): BundleContents {
  const { world } = runStation(scenario, rngOf(seed).fork('day'));
  const papers = papersOf(world);
  const { protocolSummary } = evidenceOf(world, ['protocolSummary']);
  const summary = protocolSummary === undefined ? undefined : stationLine(world);
  const { choices } = scenario.station.contest;
  return {
    title: scenario.title,
    seed,
    kind: 'station',
    election: 'station',
    choices,
    policy: {
      'log.hashchain': scenario.policy['log.hashchain'],
      'publish.level': scenario.policy['publish.level'],
      'tx.auth': scenario.policy['tx.auth'],
      'tx.protocolHash': scenario.policy['tx.protocolHash'],
    },
    report,
    protocols: [protocolsOf({ station: 0, tec: 0 }, summary, papers, choices.length)],
    keys: [],
    messages: [],
    logs: papers.log === undefined ? [] : [logOf(0, papers.log)],
  };
}
