/**
 * An attack on the tool: a risk that the cards do not give.
 *
 * Source: attacks.md AU-10; FTT.
 * @module
 */
import { counted } from '../../base/words.ts';
import type { AuditAttack } from '../../domain/audits/ports.ts';
import { number, rate } from '../params.ts';

/** A false risk is printed as this part of the limit: low enough, and no stranger than a true one. */
const BELOW_LIMIT = 0.8;

/**
 * The program prints a risk below the limit for assertions that the cards leave open, from the first round with cards.
 *
 * Caught by: a second tool that is given the same cards. Missed by: whoever looks at draw, manifest and list of cards.
 */
export const falseRisk: AuditAttack = {
  id: 'AU-10',
  name: 'Audit software compromise',
  category: 'Audit and recount',
  summary: 'The tool prints a risk below the limit where the cards leave the outcome open.',
  powers: ['audit.program'],
  guards: [{ flag: 'audit.tool', oneOf: ['closed'] }],
  params: { rate: rate(1, 'chance for each round with open assertions that they are printed as confirmed') },
  breaks: ['P17', 'P19'],
  caughtBy: ['second-tool'],
  missedBy: ['seed-commitment', 'sample-drawn', 'manifest-accounts', 'sample-log'],
  source: 'attacks.md AU-10',
  mount: ({ params, rng, riskLimit }) => {
    let printed = 0;
    return {
      acts: {
        'risk.print': (act) => {
          const open = act.pValues.filter((p) => p !== undefined && p > riskLimit).length;
          // Before the first card everything is open, and nobody would believe otherwise.
          if (open === 0 || act.round === 1 || rng.unit() >= number(params, 'rate')) return act;
          printed += open;
          const low = BELOW_LIMIT * riskLimit;
          return { ...act, pValues: act.pValues.map((p) => (p === undefined ? p : Math.min(p, low))) };
        },
      },
      did: () => `${counted(printed, 'false risk')} printed`,
    };
  },
};
