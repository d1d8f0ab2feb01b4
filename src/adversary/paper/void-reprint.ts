/**
 * A right slip that is made void once its voter has gone.
 *
 * Source: attack catalogue CI-08; controls C06 and C11.
 * @module
 */
import { counted } from '../../base/words.ts';
import type { Attack } from '../../domain/ports.ts';
import { NO_HANDLING } from '../../domain/records/acts.ts';
import { lyingDevice } from '../capture/lying-device.ts';
import { FROM, number, rate, TO } from '../params.ts';
import { robbed } from '../robbed.ts';

/**
 * She sees and accepts a right slip; behind her back the device marks it void, prints another and keeps that. Where she
 * has left before the slip is out there is nothing to void.
 *
 * Caught by: tests of the device, the share of voided slips, voters who look up their code. Missed by: voters who look
 * at their slip, every count of slips.
 */
export const voidReprint: Attack = {
  id: 'CI-08',
  name: 'Void and reprint',
  category: 'Cast-as-intended',
  summary: 'The booth device voids a right slip once its voter has gone, and prints another beside a changed vote.',
  powers: ['terminal.software'],
  needsMachines: true,
  guards: [
    { flag: 'paper.mode', oneOf: ['vvpatRoll', 'vvpatCut'] },
    // Where a voter voids with a key of her own, no slip is void without her.
    { flag: 'paper.voids', oneOf: ['staff'] },
  ],
  params: { from: FROM, to: TO, rate: rate(0.1, 'chance for each vote of the robbed choice') },
  breaks: ['P16', 'P06'],
  caughtBy: ['accuracy-test', 'parallel-test', 'void-share', 'complaints', 'slip-comparison'],
  missedBy: ['slip-totals', 'slip-accounting', 'equation-2'],
  source: 'TTBR; ESI06; attacks.md CI-08',
  votersTakePart: false,
  mount: ({ params, rng, policy }) => {
    const isRobbed = robbed(params, rng);
    const to = number(params, 'to');
    const device = lyingDevice({
      policy,
      lie: ({ choice }) => (isRobbed(choice) ? { writes: to, prints: choice, printsAlone: to } : undefined),
    });
    let voided = 0;
    return {
      acts: {
        ...device.acts,
        'slip.drop': (act) => {
          const { booth } = act;
          // The slip of a voter who had left is false already.
          if (act.choice === to || device.toldAt(booth) === undefined) return [act];
          voided += 1;
          return [
            { type: 'slip.void', booth, by: 'device' },
            {
              type: 'slip.print',
              booth,
              choice: to,
              encoded: to,
              attended: false,
              handling: NO_HANDLING,
              audio: false,
            },
            { type: 'slip.drop', booth, choice: to, encoded: to },
          ];
        },
      },
      did: () =>
        `${counted(device.written(), 'vote')} written for another choice, and ${counted(voided, 'slip')} voided`,
    };
  },
};
