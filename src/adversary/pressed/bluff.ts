/**
 * A claim that the machine shows how somebody voted: it needs no machine that does.
 *
 * Leaves out how a rumour spreads: each voter who is told believes it or not by herself.
 * Source: attack catalogue CS-22; JP10, KAS20; control C52.
 * @module
 */
import { counted } from '../../base/words.ts';
import type { Attack } from '../../domain/ports.ts';
import { number, rate } from '../params.ts';
import { amongShare } from './obedient.ts';

/**
 * A coercer says that he can see the votes. Whoever believes it votes as he says; he sees nothing and has to see
 * nothing.
 *
 * Caught by: nothing in the system, unless so many are sent to the machine that their share stands out.
 * Missed by: everything else; only those who were told can tell.
 */
export const bluff: Attack = {
  id: 'CS-22',
  name: 'Bluff coercion',
  category: 'Coercion and secrecy',
  summary: 'A coercer claims that the machine shows him the votes, and those who believe it vote as he says.',
  powers: ['voters.pressed'],
  needsMachines: true,
  guards: [{ flag: 'voters.informed', oneOf: [false] }],
  params: {
    demand: { kind: 'choice', default: 'last', says: 'what the voters are told to confirm' },
    rate: rate(1, 'share of the group that is told'),
    believe: rate(0.3, 'share of those who believe it (pBelieve of the catalogue)'),
  },
  breaks: ['P05'],
  caughtBy: ['electronic-share'],
  missedBy: ['complaints', 'observers', 'code-rows'],
  source: 'attacks.md CS-22',
  votersTakePart: false,
  mount: (given) => {
    const isTold = amongShare(given, 'rate');
    const believes = amongShare(given, 'believe');
    const choice = number(given.params, 'demand');
    const obeying = new Set<number>();
    return {
      orders: (voter) => {
        if (!isTold(voter) || !believes(voter)) return undefined;
        obeying.add(voter);
        return { channel: 'electronic', choice };
      },
      did: () => `${counted(obeying.size, 'voter')} came who believed that the machine shows the vote`,
    };
  },
};
