/**
 * One station's result file on its way to the regional commission by dial-up telephone.
 *
 *     idle -> dialling -> handshake -> sending -> unconfirmed -> acknowledged
 *                ^  |         |           |            |
 *                |  +---------+-----------+------------+--> failed -> gaveUp -> fellBack (carried by hand)
 *                +------------------------------------------- (redialled, at most ATTEMPTS_MAX attempts)
 *
 * Leaves out: what the file says; who listens or writes on the line; encryption, signature and freshness, which come
 * with the channel profiles and will stand behind the answers of the regional commission (A11, A12: a call or a file
 * is refused, the chart does not say why). A line that breaks in `unconfirmed` leaves a file behind that the station
 * does not know about, so the next attempt delivers it once more. Three attempts are an assumption of ours.
 * Source: dossier 1.3 (network), 4.1 (P13e), EV17, EV18; assumptions A11, A12.
 * @module
 */
import { assign, emit, setup } from 'xstate';

const ATTEMPTS_MAX = 3;

/** Bounded on purpose: each value multiplies the explored states. */
export interface LinkContext {
  /** Calls made, this one included. */
  readonly attempts: 0 | 1 | 2 | 3;
}

export const LINK_EVENTS = [
  'technician.dial',
  'network.connect',
  'network.busy',
  'network.cut',
  'rec.answer',
  'rec.refuseCall',
  'rec.acceptFile',
  'rec.refuseFile',
  'rec.acknowledge',
  'technician.redial',
  'technician.giveUp',
  'chair.carryFile',
] as const;
export type LinkEventName = (typeof LINK_EVENTS)[number];

export type LinkEffect =
  | { type: 'link.dial' }
  | { type: 'file.send' }
  | { type: 'file.accept' }
  | { type: 'file.refuse' }
  | { type: 'receipt.note' }
  | { type: 'failure.note' }
  | { type: 'file.carry' };

export const linkMachine = setup({
  types: {
    context: {} as LinkContext,
    events: {} as { type: LinkEventName },
    emitted: {} as LinkEffect,
  },
  guards: {
    mayRedial: ({ context }) => context.attempts < ATTEMPTS_MAX,
  },
  actions: {
    countFirst: assign({ attempts: 1 }),
    countAnother: assign({ attempts: ({ context }) => (context.attempts === 1 ? 2 : 3) }),
    dial: emit({ type: 'link.dial' }),
    sendFile: emit({ type: 'file.send' }),
    acceptFile: emit({ type: 'file.accept' }),
    refuseFile: emit({ type: 'file.refuse' }),
    noteReceipt: emit({ type: 'receipt.note' }),
    noteFailure: emit({ type: 'failure.note' }),
    carryFile: emit({ type: 'file.carry' }),
  },
}).createMachine({
  id: 'link',
  context: { attempts: 0 },
  initial: 'idle',
  states: {
    idle: { on: { 'technician.dial': { target: 'dialling', actions: ['countFirst', 'dial'] } } },
    dialling: {
      on: {
        'network.connect': 'handshake',
        'network.busy': { target: 'failed', actions: 'noteFailure' },
        'network.cut': { target: 'failed', actions: 'noteFailure' },
      },
    },
    handshake: {
      on: {
        'rec.answer': { target: 'sending', actions: 'sendFile' },
        'rec.refuseCall': { target: 'failed', actions: 'noteFailure' },
        'network.cut': { target: 'failed', actions: 'noteFailure' },
      },
    },
    sending: {
      on: {
        'rec.acceptFile': { target: 'unconfirmed', actions: 'acceptFile' },
        'rec.refuseFile': { target: 'failed', actions: ['refuseFile', 'noteFailure'] },
        'network.cut': { target: 'failed', actions: 'noteFailure' },
      },
    },
    // The regional commission has the file and the station does not know yet.
    unconfirmed: {
      on: {
        'rec.acknowledge': { target: 'acknowledged', actions: 'noteReceipt' },
        'network.cut': { target: 'failed', actions: 'noteFailure' },
      },
    },
    failed: {
      on: {
        'technician.redial': { guard: 'mayRedial', target: 'dialling', actions: ['countAnother', 'dial'] },
        'technician.giveUp': 'gaveUp',
      },
    },
    gaveUp: { on: { 'chair.carryFile': { target: 'fellBack', actions: 'carryFile' } } },
    acknowledged: {},
    fellBack: {},
  },
});
