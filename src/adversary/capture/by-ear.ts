/**
 * A device that tells those who cannot see the screen another choice than it writes.
 *
 * Leaves out choices that are read out wrongly or in an order that misleads.
 * Source: attack catalogue CI-12; controls C15 and C16.
 * @module
 */
import { counted } from '../../base/words.ts';
import type { Attack } from '../../domain/ports.ts';
import { FROM, number, rate, TO } from '../params.ts';
import { robbed } from '../robbed.ts';
import { lyingDevice } from './lying-device.ts';

/**
 * The voice says back what she chose; the vote and the slip, which she cannot read, say another choice.
 *
 * Caught by: tests whose scripts are cast by ear as well. Missed by: the voter herself, tests by the screen, every
 * count of slips and votes.
 */
export const audioMismatch: Attack = {
  id: 'CI-12',
  name: 'Audio or accessible channel mismatch',
  category: 'Cast-as-intended',
  summary: 'The booth device says one choice to a voter who votes by ear, and prints and writes another.',
  powers: ['terminal.software'],
  needsMachines: true,
  guards: [],
  params: { from: FROM, to: TO, rate: rate(1, 'chance for each vote of the robbed choice that is cast by ear') },
  breaks: ['P06'],
  caughtBy: ['accuracy-test', 'parallel-test'],
  missedBy: [
    'complaints',
    'slip-comparison',
    'slip-totals',
    'slip-accounting',
    'equation-2',
    'code-rows',
    'box-totals',
  ],
  source: 'SX; attacks.md CI-12',
  votersTakePart: false,
  mount: ({ params, rng, policy }) => {
    const isRobbed = robbed(params, rng);
    const to = number(params, 'to');
    const device = lyingDevice({
      policy,
      lie: ({ choice, audio }) => (audio && isRobbed(choice) ? { writes: to, prints: to } : undefined),
    });
    return {
      acts: device.acts,
      did: () => `${counted(device.written(), 'vote')} of voters who vote by ear written for another choice`,
    };
  },
};
