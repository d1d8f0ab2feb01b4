/**
 * Attacks on the secrecy of the vote: codes sold or collected, order against order, and the channel forced on a group.
 *
 * Source: attack catalogue 2.3; dossier 1.5, 3, EV02, EV03, EV13, EV27.
 * @module
 */
import { counted } from '../base/words.ts';
import { NO_CHOICE } from '../domain/election.ts';
import type { Attack, Mount, Orders, Tap } from '../domain/ports.ts';
import { DEMAND, number, rate } from './params.ts';
import { amongShare } from './pressed/obedient.ts';

function codeOrders(given: Mount, channel: 'electronic' | undefined): (voter: number) => Orders | undefined {
  const obeys = amongShare(given, 'comply');
  const demand = number(given.params, 'demand');
  return (voter) => {
    if (!obeys(voter)) return undefined;
    return {
      takeCode: true,
      handOverCode: true,
      ...(channel === undefined ? {} : { channel }),
      ...(demand === NO_CHOICE ? {} : { choice: demand }),
    };
  };
}

/** Counts slips that reach the collector; the rows it reads need the posted protocol. */
function collecting(orders: NonNullable<Tap['orders']>): Tap {
  let slips = 0;
  return {
    orders,
    acts: {
      'slip.collect': (act) => {
        slips += 1;
        return [act];
      },
    },
    did: () => `${counted(slips, 'code')} handed over`,
  };
}

const PARAMS = { demand: DEMAND, comply: rate(1, 'share of the group that does as it is told') };

/**
 * Sellers take a code, tell it to the buyer, and the buyer reads the choice beside it.
 *
 * Caught by: nothing in the system, unless so many sellers go to the machine that their share stands out.
 * Missed by: everything else.
 */
export const codeAsReceipt: Attack = {
  id: 'CS-01',
  name: 'Control code as vote-selling receipt',
  category: 'Coercion and secrecy',
  summary: 'Voters sell their vote and prove it with the code; the buyer reads the posted control protocol.',
  powers: ['voters.pressed', 'voters.own'],
  needsMachines: true,
  guards: [
    { flag: 'code.mode', oneOf: ['voterChosen', 'machineAssigned'] },
    { flag: 'cp.posted', oneOf: [true] },
  ],
  params: PARAMS,
  breaks: ['P03', 'P04', 'P05'],
  caughtBy: ['electronic-share'],
  missedBy: ['complaints', 'observers', 'code-rows'],
  source: 'HALL; attacks.md CS-01',
  votersTakePart: true,
  mount: (given) => collecting(codeOrders(given, 'electronic')),
};

/**
 * Administrators collect the codes of a dependent group and match them with the posted protocol.
 *
 * Caught by: nothing in the system; it was seen at the exit. Missed by: everything.
 */
export const batchCheck: Attack = {
  id: 'CS-03',
  name: 'Employer batch check',
  category: 'Coercion and secrecy',
  summary: 'An employer or administrator collects the codes of a group and looks each up on the control protocol.',
  powers: ['voters.pressed'],
  needsMachines: true,
  guards: [
    { flag: 'code.mode', oneOf: ['voterChosen', 'machineAssigned'] },
    { flag: 'cp.posted', oneOf: [true] },
  ],
  params: PARAMS,
  breaks: ['P05'],
  caughtBy: [],
  missedBy: ['complaints', 'observers', 'code-rows'],
  source: 'S05E; attacks.md CS-03',
  votersTakePart: false,
  mount: (given) => collecting(codeOrders(given, undefined)),
};

/**
 * A member lays the order of check-ins beside the order of stored votes.
 *
 * Caught by: nothing; reading leaves no trace. Missed by: everything.
 */
export const orderLinkage: Attack = {
  id: 'CS-06',
  name: 'Order linkage: check-in order x record order',
  category: 'Coercion and secrecy',
  summary: 'Lays the order in which voters were checked in beside the order in which votes are stored.',
  powers: ['desk.eyes'],
  needsMachines: true,
  guards: [{ flag: 'log.order', oneOf: ['castOrder'] }],
  params: {},
  breaks: ['P01', 'P03'],
  caughtBy: [],
  missedBy: ['log-reads', 'observers'],
  source: 'OH07; attacks.md CS-06; R20',
  votersTakePart: false,
  mount: () => {
    let rows = 0;
    return {
      at: {
        closed: (sight) => {
          rows = Math.min(sight('deskLog')?.second.length ?? 0, sight('boxRecords')?.choice.length ?? 0);
          return [];
        },
      },
      did: () => `order of check-ins read beside the order of ${rows} stored votes`,
    };
  },
};

/**
 * A group is sent to the machine, by its administrators or by the chair who has no paper for it.
 *
 * Caught by: the share of electronic votes if the group is large; complaints and observers if the chair does it openly.
 * Missed by: the equations.
 */
export const forcedElectronic: Attack = {
  id: 'CS-23',
  name: 'Forced electronic channel',
  category: 'Coercion and secrecy',
  summary: 'Sends a group to electronic voting only, so that its codes can be asked for or its votes changed.',
  powers: ['voters.pressed', 'chair.refuses'],
  needsMachines: true,
  guards: [],
  params: {
    by: { kind: 'option', options: ['administrators', 'chair'], default: 'administrators', says: 'who sends them' },
    comply: PARAMS.comply,
  },
  breaks: ['P05'],
  caughtBy: ['electronic-share', 'complaints', 'observers'],
  missedBy: ['equation-2', 'equation-11a', 'list-comparison'],
  source: 'S04; S05E; attacks.md CS-23',
  votersTakePart: false,
  mount: (given) => {
    const obeys = amongShare(given, 'comply');
    const refusedByChair = given.params.by === 'chair';
    const sent = new Set<number>();
    return {
      orders: (voter) => {
        if (!obeys(voter)) return undefined;
        sent.add(voter);
        return { channel: 'electronic', refusedByChair };
      },
      did: () => `${counted(sent.size, 'voter')} of the group sent to electronic voting`,
    };
  },
};
