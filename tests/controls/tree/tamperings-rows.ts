/**
 * One change each to which rows, files and protocols there are: left out, moved elsewhere, written twice, not adding up.
 * And to the lists of all stations: people marked at two of them, certificates that nobody issued. And to minutes of
 * failures.
 * @module
 */
import { present } from '../../../src/base/assert.ts';
import type { TreeRecords } from '../../../src/domain/tree/records.ts';
import type { ResultTable } from '../../../src/domain/tree/results.ts';
import { copied, type Honest, NOT_READ, publishedWith, STILL_ADDS_UP, type TreeTampering } from './tools.ts';

/** The tables with other rows, nothing added up anew. */
function rowsWith({ tecTables }: Honest, rowsOf: (table: ResultTable) => ResultTable['rows']): Partial<TreeRecords> {
  return { tecTables: tecTables.map((table) => ({ ...table, rows: rowsOf(table) })) };
}

/** One failure each in the electronic stations of these regions, and none elsewhere. */
function failing({ failures, stationList }: Honest, fails: (region: number) => boolean): Pick<TreeRecords, 'failures'> {
  const regions = new Map(stationList.map(({ station, region }) => [station, region]));
  return { failures: failures.map((each) => ({ ...each, failures: fails(regions.get(each.station) ?? -1) ? 1 : 0 })) };
}

const electronicIn = ({ stationList }: Honest, region: number): number =>
  stationList.filter((each) => each.electronic && each.region === region).length;
const mostElectronic = (honest: Honest): number =>
  honest.tree.regions.reduce((most, _, at) => (electronicIn(honest, at) > electronicIn(honest, most) ? at : most), 0);

export const LIST_TAMPERINGS: readonly TreeTampering[] = [
  {
    tamper: 'three people of one station marked at another as well',
    change: ({ markedKeys }) => ({
      markedKeys: markedKeys.map((each) => (each.station === 9 ? { ...each, keys: [...each.keys, 0, 1, 2] } : each)),
    }),
    caught: ['national-list-join: marked_at_two_stations'],
    missed: { 'stations-in-tables': 'a list of people is not a list of stations' },
  },
  {
    tamper: 'a key marked twice on the list of its own station',
    change: ({ markedKeys }) => ({
      markedKeys: markedKeys.map((each) =>
        each.station === 9 ? { ...each, keys: [...each.keys, ...each.keys] } : each,
      ),
    }),
    caught: [],
    missed: { 'national-list-join': 'one station that holds a key in two lines is a matter of that station' },
  },
  {
    tamper: 'a certificate accepted that nobody issued',
    change: ({ certificates }) => ({
      certificates: certificates.map((each) => (each.station === 4 ? { ...each, accepted: each.accepted + 1 } : each)),
    }),
    caught: ['certificate-accounts: certificates_above_issued'],
    missed: { 'national-list-join': NOT_READ },
  },
  {
    tamper: 'a certificate used twice, and another that was never used',
    change: ({ certificates }) => ({
      certificates: certificates.map((each) => {
        if (each.station === 4) return { ...each, accepted: each.accepted + 1 };
        return each.station === 5 ? { ...each, accepted: each.accepted - 1 } : each;
      }),
    }),
    caught: [],
    missed: { 'certificate-accounts': 'no more were accepted than were issued' },
  },
];

export const ROW_TAMPERINGS: readonly TreeTampering[] = [
  {
    tamper: 'the row of a station with a copy left out of the table',
    change: (honest) => rowsWith(honest, ({ rows }) => rows.filter(({ unit }) => unit !== copied(honest))),
    caught: [
      'tree-sums: equation_12_broken',
      'copies-against-tables: copies_station_missing',
      'stations-in-tables: announced_station_missing',
      'rows-against-handed-in: protocol_without_row',
    ],
    missed: { 'stations-in-publication': NOT_READ },
  },
  {
    tamper: 'a row in the table of another commission',
    change: (honest) => {
      const row = present(honest.tecTables[0]?.rows[0], 'a row');
      return rowsWith(honest, ({ unit, rows }) => {
        return unit === 1 ? [...rows, row] : rows.filter((each) => each.unit !== row.unit);
      });
    },
    caught: ['tree-sums: equation_12_broken', 'stations-in-tables: station_in_another_table'],
    missed: { 'rows-against-handed-in': 'the row is as it was handed in, wherever it stands' },
  },
  {
    tamper: 'a row written twice in the table of its commission',
    change: (honest) => rowsWith(honest, ({ unit, rows }) => (unit === 0 ? [...rows, ...rows.slice(0, 1)] : rows)),
    caught: ['tree-sums: equation_12_broken', 'stations-in-tables: station_twice'],
    missed: { 'rows-against-handed-in': 'both are as handed in', 'copies-against-tables': 'both equal the copy' },
  },
  {
    tamper: 'a station published twice, and added up',
    change: (honest) => {
      const { published } = honest;
      const rows = [...published.rows, ...published.rows.slice(0, 1)];
      return publishedWith({ ...honest, published: { ...published, rows } }, (row) => row);
    },
    caught: ['stations-in-publication: station_twice', 'turnout-final: last_turnout_differs'],
    missed: { 'published-sums': STILL_ADDS_UP, 'stations-in-tables': NOT_READ },
  },
  {
    tamper: 'a published row with five voters more than votes, and added up',
    change: (honest) =>
      publishedWith(honest, (row) => {
        return row.unit === copied(honest) ? { ...row, line: { ...row.line, voters: row.line.voters + 5 } } : row;
      }),
    caught: [
      'published-sums: published_rows_unreconciled',
      'copies-against-publication: copies_differ',
      'photographs-against-publication: photographs_differ',
    ],
    missed: { 'parallel-tabulation': 'no choice has other votes' },
  },
  {
    tamper: 'a file of a station that handed in no electronic protocol',
    change: ({ electronicProtocols }) => ({ electronicProtocols: electronicProtocols.slice(1) }),
    caught: ['files-against-protocols: file_without_protocol'],
    missed: { 'carried-files': 'the file came over the line' },
  },
  {
    tamper: 'failures in the minutes of all electronic stations of one region, and in no other',
    change: (honest) => failing(honest, (region) => region === mostElectronic(honest)),
    caught: ['failures-by-area: failures_clustered'],
    missed: { 'files-against-protocols': NOT_READ, 'carried-files': NOT_READ },
  },
  {
    tamper: 'failures in the minutes of all electronic stations',
    change: (honest) => failing(honest, () => true),
    caught: [],
    missed: { 'failures-by-area': 'no area has more than another' },
  },
];
