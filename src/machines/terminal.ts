/**
 * One booth device during one voter's session. It keeps nothing once the carrier is out.
 *
 *     idle -> choosing <-> reviewing -> printing -> slipShown -> codeOffered -> idle    slip first, then the vote
 *                 |            ^ | |                  |   ^
 *                 |    console: lit|                  +---+ voided once
 *                 |                +--> codeOffered -> slipDue -> printing -> slipShown -> idle    vote first
 *                 |                +--> printing -> slipShown -> idle       marked paper: taken out, or left behind
 *                 +----------------> idle (voter gives up; the carrier comes out unwritten)
 *
 * Two devices in one chart: the console of 2004 scans a bar code and lights a lamp, the touch screen of 2005 shows a
 * review screen. Where a slip is printed the vote is written after it is accepted (`paper.interlock`) or before it is
 * printed. Marked paper is the vote: nothing is written, and no code is offered. A session that nobody ends is ended by
 * the clock or by a member (`term.timeout`).
 * Leaves out: languages, contests beyond one, the choice itself; the printer, which is a chart of its own.
 * Source: dossier 1.3, 1.4 (steps 2 to 4), 2.1 (J5e to J7e), 3; assumptions A1, A2, A19; attacks CI-05, CI-07, CI-10.
 * @module
 */
import { assign, emit, setup } from 'xstate';
import { hasSlipBeside, isMarkedPaper } from '../domain/policy/marked-paper.ts';
import type { Policy } from '../domain/policy/types.ts';

export type TerminalInput = Pick<
  Policy,
  'terminal.variant' | 'code.mode' | 'paper.mode' | 'paper.interlock' | 'paper.voids' | 'term.timeout'
>;

export interface TerminalContext {
  readonly policy: TerminalInput;
  readonly voids: 0 | 1;
}

export const TERMINAL_EVENTS = [
  'desk.start',
  'voter.scan',
  'device.misread',
  'device.fail',
  'voter.touch',
  'voter.change',
  'voter.confirm',
  'voter.acceptSlip',
  'voter.voidSlip',
  'voter.requestCode',
  'voter.setCode',
  'voter.declineCode',
  'voter.giveUp',
  'voter.waitForSlip',
  'voter.leave',
  'printer.show',
  'clock.timeout',
  'commission.voidSlip',
  'commission.cancel',
  'commission.confirm',
] as const;
export type TerminalEventName = (typeof TERMINAL_EVENTS)[number];

export type TerminalEffect =
  | { type: 'lamp.light' }
  | { type: 'screen.review' }
  | { type: 'slip.request' }
  | { type: 'slip.accept' }
  | { type: 'slip.refuse' }
  | { type: 'slip.cancel' }
  | { type: 'slip.release' }
  | { type: 'code.draw' }
  | { type: 'code.keep' }
  | { type: 'vote.write' }
  | { type: 'session.finish' }
  | { type: 'session.givePaper' }
  | { type: 'session.stop' };

