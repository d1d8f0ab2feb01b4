/**
 * The station's day, P0 to P15.
 *
 *     sealed -> installed -> materials -> open -> boxes -> system -> [zero] -> launched -> ready -> voting -> closed
 *                                                                                                  ^  |
 *                                                             minuted <- faulted +--+     voting: device out, back
 *                                                                |           |
 *                                                                +-> voting  +-> paperOnly -> closed
 *     closed -> entered -> counted -> drawn -> signed -> copied -> posted -> transmitted -> recorderSealed -> delivered
 *
 * Leaves out: who votes, every number, the telephone line. Steps that staff skipped in the observers' reports have a
 * `skip` event beside the proper one.
 * Source: dossier 4.1; restart and fall-back from EKZ; assumptions A9, A10, A13, A14.
 * @module
 */
import { assign, emit, setup } from 'xstate';
import type { Policy } from '../domain/policy/types.ts';

export type StationInput = Pick<Policy, 'zero.report' | 'mobile.enabled' | 'mobile.merge' | 'reset.policy'>;

export interface StationContext {
  readonly policy: StationInput;
  /** `entered`: its votes are in the desk computer. */
  readonly portable: 'home' | 'out' | 'back' | 'entered';
  readonly restarts: 0 | 1 | 2;
}

export const STATION_EVENTS = [
  'commission.install',
  'commission.receiveMaterials',
  'chair.open',
  'chair.checkBoxes',
  'chair.checkSystem',
  'chair.printZero',
  'chair.unsealPassword',
  'commission.drawOpening',
  'commission.skipOpening',
  'clock.open',
  'commission.sendPortable',
  'commission.bringPortable',
  'technician.reportFault',
  'commission.minuteRestart',
  'technician.restart',
  'technician.restartAlone',
  'chair.fallBack',
  'clock.close',
  'technician.enterDevices',
  'commission.count',
  'chair.drawProtocols',
  'commission.sign',
  'chair.handCopies',
  'chair.refuseCopies',
  'chair.post',
  'chair.skipPosting',
  'chair.transmit',
  'chair.sealRecorder',
  'chair.skipSeal',
  'chair.deliver',
] as const;
export type StationEventName = (typeof STATION_EVENTS)[number];

export type StationEffect =
  | { type: 'zero.print' }
  | { type: 'desk.launch' }
  | { type: 'opening.protocol' }
  | { type: 'portable.leave' }
  | { type: 'portable.arrive' }
  | { type: 'restart.minute' }
  | { type: 'desk.restart' }
  | { type: 'desk.fallBack' }
  | { type: 'desk.close' }
  | { type: 'portable.merge' }
  | { type: 'ballots.count' }
  | { type: 'protocols.draw' }
  | { type: 'protocols.sign' }
  | { type: 'protocols.copy' }
  | { type: 'protocols.post' }
  | { type: 'result.transmit' }
  | { type: 'recorder.seal' }
  | { type: 'materials.deliver' };

