/**
 * One booth device during one voter's session. It keeps nothing once the carrier is out.
 *
 *     idle -> choosing <-> reviewing -> confirmed -> slipShown -> codeOffered -> idle      touch screen, paper slip
 *                 |            ^ |                      |   ^
 *                 |    console: lit                     +---+ voided once
 *                 +----------------> idle (voter gives up; the carrier comes out unwritten)
 *
 * Two devices in one chart: the console of 2004 scans a bar code and lights a lamp, the touch screen of 2005 shows a
 * review screen. Leaves out: languages, contests beyond one, the choice itself.
 * Source: dossier 1.3, 1.4 (steps 2 to 4), 2.1 (J5e to J7e), 3; assumptions A1, A2, A19.
 * @module
 */
import { assign, emit, setup } from 'xstate';
import type { Policy } from '../domain/policy/types.ts';

export type TerminalInput = Pick<Policy, 'terminal.variant' | 'code.mode' | 'paper.mode'>;

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
] as const;
export type TerminalEventName = (typeof TERMINAL_EVENTS)[number];

export type TerminalEffect =
  | { type: 'lamp.light' }
  | { type: 'screen.review' }
  | { type: 'slip.show' }
  | { type: 'slip.drop' }
  | { type: 'slip.void' }
  | { type: 'code.draw' }
  | { type: 'code.keep' }
  | { type: 'vote.write' }
  | { type: 'session.finish' }
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
    printsSlip: ({ context }) => context.policy['paper.mode'] !== 'none',
    offersCode: ({ context }) => context.policy['code.mode'] !== 'none',
    machineDraws: ({ context }) => context.policy['code.mode'] === 'machineAssigned',
    voterChooses: ({ context }) => context.policy['code.mode'] === 'voterChosen',
    mayVoid: ({ context }) => context.voids === 0,
  },
  actions: {
    forgetVoter: assign({ voids: 0 }),
    countVoid: assign({ voids: 1 }),
    lightLamp: emit({ type: 'lamp.light' }),
    showReview: emit({ type: 'screen.review' }),
    showSlip: emit({ type: 'slip.show' }),
    dropSlip: emit({ type: 'slip.drop' }),
    voidSlip: emit({ type: 'slip.void' }),
    drawCode: emit({ type: 'code.draw' }),
    keepCode: emit({ type: 'code.keep' }),
    writeVote: emit({ type: 'vote.write' }),
    finish: emit({ type: 'session.finish' }),
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
          { guard: 'printsSlip', target: 'slipShown', actions: 'showSlip' },
          { guard: 'offersCode', target: 'codeOffered' },
          { target: 'idle', actions: ['writeVote', 'finish'] },
        ],
        'device.fail': { target: 'idle', actions: 'stop' },
        'voter.giveUp': { target: 'idle', actions: 'stop' },
      },
    },
    slipShown: {
      on: {
        'voter.acceptSlip': [
          { guard: 'offersCode', target: 'codeOffered', actions: 'dropSlip' },
          { target: 'idle', actions: ['dropSlip', 'writeVote', 'finish'] },
        ],
        'voter.voidSlip': { guard: 'mayVoid', target: 'choosing', actions: ['countVoid', 'voidSlip'] },
        // A second wrong slip: she need not accept it.
        'voter.giveUp': { target: 'idle', actions: ['voidSlip', 'stop'] },
      },
    },
    codeOffered: {
      on: {
        'voter.requestCode': { guard: 'machineDraws', target: 'idle', actions: ['drawCode', 'writeVote', 'finish'] },
        'voter.setCode': { guard: 'voterChooses', target: 'idle', actions: ['keepCode', 'writeVote', 'finish'] },
        'voter.declineCode': { target: 'idle', actions: ['writeVote', 'finish'] },
      },
    },
  },
});