export const terminalMachine = setup({
  types: {
    context: {} as TerminalContext,
    input: {} as TerminalInput,
    events: {} as { type: TerminalEventName },
    emitted: {} as TerminalEffect,
  },
  guards: {
    isConsole: ({ context }) => context.policy['terminal.variant'] === 'console',
    isTouchscreen: ({ context }) => context.policy['terminal.variant'] === 'touchscreen',
    marksPaper: ({ context: { policy } }) => isMarkedPaper(policy),
    // Marked paper is always looked at first: there is no vote before it.
    slipFirst: ({ context: { policy } }) =>
      isMarkedPaper(policy) || (hasSlipBeside(policy) && policy['paper.interlock']),
    slipAfter: ({ context: { policy } }) => hasSlipBeside(policy) && !policy['paper.interlock'],
    offersCode: ({ context }) => context.policy['code.mode'] !== 'none',
    machineDraws: ({ context }) => context.policy['code.mode'] === 'machineAssigned',
    voterChooses: ({ context }) => context.policy['code.mode'] === 'voterChosen',
    drawsBeforeSlip: ({ context: { policy } }) =>
      policy['code.mode'] === 'machineAssigned' && hasSlipBeside(policy) && !policy['paper.interlock'],
    choosesBeforeSlip: ({ context: { policy } }) =>
      policy['code.mode'] === 'voterChosen' && hasSlipBeside(policy) && !policy['paper.interlock'],
    voterVoids: ({ context: { policy, voids } }) => voids === 0 && policy['paper.voids'] === 'voter',
    memberVoids: ({ context: { policy, voids } }) => voids === 0 && policy['paper.voids'] === 'staff',
    clockCasts: ({ context: { policy } }) => policy['term.timeout'] === 'autocast' && policy['paper.mode'] === 'none',
    clockCastsSlipAfter: ({ context: { policy } }) =>
      policy['term.timeout'] === 'autocast' && hasSlipBeside(policy) && !policy['paper.interlock'],
    // A slip that must be accepted cannot be accepted by the clock.
    clockCancels: ({ context: { policy } }) => policy['term.timeout'] !== 'none',
    memberEndsMarked: ({ context: { policy } }) => policy['term.timeout'] === 'none' && isMarkedPaper(policy),
    memberEnds: ({ context: { policy } }) => policy['term.timeout'] === 'none',
    memberEndsSlipFirst: ({ context: { policy } }) =>
      policy['term.timeout'] === 'none' && hasSlipBeside(policy) && policy['paper.interlock'],
    memberEndsSlipAfter: ({ context: { policy } }) =>
      policy['term.timeout'] === 'none' && hasSlipBeside(policy) && !policy['paper.interlock'],
  },
  actions: {
    forgetVoter: assign({ voids: 0 }),
    countVoid: assign({ voids: 1 }),
    lightLamp: emit({ type: 'lamp.light' }),
    showReview: emit({ type: 'screen.review' }),
    requestSlip: emit({ type: 'slip.request' }),
    acceptSlip: emit({ type: 'slip.accept' }),
    refuseSlip: emit({ type: 'slip.refuse' }),
    cancelSlip: emit({ type: 'slip.cancel' }),
    releaseSlip: emit({ type: 'slip.release' }),
    drawCode: emit({ type: 'code.draw' }),
    keepCode: emit({ type: 'code.keep' }),
    writeVote: emit({ type: 'vote.write' }),
    finish: emit({ type: 'session.finish' }),
    givePaper: emit({ type: 'session.givePaper' }),
    stop: emit({ type: 'session.stop' }),
  },
}).createMachine({
  id: 'terminal',
  context: ({ input }) => ({ policy: input, voids: 0 }),
  initial: 'idle',
  states: {
    idle: { entry: 'forgetVoter', on: { 'desk.start': 'choosing' } },
    choosing: {
      on: {
        'voter.scan': { guard: 'isConsole', target: 'reviewing', actions: 'lightLamp' },
        // The reader must sit exactly on the bar code: EV07.
        'device.misread': { guard: 'isConsole', target: 'choosing' },
        'voter.touch': { guard: 'isTouchscreen', target: 'reviewing', actions: 'showReview' },
        'device.fail': { target: 'idle', actions: 'stop' },
        'voter.giveUp': { target: 'idle', actions: 'stop' },
      },
    },
    reviewing: {
      on: {
        'voter.change': 'choosing',
        'voter.confirm': [
          { guard: 'slipFirst', target: 'printing', actions: 'requestSlip' },
          { guard: 'offersCode', target: 'codeOffered' },
          { guard: 'slipAfter', target: 'slipDue', actions: 'writeVote' },
          { target: 'idle', actions: ['writeVote', 'finish'] },
        ],
        // Nobody is there any more.
        'clock.timeout': [
          { guard: 'clockCasts', target: 'idle', actions: ['writeVote', 'finish'] },
          { guard: 'clockCastsSlipAfter', target: 'idle', actions: ['writeVote', 'releaseSlip', 'finish'] },
          { guard: 'clockCancels', target: 'idle', actions: 'stop' },
        ],
        'commission.cancel': { guard: 'memberEnds', target: 'idle', actions: 'stop' },
        // Whoever stands at the device can press every key of it: CI-10.
        'commission.confirm': [
          { guard: 'memberEndsMarked', target: 'idle', actions: ['releaseSlip', 'givePaper'] },
          { guard: 'memberEndsSlipFirst', target: 'idle', actions: ['releaseSlip', 'writeVote', 'finish'] },
          { guard: 'memberEndsSlipAfter', target: 'idle', actions: ['writeVote', 'releaseSlip', 'finish'] },
          { guard: 'memberEnds', target: 'idle', actions: ['writeVote', 'finish'] },
        ],
        'device.fail': { target: 'idle', actions: 'stop' },
        'voter.giveUp': { target: 'idle', actions: 'stop' },
      },
    },
    printing: {
      on: {
        'printer.show': 'slipShown',
        // It does not come out while she is there; the device takes it in by itself.
        'voter.leave': { guard: 'slipAfter', target: 'idle', actions: ['acceptSlip', 'finish'] },
        'voter.giveUp': { guard: 'slipFirst', target: 'idle', actions: ['cancelSlip', 'stop'] },
      },
    },
    slipShown: {
      on: {
        'voter.acceptSlip': [
          { guard: 'marksPaper', target: 'idle', actions: ['acceptSlip', 'givePaper'] },
          { guard: 'slipAfter', target: 'idle', actions: ['acceptSlip', 'finish'] },
          { guard: 'offersCode', target: 'codeOffered', actions: 'acceptSlip' },
          { target: 'idle', actions: ['acceptSlip', 'writeVote', 'finish'] },
        ],
        'voter.voidSlip': { guard: 'voterVoids', target: 'choosing', actions: ['countVoid', 'refuseSlip'] },
        'commission.voidSlip': { guard: 'memberVoids', target: 'choosing', actions: ['countVoid', 'refuseSlip'] },
        // She thinks that she has voted, and leaves it where it came out.
        'voter.leave': { guard: 'marksPaper', target: 'idle', actions: ['cancelSlip', 'stop'] },
        // A second wrong slip: she need not accept it.
        'voter.giveUp': { guard: 'slipFirst', target: 'idle', actions: ['cancelSlip', 'stop'] },
      },
    },
    codeOffered: {
      on: {
        'voter.requestCode': [
          { guard: 'drawsBeforeSlip', target: 'slipDue', actions: ['drawCode', 'writeVote'] },
          { guard: 'machineDraws', target: 'idle', actions: ['drawCode', 'writeVote', 'finish'] },
        ],
        'voter.setCode': [
          { guard: 'choosesBeforeSlip', target: 'slipDue', actions: ['keepCode', 'writeVote'] },
          { guard: 'voterChooses', target: 'idle', actions: ['keepCode', 'writeVote', 'finish'] },
        ],
        'voter.declineCode': [
          { guard: 'slipAfter', target: 'slipDue', actions: 'writeVote' },
          { target: 'idle', actions: ['writeVote', 'finish'] },
        ],
      },
    },
    // Her vote is on the carrier; she may take it out and go.
    slipDue: {
      on: {
        'voter.waitForSlip': { target: 'printing', actions: 'requestSlip' },
        'voter.leave': { target: 'idle', actions: ['releaseSlip', 'finish'] },
      },
    },
  },
});
