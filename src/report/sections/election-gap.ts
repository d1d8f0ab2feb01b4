/**
 * What an election's recount gives: votes that nobody can count again, what of each lead and which seats rest on them,
 * and what stations that were counted again showed.
 * @module
 */

import { count, counted } from '../../base/words.ts';
import type { ElectionGapRow, ElectionOutcome, ElectionReport } from '../../domain/report/election-report.ts';
import { apart, bodyWidth, type Cell, type Frame, grid, section, share, wrap } from '../layout.ts';

const ROWS_MAX = 6;
const STATIONS_MAX = 20;
/** Wider than any share that means something. */
const SHARE_MAX = 999;

export function gapSection({ outcome }: Pick<ElectionReport, 'outcome'>, frame: Frame): string[] {
  const { votes, share: part, decides } = outcome.recountGap;
  const text =
    votes === 0
      ? 'none: no vote is without a voter-verified record'
      : `${counted(votes, 'electronic vote')} (${share(part)}) without a voter-verified record, ` +
        (decides ? 'as many as could change the result, or more' : 'fewer than could change the result');
  const lines = [text, ...seatLines(outcome.recountGap), ...recountLines(outcome.recount)];
  const body = lines.flatMap((line) => wrap(line, bodyWidth(frame), 2));
  return section(['RECOUNT', 'GAP'], apart([body, assertionLines(outcome.recountGap, frame)]), frame);
}

/** Lead by lead, what rests on votes that nobody can check, the widest gap first; nothing where no such vote is. */
function assertionLines({ votes, assertions }: ElectionOutcome['recountGap'], frame: Frame): string[] {
  if (votes === 0 || assertions.length === 0) return [];
  const width = ({ reliance = Number.MAX_VALUE }: ElectionGapRow): number => reliance;
  const sorted = [...assertions].sort((one, other) => width(other) - width(one));
  const head = ['gap by assertion', 'margin', 'gap', ''].map((text): Cell => ({ text, tone: 'dim' }));
  const rows = sorted
    .slice(0, ROWS_MAX)
    .map(({ says, margin, reliance, auditable }): Cell[] => [
      { text: says },
      { text: margin.toFixed(6) },
      { text: reliance === undefined ? '-' : share(Math.min(reliance, SHARE_MAX)) },
      auditable ? { text: '' } : { text: reliance === undefined ? 'TIE' : 'NO PAPER', tone: 'bad' },
    ]);
  const right = { align: 'right' } as const;
  const rest = sorted.length - ROWS_MAX;
  const told = `and ${counted(rest, 'assertion')} with smaller gaps; --json has all`;
  const more = rest > 0 ? wrap(told, bodyWidth(frame), 2) : [];
  return [...grid([head, ...rows], [{ flex: true }, right, right, {}], bodyWidth(frame), frame.paint), ...more];
}

/** Stations that were counted again, and how easily a lot would have missed the false ones. */
function recountLines(recount: ElectionOutcome['recount']): readonly string[] {
  if (recount === undefined) return [];
  const { chosenBy, stations, differ, once, falseStations, missChance, list } = recount;
  return [
    `${counted(stations, 'station')} counted again, chosen by ${chosenBy === 'random' ? 'lot' : 'an official'}: ` +
      `${count(differ)} with other votes than their row.`,
    ...(once ? ['Hands counted once and err (recountError): honest miscounts are among these.'] : []),
    ...listLines(list),
    falseStations === 0
      ? 'No station of the country has other votes in its row than its paper and electronic protocol give.'
      : `Of the country ${counted(falseStations, 'station')} would show it: as many stations drawn by lot miss them ` +
        `all with probability ${share(missChance)}.`,
  ];
}

/** Which they are, those that differ first. */
function listLines(list: NonNullable<ElectionOutcome['recount']>['list']): readonly string[] {
  if (list.length === 0) return [];
  const sorted = [...list].sort((one, other) => other.votesApart - one.votesApart || one.station - other.station);
  const named = sorted.slice(0, STATIONS_MAX).map(({ station, region, votesApart }) => {
    return `${station} (${region}${votesApart === 0 ? '' : `, ${counted(votesApart, 'vote')} apart`})`;
  });
  const rest = sorted.length - STATIONS_MAX;
  return [`stations: ${named.join(', ')}${rest > 0 ? `; and ${count(rest)} more, --json has all` : ''}`];
}

/** Which seats a hand count of all paper could establish, and where paper is missing for the others. */
function seatLines({ votes, seats }: ElectionReport['outcome']['recountGap']): readonly string[] {
  if (seats === undefined || votes === 0) return [];
  const { proven, contested, unprovable, byChoice, stationsToProve } = seats;
  const open = byChoice.filter((row) => row.proven < row.reported);
  const each = open.map(({ choice, reported, proven: own }) => `${choice} ${own} of ${reported}`).join(', ');
  const most = `${counted(stationsToProve, 'station')} with most such votes`;
  const paper = `With paper in the ${most} every seat would be proven.`;
  return [
    `seats, if all ballots and slips are counted by hand as reported: ${proven} proven, ${contested} contested, ` +
      `${unprovable} unprovable: some votes without a record would give them to others`,
    ...(open.length === 0 ? [] : [`proven: ${each}; all of the others. ${paper}`]),
  ];
}
