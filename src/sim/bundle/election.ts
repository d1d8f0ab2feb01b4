/**
 * An election's run as a bundle: papers and logs of every station, the tables of the commissions, the publication.
 *
 * Leaves out second rounds, which are elections of their own, and packages of ballots, which no file can hold.
 *
 * Source: docs/bundle-format.md; design section 10.
 * @module
 */
import { present } from '../../base/assert.ts';
import { hexOf } from '../../crypto/hex.ts';
import type { BundleContents, BundleKey, BundleLog, BundleMessageLine } from '../../domain/bundle/files.ts';
import { wideLine } from '../../domain/tree/protocol-text.ts';
import type { ResultTable } from '../../domain/tree/results.ts';
import type { StationSummary } from '../../domain/tree/summary.ts';
import { rehearsalId } from '../../world/line/index.ts';
import type { Climb } from '../../world/tree/index.ts';
import type { ElectionRun } from '../national/index.ts';
import { logOf, protocolsOf } from './papers.ts';

/**
 * @param run - of stations that kept their papers.
 * @param report - the text of its report.
 * @throws InvariantError if a station did not keep them.
 */
export function electionBundle({ way, run }: ElectionRun, seed: string, report: string): BundleContents {
  const { election, plan, summaries } = way;
  const { records, tree } = run.climb;
  const { choices } = election.country.contest;
  const handedIn = new Map(records.handedIn.map(({ station, line }) => [station, line]));
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
      'tx.auth': election.policy['tx.auth'],
      'tx.protocolHash': election.policy['tx.protocolHash'],
    },
    report,
    protocols: summaries.map(({ station, papers }) => {
      const { tec } = present(plan.stations[station], `station ${station}`);
      const own = present(papers, `papers of station ${station}`);
      // A slip of the pen, or whoever rewrites a protocol on its way, comes after what the station counted.
      return protocolsOf({ station, tec }, handedIn.get(station), own, choices.length);
    }),
    keys: keysOf(run.climb),
    messages: messagesOf(run.climb),
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

/** Public halves of what stations sign with; none where the rules have nothing signed. */
function keysOf({ policy, records, line }: Climb): readonly BundleKey[] {
  if (policy['tx.auth'] === 'callerId') return [];
  return records.electronicProtocols.map(({ station }) => {
    return { station, publicKey: hexOf(line.keyring.receiver(station).station) };
  });
}

/** What the commission could open, in the order in which it came. A rehearsal is no message of this election. */
function messagesOf({ records, country }: Climb): readonly BundleMessageLine[] {
  const rehearsal = rehearsalId(country);
  return records.received.flatMap(({ message, signature = '', verdict }) => {
    if (message === undefined || (message.election === rehearsal && verdict === 'aside')) return [];
    return [{ message, signature, booked: verdict === 'booked' }];
  });
}

function wideRows(rows: ResultTable['rows'], choices: number): ResultTable['rows'] {
  return rows.map(({ unit, line }) => ({ unit, line: wideLine(line, choices) }));
}

/** One by one: all of them at once would be a million small lists. */
function* logsOf(summaries: readonly StationSummary[]): Generator<BundleLog> {
  for (const { station, papers } of summaries) if (papers?.log !== undefined) yield logOf(station, papers.log);
}
