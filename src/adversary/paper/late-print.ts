/**
 * A slip that comes out when nobody is there to see it.
 *
 * Source: attack catalogue CI-07; control C06.
 * @module
 */
import { counted } from '../../base/words.ts';
import type { Attack } from '../../domain/ports.ts';
import { lyingDevice } from '../capture/lying-device.ts';
import { FROM, number, rate, TO } from '../params.ts';
import { robbed } from '../robbed.ts';

/**
 * The device writes another choice and holds the slip of it back until the voter has gone.
 *
 * That everybody goes in the end without having seen a slip is an assumption; who would have looked and spoken up says
 * so, at the rate at which others report a wrong slip.
 * Caught by: tests of the device, voters who wait for a slip, or look up their code. Missed by: every count of slips,
 * and ears: where nothing keeps voters, the printer runs behind most of them on honest days too.
 */
export const latePrint: Attack = {
  id: 'CI-07',
  name: 'Print after the voter has left',
  category: 'Cast-as-intended',
  summary: 'The booth device writes another choice and prints its slip once the booth is empty.',
  powers: ['terminal.software'],
  needsMachines: true,
  guards: [
    { flag: 'paper.mode', oneOf: ['vvpatRoll', 'vvpatCut'] },
    { flag: 'paper.interlock', oneOf: [false] },
  ],
  params: { from: FROM, to: TO, rate: rate(0.1, 'chance for each vote of the robbed choice') },
  breaks: ['P06', 'P07', 'P16'],
  caughtBy: ['accuracy-test', 'parallel-test', 'complaints', 'slip-comparison'],
  missedBy: ['slip-totals', 'slip-accounting', 'observers', 'log-chain', 'equation-2'],
  source: 'TTBR; EVE07; attacks.md CI-07',
  votersTakePart: false,
  mount: ({ params, rng, policy }) => {
    const isRobbed = robbed(params, rng);
    const to = number(params, 'to');
    const device = lyingDevice({
      policy,
      lie: ({ choice }) => (isRobbed(choice) ? { writes: to, prints: to, unseen: true } : undefined),
    });
    return {
      acts: device.acts,
      did: () => `${counted(device.written(), 'vote')} written for another choice, with a slip that nobody saw`,
    };
  },
};
