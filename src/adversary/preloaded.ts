/**
 * Votes that lie in the electronic ballot box before the doors open.
 *
 * Leaves out: who knows the password before it is unsealed; whoever has the program needs none.
 * Source: attack catalogue RC-05; dossier EV30; controls C32 and C39.
 * @module
 */
import { counted } from '../base/words.ts';
import { NO_CODE } from '../domain/election.ts';
import type { Attack } from '../domain/ports.ts';
import type { Act } from '../domain/records/acts.ts';
import { NO_CARRIER } from '../domain/records/acts.ts';
import { amount, number, TO } from './params.ts';

/**
 * The program of the desk computer holds votes when it is started, and prints zero.
 *
 * Caught by: signatures, cards and readings against votes, a count of slips; a zero report by a reader of another
 * maker. Missed by: the program's own zero report; a counter that counts them, and totals that are signed at the close.
 */
export const preloaded: Attack = {
  id: 'RC-05',
  name: 'Preloaded records',
  category: 'Recorded-as-cast',
  summary: 'Votes are stored before opening, and the zero report of the same program hides them.',
  powers: ['desk.software'],
  needsMachines: true,
  guards: [],
  params: { to: TO, count: amount(40, 2000, 'votes', 'votes that are there when the doors open') },
  breaks: ['P11', 'P08'],
  caughtBy: ['equation-2', 'equation-4e', 'equation-7b', 'log-reads', 'slip-totals', 'zero-report'],
  missedBy: ['equation-8', 'equation-11b', 'box-totals', 'recorder-totals', 'counter', 'close-totals', 'complaints'],
  source: 'B06; attacks.md RC-05',
  votersTakePart: false,
  mount: ({ params }) => {
    const votes = number(params, 'count');
    return {
      at: {
        beforeOpening: () =>
          Array.from(
            { length: votes },
            (): Act => ({ type: 'box.record', carrier: NO_CARRIER, choice: number(params, 'to'), code: NO_CODE }),
          ),
      },
      acts: { 'zero.print': (act) => (votes === 0 ? [act] : [{ ...act, records: 0 }]) },
      did: () => `${counted(votes, 'vote')} stored before the doors opened`,
    };
  },
};
