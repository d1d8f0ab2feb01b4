/**
 * A count that begins before every device has been read.
 *
 * Leaves out: devices that are entered when the result is known, which the row has beside those that are dropped. Here
 * nothing is entered any more once the protocols are drawn.
 * Source: attack catalogue RC-20; dossier EV33; controls C22 and C32.
 * @module
 */
import { counted } from '../base/words.ts';
import type { Attack } from '../domain/ports.ts';
import { FROM, number, rate } from './params.ts';
import { robbed } from './robbed.ts';

/**
 * A member lays cards of the robbed choice aside, full and unread, or leaves the portable device in its bag, and the
 * count begins without them.
 *
 * Caught by: signatures, cards and requests from home against votes, a count of slips, an inventory of devices when the
 * count begins; voters who miss their code; of the portable device, requests against readings in the log. Missed by:
 * every total, which knows only what was read.
 */
export const countedTooSoon: Attack = {
  id: 'RC-20',
  name: 'Count before all devices are read',
  category: 'Recorded-as-cast',
  summary: 'The count begins while cards or the portable device have not been entered, and they never are.',
  powers: ['desk.hands'],
  needsMachines: true,
  guards: [{ flag: 'count.interlock', oneOf: [false] }],
  params: {
    from: FROM,
    rate: rate(0.05, 'chance for each card of the robbed choice; of the portable device, chance that it is left out'),
    what: {
      kind: 'option',
      options: ['cards', 'portable'],
      default: 'cards',
      says: 'what is left out: cards of the robbed choice, or the portable device with whatever it holds',
    },
  },
  breaks: ['P07', 'P11'],
  caughtBy: [
    ...['equation-2', 'equation-7b', 'device-inventory', 'log-reads', 'complaints', 'slip-comparison', 'slip-totals'],
  ],
  missedBy: ['equation-8', 'equation-11b', 'box-totals', 'recorder-totals', 'close-totals', 'card-serials'],
  source: 'EKZ; S04; attacks.md RC-20',
  votersTakePart: false,
  mount: ({ params, rng }) => {
    const isRobbed = robbed(params, rng);
    const aside = new Set<number>();
    let bags = 0;
    if (params.what === 'portable') {
      return {
        acts: {
          'portable.enter': (act) => {
            if (rng.unit() >= number(params, 'rate')) return [act];
            bags += 1;
            return [];
          },
        },
        did: () => `${counted(bags, 'portable device')} left out of the count`,
      };
    }
    return {
      acts: {
        // He holds the card and a reader: he sees what is on it before he decides.
        'carrier.deliver': (act) => {
          if (isRobbed(act.choice)) aside.add(act.carrier);
          return [act];
        },
        'carrier.read': (act) => (aside.has(act.carrier) ? [] : [act]),
        'carrier.erase': (act) => (aside.has(act.carrier) ? [] : [act]),
      },
      did: () => `${counted(aside.size, 'card')} laid aside unread`,
    };
  },
};
