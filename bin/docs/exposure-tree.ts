/**
 * For each attack on the way up, as small as it comes: which equality it breaks, who notices it under the rules of the
 * years, and under which recommendation, alone, somebody outside the commissions does. A test runs each row and compares.
 *
 * The rows of attacks on lines come from `exposure-lines.ts`.
 * Source: the runs of tests/adversary/tree/exposure.test.ts.
 * @module
 */
import { COPIES_COMPARED, MOST, published, type TreeExposure } from './exposure.ts';
import { LINE_EXPOSURES, MESSAGE_EXPOSURES } from './exposure-lines.ts';

const SUMS_OPEN: TreeExposure['openedBy'] = { ...published(['public']), 'R12-x2': ['public'] };
const LISTS_COMPARED: TreeExposure['openedBy'] = {
  ...published(['public']),
  'R12-x2': ['public', 'observer'],
  'R16-8.tables': ['observer'],
};

export const TREE_EXPOSURES: readonly TreeExposure[] = [
  {
    attack: 'TB-01',
    as: 'a vote moved in each protocol, copies out before',
    params: { ...MOST, votes: 1 },
    breaks: ['counted', 'copied'],
    noticedBy: ['commission'],
    openedBy: COPIES_COMPARED,
  },
  {
    attack: 'TB-01',
    as: 'a vote moved in each protocol, copies made of it',
    params: { ...MOST, votes: 1, copies: 'before' },
    breaks: ['counted'],
    noticedBy: [],
    openedBy: {},
  },
  {
    attack: 'TB-02',
    as: 'a vote moved in half of the rows',
    params: { ...MOST, votes: 120, most: 1 },
    breaks: ['entered'],
    noticedBy: ['commission', 'auditor'],
    openedBy: COPIES_COMPARED,
  },
  {
    attack: 'TB-02',
    as: 'voters moved from row to row, no total changed',
    params: { ...MOST, votes: 60, most: 1, among: 'stations' },
    breaks: ['entered'],
    noticedBy: ['commission', 'auditor'],
    openedBy: COPIES_COMPARED,
  },
  {
    attack: 'TB-03',
    as: 'totals of territorial commissions',
    params: { ...MOST, votes: 5 },
    breaks: ['12-tec'],
    noticedBy: ['commission'],
    openedBy: SUMS_OPEN,
  },
  {
    attack: 'TB-03',
    as: 'totals of regional or district commissions',
    params: { ...MOST, votes: 5, level: 'middle' },
    breaks: ['12-middle'],
    noticedBy: ['commission'],
    openedBy: SUMS_OPEN,
  },
  {
    attack: 'TB-03',
    as: 'the total of the country',
    params: { ...MOST, votes: 5, level: 'cec' },
    breaks: ['12-cec'],
    noticedBy: ['public', 'commission'],
    openedBy: {},
  },
  {
    attack: 'TB-04',
    as: 'voters added in rows, not told before',
    params: { add: 0.01, to: 'Otan', hour: 'never' },
    breaks: ['entered'],
    noticedBy: ['public', 'commission', 'auditor'],
    openedBy: {},
  },
  {
    attack: 'TB-04',
    as: 'voters added in protocols, and told',
    params: { add: 0.01, to: 'Otan', figures: 'protocols' },
    breaks: ['told', 'counted'],
    noticedBy: [],
    openedBy: {},
  },
  {
    attack: 'TB-04',
    as: 'voters told of and not written',
    params: { add: 0.01, figures: 'none' },
    breaks: ['told'],
    noticedBy: ['public'],
    openedBy: {},
  },
  {
    attack: 'TB-08-TEC',
    as: 'electronic votes added twice',
    params: {},
    breaks: ['entered'],
    noticedBy: ['public', 'commission', 'auditor'],
    openedBy: {},
  },
  {
    attack: 'TB-08-TEC',
    as: 'electronic votes left out',
    params: { how: 'omitted' },
    breaks: ['entered'],
    noticedBy: ['public', 'commission', 'auditor'],
    openedBy: {},
  },
  {
    attack: 'TB-09',
    as: 'columns exchanged in the database',
    params: {},
    breaks: ['passed'],
    noticedBy: ['observer', 'commission'],
    openedBy: {},
  },
  {
    attack: 'TB-09',
    as: 'columns exchanged in what is published',
    params: { where: 'publication' },
    breaks: ['published'],
    noticedBy: ['observer'],
    openedBy: {},
  },
  {
    attack: 'TB-10',
    as: 'a row of ten invented voters for each commission',
    params: { voters: 10, to: 'Otan' },
    breaks: ['announced'],
    noticedBy: ['commission', 'auditor'],
    openedBy: LISTS_COMPARED,
  },
  {
    attack: 'TB-11',
    as: 'only the country published',
    params: { level: 'nation' },
    breaks: ['complete'],
    noticedBy: ['public'],
    openedBy: {},
  },
  {
    attack: 'TB-14',
    as: 'round percentages in rows',
    params: { to: 'first' },
    breaks: ['entered'],
    noticedBy: ['public', 'commission', 'auditor'],
    openedBy: {},
  },
  {
    attack: 'TB-14',
    as: 'round percentages in protocols',
    params: { to: 'first', figures: 'protocols' },
    breaks: ['counted'],
    noticedBy: ['public'],
    openedBy: {},
  },
  {
    attack: 'TB-15',
    as: 'three in ten copies refused',
    params: {},
    breaks: ['due'],
    noticedBy: ['observer'],
    openedBy: {},
  },
  {
    attack: 'TB-18',
    as: 'turnout of 2015, times a constant',
    params: {},
    breaks: ['told'],
    noticedBy: ['public'],
    openedBy: {},
  },
  ...MESSAGE_EXPOSURES,
  {
    attack: 'AU-05',
    as: 'no recount, so nothing to choose',
    params: {},
    breaks: [],
    noticedBy: [],
    openedBy: {},
  },
  ...LINE_EXPOSURES,
];
