/**
 * Who makes and reads what is fixed at the close, before ballots are counted.
 *
 * Source: attack catalogue RC-04 and RC-20; controls C22 and C32.
 * @module
 */
import { COMMISSION_PAPER, inRoom, type RecordDeclaration } from './declarations.ts';
import type { RecordType } from './records.ts';

type ClosingRecord = Extract<RecordType, 'closeTotals' | 'deviceInventory'>;

export const CLOSING_RECORDS: { readonly [T in ClosingRecord]: RecordDeclaration } = {
  closeTotals: {
    says: 'totals of the desk computer at the close, printed and signed at once',
    maker: 'software',
    // The program that prints them has them for that moment; what is signed lies in many hands.
    custody: [{ by: ['VN', 'TK'], from: 'closed', to: 'closed' }],
    from: 'closed',
    audience: (policy) => (policy['close.totals'] === 'signed' ? inRoom(policy) : undefined),
  },
  deviceInventory: {
    says: 'devices with votes that were not entered when the count began',
    maker: 'commission',
    custody: COMMISSION_PAPER,
    from: 'counted',
    audience: (policy) => (policy['count.inventory'] ? inRoom(policy) : undefined),
  },
};
