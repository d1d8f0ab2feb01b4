/**
 * A program that robs only voters who can never look.
 *
 * Leaves out: large text and short reviews as signs of a voter who does not check.
 * Source: attack catalogue CI-03.
 * @module
 */
import { counted } from '../../base/words.ts';
import { NO_CODE } from '../../domain/election.ts';
import type { Attack } from '../../domain/ports.ts';
import { FROM, number, rate, TO } from '../params.ts';
import { robbed } from '../robbed.ts';

/**
 * The program writes another choice only on the carriers of voters who declined a code. How many decline is
 * `requestCode`.
 *
 * Caught by: tests of the device, whose votes have no code; a count of slips. Missed by: every check by code, since
 * the robbed have none.
 */
export const codelessFlip: Attack = {
  id: 'CI-03',
  name: 'Flip of voters without a code',
  category: 'Cast-as-intended',
  summary: 'The booth device writes another choice on the carrier of voters who take no code.',
  powers: ['terminal.software'],
  needsMachines: true,
  guards: [{ flag: 'code.mode', oneOf: ['voterChosen', 'machineAssigned'] }],
  params: { from: FROM, to: TO, rate: rate(0.1, 'chance for each vote of the robbed choice without a code') },
  breaks: ['P06', 'P07'],
  caughtBy: ['accuracy-test', 'parallel-test', 'slip-totals'],
  missedBy: ['complaints', 'slip-comparison', 'code-rows', 'code-duplicates', 'equation-2', 'box-totals'],
  source: 'EV07; O05; attacks.md CI-03',
  votersTakePart: false,
  mount: ({ params, rng }) => {
    const isRobbed = robbed(params, rng);
    let flipped = 0;
    return {
      acts: {
        'carrier.write': (act) => {
          if (act.code !== NO_CODE || !isRobbed(act.choice)) return [act];
          flipped += 1;
          return [{ ...act, choice: number(params, 'to') }];
        },
      },
      did: () => `${counted(flipped, 'vote')} of voters without a code written for another choice`,
    };
  },
};
