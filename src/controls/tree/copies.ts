/**
 * Papers that left the station held against what was made of them: copies against tables, copies and photographs
 * against published stations; and papers that did not leave it, though somebody asked.
 *
 * Source: dossier 5, 7.5 (TB01, TB03); controls C33, C34, C37, C43.
 * @module
 */

import type { TreeControl, TreeFinding } from '../../domain/tree/ports.ts';
import type { StationLine, TreeEvidence, TreeRecordType } from '../../domain/tree/records.ts';
import type { ResultLine } from '../../domain/tree/results.ts';
import { sameLine, sumLines, votesApart } from '../../tally/lines.ts';
import { openTreeFinding } from './open.ts';

/** Lines of stations as some table shows them; `undefined` where the evidence has no such table. */
type Shown = (evidence: TreeEvidence) => ReadonlyMap<number, ResultLine> | undefined;

const inTables: Shown = ({ tecTables }) =>
  tecTables === undefined
    ? undefined
    : new Map(tecTables.flatMap(({ rows }) => rows.map(({ unit, line }) => [unit, line] as const)));

const inPublication: Shown = ({ published }) =>
  published === undefined || published.level !== 'station'
    ? undefined
    : new Map(published.rows.map(({ unit, line }) => [unit, line] as const));

function compare(
  papers: readonly StationLine[],
  shown: ReadonlyMap<number, ResultLine>,
  corrected: ReadonlySet<number>,
): { readonly differ: readonly StationLine[]; readonly votes: number; readonly missing: readonly StationLine[] } {
  const differ = papers.filter(({ station, line }) => {
    const other = shown.get(station);
    return other !== undefined && !sameLine(line, other) && !corrected.has(station);
  });
  const votes = differ.reduce((sum, { station, line }) => sum + votesApart(line, shown.get(station) ?? line), 0);
  return { differ, votes, missing: papers.filter(({ station }) => !shown.has(station)) };
}

function controlOf(
  id: string,
  paper: 'copies' | 'photographs',
  table: TreeRecordType,
  shownIn: Shown,
  words: { readonly name: string; readonly claim: string; readonly catalogue: readonly string[] },
): TreeControl {
  return {
    id,
    ...words,
    needs: [paper, table],
    kinds: [`${paper}_differ`, `${paper}_station_missing`],
    blindTo: 'stations of which no paper is out; what was changed before the paper was made',
    source: 'S16; sailau.md TB01, TB03',
    examine: (evidence) => {
      const papers = evidence[paper];
      const choices = evidence.choices.length;
      const shown = shownIn(evidence);
      if (papers === undefined || shown === undefined) return [openTreeFinding([paper, table], 'papers or rows')];
      // A correction that was decided and minuted explains itself, to whoever sees the minutes.
      const decided = (evidence.corrections ?? []).filter((each) => each.decided).map(({ station }) => station);
      const { differ, votes, missing } = compare(papers, shown, new Set(decided));
      const findings: TreeFinding[] = [];
      if (differ.length > 0) {
        findings.push({
          kind: `${paper}_differ`,
          level: 'contradiction',
          data: { stations: differ.length, of: papers.length, votesApart: votes, first: differ[0]?.station ?? -1 },
          from: [paper, table],
          innocent: 'a slip of the pen that was mended later without a new copy',
          claims: differ.map(({ station, line }) => ({ station, stands: shown.get(station) ?? line, ought: line })),
        });
      }
      if (missing.length > 0) {
        findings.push({
          kind: `${paper}_station_missing`,
          level: 'contradiction',
          data: { stations: missing.length, of: papers.length },
          from: [paper, table],
          innocent: 'a row left out when the table was typed',
          claims: missing.map(({ station, line }) => ({ station, stands: sumLines([], choices), ought: line })),
        });
      }
      return findings;
    },
  };
}

/** The complaint of each observer who was refused, as one finding: how many there are is what speaks. */
const refused: TreeControl = {
  id: 'copies-refused',
  name: 'Complaints of observers who were refused a copy',
  claim: 'no observer who asked for a certified copy was refused one',
  needs: ['refusals'],
  catalogue: ['C43'],
  kinds: ['copies_refused'],
  blindTo: 'stations where nobody asked; protocols drawn at the commission; what the copy would have shown',
  source: 'S04; attacks.md TB-15, C43',
  examine: ({ refusals }) => {
    if (refusals === undefined) return [openTreeFinding(['refusals'], 'what observers noted')];
    const stations = new Set(refusals.map(({ station }) => station)).size;
    if (stations === 0) return [];
    return [
      {
        kind: 'copies_refused',
        level: 'irregularity',
        data: { stations },
        from: ['refusals'],
        innocent: 'commissions that do not know the rule, or are tired, refuse on honest days too',
      },
    ];
  },
};

export const COPY_CHECKS: readonly TreeControl[] = [
  controlOf('copies-against-tables', 'copies', 'tecTables', inTables, {
    name: 'Copies against the tables of territorial commissions',
    claim: 'every copy that is out equals its row in the table of the territorial commission',
    catalogue: ['C33', 'C37'],
  }),
  controlOf('copies-against-publication', 'copies', 'published', inPublication, {
    name: 'Copies against published stations',
    claim: 'every copy that is out equals its station in the published results',
    catalogue: ['C33', 'C34'],
  }),
  controlOf('photographs-against-publication', 'photographs', 'published', inPublication, {
    name: 'Photographs of posted protocols against published stations',
    claim: 'every photographed protocol equals its station in the published results',
    catalogue: ['C34'],
  }),
  refused,
];
