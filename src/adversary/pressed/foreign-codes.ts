/**
 * Voters who are asked for their code and name another, and when the coercer has to ask so that they cannot.
 *
 * Leaves out codes that are revealed after posting and can be denied (C03), which no flag of this model has; and what
 * becomes of whoever is found out.
 * Source: attack catalogue CS-04; SEL16, KTV10.
 * @module
 */
import { counted } from '../../base/words.ts';
import type { Attack, Orders } from '../../domain/ports.ts';
import { number, rate } from '../params.ts';
import { amongShare } from './obedient.ts';

/**
 * A coercer asks for codes. Asked at the exit, whoever resists can only make one up, which is then missing from the
 * list. Asked once the list hangs, she reads one off it that stands beside the choice he asked for, and he is certain
 * of a vote that she did not cast, unless somebody else has named the same code.
 *
 * Caught by: nothing in the system, unless so many are sent to the machine that their share stands out.
 * Missed by: everything else.
 */
export const foreignCodes: Attack = {
  id: 'CS-04',
  name: 'Foreign-code deception and its detection',
  category: 'Coercion and secrecy',
  summary: 'A coercer asks a group for codes before the list hangs, so that those who resist have none to read off it.',
  powers: ['voters.pressed'],
  needsMachines: true,
  guards: [
    { flag: 'code.mode', oneOf: ['voterChosen', 'machineAssigned'] },
    { flag: 'cp.posted', oneOf: [true] },
  ],
  params: {
    demand: { kind: 'choice', default: 'last', says: 'what the voters are told to confirm' },
    asks: {
      kind: 'option',
      options: ['beforePosting', 'afterPosting'],
      default: 'beforePosting',
      says: 'when the codes are due; the catalogue has them due before the list hangs',
    },
    rate: rate(1, 'share of the group that is asked'),
    resist: rate(0.3, 'share of those who vote as they like and name a code that is not theirs'),
  },
  breaks: ['P04', 'P05'],
  caughtBy: ['electronic-share'],
  missedBy: ['complaints', 'observers', 'code-rows', 'slip-comparison'],
  source: 'attacks.md CS-04',
  votersTakePart: false,
  mount: (given) => {
    const { params } = given;
    const isAsked = amongShare(given, 'rate');
    const resists = amongShare(given, 'resist');
    const demand = number(params, 'demand');
    const late = params.asks === 'afterPosting';
    const named = new Map<number, number>();
    const orders = (voter: number): Orders => {
      if (!resists(voter))
        return { channel: 'electronic', takeCode: true, choice: demand, names: { code: 'own', late } };
      return {
        channel: 'electronic',
        names: late ? { code: 'listed', beside: demand, late } : { code: 'madeUp', late },
      };
    };
    return {
      orders: (voter) => (isAsked(voter) ? orders(voter) : undefined),
      acts: {
        'slip.collect': (act) => {
          named.set(act.code, (named.get(act.code) ?? 0) + 1);
          return [act];
        },
      },
      did: () => {
        const all = [...named.values()];
        const repeated = all.filter((times) => times > 1).reduce((sum, times) => sum + times, 0);
        const sum = all.reduce((total, times) => total + times, 0);
        return `${counted(sum, 'code')} named, ${repeated} of them by more than one voter`;
      },
    };
  },
};
