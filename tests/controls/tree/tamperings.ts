/**
 * One change each to the records of an honest election, with the exact findings that it leads to, and the checks that
 * look at such things and do not see this one, with the reason why that is right. Stations, rules and files; the rest stands beside.
 * @module
 */
import { present } from '../../../src/base/assert.ts';
import { sumLines } from '../../../src/tally/lines.ts';
import { MESSAGE_TAMPERINGS } from './tamperings-messages.ts';
import { RECOUNT_TAMPERINGS } from './tamperings-recounts.ts';
import { LIST_TAMPERINGS, ROW_TAMPERINGS } from './tamperings-rows.ts';
import { PUBLISHED_TAMPERINGS, TURNOUT_TAMPERINGS } from './tamperings-turnout.ts';
import {
  copied,
  copiedOnPaper,
  moved,
  NOT_READ,
  publishedWith,
  STILL_ADDS_UP,
  type TreeTampering,
  tablesWith,
  uncopied,
} from './tools.ts';

const STATIONS: readonly TreeTampering[] = [
  {
    tamper: 'a row changed in the table of a station with a copy',
    change: (honest) => tablesWith(honest, copied(honest), (line) => moved(line, 20)),
    caught: [
      'tree-sums: equation_12_broken',
      'copies-against-tables: copies_differ',
      'rows-against-handed-in: row_differs',
    ],
    missed: {
      'copies-against-publication': NOT_READ,
      'photographs-against-publication': NOT_READ,
      'parallel-tabulation': NOT_READ,
    },
  },
  {
    tamper: 'a row changed in the table of a station without a copy',
    change: (honest) => tablesWith(honest, uncopied(honest), (line) => moved(line, 20)),
    caught: ['tree-sums: equation_12_broken', 'rows-against-handed-in: row_differs'],
    missed: { 'copies-against-tables': 'no copy of this station is out' },
  },
  {
    tamper: 'an eighth of the copies refused to the observers who asked for them',
    change: ({ copies }) => {
      const isKept = (_: unknown, index: number): boolean => index % 8 > 0;
      const refusals = copies.filter((copy, index) => !isKept(copy, index)).map(({ station }) => ({ station }));
      return { copies: copies.filter(isKept), refusals };
    },
    caught: ['copies-refused: copies_refused'],
    missed: {
      'copies-share': 'the copies that are out are more than a fifth of the stations',
      'copies-against-tables': 'a copy that was never made contradicts nothing',
    },
  },
  {
    tamper: 'copies for which nobody asked',
    change: ({ copies }) => ({ copies: copies.slice(1) }),
    caught: [],
    missed: { 'copies-refused': 'nobody was refused' },
  },
  {
    tamper: 'a published station changed, and the total with it',
    change: (honest) =>
      publishedWith(honest, (row) => (row.unit === uncopied(honest) ? { ...row, line: moved(row.line, 20) } : row)),
    caught: [],
    missed: {
      'published-sums': STILL_ADDS_UP,
      'copies-against-publication': 'no copy of this station is out',
      'parallel-tabulation': 'twenty votes are within the error of the sample',
      'tree-sums': NOT_READ,
    },
  },
  {
    tamper: 'a published station with a photograph changed, and the total with it',
    change: (honest) => {
      const out = new Set(honest.copies.map(({ station }) => station));
      const { station } = present(
        honest.photographs.find((each) => !out.has(each.station)),
        'a photograph',
      );
      return publishedWith(honest, (row) => (row.unit === station ? { ...row, line: moved(row.line, 20) } : row));
    },
    caught: ['photographs-against-publication: photographs_differ'],
    missed: { 'copies-against-publication': 'no copy of this station is out' },
  },
  {
    tamper: 'a fifth of the votes moved in all published stations without a copy',
    change: (honest) => {
      const out = new Set([...honest.copies, ...honest.photographs].map(({ station }) => station));
      return publishedWith(honest, (row) => {
        return out.has(row.unit) ? row : { ...row, line: moved(row.line, Math.floor(row.line.voters / 5)) };
      });
    },
    caught: ['parallel-tabulation: sample_differs'],
    missed: {
      'published-sums': STILL_ADDS_UP,
      'copies-against-publication': 'whoever did it knew where the copies are',
      'turnout-and-winner': 'turnout stays as it was',
      'whole-percents': 'a fifth of the voters is no round share of the votes',
    },
  },
  {
    tamper: 'the published total changed',
    change: ({ published }) => ({ published: { ...published, total: moved(published.total, 20) } }),
    caught: ['published-sums: published_sum_differs'],
    missed: { 'parallel-tabulation': 'twenty votes are within the error of the sample' },
  },
  {
    tamper: 'a station that nobody announced, published and added up',
    change: (honest) => {
      const { published, choices } = honest;
      const rows = [...published.rows, { unit: 9999, line: present(published.rows[0], 'a row').line }];
      const total = sumLines(
        rows.map(({ line }) => line),
        choices.length,
      );
      return { published: { ...published, rows, total } };
    },
    caught: ['stations-in-publication: station_not_announced'],
    missed: { 'stations-in-tables': NOT_READ, 'published-sums': STILL_ADDS_UP },
  },
  {
    tamper: 'a station that nobody announced in the table of a commission',
    change: ({ tecTables }) => ({
      tecTables: tecTables.map((table, at) => {
        const [first] = table.rows;
        return at === 0 && first !== undefined
          ? { ...table, rows: [...table.rows, { unit: 9999, line: first.line }] }
          : table;
      }),
    }),
    caught: [
      'tree-sums: equation_12_broken',
      'stations-in-tables: station_not_announced',
      'rows-against-handed-in: row_without_protocol',
    ],
    missed: { 'stations-in-publication': NOT_READ, 'copies-against-tables': 'nobody watched a station that is none' },
  },
  {
    tamper: 'an announced station left out of the publication, and added up',
    change: (honest) => {
      const kept = honest.published.rows.filter(({ unit }) => unit !== copied(honest));
      return publishedWith({ ...honest, published: { ...honest.published, rows: kept } }, (row) => row);
    },
    caught: [
      'copies-against-publication: copies_station_missing',
      'photographs-against-publication: photographs_station_missing',
      'stations-in-publication: announced_station_missing',
      'turnout-final: last_turnout_differs',
    ],
    missed: { 'published-sums': STILL_ADDS_UP, 'publication-level': 'rows are published, if not all' },
  },
];

