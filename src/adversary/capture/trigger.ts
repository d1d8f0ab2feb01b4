/**
 * A program that is honest until nobody tests it any more.
 *
 * Leaves out: triggers by the hour or by a secret input, which a count of votes stands for.
 * Source: attack catalogue CI-02; control C15.
 * @module
 */
import { counted } from '../../base/words.ts';
import type { Attack } from '../../domain/ports.ts';
import { amount, FROM, number, rate, TO } from '../params.ts';
import { robbed } from '../robbed.ts';
import { lyingDevice } from './lying-device.ts';

/**
 * The program of each booth device writes what was confirmed until it has written so many votes, and lies from then on.
 * It comes from the vendor, so its fingerprint is the published one.
 *
 * Caught by: voters who look up their code or compare it, a count of slips, a test on the day with more votes than it
 * waits for. Missed by: every test with fewer.
 */
export const triggeredFlip: Attack = {
  id: 'CI-02',
  name: 'Trigger or threshold flip',
  category: 'Cast-as-intended',
  summary: 'The booth device writes another choice once it has seen so many votes.',
  powers: ['terminal.software'],
  needsMachines: true,
  guards: [],
  params: {
    from: FROM,
    to: TO,
    rate: rate(0.1, 'chance for each vote of the robbed choice, once it lies'),
    after: amount(20, 100_000, 'votes of the device', 'votes that it writes truthfully before it lies'),
  },
  breaks: ['P06', 'P12'],
  caughtBy: ['parallel-test', 'complaints', 'slip-comparison', 'slip-totals'],
  missedBy: ['accuracy-test', 'equation-2', 'equation-11b', 'code-rows', 'box-totals'],
  source: 'B06; SX; CRS; attacks.md CI-02',
  votersTakePart: false,
  mount: ({ params, rng, policy }) => {
    const isRobbed = robbed(params, rng);
    const seen = new Map<number, number>();
    const device = lyingDevice({
      policy,
      lie: ({ booth, choice }) => {
        const before = seen.get(booth) ?? 0;
        seen.set(booth, before + 1);
        if (before < number(params, 'after')) return undefined;
        return isRobbed(choice) ? { writes: number(params, 'to'), prints: choice } : undefined;
      },
    });
    return {
      acts: device.acts,
      did: () => `${counted(device.written(), 'vote')} written for another choice, the first after the tests were over`,
    };
  },
};
