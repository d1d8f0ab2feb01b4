/**
 * One call of a station to the regional commission, by dial-up telephone, until its message is there or given up.
 *
 *     idle -> dialling -> handshake -> sending <-> (a damaged frame is sent again, at most RESENDS_MAX of them)
 *                ^  |         |           |
 *                |  |         |           +-> checking -> unconfirmed -> acknowledged | hungUp (line of one way)
 *                |  +---------+-----------------+-------------+--> failed -> gaveUp -> fellBack | phoned
 *                +------------------------------------------------ (redialled, at most ATTEMPTS_MAX attempts)
 *
 * Leaves out: what the message says; who listens or writes on the line; why the commission refuses a call or a
 * message, which stands behind its answers (keys, signatures, counters: the world asks them of real bytes). A line
 * that breaks in `unconfirmed` leaves a message behind that the station does not know about, so the next attempt
 * delivers it once more. A line of one way never tells: the station hangs up and does not know either. Three attempts
 * and two frames sent again are assumptions of ours.
 * Source: dossier 1.3 (network), 4.1 (P13e), EV17, EV18; assumptions A11, A12; attack catalogue 2.6.
 * @module
 */
import { assign, emit, setup } from 'xstate';
import type { Policy } from '../domain/policy/types.ts';

const ATTEMPTS_MAX = 3;
const RESENDS_MAX = 2;

export type LinkInput = Pick<Policy, 'tx.oneWay' | 'tx.fallback'>;

/** Bounded on purpose: each value multiplies the explored states. */
export interface LinkContext {
  readonly policy: LinkInput;
  /** Calls made, this one included. */
  readonly attempts: 0 | 1 | 2 | 3;
  /** Frames of this call that had to be sent again. */
  readonly resends: 0 | 1 | 2;
}

export const LINK_EVENTS = [
  'technician.dial',
  'network.connect',
  'network.busy',
  'network.cut',
  'network.garble',
  'rec.answer',
  'rec.refuseCall',
  'rec.haveAll',
  'rec.acceptFile',
  'rec.refuseFile',
  'rec.acknowledge',
  'technician.hangUp',
  'technician.redial',
  'technician.giveUp',
  'chair.carryFile',
  'chair.phoneFigures',
] as const;
export type LinkEventName = (typeof LINK_EVENTS)[number];

export type LinkEffect =
  | { type: 'link.dial' }
  | { type: 'file.send' }
  | { type: 'frame.resend' }
  | { type: 'half.drop' }
  | { type: 'file.accept' }
  | { type: 'file.refuse' }
  | { type: 'receipt.note' }
  | { type: 'failure.note' }
  | { type: 'file.carry' }
  | { type: 'figures.phone' };

export const linkMachine = setup({
  types: {
    input: {} as LinkInput,
    context: {} as LinkContext,
    events: {} as { type: LinkEventName },
    emitted: {} as LinkEffect,
  },
  guards: {
    mayRedial: ({ context }) => context.attempts < ATTEMPTS_MAX,
    // Nobody can ask for a frame again over a line of one way.
    mayResend: ({ context }) => context.resends < RESENDS_MAX && !context.policy['tx.oneWay'],
    twoWay: ({ context }) => !context.policy['tx.oneWay'],
    oneWay: ({ context }) => context.policy['tx.oneWay'],
    carries: ({ context }) => context.policy['tx.fallback'] === 'carried',
    phones: ({ context }) => context.policy['tx.fallback'] === 'voice',
  },
  actions: {
    countFirst: assign({ attempts: 1 }),
    countAnother: assign({ attempts: ({ context }) => (context.attempts === 1 ? 2 : 3), resends: 0 }),
    countResend: assign({ resends: ({ context }) => (context.resends === 0 ? 1 : 2) }),
    dial: emit({ type: 'link.dial' }),
    sendFile: emit({ type: 'file.send' }),
    sendFrameAgain: emit({ type: 'frame.resend' }),
    dropHalf: emit({ type: 'half.drop' }),
    acceptFile: emit({ type: 'file.accept' }),
    refuseFile: emit({ type: 'file.refuse' }),
    noteReceipt: emit({ type: 'receipt.note' }),
    noteFailure: emit({ type: 'failure.note' }),
    carryFile: emit({ type: 'file.carry' }),
    phoneFigures: emit({ type: 'figures.phone' }),
  },
}).createMachine({
  id: 'link',
  context: ({ input }) => ({ policy: input, attempts: 0, resends: 0 }),
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
        'network.garble': [
          { guard: 'mayResend', actions: ['countResend', 'sendFrameAgain'] },
          { target: 'failed', actions: ['dropHalf', 'noteFailure'] },
        ],
        // What came of a message that did not come whole is thrown away.
        'network.cut': { target: 'failed', actions: ['dropHalf', 'noteFailure'] },
        'rec.haveAll': 'checking',
      },
    },
    checking: {
      on: {
        'rec.acceptFile': { target: 'unconfirmed', actions: 'acceptFile' },
        'rec.refuseFile': { target: 'failed', actions: ['refuseFile', 'noteFailure'] },
      },
    },
    // The regional commission has the file and the station does not know yet.
    unconfirmed: {
      on: {
        'rec.acknowledge': { guard: 'twoWay', target: 'acknowledged', actions: 'noteReceipt' },
        'technician.hangUp': { guard: 'oneWay', target: 'hungUp' },
        'network.cut': { target: 'failed', actions: 'noteFailure' },
      },
    },
    failed: {
      on: {
        'technician.redial': { guard: 'mayRedial', target: 'dialling', actions: ['countAnother', 'dial'] },
        'technician.giveUp': 'gaveUp',
      },
    },
    gaveUp: {
      on: {
        'chair.carryFile': { guard: 'carries', target: 'fellBack', actions: 'carryFile' },
        'chair.phoneFigures': { guard: 'phones', target: 'phoned', actions: 'phoneFigures' },
      },
    },
    acknowledged: {},
    hungUp: {},
    fellBack: {},
    phoned: {},
  },
});
