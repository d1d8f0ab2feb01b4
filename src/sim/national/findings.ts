/**
 * Findings of an election as its report lists them: those of the way up with what becomes of them, and those inside
 * stations as counts.
 *
 * Source: design section 9; docs/adr/0004-honest-twin.md.
 * @module
 */
import { present } from '../../base/assert.ts';
import { TREE_CONTROLS } from '../../controls/tree/index.ts';
import type { ElectionFinding, ElectionOutcome, StationFindings } from '../../domain/report/election-report.ts';
import type { TreeNotice } from '../../domain/tree/ports.ts';
import type { StationSummary } from '../../domain/tree/summary.ts';
import { shownBy } from '../caused.ts';
import type { Complaints } from './complaints.ts';

/** @param honest - findings of the same way up without any attack. */
export function findingsOf(
  notices: readonly TreeNotice[],
  honest: readonly TreeNotice[],
  complaints: Complaints,
  summaries: readonly StationSummary[],
): ElectionOutcome['findings'] {
  const innocent = shownBy(honest);
  const all = notices.map((notice, index): ElectionFinding => {
    const complaint = complaints.of[index];
    const { control, kind, level, who, from, data, rows } = notice;
    const { claim, cannotProve } = present(
      TREE_CONTROLS.find(({ id }) => id === control),
      control,
    );
    return {
      control,
      claim,
      kind,
      level,
      who,
      from,
      data,
      ...(rows === undefined ? {} : { rows }),
      innocent: notice.innocent,
      ...(cannotProve === undefined || level === 'unknown' ? {} : { cannotProve }),
      honestToo: innocent(notice),
      ...(complaint === undefined ? {} : { complaint }),
    };
  });
  const known = all.filter(({ level }) => level !== 'unknown');
  const inStations = stationFindings(summaries);
  const kinds = (list: readonly { readonly kind: string }[]): readonly string[] => [
    ...new Set(list.map(({ kind }) => kind)),
  ];
  return {
    rows: all,
    kinds: kinds(known),
    causedKinds: kinds(known.filter(({ honestToo }) => !honestToo)),
    unknowns: all.length - known.length,
    inStations,
    causedInStations: kinds(inStations.filter(({ caused }) => caused > 0)),
  };
}

function stationFindings(summaries: readonly StationSummary[]): readonly StationFindings[] {
  const found = new Map<string, { -readonly [K in keyof StationFindings]: StationFindings[K] }>();
  for (const { findings } of summaries) {
    for (const { control, kind, level, who, caused } of findings) {
      const key = `${control}/${kind}/${who}`;
      const row = found.get(key) ?? { control, kind, level, who, stations: 0, caused: 0 };
      row.stations += 1;
      row.caused += caused ? 1 : 0;
      found.set(key, row);
    }
  }
  return [...found.values()].sort((a, b) => b.stations - a.stations || (a.kind < b.kind ? -1 : 1));
}
