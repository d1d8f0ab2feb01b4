/**
 * A chain of cards: each voter brings in the card that was prepared outside and brings out the one she was handed.
 *
 * Leaves out chains of paper ballots, which no voter of this model carries out of the room.
 * Source: attack catalogue CS-18; JPB, FTT; controls C21 and C22.
 * @module
 */
import { counted } from '../../base/words.ts';
import type { Attack, Orders } from '../../domain/ports.ts';
import { number, rate } from '../params.ts';
import { amongShare } from './obedient.ts';

/**
 * The first voter carries her card off. A coercer writes his vote on it, the next hands it in and brings out her own,
 * which is proof, and so on. Whatever she does in the booth, what he wrote is counted: nobody has to be trusted.
 *
 * Caught by: a look at the number of each card that comes back (`card.matched`), which the log then has as a refused
 * card and observers may see; a count of slips, where voters confirmed something else. Missed by: every count of cards,
 * since one card less is what any voter may have carried off.
 */
export const chainVoting: Attack = {
  id: 'CS-18',
  name: 'Chain voting (card or paper)',
  category: 'Coercion and secrecy',
  summary: 'Voters hand in a card that a coercer has prepared, and bring out to him the card they were handed.',
  powers: ['voters.pressed'],
  needsMachines: true,
  guards: [{ flag: 'card.crypto', oneOf: ['none'] }],
  params: {
    demand: { kind: 'choice', default: 'last', says: 'what is written on the cards' },
    comply: rate(1, 'share of the group that takes part'),
    resist: rate(0, 'share of those who confirm in the booth what they like'),
  },
  breaks: ['P04', 'P05'],
  caughtBy: ['electronic-share', 'log-reads', 'observers', 'slip-totals'],
  missedBy: ['equation-2', 'equation-7b', 'equation-7c', 'card-serials', 'box-totals'],
  source: 'attacks.md CS-18',
  votersTakePart: false,
  mount: (given) => {
    const takesPart = amongShare(given, 'comply');
    const resists = amongShare(given, 'resist');
    const demand = number(given.params, 'demand');
    let cards = 0;
    return {
      orders: (voter): Orders | undefined => {
        if (!takesPart(voter)) return undefined;
        const told: Orders = { channel: 'electronic', takeCode: false, chain: demand };
        return resists(voter) ? told : { ...told, choice: demand };
      },
      acts: {
        'card.swap': (act) => {
          cards += 1;
          return [act];
        },
      },
      did: () => `${counted(cards, 'prepared card')} handed in`,
    };
  },
};
