/**
 * The printer of one booth device over the day: one slip after another, between jams and new paper.
 *
 *     ready -> printing -> shown -> movingIn -> ready      the slip falls into the box, or is wound up
 *       ^        |   ^       | |        |                  (marked paper: shown -> ready, in her hand)
 *       +--------|---|-------+ voided   |
 *       |        v   | cleared, changed v
 *       |   jammed, outOfPaper        stuck -> ready       torn on its way in: lost, or taken in all the same
 *       |        v session over
 *       +---- stuck, paperGone
 *
 * Marked paper is printed like a slip and comes out of the device: nothing takes it in that could tear it.
 * Leaves out: what the slip says, the time that a member takes, a printer that is given up for the day.
 * Source: dossier assumption A19; attacks CI-07, CI-08 and AU-02 of the catalogue; published results R27, R28.
 * @module
 */
import { emit, setup } from 'xstate';
import { isMarkedPaper } from '../domain/policy/marked-paper.ts';
import type { Policy } from '../domain/policy/types.ts';

export type PaperTrailInput = Pick<Policy, 'paper.mode'>;

export interface PaperTrailContext {
  readonly policy: PaperTrailInput;
}

export const PAPER_TRAIL_EVENTS = [
  'terminal.print',
  'terminal.accept',
  'terminal.void',
  'terminal.cancel',
  'device.print',
  'device.takeIn',
  'device.jam',
  'device.tear',
  'device.endPaper',
  'commission.clear',
  'commission.changePaper',
] as const;
export type PaperTrailEventName = (typeof PAPER_TRAIL_EVENTS)[number];

export type PaperTrailEffect =
  | { type: 'slip.show' }
  | { type: 'slip.drop' }
  | { type: 'slip.wind' }
  | { type: 'slip.hand' }
  | { type: 'slip.void' }
  | { type: 'slip.lose' }
  | { type: 'jam.note' }
  | { type: 'paper.change' };

export const paperTrailMachine = setup({
  types: {
    context: {} as PaperTrailContext,
    input: {} as PaperTrailInput,
    events: {} as { type: PaperTrailEventName },
    emitted: {} as PaperTrailEffect,
  },
  guards: {
    hasPrinter: ({ context }) => context.policy['paper.mode'] !== 'none',
    isMarked: ({ context }) => isMarkedPaper(context.policy),
    isRoll: ({ context }) => context.policy['paper.mode'] === 'vvpatRoll',
  },
  actions: {
    showSlip: emit({ type: 'slip.show' }),
    dropSlip: emit({ type: 'slip.drop' }),
    windSlip: emit({ type: 'slip.wind' }),
    handSlip: emit({ type: 'slip.hand' }),
    voidSlip: emit({ type: 'slip.void' }),
    loseSlip: emit({ type: 'slip.lose' }),
    noteJam: emit({ type: 'jam.note' }),
    changePaper: emit({ type: 'paper.change' }),
  },
}).createMachine({
  id: 'paperTrail',
  context: ({ input }) => ({ policy: input }),
  initial: 'ready',
  states: {
    ready: { on: { 'terminal.print': { guard: 'hasPrinter', target: 'printing' } } },
    printing: {
      on: {
        'device.print': { target: 'shown', actions: 'showSlip' },
        'device.jam': { target: 'jammed', actions: 'noteJam' },
        'device.endPaper': 'outOfPaper',
        'terminal.cancel': 'ready',
      },
    },
    shown: {
      on: {
        'terminal.accept': [{ guard: 'isMarked', target: 'ready', actions: 'handSlip' }, { target: 'movingIn' }],
        'terminal.void': { target: 'ready', actions: 'voidSlip' },
        // The session is over, by its voter or by the clock: what stands in the window is no vote.
        'terminal.cancel': { target: 'ready', actions: 'voidSlip' },
      },
    },
    movingIn: {
      on: {
        'device.takeIn': [
          { guard: 'isRoll', target: 'ready', actions: 'windSlip' },
          { target: 'ready', actions: 'dropSlip' },
        ],
        'device.jam': [
          { guard: 'isRoll', target: 'stuck', actions: ['windSlip', 'noteJam'] },
          { target: 'stuck', actions: ['dropSlip', 'noteJam'] },
        ],
        'device.tear': { target: 'stuck', actions: ['loseSlip', 'noteJam'] },
      },
    },
    // A slip is still due: it is printed once a member has been there.
    jammed: { on: { 'commission.clear': 'printing', 'terminal.cancel': 'stuck' } },
    outOfPaper: {
      on: { 'commission.changePaper': { target: 'printing', actions: 'changePaper' }, 'terminal.cancel': 'paperGone' },
    },
    // Nothing is due: the member makes the printer ready for the next voter.
    stuck: { on: { 'commission.clear': 'ready' } },
    paperGone: { on: { 'commission.changePaper': { target: 'ready', actions: 'changePaper' } } },
  },
});
