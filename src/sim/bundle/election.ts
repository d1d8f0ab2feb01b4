/**
 * An election's run as a bundle: papers and logs of every station, the tables of the commissions, the publication.
 *
 * Leaves out second rounds, which are elections of their own, and packages of ballots, which no file can hold.
 *
 * Source: docs/bundle-format.md; design section 10.
 * @module
 */
import { present } from '../../base/assert.ts';
import type { BundleContents, BundleLog } from '../../domain/bundle/files.ts';
import type { ResultTable } from '../../domain/tree/results.ts';
import type { StationSummary } from '../../domain/tree/summary.ts';
import type { ElectionRun } from '../national/index.ts';
import { logOf, protocolsOf, wideLine } from './papers.ts';

/**
 * @param run - of stations that kept their papers.
 * @param report - the text of its report.
 * @throws InvariantError if a station did not keep them.
 */
export function electionBundle({ way, run }: ElectionRun, seed: string, report: string): BundleContents {
  const { election, plan, summaries } = way;
  const { records, tree } = run.climb;
  const { choices } = election.country.contest;
  const wide = ({ unit, rows, total }: ResultTable): ResultTable => {
    return { unit, rows: wideRows(rows, choices.length), total: wideLine(total, choices.length) };
  };
  const published = present(records.published, 'publication');
  return {
    title: election.title,
    seed,
    kind: 'election',
    election: election.country.id,
    choices,
    policy: {
      'log.hashchain': election.policy['log.hashchain'],
      'publish.level': election.policy['publish.level'],
    },
    report,
    protocols: summaries.map((summary) => {
      const { tec } = present(plan.stations[summary.station], `station ${summary.station}`);
      const papers = present(summary.papers, `papers of station ${summary.station}`);
      return protocolsOf({ station: summary.station, tec }, summary.line, papers, choices.length);
    }),
    keys: [],
    messages: [],
    logs: logsOf(summaries),
    tables: {
      regions: tree.regions,
      middleOfTec: tree.middleOfTec,
      regionOfMiddle: tree.regionOfMiddle,
      corrections: records.corrections,
      tec: records.tecTables.map(wide),
      middle: records.middleTables.map(wide),
      cec: wide(present(records.cecTable, 'table of the central commission')),
    },
    published: {
      level: published.level,
      rows: wideRows(published.rows, choices.length),
      total: wideLine(published.total, choices.length),
    },
  };
}

function wideRows(rows: ResultTable['rows'], choices: number): ResultTable['rows'] {
  return rows.map(({ unit, line }) => ({ unit, line: wideLine(line, choices) }));
}

/** One by one: all of them at once would be a million small lists. */
function* logsOf(summaries: readonly StationSummary[]): Generator<BundleLog> {
  for (const { station, papers } of summaries) if (papers?.log !== undefined) yield logOf(station, papers.log);
}
