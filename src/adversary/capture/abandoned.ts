/**
 * A session whose voter has gone, ended by somebody who has no business to.
 *
 * Source: attack catalogue CI-10; published result R09; controls C06 and C19.
 * @module
 */
import { counted } from '../../base/words.ts';
import type { Attack } from '../../domain/ports.ts';
import { number, rate, TO } from '../params.ts';

/**
 * A member who finds a vote on the screen of an empty booth changes it and confirms, where she should end the session.
 * How many there are is `leavesAtReview`: 6 % in one study of other machines.
 *
 * Caught by: nobody. With the vote that she casts, signatures and votes agree better than without it.
 */
export const abandonedSession: Attack = {
  id: 'CI-10',
  name: 'Abandoned session completed by staff',
  category: 'Cast-as-intended',
  summary: 'A member confirms another choice in the session of a voter who has left.',
  powers: ['desk.hands'],
  needsMachines: true,
  guards: [{ flag: 'term.timeout', oneOf: ['none'] }],
  params: {
    to: TO,
    rate: rate(1, 'chance for each session that its voter left'),
  },
  breaks: ['P06'],
  caughtBy: [],
  missedBy: ['equation-2', 'log-chain', 'slip-totals', 'box-totals'],
  source: 'EV07; attacks.md CI-10',
  votersTakePart: false,
  mount: ({ params, rng }) => {
    let completed = 0;
    return {
      acts: {
        'session.end': (act) => {
          if (rng.unit() >= number(params, 'rate')) return [act];
          completed += 1;
          return [{ ...act, cast: true, choice: number(params, 'to') }];
        },
      },
      did: () => `${counted(completed, 'vote')} confirmed for voters who had left`,
    };
  },
};
