/**
 * The slip itself is wrong: an audit that trusts paper confirms it, unless voters look.
 *
 * Source: attack catalogue CI-06; decisive pair 3b; published results R08 to R11.
 * @module
 */
import { counted } from '../../base/words.ts';
import { isMarkedPaper } from '../../domain/policy/marked-paper.ts';
import type { Attack } from '../../domain/ports.ts';
import { lyingDevice } from '../capture/lying-device.ts';
import { FROM, number, rate, TO } from '../params.ts';
import { robbed } from '../robbed.ts';

/**
 * The device shows her choice on the screen, and prints and writes another.
 *
 * Where marked paper is the vote itself, there is nothing else to write: the paper is false, and so is every count.
 * Each slip passes unless its voter looks and says so: `k` wrong slips all pass with probability `(1 - p)^k`.
 * Caught by: tests of the device, voters who look at the slip, or look up their code. Missed by: every count of slips,
 * also a full recount.
 */
export const falsePrint: Attack = {
  id: 'CI-06',
  name: 'Paper differs from screen',
  category: 'Cast-as-intended',
  summary: 'The booth device shows one choice, and prints and writes another.',
  powers: ['terminal.software'],
  needsMachines: true,
  guards: [{ flag: 'paper.mode', oneOf: ['vvpatRoll', 'vvpatCut', 'bmd'] }],
  params: {
    from: FROM,
    to: TO,
    rate: rate(0.1, 'chance for each vote of the robbed choice'),
    voided: {
      kind: 'option',
      options: ['yields', 'insists'],
      default: 'yields',
      says: 'what it does once a voter has voided its slip: it is honest, or goes on',
    },
  },
  breaks: ['P06', 'P12'],
  caughtBy: ['accuracy-test', 'parallel-test', 'complaints', 'slip-comparison'],
  missedBy: ['slip-totals', 'slip-accounting', 'equation-2', 'equation-11b', 'code-rows', 'box-totals'],
  source: 'BE20; DKM18; KO22; attacks.md CI-06',
  votersTakePart: false,
  mount: ({ params, rng, policy }) => {
    const isRobbed = robbed(params, rng);
    const to = number(params, 'to');
    const device = lyingDevice({
      policy,
      yields: params.voided === 'yields',
      lie: ({ choice }) => (isRobbed(choice) ? { writes: to, prints: to } : undefined),
    });
    return {
      acts: device.acts,
      did: () =>
        isMarkedPaper(policy)
          ? `${counted(device.written(), 'paper')} printed for another choice than was confirmed`
          : `${counted(device.written(), 'vote')} written for another choice, with a slip that says the same`,
    };
  },
};
