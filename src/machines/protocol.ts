/**
 * One station's results protocol on its way up: from the filled-in form to what of it is published.
 *
 *     draft -> signed -> copied | uncopied -> posted | unposted -> handedIn -> received
 *       |  \-> unsigned ----------------------^                      ^
 *       +----> unfinished -> drawnAtTec ------------------------------+
 *
 *     signed -> copyDue -> postedCopyDue | unpostedCopyDue -> handedInCopyDue -> handedIn   (copies may come late)
 *
 *     received -> accepted                                         (nobody checked)
 *        |-> reconciled | unreconciled -> accepted
 *                          |-> returned -> draft | drawnAtTec
 *                          |-> decided -> correctedByDecision -> accepted
 *                          +-> correctedAlone -> accepted          (only where the chair may)
 *
 *     accepted -> entered -> aggregated -> published | inTotals    (on its own, or never on its own)
 *
 * Leaves out: every number; whether the equations hold, which the world finds out; the four votes of seven that make a
 * decision, which are people; the sums of the commissions above, which are tables and not protocols; recounts. A return
 * is no correction: the station's commission draws its own protocol anew, and where its chair does so at the TEC there
 * is nobody to certify copies for and no wall to post on. One member of the TEC can send all that `tecMember` sends;
 * only the decision takes several. What staff skipped in the observers' reports has an event of its own beside the
 * proper one.
 * Source: dossier 4.1 (P10 to P15), 5, 7.5 (TB01 to TB09) and appendix; CT10, CT15, CT16; assumption A17.
 * @module
 */
import { emit, setup } from 'xstate';
import type { Policy } from '../domain/policy/types.ts';

export type ProtocolInput = Pick<
  Policy,
  'proto.copies' | 'proto.copiesDue' | 'tec.correction' | 'tec.tables' | 'publish.level'
>;

export interface ProtocolContext {
  readonly policy: ProtocolInput;
}

export const PROTOCOL_EVENTS = [
  'commission.sign',
  'commission.leaveUnsigned',
  'commission.refuseToSign',
  'chair.handCopies',
  'chair.refuseCopies',
  'chair.deferCopies',
  'chair.post',
  'chair.skipPosting',
  'chair.handIn',
  'chair.carryUnfinished',
  'chair.drawAtTec',
  'tecMember.receive',
  'tecMember.receiveLate',
  'tecMember.findReconciled',
  'tecMember.findUnreconciled',
  'tecMember.skipCheck',
  'tecMember.accept',
  'tecMember.return',
  'commission.drawAnew',
  'tec.decideCorrection',
  'tecMember.correct',
  'tecChair.correct',
  'tecMember.renewCopies',
  'tecMember.skipNewCopies',
  'tecMember.enter',
  'tecMember.aggregate',
  'tecMember.giveTable',
  'cec.publish',
] as const;
export type ProtocolEventName = (typeof PROTOCOL_EVENTS)[number];

export type ProtocolEffect =
  | { type: 'protocol.sign' }
  | { type: 'dissent.attach' }
  | { type: 'copy.give' }
  | { type: 'copy.refuse' }
  | { type: 'protocol.post' }
  | { type: 'protocol.handIn' }
  | { type: 'protocol.drawAtTec' }
  | { type: 'protocol.receive' }
  | { type: 'delay.note' }
  | { type: 'mismatch.note' }
  | { type: 'protocol.accept' }
  | { type: 'protocol.return' }
  | { type: 'protocol.drawAnew' }
  | { type: 'decision.minute' }
  | { type: 'protocol.correct' }
  | { type: 'copy.renew' }
  | { type: 'row.enter' }
  | { type: 'row.aggregate' }
  | { type: 'table.give' }
  | { type: 'protocol.publish' }
  | { type: 'regionTotal.publish' }
  | { type: 'nationTotal.publish' };

