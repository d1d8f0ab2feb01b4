/**
 * For each record: who makes it, who could alter it and when, and who may read it. The evidence that a control gets is
 * computed from these declarations and never written by hand.
 *
 * Source: dossier sections 1.4, 4.1 and 7; design section 6.
 * @module
 */

import type { Audience } from '../election.ts';
import type { Policy } from '../policy/types.ts';
import { BALLOT_RECORDS } from './custody-ballots.ts';
import { CLOSING_RECORDS } from './custody-closing.ts';
import { CODE_RECORDS } from './custody-codes.ts';
import { LIST_RECORDS } from './custody-lists.ts';
import { LOG_RECORDS } from './custody-log.ts';
import { SLIP_RECORDS } from './custody-paper.ts';
import { TEST_RECORDS } from './custody-tests.ts';
import {
  always,
  COMMISSION_PAPER,
  type Custody,
  type Disclosure,
  inRoom,
  observed,
  type RecordDeclaration,
  SOFTWARE,
} from './declarations.ts';
import type { RecordType } from './records.ts';

export { type Disclosure, KEPT_FROM_COUNT } from './declarations.ts';

/** What observers write themselves is theirs, and is not there where none of them came. */
const byObservers = (policy: Policy, disclosed: Disclosure): Audience | undefined =>
  policy['obs.access'] !== 'none' && disclosed.observersPresent ? 'observer' : undefined;

/** Where a result protocol can be read: on the door, in an observer's copy, or in the commission's file. */
function paperOf(posted: boolean, policy: Policy, disclosed: Disclosure, handedOut: boolean): Audience {
  if (!handedOut) return 'commission';
  if (posted && disclosed.protocolsPosted) return 'public';
  return policy['proto.copies'] && disclosed.copiesGiven ? 'observer' : 'commission';
}

const VOTER_LIST_CUSTODY: readonly Custody[] = [{ by: ['PE', 'PC'], from: 'eve', to: 'delivered' }];
/** Whoever makes up the lists has them until they are in the station. */
const LIST_CUSTODY: readonly Custody[] = [...VOTER_LIST_CUSTODY, { by: ['TE'], from: 'eve', to: 'eve' }];

