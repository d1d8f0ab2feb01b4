/**
 * One card, read more than once: by the member who holds it, or by the voter whose card nobody has emptied.
 *
 * Leaves out: a booth device that takes the card again. In this architecture the card is the ballot, so what is written
 * on it twice is one vote: more votes than voters need a second reading at the desk. As for RC-10, how a voter comes to
 * the reader is left out too: it reads whatever is held to it.
 * Source: attack catalogue RC-09 and RC-11; dossier EV28; controls C21 to C23.
 * @module
 */
import { counted } from '../../base/words.ts';
import { NO_CODE } from '../../domain/election.ts';
import type { Attack, Orders } from '../../domain/ports.ts';
import { drawn } from '../lists/names.ts';
import { amount, number, rate, TO } from '../params.ts';

/**
 * A member has the reader read a card of the favoured choice twice before it is emptied.
 *
 * Caught by: signatures and cards against votes, readings against cards handed out, a count of slips; where codes are
 * given once, a code that stands there twice; where the log has the numbers of cards, the card. Missed by: the log
 * against the box, which agree, and voters, each of whom finds her code.
 */
export const cardReadTwice: Attack = {
  id: 'RC-09',
  name: 'Card read twice',
  category: 'Recorded-as-cast',
  summary: 'A member has cards of one choice read a second time before they are emptied.',
  powers: ['desk.hands'],
  needsMachines: true,
  guards: [{ flag: 'card.crypto', oneOf: ['none'] }],
  params: {
    to: TO,
    rate: rate(0.2, 'chance for each card of the favoured choice'),
    target: {
      kind: 'option',
      options: ['all', 'withoutCode'],
      default: 'withoutCode',
      says: 'which cards: all, or only those without a code, which would stand on the list twice',
    },
  },
  breaks: ['P10', 'P11'],
  caughtBy: [
    'equation-2',
    'equation-4e',
    'equation-7b',
    'log-issues',
    'card-serials',
    'code-duplicates',
    'slip-totals',
  ],
  missedBy: ['log-reads', 'equation-11b', 'box-totals', 'recorder-totals', 'counter', 'code-rows', 'complaints'],
  source: 'WIK; KSRW; attacks.md RC-09',
  votersTakePart: false,
  mount: ({ params, rng }) => {
    const favoured = new Set<number>();
    let twice = 0;
    return {
      acts: {
        // He holds the card and a reader: he sees what is on it before he decides.
        'carrier.deliver': (act) => {
          const takes = params.target === 'all' || act.code === NO_CODE;
          if (act.choice === number(params, 'to') && takes) favoured.add(act.carrier);
          else favoured.delete(act.carrier);
          return [act];
        },
        'carrier.read': (act) => {
          if (!favoured.delete(act.carrier) || rng.unit() >= number(params, 'rate')) return [act];
          twice += 1;
          return [act, act];
        },
      },
      did: () => `${counted(twice, 'card')} read twice`,
    };
  },
};

/**
 * Voters of the group hold their cards to the reader again, as long as no member has emptied them.
 *
 * Caught by: as for RC-09. Missed by: the log against the box, which agree; codes, since nobody takes one.
 */
export const cardNotErased: Attack = {
  id: 'RC-11',
  name: 'Card not erased: repeat vote',
  category: 'Recorded-as-cast',
  summary: 'Voters have their cards read again before a member has emptied them.',
  powers: ['voters.own'],
  needsMachines: true,
  guards: [
    { flag: 'card.erasedBy', oneOf: ['member'] },
    { flag: 'card.crypto', oneOf: ['none'] },
  ],
  params: {
    to: TO,
    count: amount(5, 1_000, 'voters', 'who have their cards read again'),
    times: {
      kind: 'number',
      unit: 'readings',
      min: 1,
      max: 50,
      integer: true,
      default: 1,
      says: 'readings of each card after the first',
    },
  },
  breaks: ['P10'],
  caughtBy: ['equation-2', 'equation-4e', 'equation-7b', 'log-issues', 'card-serials', 'slip-totals'],
  missedBy: ['log-reads', 'equation-11b', 'box-totals', 'recorder-totals', 'counter', 'code-rows', 'complaints'],
  source: 'KSRW; WIK; attacks.md RC-11',
  votersTakePart: true,
  mount: (given) => {
    const { params } = given;
    const repeating = new Set(drawn(given, number(params, 'count')));
    const again = number(params, 'times');
    // A code that stands on the list more than once would show them.
    const order: Orders = { channel: 'electronic', choice: number(params, 'to'), takeCode: false, again };
    return {
      orders: (voter) => (repeating.has(voter) ? order : undefined),
      did: () => `${counted(repeating.size, 'voter')} sent to have each card read ${counted(again, 'time')} more`,
    };
  },
};
