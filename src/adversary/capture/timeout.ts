/**
 * Votes that a device casts by itself.
 *
 * Source: attack catalogue CI-05; control C06.
 * @module
 */
import { counted } from '../../base/words.ts';
import { BLANK } from '../../domain/election.ts';
import type { Attack } from '../../domain/ports.ts';
import { FROM, number, rate, TO } from '../params.ts';
import { robbed } from '../robbed.ts';
import { lyingDevice } from './lying-device.ts';

/**
 * Where the clock may cast a vote, the program lets it: sessions of the robbed choice run out as blank votes, and what
 * somebody left on the screen is cast for the favoured one. A slip says what was cast.
 *
 * Caught by: tests of the device, the share of blank votes, voters who look at the slip or look up their code. Missed
 * by: every count.
 */
export const timedOut: Attack = {
  id: 'CI-05',
  name: 'Undervote or time-out default',
  category: 'Cast-as-intended',
  summary: 'The booth device casts blank votes for voters of one choice, and another choice for voters who have left.',
  powers: ['terminal.software'],
  needsMachines: true,
  guards: [{ flag: 'term.timeout', oneOf: ['autocast'] }],
  params: {
    from: FROM,
    to: TO,
    rate: rate(0.15, 'chance for each vote of the robbed choice to run out as a blank one'),
    left: rate(1, 'chance for each session that its voter left to be cast for the favoured choice'),
  },
  breaks: ['P06'],
  caughtBy: ['accuracy-test', 'parallel-test', 'blank-share', 'complaints', 'slip-comparison'],
  missedBy: ['slip-totals', 'equation-2', 'equation-11b', 'box-totals', 'log-reads'],
  source: 'SOBA; attacks.md CI-05',
  votersTakePart: false,
  mount: ({ params, rng, policy }) => {
    const isRobbed = robbed(params, rng);
    const to = number(params, 'to');
    const device = lyingDevice({
      policy,
      lie: ({ choice, attended }) => {
        if (!attended && choice === to) return undefined;
        if (!attended) return rng.unit() < number(params, 'left') ? { writes: to, prints: to } : undefined;
        return isRobbed(choice) ? { writes: BLANK, prints: BLANK } : undefined;
      },
    });
    return {
      acts: device.acts,
      did: () => `${counted(device.written(), 'vote')} cast by the clock, blank or for another choice`,
    };
  },
};
