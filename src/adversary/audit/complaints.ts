/**
 * Attacks on what voters say: complaints that are not taken down.
 *
 * Leaves out complaints that are taken down and answered too late; nobody answers them on the day.
 * Source: attack catalogue AU-15; control C43; dossier AD04.
 * @module
 */
import { counted } from '../../base/words.ts';
import type { Attack } from '../../domain/ports.ts';
import { number, rate } from '../params.ts';

/**
 * Members send voters who complain away, or say that it is too late.
 *
 * Caught by: calls to a hotline beside the list of complaints. Missed by: the list of complaints, which is only shorter.
 */
export const complaintsRefused: Attack = {
  id: 'AU-15',
  name: 'Complaint suppression',
  category: 'Audit subversion',
  summary: 'Members do not take down what voters complain of.',
  powers: ['complaints.desk'],
  guards: [{ flag: 'complaint.receipt', oneOf: [false] }],
  params: { rate: rate(0.5, 'chance for each complaint to be refused') },
  breaks: ['P14', 'P18'],
  caughtBy: ['hotline-log'],
  missedBy: ['complaints', 'observers'],
  source: 'O05; BPS20; attacks.md AU-15',
  votersTakePart: false,
  mount: ({ params, rng }) => {
    let refused = 0;
    return {
      acts: {
        'complaint.take': (act) => {
          if (rng.unit() >= number(params, 'rate')) return [act];
          refused += 1;
          return [];
        },
      },
      did: () => `${counted(refused, 'complaint')} not taken down`,
    };
  },
};