const RULES: readonly TreeTampering[] = [
  {
    tamper: 'a correction without a decision, of a protocol without a copy',
    change: (honest) => {
      const station = uncopied(honest);
      return { corrections: [{ station, decided: false }], ...tablesWith(honest, station, (line) => moved(line, 0)) };
    },
    caught: ['corrections-decided: corrected_without_decision'],
    missed: { 'rows-against-handed-in': 'the row is as it was handed in' },
  },
  {
    tamper: 'a row changed by a decision',
    change: (honest) => ({
      corrections: [{ station: copiedOnPaper(honest), decided: true }],
      handedIn: honest.handedIn.map((each) =>
        each.station === copiedOnPaper(honest) ? { ...each, line: moved(each.line, 20) } : each,
      ),
    }),
    caught: [],
    missed: {
      'corrections-decided': 'one correction, decided and minuted, is what the rules provide for',
      'rows-against-handed-in': 'the decision explains the row',
    },
  },
  {
    tamper: 'every tenth protocol corrected by a decision',
    change: ({ stationList }) => ({
      corrections: stationList.flatMap(({ station }) => (station % 10 === 0 ? [{ station, decided: true }] : [])),
    }),
    caught: ['corrections-decided: many_corrections'],
    missed: { 'rows-against-handed-in': 'the rows are as they were handed in' },
  },
  {
    tamper: 'only the total published',
    change: ({ published }) => ({ published: { ...published, level: 'nation', rows: [] } }),
    caught: [
      'published-sums: not_enough_evidence',
      'copies-against-publication: not_enough_evidence',
      'photographs-against-publication: not_enough_evidence',
      'stations-in-publication: not_enough_evidence',
      'publication-level: published_less_than_rules',
      'station-throughput: not_enough_evidence',
      'whole-percents: not_enough_evidence',
      'turnout-and-winner: not_enough_evidence',
      'recounts-against-publication: not_enough_evidence',
    ],
    missed: { 'parallel-tabulation': 'the total is right' },
  },
  {
    tamper: 'a heading of stations without rows',
    change: (honest) => publishedWith({ ...honest, published: { ...honest.published, rows: [] } }, (row) => row),
    caught: [
      'copies-against-publication: copies_station_missing',
      'photographs-against-publication: photographs_station_missing',
      'stations-in-publication: announced_station_missing',
      'publication-level: published_less_than_rules',
      'parallel-tabulation: not_enough_evidence',
      'turnout-final: last_turnout_differs',
      'whole-percents: not_enough_evidence',
      'turnout-and-winner: not_enough_evidence',
    ],
    missed: { 'published-sums': 'nothing adds up to nothing' },
  },
  {
    tamper: 'nine of ten copies refused',
    change: ({ copies }) => ({ copies: copies.filter((_, at) => at % 10 === 0) }),
    caught: ['parallel-tabulation: not_enough_evidence', 'copies-share: few_copies'],
    missed: { 'copies-against-tables': 'the copies that are out are right' },
  },
  {
    tamper: 'one copy refused',
    change: ({ copies }) => ({ copies: copies.slice(1) }),
    caught: [],
    missed: { 'copies-share': 'half of the stations still have a copy out' },
  },
];

