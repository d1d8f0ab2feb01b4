/**
 * Votes that are left on cards after they were read.
 *
 * Leaves out the next holder of such a card, who finds a vote on it and does not know whose.
 * Source: attack catalogue CS-20; WIK; control C23.
 * @module
 */
import { counted } from '../../base/words.ts';
import type { Attack } from '../../domain/ports.ts';
import { number, rate } from '../params.ts';

/**
 * A member who took a card back from a voter leaves the vote on it, looks at it with a reader of his own, and hands the
 * card out again as it is.
 *
 * Caught by: voters who are shown whether the card is empty (`card.echo`), and look. Missed by: every count, since the
 * vote was read and counted.
 */
export const residualVote: Attack = {
  id: 'CS-20',
  name: 'Residual vote on card',
  category: 'Coercion and secrecy',
  summary: 'A member leaves votes on cards that were read, and reads them again with a name in mind.',
  powers: ['desk.hands'],
  needsMachines: true,
  guards: [{ flag: 'card.erasedBy', oneOf: ['member'] }],
  params: { rate: rate(0.01, 'chance that a card is not emptied (pEraseFails of the catalogue, an accident there)') },
  breaks: ['P01'],
  caughtBy: ['complaints'],
  missedBy: ['equation-2', 'equation-7b', 'log-reads', 'observers', 'card-serials'],
  source: 'WIK; attacks.md CS-20',
  votersTakePart: false,
  mount: ({ params, rng }) => {
    const chance = number(params, 'rate');
    let left = 0;
    return {
      acts: {
        'carrier.erase': (act) => {
          if (rng.unit() >= chance) return [act];
          left += 1;
          return [{ type: 'card.look', carrier: act.carrier }];
        },
      },
      did: () => `${counted(left, 'card')} left as they were and looked at`,
    };
  },
};
