/**
 * Logs that are kept secret by whoever has to publish them.
 *
 * Leaves out rules that ask for no publication: nobody outside reads a log then, and there is nothing to keep back.
 * Source: attack catalogue TR-04; controls C34 and C38.
 * @module
 */
import { counted } from '../../base/words.ts';
import type { Attack } from '../../domain/ports.ts';

/**
 * The central commission publishes neither the heads that stations hand up nor their logs. It changes no record.
 *
 * Caught by: whoever looks for what the rules have published. Missed by: checks of the log, which stay unmade.
 */
export const logWithheld: Attack = {
  id: 'TR-04',
  name: 'Logs not published',
  category: 'Transparency',
  summary: 'Logs and the heads of their chains are not published, though the rules say so.',
  powers: ['log.centre'],
  needsMachines: true,
  guards: [],
  params: {
    what: {
      kind: 'option',
      options: ['both', 'heads', 'log'],
      default: 'both',
      says: 'what is kept back: the heads of the chain, the log itself, or both',
    },
  },
  breaks: ['P17'],
  caughtBy: ['log-published'],
  missedBy: ['log-heads', 'log-chain', 'log-reads'],
  source: 'attacks.md TR-04',
  votersTakePart: false,
  mount: ({ params }) => {
    const kept = { head: 0, log: 0 };
    const keepsBack = { head: params.what !== 'log', log: params.what !== 'heads' };
    return {
      acts: {
        'log.publish': (act) => {
          if (!keepsBack[act.part]) return [act];
          kept[act.part] += 1;
          return [];
        },
      },
      did: () => `${counted(kept.head, 'head')} and ${counted(kept.log, 'log')} kept back`,
    };
  },
};
