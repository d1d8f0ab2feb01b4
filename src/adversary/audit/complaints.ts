/**
 * Attacks on what voters say: complaints of what never happened, and complaints that are not taken down.
 *
 * Leaves out claims about a slip or a code, which paper and lists can answer, and complaints of the day that are taken
 * down and answered too late: nobody answers them on the day.
 * Source: attack catalogue AU-14 and AU-15; controls C15 and C43; dossier EV06, AD04.
 * @module
 */
import { counted } from '../../base/words.ts';
import type { Attack } from '../../domain/ports.ts';
import { amount, number, rate } from '../params.ts';

const HOUR = 3600;

/**
 * Voters go to the device, vote as they like, and say that it took another choice. Where a rule counts such complaints
 * the honest devices are stopped; where none does, the result stands in doubt.
 *
 * Caught by: slips that nobody lost, a test of the device with enough votes. Where there is neither, the complaints are
 * all there is, and nobody can tell them from true ones; so many who go to the device can stand out.
 */
export const falseComplaints: Attack = {
  id: 'AU-14',
  name: 'False complaint campaign',
  category: 'Audit subversion',
  summary: 'Voters of a party say that the device took another choice than theirs, which it did not.',
  powers: ['voters.own'],
  needsMachines: true,
  guards: [],
  params: { rate: rate(0.01, 'share of the group that goes to the device and complains') },
  breaks: ['P15', 'P18'],
  caughtBy: ['flip-claims-tested', 'flip-claims-counted'],
  brings: ['complaint_vote_flipped'],
  missedBy: ['slip-totals', 'parallel-test', 'equation-2', 'box-totals'],
  source: 'ADS20; SX; BPS20; attacks.md AU-14',
  votersTakePart: true,
  mount: ({ params, rng, group }) => {
    const share = number(params, 'rate');
    const claimants = new Set(group.members.filter(() => rng.unit() < share));
    const came = new Set<number>();
    return {
      orders: (voter) => {
        if (!claimants.has(voter)) return undefined;
        came.add(voter);
        return { channel: 'electronic', claimsFlip: true };
      },
      did: () => `${counted(came.size, 'voter')} sent to say that the device took another choice`,
    };
  },
};

/**
 * Members send voters who complain away, or say that it is too late; with `delay` they take down a request for a
 * recount so many hours after it was brought, when the time for it may be over.
 *
 * Caught by: calls to a hotline beside the list of complaints, the note of whoever asked beside the journal. Missed by:
 * the list, which is only shorter.
 */
export const complaintsRefused: Attack = {
  id: 'AU-15',
  name: 'Complaint suppression',
  category: 'Audit subversion',
  summary: 'Members do not take down what voters complain of, or a request for a recount too late.',
  powers: ['complaints.desk'],
  guards: [{ flag: 'complaint.receipt', oneOf: [false] }],
  params: {
    rate: rate(0.5, 'chance for each complaint to be refused'),
    delay: amount(0, 1000, 'hours', 'how much later than it is brought a request for a recount is taken down'),
  },
  breaks: ['P14', 'P18'],
  caughtBy: ['hotline-log', 'recount-deadline'],
  missedBy: ['complaints', 'observers'],
  source: 'O05; BPS20; attacks.md AU-15',
  votersTakePart: false,
  mount: ({ params, rng }) => {
    let [refused, late] = [0, 0];
    const delay = number(params, 'delay');
    return {
      acts: {
        'complaint.take': (act) => {
          if (rng.unit() >= number(params, 'rate')) return [act];
          refused += 1;
          return [];
        },
        'recount.request': (act) => {
          if (delay === 0) return [act];
          late += 1;
          return [{ ...act, second: act.second + delay * HOUR }];
        },
      },
      did: () => `${counted(refused, 'complaint')} not taken down${late === 0 ? '' : lateText(delay)}`,
    };
  },
};

const lateText = (delay: number): string => `, the request for a recount ${counted(delay, 'hour')} late`;
