/**
 * A desk computer that stores another choice where no code could ever show it.
 *
 * The share of voters without a code, 0.7 in the row, is no parameter of the attack: it is what voters do
 * (`1 - requestCode`).
 * Source: attack catalogue RC-03.
 * @module
 */
import { counted } from '../base/words.ts';
import { NO_CODE } from '../domain/election.ts';
import type { Attack } from '../domain/ports.ts';
import { FROM, number, rate, TO } from './params.ts';
import { robbed } from './robbed.ts';

/**
 * The program of the desk computer stores another choice than the card has, if the card has no code.
 *
 * Caught by: a count of slips. Missed by: every check by code, since the robbed have none; every count of records, and
 * tests of booth devices, which did nothing wrong.
 */
export const codelessRecords: Attack = {
  id: 'RC-03',
  name: 'Replacement of code-less records',
  category: 'Recorded-as-cast',
  summary: 'The desk computer stores another choice for cards without a code.',
  powers: ['desk.software'],
  needsMachines: true,
  guards: [{ flag: 'code.mode', oneOf: ['voterChosen', 'machineAssigned'] }],
  params: { from: FROM, to: TO, rate: rate(0.2, 'chance for each vote of the robbed choice without a code') },
  breaks: ['P07', 'P12'],
  caughtBy: ['slip-totals'],
  missedBy: ['complaints', 'slip-comparison', 'code-rows', 'equation-2', 'equation-8', 'box-totals', 'parallel-test'],
  source: 'O05; attacks.md RC-03',
  votersTakePart: false,
  mount: ({ params, rng }) => {
    const isRobbed = robbed(params, rng);
    let replaced = 0;
    return {
      acts: {
        'box.record': (act) => {
          if (act.code !== NO_CODE || !isRobbed(act.choice)) return [act];
          replaced += 1;
          return [{ ...act, choice: number(params, 'to') }];
        },
      },
      did: () => `${counted(replaced, 'vote')} without a code stored for another choice`,
    };
  },
};
