/**
 * The thing that carries one vote from booth to desk: a console in 2004, a smart card since 2005.
 *
 *     blank -> authorised -> voteHeld -> atDesk -> read -> blank
 *       ^          |            |          |  ^       |
 *       |          v            |          |  +-------+ read again (refused where cards are one-time)
 *       |      returnedEmpty    |          |
 *       +----------+------------|----------+ erased unread
 *                               v
 *     lost, faulty: out of use for the day
 *
 * Leaves out: the vote itself; "in terminal" is part of `authorised` and "erased" is `blank` again.
 * Source: dossier 1.4 and appendix; F11, F12; assumptions A5, A7, A8; attacks RC-07 to RC-11.
 * @module
 */
import { emit, setup } from 'xstate';
import type { Policy } from '../domain/policy/types.ts';

export type CarrierInput = Pick<Policy, 'card.crypto' | 'card.erasedBy'>;

export interface CarrierContext {
  readonly policy: CarrierInput;
}

export const CARRIER_EVENTS = [
  'desk.authorise',
  'terminal.write',
  'voter.handBack',
  'voter.keep',
  'desk.read',
  'desk.refuse',
  'desk.erase',
  'device.fail',
] as const;
export type CarrierEventName = (typeof CARRIER_EVENTS)[number];

export type CarrierEffect =
  | { type: 'carrier.authorised' }
  | { type: 'vote.store' }
  | { type: 'vote.refuse' }
  | { type: 'carrier.cleared' }
  | { type: 'carrier.gone' };

export const carrierMachine = setup({
  types: {
    context: {} as CarrierContext,
    input: {} as CarrierInput,
    events: {} as { type: CarrierEventName },
    emitted: {} as CarrierEffect,
  },
  guards: {
    readsAgain: ({ context }) => context.policy['card.crypto'] === 'none',
    memberErases: ({ context }) => context.policy['card.erasedBy'] === 'member',
  },
  actions: {
    authorised: emit({ type: 'carrier.authorised' }),
    storeVote: emit({ type: 'vote.store' }),
    refuseVote: emit({ type: 'vote.refuse' }),
    cleared: emit({ type: 'carrier.cleared' }),
    gone: emit({ type: 'carrier.gone' }),
  },
}).createMachine({
  id: 'carrier',
  context: ({ input }) => ({ policy: input }),
  initial: 'blank',
  states: {
    blank: {
      on: {
        'desk.authorise': { target: 'authorised', actions: 'authorised' },
        'device.fail': { target: 'faulty', actions: 'gone' },
      },
    },
    authorised: {
      on: {
        'terminal.write': 'voteHeld',
        'voter.handBack': 'returnedEmpty',
        'voter.keep': { target: 'lost', actions: 'gone' },
        'device.fail': { target: 'faulty', actions: 'gone' },
      },
    },
    voteHeld: {
      on: {
        'voter.handBack': 'atDesk',
        'voter.keep': { target: 'lost', actions: 'gone' },
        'device.fail': { target: 'faulty', actions: 'gone' },
      },
    },
    atDesk: {
      on: {
        'desk.read': { target: 'read', actions: 'storeVote' },
        'desk.refuse': { target: 'refused', actions: 'refuseVote' },
        // A member who wipes by hand can wipe a vote that was never read: RC-08.
        'desk.erase': { guard: 'memberErases', target: 'blank', actions: 'cleared' },
        'device.fail': { target: 'faulty', actions: 'gone' },
      },
    },
    read: {
      on: {
        'desk.read': { guard: 'readsAgain', target: 'read', actions: 'storeVote' },
        'desk.erase': { target: 'blank', actions: 'cleared' },
        // Not erased and handed out again: the next holder finds the last vote on it (CS-20).
        'desk.authorise': { guard: 'memberErases', target: 'authorised', actions: 'authorised' },
      },
    },
    refused: { on: { 'desk.erase': { target: 'blank', actions: 'cleared' } } },
    returnedEmpty: { on: { 'desk.erase': { target: 'blank', actions: 'cleared' } } },
    lost: {},
    faulty: {},
  },
});
