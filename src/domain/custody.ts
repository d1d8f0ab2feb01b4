/**
 * For each record: who makes it, who could alter it and when, and who may read it. The evidence that a control gets is
 * computed from these declarations and never written by hand.
 *
 * Source: dossier sections 1.4, 4.1 and 7; design section 6.
 * @module
 */
import type { Audience, Phase } from './election.ts';
import type { Policy } from './policy/types.ts';
import type { RecordType } from './records.ts';
import type { Role } from './roles.ts';

/** What happened to the papers at close: decides who got to see them. */
export interface Disclosure {
  readonly protocolsPosted: boolean;
  readonly controlProtocolPosted: boolean;
  readonly copiesGiven: boolean;
  readonly observersPresent: boolean;
  /** Somebody entitled asked for a recount, or the rules bring one about by themselves. */
  readonly recountAsked: boolean;
}

/** Who could alter a record, from which phase to which. */
export interface Custody {
  readonly by: readonly Role[];
  readonly from: Phase;
  readonly to: Phase;
}

export interface RecordDeclaration {
  readonly says: string;
  /** Who makes it. What software alone makes cannot witness against that software. */
  readonly maker: 'software' | 'commission' | 'voter' | 'observer';
  readonly custody: readonly Custody[];
  /** From when it is there to be read. */
  readonly from: Phase;
  /**
   * The widest class that may read it; `undefined`: it was never made.
   *
   * @param handedOut - whether the moment of copies and posting has come.
   */
  readonly audience: (policy: Policy, disclosed: Disclosure, handedOut: boolean) => Audience | undefined;
}

const always = (audience: Audience) => (): Audience => audience;
const observed = (policy: Policy): Audience => (policy['obs.access'] === 'full' ? 'observer' : 'commission');
const inRoom = (policy: Policy): Audience => (policy['obs.access'] === 'none' ? 'commission' : 'observer');

/** Where a result protocol can be read: on the door, in an observer's copy, or in the commission's file. */
function paperOf(posted: boolean, policy: Policy, disclosed: Disclosure, handedOut: boolean): Audience {
  if (!handedOut) return 'commission';
  if (posted && disclosed.protocolsPosted) return 'public';
  return policy['proto.copies'] && disclosed.copiesGiven ? 'observer' : 'commission';
}

const VOTER_LIST_CUSTODY: readonly Custody[] = [{ by: ['PE', 'PC'], from: 'eve', to: 'delivered' }];
const SOFTWARE: readonly Custody[] = [{ by: ['VN', 'TK'], from: 'opening', to: 'delivered' }];
const COMMISSION_PAPER: readonly Custody[] = [{ by: ['PE', 'PC'], from: 'voting', to: 'delivered' }];

export const RECORDS: { readonly [T in RecordType]: RecordDeclaration } = {
  paperList: {
    says: 'voter list on paper, with signatures',
    maker: 'commission',
    custody: VOTER_LIST_CUSTODY,
    from: 'closed',
    audience: observed,
  },
  electronicList: {
    says: 'voter list in the desk computer, with marks',
    maker: 'software',
    custody: VOTER_LIST_CUSTODY,
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
  additionFiles: {
    says: 'papers that support additions to the lists',
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
  deskLog: {
    says: 'log of the desk computer',
    maker: 'software',
    custody: SOFTWARE,
    from: 'closed',
    audience: always('auditor'),
  },
  logSeal: {
    says: "printed head of the log's hash chain",
    maker: 'software',
    custody: COMMISSION_PAPER,
    from: 'closed',
    audience: (policy) => (policy['log.hashchain'] ? inRoom(policy) : undefined),
  },
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
    custody: COMMISSION_PAPER,
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
  ballotAccount: {
    says: 'paper ballots received, issued, spoiled, unused',
    maker: 'commission',
    custody: COMMISSION_PAPER,
    from: 'counted',
    audience: inRoom,
  },
  ballots: {
    says: 'paper ballots in the boxes, marked by voters',
    maker: 'voter',
    custody: [{ by: ['PE', 'PC'], from: 'voting', to: 'delivered' }],
    from: 'counted',
    audience: always('commission'),
  },
  slips: {
    says: 'paper slips that voters saw before they fell into the box',
    maker: 'voter',
    custody: [{ by: ['PE', 'PC'], from: 'voting', to: 'delivered' }],
    // They lie in their box until a recount opens it.
    from: 'recount',
    audience: (policy, disclosed) => {
      const opened = disclosed.recountAsked && policy['recount.kind'] === 'paper';
      return policy['paper.mode'] !== 'none' && opened ? 'commission' : undefined;
    },
  },
  controlProtocol: {
    says: 'printed list of codes beside choices',
    maker: 'software',
    custody: SOFTWARE,
    from: 'counted',
    audience: (policy, disclosed, handedOut) => {
      if (policy['code.mode'] === 'none') return undefined;
      return handedOut && policy['cp.posted'] && disclosed.controlProtocolPosted ? 'public' : 'commission';
    },
  },
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
    custody: COMMISSION_PAPER,
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
    custody: [{ by: ['PC'], from: 'voting', to: 'delivered' }],
    from: 'posted',
    audience: inRoom,
  },
  observerNotes: {
    says: 'what observers in the room wrote down',
    maker: 'observer',
    custody: [],
    from: 'voting',
    audience: (policy, disclosed) =>
      policy['obs.access'] !== 'none' && disclosed.observersPresent ? 'observer' : undefined,
  },
};