export const stationMachine = setup({
  types: {
    context: {} as StationContext,
    input: {} as StationInput,
    events: {} as { type: StationEventName },
    emitted: {} as StationEffect,
  },
  guards: {
    zeroRequired: ({ context }) => context.policy['zero.report'],
    zeroNotRequired: ({ context }) => !context.policy['zero.report'],
    portableHome: ({ context }) => context.policy['mobile.enabled'] && context.portable === 'home',
    portableOut: ({ context }) => context.portable === 'out',
    portableInside: ({ context }) => context.portable !== 'out',
    portableBack: ({ context }) => context.portable === 'back',
    uploadsOnReturn: ({ context }) => context.portable === 'out' && context.policy['mobile.merge'] === 'onReturn',
    mayRestart: ({ context }) => context.restarts < 2,
    // The rules call for minutes by all members; nothing in the machine enforces them unless two people must act.
    mayRestartAlone: ({ context }) => context.restarts < 2 && context.policy['reset.policy'] === 'minute',
  },
  actions: {
    printZero: emit({ type: 'zero.print' }),
    launch: emit({ type: 'desk.launch' }),
    drawOpening: emit({ type: 'opening.protocol' }),
    handCopies: emit({ type: 'protocols.copy' }),
    portableLeaves: emit({ type: 'portable.leave' }),
    portableArrives: emit({ type: 'portable.arrive' }),
    writeMinutes: emit({ type: 'restart.minute' }),
    restart: emit({ type: 'desk.restart' }),
    fallBack: emit({ type: 'desk.fallBack' }),
    closeDesk: emit({ type: 'desk.close' }),
    mergePortable: emit({ type: 'portable.merge' }),
    countBallots: emit({ type: 'ballots.count' }),
    drawProtocols: emit({ type: 'protocols.draw' }),
    signProtocols: emit({ type: 'protocols.sign' }),
    postProtocols: emit({ type: 'protocols.post' }),
    transmit: emit({ type: 'result.transmit' }),
    sealRecorder: emit({ type: 'recorder.seal' }),
    deliver: emit({ type: 'materials.deliver' }),
    markOut: assign({ portable: 'out' }),
    markBack: assign({ portable: 'back' }),
    markEntered: assign({ portable: 'entered' }),
    countRestart: assign({ restarts: ({ context }) => (context.restarts === 0 ? 1 : 2) }),
  },
}).createMachine({
  id: 'station',
  context: ({ input }) => ({ policy: input, portable: 'home', restarts: 0 }),
  initial: 'sealed',
  states: {
    sealed: { on: { 'commission.install': 'installed' } },
    installed: { on: { 'commission.receiveMaterials': 'materials' } },
    materials: { on: { 'chair.open': 'open' } },
    open: { on: { 'chair.checkBoxes': 'boxesChecked' } },
    boxesChecked: { on: { 'chair.checkSystem': 'systemChecked' } },
    systemChecked: {
      on: {
        'chair.printZero': { guard: 'zeroRequired', target: 'zeroPrinted', actions: 'printZero' },
        'chair.unsealPassword': { guard: 'zeroNotRequired', target: 'launched', actions: 'launch' },
      },
    },
    zeroPrinted: { on: { 'chair.unsealPassword': { target: 'launched', actions: 'launch' } } },
    // A third of stations did not count their ballots at the opening in 2016, and 14 % had no protocol in 2012.
    launched: {
      on: { 'commission.drawOpening': { target: 'ready', actions: 'drawOpening' }, 'commission.skipOpening': 'ready' },
    },
    ready: { on: { 'clock.open': 'voting' } },
    voting: {
      on: {
        'commission.sendPortable': { guard: 'portableHome', actions: ['markOut', 'portableLeaves'] },
        'commission.bringPortable': [
          { guard: 'uploadsOnReturn', actions: ['markEntered', 'portableArrives', 'mergePortable'] },
          { guard: 'portableOut', actions: ['markBack', 'portableArrives'] },
        ],
        'technician.reportFault': 'faulted',
        'technician.restartAlone': { guard: 'mayRestartAlone', actions: ['countRestart', 'restart'] },
        'clock.close': { guard: 'portableInside', target: 'closed', actions: 'closeDesk' },
      },
    },
    faulted: {
      on: {
        'commission.minuteRestart': { guard: 'mayRestart', target: 'minuted', actions: 'writeMinutes' },
        'chair.fallBack': { target: 'paperOnly', actions: 'fallBack' },
      },
    },
    minuted: { on: { 'technician.restart': { target: 'voting', actions: ['countRestart', 'restart'] } } },
    paperOnly: {
      on: {
        'commission.bringPortable': { guard: 'portableOut', actions: ['markBack', 'portableArrives'] },
        'clock.close': { guard: 'portableInside', target: 'closed', actions: 'closeDesk' },
      },
    },
    closed: {
      on: {
        'technician.enterDevices': [
          { guard: 'portableBack', target: 'devicesEntered', actions: ['markEntered', 'mergePortable'] },
          { target: 'devicesEntered' },
        ],
      },
    },
    // Counting may start only when all devices have been entered (EKZ); the chart knows no other way.
    devicesEntered: { on: { 'commission.count': { target: 'counted', actions: 'countBallots' } } },
    counted: { on: { 'chair.drawProtocols': { target: 'drawn', actions: 'drawProtocols' } } },
    drawn: { on: { 'commission.sign': { target: 'signed', actions: 'signProtocols' } } },
    signed: { on: { 'chair.handCopies': { target: 'copied', actions: 'handCopies' }, 'chair.refuseCopies': 'copied' } },
    copied: { on: { 'chair.post': { target: 'posted', actions: 'postProtocols' }, 'chair.skipPosting': 'posted' } },
    posted: { on: { 'chair.transmit': { target: 'transmitted', actions: 'transmit' } } },
    transmitted: {
      on: {
        'chair.sealRecorder': { target: 'recorderDone', actions: 'sealRecorder' },
        'chair.skipSeal': 'recorderDone',
      },
    },
    recorderDone: { on: { 'chair.deliver': { target: 'delivered', actions: 'deliver' } } },
    delivered: {},
  },
});
