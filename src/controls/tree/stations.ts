/**
 * Which stations there are: rows of tables and of the publication held against the list of stations that was announced
 * before the day.
 *
 * Source: attack TB-10; controls C34.
 * @module
 */

import type { TreeClaim, TreeControl, TreeFinding } from '../../domain/tree/ports.ts';
import type { AnnouncedStation, TreeEvidence, TreeRecordType } from '../../domain/tree/records.ts';
import type { ResultLine } from '../../domain/tree/results.ts';
import { sumLines } from '../../tally/lines.ts';
import { openTreeFinding } from './open.ts';

/** A station as some table shows it; `tec` where the table says whose it is. */
interface ShownStation {
  readonly station: number;
  readonly tec?: number;
  readonly line: ResultLine;
}

type Shown = (evidence: TreeEvidence) => readonly ShownStation[] | undefined;

const inTables: Shown = ({ tecTables }) =>
  tecTables?.flatMap(({ unit, rows }) => rows.map(({ unit: station, line }) => ({ station, tec: unit, line })));

const inPublication: Shown = ({ published }) =>
  published?.level === 'station' ? published.rows.map(({ unit, line }) => ({ station: unit, line })) : undefined;

type Found = Pick<TreeFinding, 'kind' | 'data' | 'innocent' | 'claims'>;

/** No finder of these holds a protocol: what the station handed in is to count, and nothing where it handed in none. */
function claimsOn(stations: readonly number[], shown: readonly ShownStation[], choices: number): readonly TreeClaim[] {
  const rows = new Map<number, ResultLine[]>(stations.map((station) => [station, []]));
  for (const { station, line } of shown) rows.get(station)?.push(line);
  return [...rows].map(([station, lines]) => ({ station, stands: sumLines(lines, choices) }));
}

function compare(list: readonly AnnouncedStation[], shown: readonly ShownStation[], choices: number): readonly Found[] {
  const claims = (stations: readonly { readonly station: number }[]): readonly TreeClaim[] => {
    const numbers = stations.map(({ station }) => station);
    return claimsOn(numbers, shown, choices);
  };
  const announced = new Map(list.map((each) => [each.station, each]));
  const times = new Map<number, number>();
  for (const { station } of shown) times.set(station, (times.get(station) ?? 0) + 1);
  const unknown = shown.filter(({ station }) => !announced.has(station));
  const missing = list.filter(({ station }) => !times.has(station));
  const twice = [...times].filter(([, count]) => count > 1);
  const elsewhere = shown.filter(({ station, tec }) => {
    const home = announced.get(station)?.tec;
    return tec !== undefined && home !== undefined && tec !== home;
  });
  const found: Found[] = [
    {
      kind: 'station_not_announced',
      data: {
        stations: unknown.length,
        voters: unknown.reduce((sum, { line }) => sum + line.voters, 0),
        first: unknown[0]?.station ?? -1,
      },
      innocent: 'a station opened late, in a hospital or at a border, of which the list was not told',
      claims: claims(unknown),
    },
    {
      kind: 'announced_station_missing',
      data: { stations: missing.length, of: list.length, first: missing[0]?.station ?? -1 },
      innocent: 'a station that did not open, or a row left out when the table was typed',
      claims: claims(missing),
    },
    {
      kind: 'station_twice',
      data: { stations: twice.length, first: twice[0]?.[0] ?? -1 },
      innocent: 'a row typed twice',
      claims: claims(twice.map(([station]) => ({ station }))),
    },
    {
      kind: 'station_in_another_table',
      data: { stations: elsewhere.length, first: elsewhere[0]?.station ?? -1 },
      innocent: 'a station moved to another commission after the list was announced',
    },
  ];
  return found.filter(({ data }) => data.stations !== 0);
}

function controlOf(
  id: string,
  table: TreeRecordType,
  shownIn: Shown,
  kinds: readonly string[],
  words: { readonly name: string; readonly claim: string },
): TreeControl {
  const needs: readonly TreeRecordType[] = ['stationList', table];
  return {
    id,
    ...words,
    needs,
    catalogue: ['C34'],
    kinds,
    blindTo: 'a station on the list that never opened and has a row all the same; a list that was wrong from the start',
    source: 'attacks.md TB-10, C34',
    examine: (evidence) => {
      const shown = shownIn(evidence);
      if (evidence.stationList === undefined || shown === undefined) return [openTreeFinding(needs, 'list or rows')];
      return compare(evidence.stationList, shown, evidence.choices.length).map((each) => ({
        ...each,
        level: 'contradiction',
        from: needs,
      }));
    },
  };
}

const ANYWHERE = ['station_not_announced', 'announced_station_missing', 'station_twice'];

export const STATION_LIST_CHECKS: readonly TreeControl[] = [
  controlOf('stations-in-tables', 'tecTables', inTables, [...ANYWHERE, 'station_in_another_table'], {
    name: 'List of stations against the tables of territorial commissions',
    claim: 'every announced station has one row, in the table of its own commission, and no other has any',
  }),
  controlOf('stations-in-publication', 'published', inPublication, ANYWHERE, {
    name: 'List of stations against published stations',
    claim: 'every announced station is published once, and no other is',
  }),
];
