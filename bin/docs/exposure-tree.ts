/**
 * For each attack on the way up, as small as it comes: which equality it breaks, who notices it under the rules of the
 * years, and under which recommendation, alone, somebody outside the commissions does. A test runs each row and compares.
 *
 * Source: the runs of tests/adversary/tree/exposure.test.ts.
 * @module
 */
import type { Audience } from '../../src/domain/election.ts';
import type { Behaviour, Policy } from '../../src/domain/policy/types.ts';
import type { Params } from '../../src/domain/ports.ts';
import type { TreeEqualityId } from '../../src/domain/tree/equalities.ts';

export interface TreeExposure {
  readonly attack: string;
  /** What is done in this row. */
  readonly as: string;
  readonly params: Params;
  /** Rules and habits beside those of every row; `as` names them. */
  readonly policy?: Partial<Policy>;
  readonly behaviour?: Partial<Behaviour>;
  readonly breaks: readonly TreeEqualityId[];
  /** Under rules that publish by region, refuse tables and allow copies, as in every year of this model. */
  readonly noticedBy: readonly Audience[];
  /** By recommendation, who outside notices it then; nothing where somebody outside notices it already. */
  readonly openedBy: Readonly<Record<string, readonly Audience[]>>;
}

/** From a large party to the largest: of a small one a sample of copies knows the share too well. */
const MOST: Params = { from: 'Ak Zhol', to: 'Otan' };

/** The same people under every recommendation that publishes stations. */
function published(who: readonly Audience[]): TreeExposure['openedBy'] {
  return { 'R04-6': who, 'R16-24': who, C34: who };
}

const COPIES_COMPARED: TreeExposure['openedBy'] = {
  ...published(['public', 'observer']),
  'R12-x2': ['public', 'observer'],
  'R16-8.tables': ['observer'],
};
const SUMS_OPEN: TreeExposure['openedBy'] = { ...published(['public']), 'R12-x2': ['public'] };
const LISTS_COMPARED: TreeExposure['openedBy'] = {
  ...published(['public']),
  'R12-x2': ['public', 'observer'],
  'R16-8.tables': ['observer'],
};

const FILE_ONLY = { breaks: ['sent'], noticedBy: ['commission'], openedBy: {} } as const;
const DECIDES: Partial<Policy> = { 'tec.electronic': 'file' };

/** Rows are taken from protocols, as by default, unless the row says that files decide. */
const LINE_EXPOSURES: readonly TreeExposure[] = [
  { attack: 'TX-01', as: 'files swallowed, receipts made up', params: {}, ...FILE_ONLY },
  {
    attack: 'TX-01',
    as: 'files swallowed where files decide',
    params: {},
    policy: DECIDES,
    breaks: ['sent', 'entered'],
    noticedBy: ['public', 'commission', 'auditor'],
    openedBy: {},
  },
  {
    attack: 'TX-02',
    as: 'rehearsals of the eve sent again before the file',
    params: {},
    behaviour: { rehearseLine: 1 },
    ...FILE_ONLY,
  },
  {
    attack: 'TX-03',
    as: 'a few votes moved on the line where nothing is signed, all three protocols are posted and files decide',
    params: { ...MOST, votes: 3 },
    policy: { ...DECIDES, 'tx.auth': 'callerId', 'proto.posted': 'all' },
    breaks: ['sent', 'entered'],
    noticedBy: ['commission', 'auditor'],
    openedBy: COPIES_COMPARED,
  },
  {
    attack: 'TX-04',
    as: 'a file invented where nothing is hidden or signed',
    params: {},
    policy: { 'tx.auth': 'callerId', 'tx.enc': 'none' },
    ...FILE_ONLY,
  },
  {
    attack: 'TX-05',
    as: 'figures read out by another voice',
    params: {},
    policy: { 'tx.fallback': 'voice' },
    ...FILE_ONLY,
  },
  { attack: 'TX-05', as: 'calls broken off where files are carried', params: {}, ...FILE_ONLY },
];

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
  { attack: 'AV-04-REC', as: 'every line cut', params: {}, breaks: ['sent'], noticedBy: ['commission'], openedBy: {} },
  { attack: 'TX-06', as: 'every line listened to', params: {}, breaks: [], noticedBy: [], openedBy: {} },
  {
    attack: 'TX-07',
    as: 'a fifth of the list told of besides',
    params: {},
    breaks: ['told'],
    noticedBy: ['public'],
    openedBy: {},
  },
  {
    attack: 'TX-07-LINE',
    as: 'messages are encrypted, so nothing to alter',
    params: {},
    breaks: [],
    noticedBy: [],
    openedBy: {},
  },
  {
    attack: 'TX-08',
    as: 'every file, with a key for each line',
    params: {},
    breaks: ['sent'],
    noticedBy: ['commission'],
    openedBy: {},
  },
  {
    attack: 'TX-08-STA',
    as: 'the file of one station',
    params: {},
    breaks: ['sent'],
    noticedBy: ['commission'],
    openedBy: {},
  },
  {
    attack: 'TX-08-REC',
    as: 'every file, refused for its signature',
    params: {},
    breaks: ['sent'],
    noticedBy: ['commission'],
    openedBy: {},
  },
  { attack: 'TX-10', as: 'every first file', params: {}, breaks: ['sent'], noticedBy: ['commission'], openedBy: {} },
  { attack: 'TX-11', as: 'second files, kept aside', params: {}, breaks: [], noticedBy: ['commission'], openedBy: {} },
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
