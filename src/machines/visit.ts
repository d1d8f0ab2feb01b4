/**
 * One voter's visit to the station, from the door to the door.
 *
 *     away -> arrived -> identified -> listed ---------> electing -> signed -> withCarrier -> inBooth
 *                 |          |  ^                                      |            ^            |
 *                 |          |  +- added <- unlisted                   |            +- reissued -+
 *                 v          v                |                        v                         v
 *              rejected   redirected <--------+                    withBallot -> marked      returning -> read -> left
 *                                                                      |  ^         |            |
 *                                                                      +--+ spoiled +-> left     +-> walkedOff, gaveUp
 *     inBooth -> withPaper -> returningEmpty -> left      (marked paper: dropped, or taken home)
 *     away -> atHome -> left          (portable device or portable box, on written request)
 *
 * Leaves out: queues and times, which the day keeps; what she chose, which is data of the world.
 * Source: dossier 2.1 (J0 to J10) and 2.2 (F1 to F16); assumption A7 (an unfinished device is issued again once).
 * @module
 */
import { assign, emit, setup } from 'xstate';
import type { Policy } from '../domain/policy/types.ts';

export type VisitInput = Pick<
  Policy,
  'list.supplement' | 'list.addition' | 'avc.enabled' | 'mobile.enabled' | 'abort.reissue'
>;

/** Bounded on purpose: each value multiplies the explored states. */
export interface VisitContext {
  readonly policy: VisitInput;
  readonly reissues: 0 | 1;
  readonly spoils: 0 | 1;
}

/** In a fixed order: a letter is an index into this list. */
export const VISIT_EVENTS = [
  'voter.arrive',
  'registrar.identify',
  'registrar.refuse',
  'registrar.findEntry',
  'registrar.findNothing',
  'registrar.addByDocument',
  'registrar.addByApplication',
  'registrar.addByPhone',
  'registrar.addByCertificate',
  'registrar.redirect',
  'voter.chooseElectronic',
  'voter.choosePaper',
  'chair.denyPaper',
  'voter.sign',
  'registrar.issueCarrier',
  'voter.enterBooth',
  'helper.assist',
  'terminal.finish',
  'terminal.stop',
  'terminal.givePaper',
  'voter.askAgain',
  'voter.takePaperInstead',
  'voter.dropPaper',
  'voter.keepPaper',
  'voter.returnCarrier',
  'voter.walkOff',
  'registrar.readCarrier',
  'registrar.eraseCarrier',
  'registrar.issueBallot',
  'voter.markBallot',
  'voter.spoilBallot',
  'voter.dropBallot',
  'voter.leave',
  'registrar.visitHome',
  'voter.voteAtHome',
  'voter.markAtHome',
] as const;
export type VisitEventName = (typeof VISIT_EVENTS)[number];

export type VisitEffect =
  | { type: 'list.addVoter' }
  | { type: 'certificate.present' }
  | { type: 'list.takeSignature' }
  | { type: 'carrier.handOut' }
  | { type: 'terminal.start' }
  | { type: 'voter.assisted' }
  | { type: 'carrier.handBack' }
  | { type: 'carrier.keep' }
  | { type: 'carrier.insertAtDesk' }
  | { type: 'carrier.wipe' }
  | { type: 'carrier.clear' }
  | { type: 'paper.drop' }
  | { type: 'paper.keep' }
  | { type: 'ballot.handOut' }
  | { type: 'ballot.spoil' }
  | { type: 'ballot.drop' }
  | { type: 'paper.denied' }
  | { type: 'portable.vote' }
  | { type: 'ballot.atHome' };