export const RECORDS: { readonly [T in RecordType]: RecordDeclaration } = {
  paperList: {
    says: 'voter list on paper, with signatures',
    maker: 'commission',
    custody: LIST_CUSTODY,
    from: 'closed',
    audience: observed,
  },
  electronicList: {
    says: 'voter list in the desk computer, with marks',
    maker: 'software',
    custody: LIST_CUSTODY,
    from: 'closed',
    audience: observed,
  },
  certificates: {
    says: 'absentee voting certificates accepted and kept',
    maker: 'commission',
    custody: COMMISSION_PAPER,
    from: 'closed',
    audience: always('commission'),
  },
  certificateBook: {
    says: 'absentee voting certificates issued to voters of the station, and lines struck for them',
    maker: 'commission',
    custody: COMMISSION_PAPER,
    from: 'opening',
    audience: always('commission'),
  },
  additionFiles: {
    says: 'papers and noted telephone calls that support additions to the lists',
    maker: 'commission',
    custody: VOTER_LIST_CUSTODY,
    from: 'closed',
    audience: observed,
  },
  shownSlips: {
    says: 'codes that voters showed to each other or to a party',
    maker: 'voter',
    custody: [],
    from: 'posted',
    audience: (policy) => (policy['code.mode'] === 'none' ? undefined : 'observer'),
  },
  applications: {
    says: 'written requests to vote at home',
    maker: 'voter',
    custody: COMMISSION_PAPER,
    from: 'voting',
    audience: inRoom,
  },
  carrierSheet: {
    says: 'sheet of devices issued and returned',
    maker: 'commission',
    custody: COMMISSION_PAPER,
    from: 'closed',
    audience: (policy) => (policy['card.reconciled'] ? inRoom(policy) : undefined),
  },
  carrierStock: {
    says: 'devices on the table before opening and after close',
    maker: 'commission',
    custody: COMMISSION_PAPER,
    from: 'closed',
    audience: inRoom,
  },
  ...LOG_RECORDS,
  boxRecords: {
    says: 'votes stored in the desk computer',
    maker: 'software',
    custody: [
      { by: ['VN', 'TK'], from: 'opening', to: 'delivered' },
      { by: ['HW'], from: 'voting', to: 'counted' },
    ],
    from: 'closed',
    audience: always('auditor'),
  },
  counter: {
    says: 'counter that only goes up',
    maker: 'software',
    custody: [],
    from: 'closed',
    audience: (policy) => (policy['box.counter'] === 'monotonic' ? inRoom(policy) : undefined),
  },
  backups: {
    says: 'periodic local backups',
    maker: 'software',
    custody: SOFTWARE,
    from: 'closed',
    audience: always('auditor'),
  },
  restartMinutes: {
    says: 'minutes of a restart, signed by the members',
    maker: 'commission',
    // Whoever restarts the computer alone writes the minute himself, or writes none.
    custody: [...COMMISSION_PAPER, { by: ['TK'], from: 'voting', to: 'voting' }],
    from: 'voting',
    audience: inRoom,
  },
  zeroReport: {
    says: 'print of an empty box before opening',
    maker: 'software',
    custody: SOFTWARE,
    from: 'opening',
    audience: (policy) => (policy['zero.report'] ? inRoom(policy) : undefined),
  },
  ...BALLOT_RECORDS,
  ...LIST_RECORDS,
  ...SLIP_RECORDS,
  ...TEST_RECORDS,
  ...CODE_RECORDS,
  ...CLOSING_RECORDS,
  protocolElectronic: {
    says: 'electronic protocol',
    maker: 'software',
    custody: SOFTWARE,
    from: 'counted',
    audience: (policy, disclosed, handedOut) => paperOf(policy['proto.posted'] === 'all', policy, disclosed, handedOut),
  },
  protocolPaper: {
    says: 'paper protocol',
    maker: 'commission',
    custody: [
      { by: ['PE', 'PC'], from: 'voting', to: 'delivered' },
      // Protocols were often completed at the commission above (S12, S16).
      { by: ['TE'], from: 'counted', to: 'delivered' },
    ],
    from: 'counted',
    audience: (policy, disclosed, handedOut) => paperOf(policy['proto.posted'] === 'all', policy, disclosed, handedOut),
  },
  protocolSummary: {
    says: 'summary protocol of both channels',
    maker: 'commission',
    custody: [{ by: ['PE', 'PC', 'TE'], from: 'counted', to: 'delivered' }],
    from: 'counted',
    audience: (policy, disclosed, handedOut) => paperOf(true, policy, disclosed, handedOut),
  },
  recorder: {
    says: 'data recording device',
    maker: 'software',
    custody: [
      // The program of the desk computer writes it; afterwards it is in the hands of whoever carries it.
      { by: ['VN', 'TK'], from: 'counted', to: 'counted' },
      { by: ['PE', 'PC', 'TK'], from: 'counted', to: 'delivered' },
    ],
    from: 'delivered',
    audience: always('auditor'),
  },
  recorderSeal: {
    says: 'serial number and seal of the recorder',
    maker: 'commission',
    custody: COMMISSION_PAPER,
    from: 'delivered',
    audience: inRoom,
  },
  storeSeal: {
    says: 'seal of the desk computer as an inspection found it',
    maker: 'commission',
    custody: [{ by: ['HW'], from: 'opening', to: 'delivered' }],
    from: 'counted',
    audience: inRoom,
  },
  complaints: {
    says: 'complaints that voters handed in',
    maker: 'voter',
    custody: [{ by: ['PE', 'PC'], from: 'voting', to: 'delivered' }],
    from: 'posted',
    audience: inRoom,
  },
  hotline: {
    says: 'calls of voters about complaints that they brought at the station',
    maker: 'voter',
    custody: [],
    from: 'posted',
    audience: (policy) => (policy['complaint.hotline'] ? 'observer' : undefined),
  },
  recountRequest: {
    says: 'hour at which a recount was asked for, by the note of whoever asked',
    maker: 'observer',
    custody: [],
    from: 'recount',
    audience: always('observer'),
  },
  recountJournal: {
    says: "hours of the announcement and of a request for a recount, by the commission's journal",
    maker: 'commission',
    custody: [{ by: ['PE', 'PC'], from: 'posted', to: 'recount' }],
    from: 'recount',
    // Whoever asked is told when her request came, and the hour of the announcement everybody knows.
    audience: always('observer'),
  },
  receipt: {
    says: 'receipt of the regional commission for the result file',
    maker: 'commission',
    custody: [],
    from: 'delivered',
    audience: always('commission'),
  },
  openingHour: {
    says: 'hour at which the doors opened, as anybody before them knows',
    maker: 'observer',
    custody: [],
    from: 'voting',
    audience: inRoom,
  },
  closingHour: {
    says: 'hour at which voting ended, as anybody in the room knows',
    maker: 'observer',
    custody: [],
    from: 'closed',
    audience: inRoom,
  },
  queueLog: {
    says: 'line before the registration table, as anybody in the room sees it',
    maker: 'observer',
    custody: [],
    from: 'voting',
    audience: inRoom,
  },
  observerNotes: {
    says: 'what observers in the room wrote down',
    maker: 'observer',
    custody: [],
    from: 'voting',
    audience: byObservers,
  },
  countPresence: {
    says: 'where observers were while ballots were counted, in a paper that they signed',
    maker: 'observer',
    custody: [],
    from: 'counted',
    audience: byObservers,
  },
};
