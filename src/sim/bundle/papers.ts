/**
 * What a bundle holds of one station: the papers that it signed, what its recorder holds, its log and the heads of it
 * that were printed. Records only, as an auditor who gets all of them reads them.
 *
 * Leaves out which summary protocol it is: that of a station alone is the one that it drew up, that of an election the
 * one that was handed in.
 *
 * Source: design section 6; docs/bundle-format.md.
 * @module
 */

import type { BundleLog, BundleProtocols } from '../../domain/bundle/files.ts';
import type { ElectronicTotals } from '../../domain/records/acts.ts';
import type { Records } from '../../domain/records/records.ts';
import { wideLine, wideVotes } from '../../domain/tree/protocol-text.ts';
import type { ResultLine } from '../../domain/tree/results.ts';
import type { StationPapers } from '../../domain/tree/summary.ts';
import { evidenceOf, type World } from '../../world/index.ts';

/** Logs as columns, so that those of a country cross from thread to thread. */
export function papersOf(world: World): StationPapers {
  const types = ['protocolElectronic', 'protocolPaper', 'recorder', 'deskLog', 'logSeal', 'logHeads'] as const;
  const { electronicStation, ...held } = evidenceOf(world, types);
  const { deskLog } = held;
  const log = {
    second: Int32Array.from(deskLog?.second ?? []),
    event: Int32Array.from(deskLog?.event ?? []),
    subject: Int32Array.from(deskLog?.subject ?? []),
    heads: headsOf(held, deskLog?.event.length ?? 0),
  };
  return {
    electronic: held.protocolElectronic?.totals,
    paper: held.protocolPaper?.totals,
    recorder: held.recorder?.totals,
    log: electronicStation ? log : undefined,
  };
}

/** Those that were published, and the one that was printed when voting ended: it covers the log as it is shown. */
function headsOf(
  { logHeads, logSeal }: Pick<Partial<Records>, 'logHeads' | 'logSeal'>,
  rows: number,
): readonly { readonly rows: number; readonly head: string }[] {
  const published = (logHeads?.head ?? []).map((head, index) => ({ rows: logHeads?.entries[index] ?? 0, head }));
  const all = logSeal === undefined ? published : [...published, { rows, head: logSeal.head }];
  // Where nothing was written between two heads they are one; a head over more rows than there are stays.
  return all.filter((each, index) => index === 0 || each.rows !== all[index - 1]?.rows);
}

function wideTotals(totals: ElectronicTotals | undefined, choices: number): ElectronicTotals | null {
  if (totals === undefined) return null;
  return { accepted: totals.accepted, blank: totals.blank, byChoice: wideVotes(totals.byChoice, choices) };
}

/**
 * @param summary - the summary protocol; `undefined`: there is none.
 * @param choices - of the contest: how long every list of votes is.
 */
export function protocolsOf(
  station: { readonly station: number; readonly tec: number },
  summary: ResultLine | undefined,
  { electronic, paper, recorder }: StationPapers,
  choices: number,
): BundleProtocols {
  return {
    station: station.station,
    tec: station.tec,
    summary: summary === undefined ? null : wideLine(summary, choices),
    electronic: wideTotals(electronic, choices),
    paper: paper === undefined ? null : { ...paper, byChoice: wideVotes(paper.byChoice, choices) },
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