export const protocolMachine = setup({
  types: {
    context: {} as ProtocolContext,
    input: {} as ProtocolInput,
    events: {} as { type: ProtocolEventName },
    emitted: {} as ProtocolEffect,
  },
  guards: {
    copiesDue: ({ context }) => context.policy['proto.copies'],
    copiesMayWait: ({ context }) => context.policy['proto.copies'] && context.policy['proto.copiesDue'] === 'handIn',
    chairMayCorrect: ({ context }) => context.policy['tec.correction'] === 'chair',
    tablesGiven: ({ context }) => context.policy['tec.tables'] === 'given',
    byStation: ({ context }) => context.policy['publish.level'] === 'station',
    byRegion: ({ context }) => context.policy['publish.level'] === 'region',
  },
  actions: {
    sign: emit({ type: 'protocol.sign' }),
    attachDissent: emit({ type: 'dissent.attach' }),
    giveCopies: emit({ type: 'copy.give' }),
    refuseCopies: emit({ type: 'copy.refuse' }),
    post: emit({ type: 'protocol.post' }),
    handIn: emit({ type: 'protocol.handIn' }),
    drawAtTec: emit({ type: 'protocol.drawAtTec' }),
    receive: emit({ type: 'protocol.receive' }),
    noteDelay: emit({ type: 'delay.note' }),
    noteMismatch: emit({ type: 'mismatch.note' }),
    accept: emit({ type: 'protocol.accept' }),
    giveBack: emit({ type: 'protocol.return' }),
    drawAnew: emit({ type: 'protocol.drawAnew' }),
    minuteDecision: emit({ type: 'decision.minute' }),
    correct: emit({ type: 'protocol.correct' }),
    renewCopies: emit({ type: 'copy.renew' }),
    enterRow: emit({ type: 'row.enter' }),
    aggregate: emit({ type: 'row.aggregate' }),
    giveTable: emit({ type: 'table.give' }),
    publishProtocol: emit({ type: 'protocol.publish' }),
    publishRegion: emit({ type: 'regionTotal.publish' }),
    publishNation: emit({ type: 'nationTotal.publish' }),
  },
}).createMachine({
  id: 'protocol',
  context: ({ input }) => ({ policy: input }),
  initial: 'draft',
  states: {
    draft: {
      on: {
        'commission.sign': { target: 'signed', actions: 'sign' },
        'commission.leaveUnsigned': 'unsigned',
        // A dissent is written and sent up with the decision (L20).
        'commission.refuseToSign': { target: 'unsigned', actions: 'attachDissent' },
        // The form is still blank when it leaves the station: TB02.
        'chair.carryUnfinished': 'unfinished',
      },
    },
    signed: {
      on: {
        'chair.handCopies': { guard: 'copiesDue', target: 'copied', actions: 'giveCopies' },
        'chair.refuseCopies': { target: 'uncopied', actions: 'refuseCopies' },
        'chair.deferCopies': { guard: 'copiesMayWait', target: 'copyDue' },
      },
    },
    copyDue: {
      on: { 'chair.post': { target: 'postedCopyDue', actions: 'post' }, 'chair.skipPosting': 'unpostedCopyDue' },
    },
    postedCopyDue: { on: { 'chair.handIn': { target: 'handedInCopyDue', actions: 'handIn' } } },
    unpostedCopyDue: { on: { 'chair.handIn': { target: 'handedInCopyDue', actions: 'handIn' } } },
    // Back from the TEC, the chair copies what lies there now: nothing older than that is certified any more.
    handedInCopyDue: {
      on: {
        'chair.handCopies': { target: 'handedIn', actions: 'giveCopies' },
        'chair.refuseCopies': { target: 'handedIn', actions: 'refuseCopies' },
      },
    },
    // A copy certifies signatures; without them there is nothing to certify. Posting needs no certificate.
    unsigned: {
      on: { 'chair.post': { target: 'posted', actions: 'post' }, 'chair.skipPosting': 'unposted' },
    },
    copied: {
      on: { 'chair.post': { target: 'posted', actions: 'post' }, 'chair.skipPosting': 'unposted' },
    },
    uncopied: {
      on: { 'chair.post': { target: 'posted', actions: 'post' }, 'chair.skipPosting': 'unposted' },
    },
    posted: { on: { 'chair.handIn': { target: 'handedIn', actions: 'handIn' } } },
    unposted: { on: { 'chair.handIn': { target: 'handedIn', actions: 'handIn' } } },
    unfinished: { on: { 'chair.drawAtTec': { target: 'drawnAtTec', actions: 'drawAtTec' } } },
    drawnAtTec: {
      on: {
        'commission.sign': { target: 'handedIn', actions: ['sign', 'handIn'] },
        'commission.leaveUnsigned': { target: 'handedIn', actions: 'handIn' },
        'commission.refuseToSign': { target: 'handedIn', actions: ['attachDissent', 'handIn'] },
      },
    },
    handedIn: {
      on: {
        'tecMember.receive': { target: 'received', actions: 'receive' },
        'tecMember.receiveLate': { target: 'received', actions: ['receive', 'noteDelay'] },
      },
    },
    received: {
      on: {
        'tecMember.findReconciled': 'reconciled',
        'tecMember.findUnreconciled': { target: 'unreconciled', actions: 'noteMismatch' },
        'tecMember.skipCheck': { target: 'accepted', actions: 'accept' },
      },
    },
    // Figures that add up can be changed too: a superior commission may cancel any decision below it (L12, L14).
    reconciled: {
      on: {
        'tecMember.accept': { target: 'accepted', actions: 'accept' },
        'tecMember.return': { target: 'returned', actions: 'giveBack' },
        'tec.decideCorrection': { target: 'decided', actions: 'minuteDecision' },
        'tecChair.correct': { guard: 'chairMayCorrect', target: 'correctedAlone', actions: 'correct' },
      },
    },
    // Accepted all the same where rows of a table did not add up: TB04, a fifth of TECs in 2016.
    unreconciled: {
      on: {
        'tecMember.accept': { target: 'accepted', actions: 'accept' },
        'tecMember.return': { target: 'returned', actions: 'giveBack' },
        'tec.decideCorrection': { target: 'decided', actions: 'minuteDecision' },
        'tecChair.correct': { guard: 'chairMayCorrect', target: 'correctedAlone', actions: 'correct' },
      },
    },
    // The copies given and the sheet posted stay where they are: they no longer equal the protocol.
    returned: {
      on: {
        'commission.drawAnew': { target: 'draft', actions: 'drawAnew' },
        'chair.drawAtTec': { target: 'drawnAtTec', actions: 'drawAtTec' },
      },
    },
    decided: { on: { 'tecMember.correct': { target: 'correctedByDecision', actions: 'correct' } } },
    correctedByDecision: {
      on: {
        'tecMember.renewCopies': { guard: 'copiesDue', target: 'accepted', actions: ['renewCopies', 'accept'] },
        'tecMember.skipNewCopies': { target: 'accepted', actions: 'accept' },
      },
    },
    correctedAlone: {
      on: {
        'tecMember.renewCopies': { guard: 'copiesDue', target: 'accepted', actions: ['renewCopies', 'accept'] },
        'tecMember.skipNewCopies': { target: 'accepted', actions: 'accept' },
      },
    },
    accepted: { on: { 'tecMember.enter': { target: 'entered', actions: 'enterRow' } } },
    entered: { on: { 'tecMember.aggregate': { target: 'aggregated', actions: 'aggregate' } } },
    aggregated: {
      on: {
        'tecMember.giveTable': { guard: 'tablesGiven', actions: 'giveTable' },
        'cec.publish': [
          { guard: 'byStation', target: 'published', actions: 'publishProtocol' },
          { guard: 'byRegion', target: 'inTotals', actions: 'publishRegion' },
          { target: 'inTotals', actions: 'publishNation' },
        ],
      },
    },
    published: {},
    inTotals: {},
  },
});
