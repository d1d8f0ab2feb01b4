/**
 * Exposure of each attack on the lines from stations to regional commissions, as small as it comes. Rows of tables are
 * taken from protocols, as by default, unless an entry says that files decide.
 *
 * Source: the runs of tests/adversary/tree/exposure.test.ts.
 * @module
 */
import type { Policy } from '../../src/domain/policy/types.ts';
import { COPIES_COMPARED, MOST, type TreeExposure } from './exposure.ts';

const FILE_ONLY = { breaks: ['sent'], noticedBy: ['commission'], openedBy: {} } as const;
const DECIDES: Partial<Policy> = { 'tec.electronic': 'file' };

/** Of whoever sits on the line with the bytes in hand. */
export const LINE_EXPOSURES: readonly TreeExposure[] = [
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

/** Of whoever cuts or listens, holds keys, or has a program or a desk at one of the ends. */
export const MESSAGE_EXPOSURES: readonly TreeExposure[] = [
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
    as: 'messages are encrypted, and first digits known',
    params: {},
    breaks: ['told'],
    noticedBy: ['public'],
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
];
