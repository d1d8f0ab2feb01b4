/**
 * A slip whose machine code says another choice than its text.
 *
 * Source: attack catalogue CI-09; controls C04 and C08.
 * @module
 */
import { counted } from '../../base/words.ts';
import { isMarkedPaper } from '../../domain/policy/marked-paper.ts';
import type { Attack } from '../../domain/ports.ts';
import { lyingDevice } from '../capture/lying-device.ts';
import { FROM, number, rate, TO } from '../params.ts';
import { robbed } from '../robbed.ts';

/**
 * The device prints the text that its voter reads as she chose, and the machine code beside it for another choice,
 * which it writes as her vote. No voter can see it: a recount that scans agrees with the memory.
 *
 * Marked paper has no memory beside it: where hands count its text the code does nothing.
 * Caught by: whoever reads the text (a recount by hand, an audit), tests of the device, voters who look up their code.
 * Missed by: voters who read their slips, a scan, every count of slips.
 */
export const otherCode: Attack = {
  id: 'CI-09',
  name: 'Machine code differs from text',
  category: 'Cast-as-intended',
  summary: 'The slip says one choice in its text and another in its machine code, which is also what is stored.',
  powers: ['terminal.software'],
  needsMachines: true,
  guards: [{ flag: 'paper.mode', oneOf: ['vvpatRoll', 'vvpatCut', 'bmd'] }],
  params: { from: FROM, to: TO, rate: rate(0.1, 'chance for each vote of the robbed choice') },
  breaks: ['P08', 'P12'],
  caughtBy: ['accuracy-test', 'parallel-test', 'slip-text', 'slip-totals', 'complaints', 'slip-comparison'],
  missedBy: ['slip-accounting', 'void-share', 'equation-2', 'equation-11b', 'code-rows', 'box-totals'],
  source: 'attacks.md CI-09',
  votersTakePart: false,
  mount: ({ params, rng, policy }) => {
    const isRobbed = robbed(params, rng);
    const to = number(params, 'to');
    const device = lyingDevice({
      policy,
      lie: ({ choice }) => (isRobbed(choice) ? { writes: to, prints: choice, encodes: to } : undefined),
    });
    return {
      acts: device.acts,
      did: () =>
        isMarkedPaper(policy)
          ? `${counted(device.written(), 'paper')} printed with a code for another choice, and a text that is right`
          : `${counted(device.written(), 'vote')} written for another choice, with a slip whose text is right`,
    };
  },
};