const ELECTRONIC: readonly TreeTampering[] = [
  {
    tamper: 'votes moved in a file on the line',
    change: ({ files }) => ({
      files: files.map((file, at) => {
        const [first = 0, second = 0, ...rest] = file.byChoice;
        return at === 0 ? { ...file, byChoice: [first - 9, second + 9, ...rest] } : file;
      }),
    }),
    caught: ['files-against-protocols: file_differs'],
    missed: { 'electronic-in-rows': NOT_READ, 'channels-apart': NOT_READ },
  },
  {
    tamper: 'a file that never came and was not carried',
    change: ({ files }) => ({ files: files.slice(1) }),
    caught: ['files-against-protocols: file_missing'],
    missed: { 'carried-files': 'it was not carried either' },
  },
  {
    tamper: 'a line cut, and its file carried',
    change: ({ files }) => ({ files: files.slice(1), carried: [present(files[0], 'a file').station] }),
    caught: [],
    missed: {
      'files-against-protocols': 'a carried file is what the rules provide for',
      'carried-files': 'one line fails now and then',
    },
  },
  {
    tamper: 'every line cut',
    change: ({ files }) => ({ files: [], carried: files.map(({ station }) => station) }),
    caught: ['carried-files: many_carried'],
    missed: { 'files-against-protocols': 'carried files are what the rules provide for' },
  },
  {
    tamper: 'the electronic votes of a station dropped from its row',
    change: (honest) => {
      const { station, byChoice } = present(honest.electronicProtocols[0], 'a protocol');
      return tablesWith(honest, station, (line) => ({
        ...line,
        electronic: 0,
        byChoice: line.byChoice.map((votes, choice) => votes - (byChoice[choice] ?? 0)),
      }));
    },
    caught: [
      'tree-sums: equation_12_broken',
      'rows-against-handed-in: row_differs',
      'electronic-in-rows: electronic_votes_missing',
    ],
    missed: { 'files-against-protocols': NOT_READ },
  },
  {
    tamper: 'the paper votes of a station written to a target',
    change: (honest) => {
      const { station } = present(honest.electronicProtocols[0], 'a protocol');
      return {
        ...tablesWith(honest, station, (line) => moved(line, Math.floor(line.voters / 4))),
        handedIn: honest.handedIn.map((each) =>
          each.station === station ? { ...each, line: moved(each.line, Math.floor(each.line.voters / 4)) } : each,
        ),
      };
    },
    caught: [
      'tree-sums: equation_12_broken',
      'channels-apart: channels_differ',
      'protocols-as-hashed: protocol_not_as_hashed',
    ],
    missed: {
      'electronic-in-rows': 'the row still holds the electronic votes',
      'rows-against-handed-in': 'it was handed in like that',
    },
  },
];

export const TREE_TAMPERINGS: readonly TreeTampering[] = [
  ...STATIONS,
  ...RULES,
  ...ELECTRONIC,
  ...MESSAGE_TAMPERINGS,
  ...ROW_TAMPERINGS,
  ...LIST_TAMPERINGS,
  ...TURNOUT_TAMPERINGS,
  ...PUBLISHED_TAMPERINGS,
  ...RECOUNT_TAMPERINGS,
];