export const visitMachine = setup({
  types: {
    context: {} as VisitContext,
    input: {} as VisitInput,
    events: {} as { type: VisitEventName },
    emitted: {} as VisitEffect,
  },
  guards: {
    supplementAllowed: ({ context }) => context.policy['list.supplement'],
    applicationEnough: ({ context }) =>
      context.policy['list.supplement'] && context.policy['list.addition'] !== 'document',
    phoneEnough: ({ context }) => context.policy['list.supplement'] && context.policy['list.addition'] === 'phone',
    certificatesAccepted: ({ context }) => context.policy['avc.enabled'],
    homeVotingAllowed: ({ context }) => context.policy['mobile.enabled'],
    mayIssueAgain: ({ context }) => context.reissues < context.policy['abort.reissue'],
    maySpoil: ({ context }) => context.spoils === 0,
  },
  actions: {
    addVoter: emit({ type: 'list.addVoter' }),
    presentCertificate: emit({ type: 'certificate.present' }),
    takeSignature: emit({ type: 'list.takeSignature' }),
    handOutCarrier: emit({ type: 'carrier.handOut' }),
    startTerminal: emit({ type: 'terminal.start' }),
    seeChoice: emit({ type: 'voter.assisted' }),
    handBackCarrier: emit({ type: 'carrier.handBack' }),
    keepCarrier: emit({ type: 'carrier.keep' }),
    insertAtDesk: emit({ type: 'carrier.insertAtDesk' }),
    wipeCarrier: emit({ type: 'carrier.wipe' }),
    clearCarrier: emit({ type: 'carrier.clear' }),
    dropPaper: emit({ type: 'paper.drop' }),
    keepPaper: emit({ type: 'paper.keep' }),
    handOutBallot: emit({ type: 'ballot.handOut' }),
    spoilBallot: emit({ type: 'ballot.spoil' }),
    dropBallot: emit({ type: 'ballot.drop' }),
    denyPaper: emit({ type: 'paper.denied' }),
    voteOnPortable: emit({ type: 'portable.vote' }),
    voteOnPaperAtHome: emit({ type: 'ballot.atHome' }),
    countReissue: assign({ reissues: 1 }),
    countSpoil: assign({ spoils: 1 }),
  },
}).createMachine({
  id: 'visit',
  context: ({ input }) => ({ policy: input, reissues: 0, spoils: 0 }),
  initial: 'away',
  states: {
    away: {
      on: { 'voter.arrive': 'arrived', 'registrar.visitHome': { guard: 'homeVotingAllowed', target: 'atHome' } },
    },
    // The line is too long for her.
    arrived: { on: { 'registrar.identify': 'identified', 'registrar.refuse': 'rejected', 'voter.leave': 'gaveUp' } },
    identified: { on: { 'registrar.findEntry': 'listed', 'registrar.findNothing': 'unlisted' } },
    unlisted: {
      on: {
        'registrar.addByDocument': { guard: 'supplementAllowed', target: 'listed', actions: 'addVoter' },
        'registrar.addByApplication': { guard: 'applicationEnough', target: 'listed', actions: 'addVoter' },
        'registrar.addByPhone': { guard: 'phoneEnough', target: 'listed', actions: 'addVoter' },
        'registrar.addByCertificate': {
          guard: 'certificatesAccepted',
          target: 'listed',
          actions: ['presentCertificate', 'addVoter'],
        },
        'registrar.redirect': 'redirected',
      },
    },
    listed: {
      on: {
        'voter.chooseElectronic': 'electronic',
        'voter.choosePaper': 'paper',
        'chair.denyPaper': { target: 'electronic', actions: 'denyPaper' },
      },
    },
    electronic: { on: { 'voter.sign': { target: 'electronicSigned', actions: 'takeSignature' } } },
    electronicSigned: {
      on: {
        'registrar.issueCarrier': { target: 'withCarrier', actions: 'handOutCarrier' },
        // The station fell back to paper while she waited.
        'voter.takePaperInstead': 'paperSigned',
      },
    },
    withCarrier: {
      on: {
        'voter.enterBooth': { target: 'inBooth', actions: 'startTerminal' },
        'voter.walkOff': { target: 'walkedOff', actions: 'keepCarrier' },
      },
    },
    inBooth: {
      on: {
        'helper.assist': { actions: 'seeChoice' },
        'terminal.finish': 'returning',
        'terminal.givePaper': 'withPaper',
        'terminal.stop': 'stopped',
      },
    },
    // She could not finish: assumption A7, once more and then paper.
    stopped: {
      on: {
        'voter.askAgain': { guard: 'mayIssueAgain', target: 'inBooth', actions: ['countReissue', 'startTerminal'] },
        'voter.takePaperInstead': { target: 'paperSigned', actions: ['handBackCarrier', 'wipeCarrier'] },
        // Hands it back blank and goes home (F5).
        'voter.leave': { target: 'gaveUp', actions: ['handBackCarrier', 'wipeCarrier'] },
        'voter.walkOff': { target: 'walkedOff', actions: 'keepCarrier' },
      },
    },
    // Her vote is in her hand: whoever goes now takes it along.
    withPaper: {
      on: {
        'voter.dropPaper': { target: 'returningEmpty', actions: 'dropPaper' },
        'voter.keepPaper': { target: 'returningEmpty', actions: 'keepPaper' },
        'voter.walkOff': { target: 'walkedOff', actions: ['keepPaper', 'keepCarrier'] },
      },
    },
    // The carrier let her use the device and holds nothing: nobody reads it.
    returningEmpty: {
      on: { 'voter.returnCarrier': { target: 'left', actions: ['handBackCarrier', 'clearCarrier'] } },
    },
    returning: {
      on: {
        'voter.returnCarrier': { target: 'atDesk', actions: 'handBackCarrier' },
        'voter.walkOff': { target: 'walkedOff', actions: 'keepCarrier' },
      },
    },
    // She need not wait until her carrier is read and erased, and nothing makes the registrar do either.
    atDesk: {
      on: { 'registrar.readCarrier': { target: 'read', actions: 'insertAtDesk' }, 'voter.leave': 'left' },
    },
    read: { on: { 'registrar.eraseCarrier': { target: 'left', actions: 'wipeCarrier' }, 'voter.leave': 'left' } },
    paper: { on: { 'voter.sign': { target: 'paperSigned', actions: 'takeSignature' } } },
    paperSigned: { on: { 'registrar.issueBallot': { target: 'withBallot', actions: 'handOutBallot' } } },
    withBallot: { on: { 'voter.markBallot': 'marked', 'voter.leave': 'walkedOff' } },
    marked: {
      on: {
        'voter.spoilBallot': { guard: 'maySpoil', target: 'paperSigned', actions: ['countSpoil', 'spoilBallot'] },
        'voter.dropBallot': { target: 'left', actions: 'dropBallot' },
      },
    },
    atHome: {
      on: {
        'voter.voteAtHome': { target: 'left', actions: ['takeSignature', 'voteOnPortable'] },
        'voter.markAtHome': { target: 'left', actions: ['takeSignature', 'voteOnPaperAtHome'] },
      },
    },
    rejected: {},
    redirected: {},
    walkedOff: {},
    gaveUp: {},
    left: {},
  },
});
