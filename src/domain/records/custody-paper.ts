/**
 * Declarations of the records of the paper trail, from the printer's counter to the container that a recount opens.
 *
 * Source: dossier assumption A19; attacks CI-08, AU-02, AU-08 and AU-16 of the catalogue.
 * @module
 */
import type { Policy } from '../policy/types.ts';
import { COMMISSION_PAPER, type Disclosure, inRoom, type RecordDeclaration } from './declarations.ts';
import type { RecordType } from './records.ts';

type SlipRecord = 'slips' | 'printerCounters' | 'paperMinutes' | 'slipSeal' | 'rollEnds';

/** The container is opened where a recount counts paper, and for nothing else. */
function isOpened(policy: Policy, disclosed: Disclosure): boolean {
  return policy['paper.mode'] !== 'none' && disclosed.recountAsked && policy['recount.kind'] === 'paper';
}

export const SLIP_RECORDS: { readonly [T in SlipRecord & RecordType]: RecordDeclaration } = {
  slips: {
    says: 'paper slips that voters saw before they fell into the box or were wound up',
    maker: 'voter',
    custody: [
      { by: ['PE', 'PC'], from: 'voting', to: 'delivered' },
      // Until it lies in the box a slip is in the hands of the device.
      { by: ['VN', 'TK'], from: 'voting', to: 'voting' },
    ],
    from: 'recount',
    audience: (policy, disclosed) => (isOpened(policy, disclosed) ? 'commission' : undefined),
  },
  printerCounters: {
    says: 'slips printed, by printer, as its counter says after close',
    maker: 'software',
    custody: [{ by: ['VN', 'TK'], from: 'opening', to: 'closed' }],
    from: 'closed',
    audience: (policy) => (policy['paper.mode'] === 'none' ? undefined : inRoom(policy)),
  },
  paperMinutes: {
    says: 'minutes of jams, slips lost in them and new paper',
    maker: 'commission',
    custody: COMMISSION_PAPER,
    from: 'closed',
    audience: (policy) => (policy['paper.mode'] === 'none' ? undefined : inRoom(policy)),
  },
  slipSeal: {
    says: 'number of the seal on the container of the slips, as noted after close and as found',
    maker: 'commission',
    custody: COMMISSION_PAPER,
    from: 'recount',
    audience: (policy, disclosed) =>
      isOpened(policy, disclosed) && policy['paper.custody'] === 'twoPerson' ? inRoom(policy) : undefined,
  },
  rollEnds: {
    says: 'ends of the rolls of slips, and how many of them bear signatures',
    maker: 'commission',
    custody: COMMISSION_PAPER,
    from: 'recount',
    audience: (policy, disclosed) => {
      const marked = policy['paper.mode'] === 'vvpatRoll' && policy['paper.ends'] === 'signed';
      return marked && isOpened(policy, disclosed) ? 'commission' : undefined;
    },
  },
};
