/**
 * Attacks on those who watch: observers who are kept from the count.
 *
 * Leaves out observers who are kept from an audit, and copies of protocols, which are refused or not by another hand.
 * Source: attack catalogue AU-12; controls C43 and C44; dossier CT07.
 * @module
 */
import type { Attack } from '../../domain/ports.ts';
import { number, rate } from '../params.ts';

/**
 * The chair clears the room before ballots are counted, or keeps everybody at the wall. It changes no number: what the
 * count then shows, the commission alone sees.
 *
 * Caught by: what observers write of themselves. Missed by: every check of what was counted, and by their notes, which
 * only lack what was not seen.
 */
export const observersExcluded: Attack = {
  id: 'AU-12',
  name: 'Observer exclusion from count or audit',
  category: 'Audit subversion',
  summary: 'Before ballots are counted, observers are sent out of the room or kept away from the table.',
  powers: ['count.room'],
  guards: [{ flag: 'obs.access', oneOf: ['full', 'partial'] }],
  params: {
    rate: rate(0.2, 'chance for a station that its observers are kept from the count'),
    how: {
      kind: 'option',
      options: ['outside', 'distance'],
      default: 'outside',
      says: 'outside: they leave the room until the protocols are signed; distance: they stay, too far off to read',
    },
  },
  breaks: ['P14', 'P18'],
  caughtBy: ['observer-presence'],
  missedBy: ['observers', 'complaints', 'pile-counts', 'ballot-totals', 'equation-4b'],
  source: 'S16; O21; O07; attacks.md AU-12',
  votersTakePart: false,
  mount: ({ params, rng }) => {
    const kept = params.how === 'distance' ? 'distance' : 'outside';
    let done = false;
    return {
      at: {
        closed: () => {
          done = rng.unit() < number(params, 'rate');
          return done ? [{ type: 'observers.keep', kept }] : [];
        },
      },
      did: () => {
        if (!done) return 'nobody kept from the count';
        return kept === 'outside' ? 'nobody but members let into the count' : 'nobody but members let near the count';
      },
    };
  },
};
