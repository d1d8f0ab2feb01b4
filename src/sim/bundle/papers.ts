/**
 * What a bundle holds of one station: the papers that it signed, what its recorder holds, its log and the heads of it
 * that were printed. Records only, as an auditor who gets all of them reads them.
 *
 * Source: design section 6; docs/bundle-format.md.
 * @module
 */

import type { BundleLog, BundleProtocols } from '../../domain/bundle/files.ts';
import type { ElectronicTotals } from '../../domain/records/acts.ts';
import type { ResultLine } from '../../domain/tree/results.ts';
import type { StationPapers } from '../../domain/tree/summary.ts';
import { evidenceOf, type World } from '../../world/index.ts';

/** Logs as columns, so that those of a country cross from thread to thread. */
export function papersOf(world: World): StationPapers {
  const types = ['protocolElectronic', 'protocolPaper', 'protocolSummary', 'recorder', 'deskLog', 'logSeal'] as const;
  const { electronicStation, ...held } = evidenceOf(world, types);
  const { deskLog, logSeal } = held;
  const rows = deskLog?.event.length ?? 0;
  const log = {
    second: Int32Array.from(deskLog?.second ?? []),
    event: Int32Array.from(deskLog?.event ?? []),
    subject: Int32Array.from(deskLog?.subject ?? []),
    heads: logSeal === undefined ? [] : [{ rows, head: logSeal.head }],
  };
  return {
    isSummed: held.protocolSummary !== undefined,
    electronic: held.protocolElectronic?.totals,
    paper: held.protocolPaper?.totals,
    recorder: held.recorder?.totals,
    log: electronicStation ? log : undefined,
  };
}

const wide = (votes: readonly number[], choices: number): readonly number[] =>
  Array.from({ length: choices }, (_, choice) => votes[choice] ?? 0);

/** With a figure for every choice: what has no line got no votes. */
export const wideLine = (line: ResultLine, choices: number): ResultLine => {
  const { registered, voters, electronic, blank, invalid } = line;
  return { registered, voters, electronic, blank, invalid, byChoice: wide(line.byChoice, choices) };
};

function wideTotals(totals: ElectronicTotals | undefined, choices: number): ElectronicTotals | null {
  if (totals === undefined) return null;
  return { accepted: totals.accepted, blank: totals.blank, byChoice: wide(totals.byChoice, choices) };
}

export function protocolsOf(
  station: { readonly station: number; readonly tec: number },
  line: ResultLine,
  { isSummed, electronic, paper, recorder }: StationPapers,
  choices: number,
): BundleProtocols {
  return {
    station: station.station,
    tec: station.tec,
    summary: isSummed ? wideLine(line, choices) : null,
    electronic: wideTotals(electronic, choices),
    paper: paper === undefined ? null : { ...paper, byChoice: wide(paper.byChoice, choices) },
    recorder: wideTotals(recorder, choices),
  };
}

export function logOf(
  station: number,
  { second, event, subject, heads }: NonNullable<StationPapers['log']>,
): BundleLog {
  const rows = Array.from(event, (kind, row) => [second[row] ?? 0, kind, subject[row] ?? 0] as const);
  return { station, heads, rows };
}
