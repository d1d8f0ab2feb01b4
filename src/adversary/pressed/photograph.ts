/**
 * Photographs that voters bring out of the booth.
 *
 * Leaves out paper ballots, and films, which show more than one moment.
 * Source: attack catalogue CS-15; NVT13; controls C06 and C26.
 * @module
 */
import { counted } from '../../base/words.ts';
import type { Attack, Orders } from '../../domain/ports.ts';
import { number, rate } from '../params.ts';
import { amongShare } from './obedient.ts';

/**
 * A coercer asks for a photograph. The review screen can be photographed and gone back from, so that whoever resists
 * brings out one of a vote that she does not cast; a slip that was accepted cannot be taken back, and she brings none.
 *
 * Caught by: nothing in the system, unless so many are sent to the machine that their share stands out.
 * Missed by: everything else.
 */
export const photographs: Attack = {
  id: 'CS-15',
  name: 'Photo of screen or slip',
  category: 'Coercion and secrecy',
  summary: 'Voters photograph the review screen or the slip in the booth, and bring the photograph to a coercer.',
  powers: ['voters.pressed'],
  needsMachines: true,
  guards: [{ flag: 'booth.phones', oneOf: ['allowed'] }],
  params: {
    demand: { kind: 'choice', default: 'last', says: 'what the photograph has to show' },
    of: { kind: 'option', options: ['screen', 'slip'], default: 'screen', says: 'what is photographed' },
    comply: rate(1, 'share of the group that is asked'),
    resist: rate(0, 'share of those who vote as they like'),
  },
  breaks: ['P04'],
  caughtBy: ['electronic-share'],
  missedBy: ['complaints', 'observers', 'slip-totals'],
  source: 'NVT13; attacks.md CS-15',
  votersTakePart: false,
  mount: (given) => {
    const isAsked = amongShare(given, 'comply');
    const resists = amongShare(given, 'resist');
    const demand = number(given.params, 'demand');
    const of = given.params.of === 'slip' ? 'slip' : 'screen';
    let brought = 0;
    return {
      orders: (voter): Orders | undefined => {
        if (!isAsked(voter)) return undefined;
        const told: Orders = { channel: 'electronic', photographs: { of, shows: demand } };
        return resists(voter) ? told : { ...told, choice: demand };
      },
      acts: {
        'proof.bring': (act) => {
          brought += 1;
          return [act];
        },
      },
      did: () => `${counted(brought, 'photograph')} brought out`,
    };
  },
};
