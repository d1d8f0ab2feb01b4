/**
 * An attack on the draw: a seed that was chosen.
 *
 * Source: attacks.md AU-03; LS12.
 * @module
 */
import { counted } from '../../base/words.ts';
import type { AuditAttack } from '../../domain/audits/ports.ts';
import { amount, number } from '../params.ts';

/** Digits of a seed that is made up, as many as of one that is rolled. */
const DIGITS = 20;

/**
 * The official who says the seed has tried many with the public tool, against the paper as somebody found it in the
 * containers, and says one whose first sample confirms the outcome. Everything after that is done rightly.
 *
 * Caught by: nothing. Missed by: whoever draws and computes again, because both are right; the comparison with dice,
 * which says only that there were none.
 */
export const chosenSeed: AuditAttack = {
  id: 'AU-03',
  name: 'Predictable or chosen audit randomness',
  category: 'Audit and recount',
  summary: 'The seed is one among many whose sample confirms the reported outcome.',
  powers: ['seed.sayer', 'paper.keeper'],
  guards: [{ flag: 'audit.seed', oneOf: ['insider'] }],
  params: { tries: amount(200, 5000, 'seeds', 'seeds to try; if none confirms, the first is said') },
  breaks: ['P19'],
  caughtBy: [],
  missedBy: ['seed-commitment', 'sample-drawn', 'manifest-accounts', 'second-tool', 'sample-log'],
  source: 'attacks.md AU-03',
  mount: ({ params, rng }) => {
    let tried = 0;
    let found = false;
    return {
      acts: {
        'seed.say': (act, { rehearse }) => {
          for (tried = 0; tried < number(params, 'tries') && !found; ) {
            tried += 1;
            const seed = Array.from({ length: DIGITS }, () => rng.below(10)).join('');
            if (!rehearse(seed)) continue;
            found = true;
            return { ...act, seed };
          }
          return act;
        },
      },
      did: () => `${counted(tried, 'seed')} tried, ${found ? 'the last of them said' : 'none of them confirms'}`,
    };
  },
};
