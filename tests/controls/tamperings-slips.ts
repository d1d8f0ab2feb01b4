/**
 * Tamperings with the paper trail: see `tamperings`.
 *
 * The station printed seven slips, accepted seven and lost none; one voter walked off with her device. Of seven slips an
 * auditor takes two for ordinary where 2 or 3 % are, and no more.
 * @module
 */
import { type Column, PAPER_EVENTS, type Records, UNREADABLE } from '../../src/domain/records/records.ts';
import { B, FULL_POLICY } from './fixture.ts';
import type { Tampering } from './tampering.ts';

const LOST = PAPER_EVENTS.indexOf('slipLost');
const ON_ROLLS = { ...FULL_POLICY, 'paper.mode': 'vvpatRoll' } as const;

type Slips = Records['slips'];

/** The slips of these rows, text and machine code. */
function kept(slips: Slips, keep: (row: number) => boolean): Slips {
  const of = (column: Column): Column => Array.from(column).filter((_, row) => keep(row));
  return { ...slips, choice: of(slips.choice), encoded: of(slips.encoded ?? slips.choice) };
}

export const SLIPS: readonly Tampering[] = [
  {
    tamper: 'a slip voided and another printed in its place',
    change: ({ slips }) => ({ slips: { ...slips, voided: 1 }, printerCounters: { printed: [5, 2, 1] } }),
    caught: [],
    missed: { 'void-share': 'one is ordinary', 'slip-accounting': 'both were printed' },
  },
  {
    tamper: 'four slips voided',
    change: ({ slips }) => ({ slips: { ...slips, voided: 4 }, printerCounters: { printed: [8, 2, 1] } }),
    caught: ['void-share: void_share_outlier'],
    missed: { 'slip-accounting': 'they were printed', 'slip-totals': 'void slips are kept apart' },
  },
  {
    tamper: 'the slip of the voter who walked off taken out of the container',
    change: ({ slips }) => ({ slips: kept(slips, (row) => row !== 4) }),
    caught: ['slip-accounting: slips_unaccounted'],
    missed: { 'slip-totals': 'her vote is not in the protocol', 'slip-loss': 'nobody notes a loss' },
  },
  {
    tamper: 'four slips taken out and noted as lost in jams',
    change: ({ slips }) => ({
      slips: kept(slips, (row) => row >= 4),
      paperMinutes: { second: [9000, 9001, 9002, 9003], event: [LOST, LOST, LOST, LOST] },
    }),
    caught: ['slip-loss: slip_loss_outlier'],
    missed: { 'slip-accounting': 'the minutes account for them', 'slip-totals': 'any of them may have been torn' },
  },
  {
    tamper: 'a slip that nobody can read',
    change: ({ slips }) => ({
      slips: {
        ...slips,
        choice: [...slips.choice.slice(1), UNREADABLE],
        encoded: [...slips.choice.slice(1), UNREADABLE],
      },
    }),
    caught: [],
    missed: { 'slip-totals': 'it may be for the choice that is short', 'slip-loss': 'one is ordinary' },
  },
  {
    tamper: 'a slip printed with the machine code of another choice',
    change: ({ slips }) => ({ slips: { ...slips, encoded: [B, ...slips.choice.slice(1)] } }),
    caught: ['slip-totals: slips_differ', 'slip-text: slip_text_differs'],
    missed: { 'slip-accounting': 'as many slips as ever', 'slip-loss': 'all of them can be read' },
  },
  {
    tamper: 'the same, where the text is counted and nobody scans',
    change: ({ slips }) => ({
      policy: { ...FULL_POLICY, 'paper.counted': 'text' },
      slips: { ...slips, encoded: [B, ...slips.choice.slice(1)] },
    }),
    caught: [],
    missed: { 'slip-text': 'nobody reads the code', 'slip-totals': 'the text agrees with the memory' },
  },
  {
    tamper: 'a container closed with another seal',
    change: () => ({ slipSeal: { noted: 601, found: 602 } }),
    caught: ['slip-seal: slip_seal_differs'],
    missed: { 'box-seals': 'the ballot boxes are sealed as they were' },
  },
  {
    tamper: 'slips exchanged for others with the same numbers, and the seal copied',
    change: ({ slips }) => ({
      slips: { ...slips, choice: [...slips.choice].reverse(), encoded: [...slips.choice].reverse() },
    }),
    caught: [],
    missed: { 'slip-seal': 'the seal has the number that was noted' },
  },
  {
    tamper: 'a roll cut off at its end',
    change: () => ({ policy: ON_ROLLS, rollEnds: { ends: 6, signed: 5 } }),
    caught: ['roll-ends: roll_end_unsigned'],
    missed: { 'slip-seal': 'the container was closed again as it was' },
  },
  {
    tamper: 'a piece cut out of a roll',
    change: ({ slips }) => ({
      policy: ON_ROLLS,
      slips: { ...kept(slips, (row) => row !== 4), roll: [0, 0, 0, 0, 1, 1] },
    }),
    caught: ['slip-accounting: slips_unaccounted'],
    missed: { 'roll-ends': 'both ends are there' },
  },
];
