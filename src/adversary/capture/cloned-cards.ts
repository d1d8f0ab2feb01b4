/**
 * Cards that were copied: what a card says is said again by others that the desk did not issue.
 *
 * Leaves out: how a voter comes to the reader with more than one card. In this model it reads whatever is held to it,
 * one card after another, and nobody counts; the dossier has a member insert the card. A key that all stations share is
 * no rule here: with it, a card could be made for a station that one never visited.
 * Source: attack catalogue RC-10; controls C21 and C22.
 * @module
 */
import { counted } from '../../base/words.ts';
import type { Attack, Orders } from '../../domain/ports.ts';
import { drawn } from '../lists/names.ts';
import { amount, number, TO } from '../params.ts';

/**
 * Voters of the group copy their cards on the way from the booth and have the copies read after them.
 *
 * Caught by: signatures and cards against votes, readings against cards handed out, a count of slips; where the log has
 * the numbers of cards, one that was read more often than it was handed out. Missed by: the log against the box, which
 * agree; codes, since nobody takes one.
 */
export const clonedCards: Attack = {
  id: 'RC-10',
  name: 'Card cloning',
  category: 'Recorded-as-cast',
  summary: 'Voters have copies of their cards read after the cards themselves.',
  powers: ['voters.own'],
  needsMachines: true,
  guards: [{ flag: 'card.crypto', oneOf: ['none'] }],
  params: {
    to: TO,
    count: amount(5, 1_000, 'voters', 'who copy their cards'),
    copies: {
      kind: 'number',
      unit: 'cards',
      min: 1,
      max: 50,
      integer: true,
      default: 4,
      says: 'copies of each of their cards',
    },
  },
  breaks: ['P09', 'P10', 'P11'],
  caughtBy: ['equation-2', 'equation-4e', 'equation-7b', 'log-issues', 'card-serials', 'slip-totals'],
  missedBy: ['log-reads', 'equation-11b', 'box-totals', 'recorder-totals', 'counter', 'code-rows', 'complaints'],
  source: 'KSRW; attacks.md RC-10',
  votersTakePart: true,
  mount: (given) => {
    const { params } = given;
    const copying = new Set(drawn(given, number(params, 'count')));
    const copies = number(params, 'copies');
    // A code that stands on the list as often as there are copies would show them.
    const order: Orders = { channel: 'electronic', choice: number(params, 'to'), takeCode: false, copies };
    return {
      orders: (voter) => (copying.has(voter) ? order : undefined),
      did: () =>
        `${counted(copying.size, 'voter')} sent to have ${counted(copies, 'copy', 'copies')} of each card read`,
    };
  },
};
