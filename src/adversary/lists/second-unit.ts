/**
 * A second portable device that comes back in the place of the one that voters at home used.
 *
 * Leaves out what the second one printed: slips, where there are any, are those that the voters saw.
 * Source: attack catalogue RC-15; dossier EV32; controls C20 and C31.
 * @module
 */
import { counted } from '../../base/words.ts';
import type { Attack } from '../../domain/ports.ts';
import { number, rate, TO } from '../params.ts';

/**
 * The members who travel hand in a device that they prepared: as many votes as homes were visited, for the choice they
 * favour.
 *
 * Caught by: its number, unless that was copied; an observer who rides along of her own accord; a count of slips.
 * Missed by: every count of requests, signatures and votes, the time of the trip, a call back to who asked for a visit.
 */
export const secondUnit: Attack = {
  id: 'RC-15',
  name: 'Portable unit substitution on home trips',
  category: 'Recorded-as-cast',
  summary: 'A second portable device with prepared votes comes back from the trip to voters at home.',
  powers: ['portable.trip'],
  needsMachines: true,
  guards: [
    { flag: 'mobile.enabled', oneOf: [true] },
    { flag: 'mobile.observers', oneOf: ['stay'] },
  ],
  params: {
    to: TO,
    rate: rate(1, 'share of the votes on the second device that are for the favoured choice; the others are as cast'),
    serial: {
      kind: 'option',
      options: ['own', 'copied'],
      default: 'own',
      says: 'the number the second device carries',
    },
  },
  breaks: ['P07', 'P09'],
  caughtBy: ['portable-serial', 'observers', 'slip-totals'],
  missedBy: ['home-call-back', 'trip-time', 'equation-2', 'equation-7b', 'equation-9', 'log-reads', 'complaints'],
  source: 'L50; S05E; attacks.md RC-15',
  votersTakePart: false,
  mount: ({ params, rng }) => {
    const to = number(params, 'to');
    const share = number(params, 'rate');
    let moved = 0;
    return {
      acts: {
        'portable.bring': (act) => {
          if (share === 0 || act.votes.length === 0) return [act];
          const votes = act.votes.map((vote) => (rng.unit() < share ? to : vote));
          moved = votes.filter((vote, row) => vote !== act.votes[row]).length;
          const serial = params.serial === 'own' ? act.serial + 1 : act.serial;
          return [{ ...act, serial, votes, prepared: true }];
        },
      },
      did: () => `${counted(moved, 'vote')} from home exchanged with the device that held them`,
    };
  },
};
